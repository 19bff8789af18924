// When the last change reached the disk, as HH:MM.
import type { Status } from '@/api'
import { clockTime } from '@/wording/day'

/** The time of this sitting's last write, else of the newest step in the journal. */
export function stepSaved(last: Date | null, status: Status | null): string | null {
  if (last) return clockTime(last)
  const step = status?.undo
  return step ? clockTime(new Date(step.at)) : null
}
