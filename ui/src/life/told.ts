// A matter's events and notes as one telling, newest on top. Not here: how it looks, the words (wording).
import type { EventKind, EventView, IssueLife, ProgressKind, ProgressView } from '@/api'

export interface Told {
  day: string
  order: number
  event: EventView | null
  progress: ProgressView | null
}
/** Decisions are solid dots, notes are rings. */
const NOTES: readonly EventKind[] = [
  'collected',
  'raised',
  'visited',
  'answered',
  'discussed_again',
]
export function isNote(told: Told): boolean {
  return told.event === null || NOTES.includes(told.event.kind)
}
export const kindOf = (told: Told): EventKind | ProgressKind =>
  told.event?.kind ?? told.progress?.kind ?? 'progress'

/** By day, then by the order of writing; what was written last stands first. */
export function toldOf(life: Pick<IssueLife, 'events' | 'progress'>): Told[] {
  const all: Told[] = [
    ...life.events.map((event) => ({ ...at(event), event, progress: null })),
    ...life.progress.map((progress) => ({ ...at(progress), event: null, progress })),
  ]
  // Steps of one command share their order: within it they stand as they came.
  return all
    .map((one, index) => ({ one, index }))
    .sort(
      (a, b) =>
        b.one.day.localeCompare(a.one.day) || b.one.order - a.one.order || b.index - a.index,
    )
    .map(({ one }) => one)
}
const at = (one: { day: string; order: number }) => ({ day: one.day, order: one.order })
