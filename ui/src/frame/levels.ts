// What the village calls its levels, read once and again when it may have changed, and put into the wording.
import { call, onDataChanged } from '@/api'
import { callLevels } from '@/wording/first'

/** Reads the names; without a village the usual words stay. */
export async function refreshLevels(): Promise<void> {
  try {
    callLevels((await call('level_list', {})).levels)
  } catch {
    callLevels([])
  }
}

/** Reads once and then after every change. */
export function watchLevels(): () => void {
  void refreshLevels()
  return onDataChanged(() => void refreshLevels())
}
