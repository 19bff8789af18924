// What was opened and used last on this computer, for the palette's empty field. Only identifiers are kept, by
// village: names and matters stay in the village's data. Not here: what they are called (asked of the desk).
import { watch } from 'vue'
import { remember, remembered, rememberedRecord } from './remembered'
import { route } from './route'
import type { Route } from './route'
import { status } from './village'

export type Opened = 'people' | 'issues' | 'meetings'

const KEPT = 3
const MAX_USED = 1000

/** `KIND.VILLAGE`, so that another village's folder shows none of these. */
const shelf = (kind: Opened) => `recent.${kind}.${status.value?.village?.id ?? ''}`

/** Those opened last, newest first. */
export function recent(kind: Opened): string[] {
  return (remembered(shelf(kind)) ?? '').split(' ').filter(Boolean)
}

function keep(kind: Opened, id: string): void {
  const rest = recent(kind).filter((one) => one !== id)
  remember(shelf(kind), [id, ...rest].slice(0, KEPT).join(' '))
}

function keepOpened(at: Route): void {
  if (at.page === 'issues' && at.issue) keep('issues', at.issue)
  else if (at.page === 'people' && at.person) keep('people', at.person)
  else if (at.page === 'meeting' && at.id !== 'new') keep('meetings', at.id)
}

/** Keeps what is opened from here on, by whichever way it is opened. */
export function watchOpened(): () => void {
  return watch(route, keepOpened, { immediate: true })
}

/** How often each entry of the palette was used. */
export function uses(): Record<string, number> {
  return rememberedRecord('used') as Record<string, number>
}

/** Counts one use; when one entry is far ahead all are halved, so that habits can change. */
export function countUse(entry: string): void {
  const counts = uses()
  counts[entry] = (counts[entry] ?? 0) + 1
  if (counts[entry] > MAX_USED) {
    for (const one of Object.keys(counts)) counts[one] = Math.floor((counts[one] ?? 0) / 2)
  }
  remember('used', JSON.stringify(counts))
}
