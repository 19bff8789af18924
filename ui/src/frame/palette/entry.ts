// What an entry of the palette is: an action or a page by name. A page or room with actions of its own registers
// them while it is there. Not here: which there are (`actions`, `pages`), matching (`spelling`).
import { onUnmounted, shallowReactive } from 'vue'
import type { Component } from 'vue'
import type { Wording } from '@/wording'

export type Also = keyof Wording['palette']['also']

export interface Entry {
  /** Its uses are counted under it. */
  id: string
  group: 'actions' | 'pages'
  icon: Component
  name: (w: Wording) => string
  /** Under which other words it is found. */
  also: Also
  /** What it is about just now, beside the name. */
  aside?: string
  keys?: string
  run: () => void
}

const registered = shallowReactive(new Set<() => Entry[]>())

/** Entries of the page or room that asks, as long as it is there. */
export function useEntries(own: () => Entry[]): void {
  registered.add(own)
  onUnmounted(() => registered.delete(own))
}

/** What the open page or room offers just now. */
export function ownEntries(): Entry[] {
  return [...registered].flatMap((own) => own())
}
