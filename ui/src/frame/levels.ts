// What the village calls its levels, read once and again when it may have changed, and put into the wording.
import { shallowRef } from 'vue'
import { call, onDataChanged } from '@/api'
import type { LevelNameView, PlaceLevel } from '@/api'
import { callLevels, w } from '@/wording'

export const levels = shallowRef<readonly LevelNameView[]>([])

/** A level's word: the village's own, else that of the language in force. */
export function levelWord(level: PlaceLevel): string {
  const own = levels.value.find((one) => one.level === level)
  return own && own.name !== own.usual ? own.name : w.value.kinds.level[level]
}

/** Reads the names; without a village the usual words stay. */
export async function refreshLevels(): Promise<void> {
  try {
    levels.value = (await call('level_list', {})).levels
  } catch {
    levels.value = []
  }
  callLevels(levels.value)
}

/** Reads once and then after every change. */
export function watchLevels(): () => void {
  void refreshLevels()
  return onDataChanged(() => void refreshLevels())
}
