// When the last change reached the disk: as HH:MM, with its day once that is not today any more.
import type { Status } from '@/api'
import { civilDay, clockTime } from '@/wording/day'
import type { FirstWording } from '@/wording/first'

/** The time of this sitting's last write, else of the newest step in the journal. */
export function stepSaved(
  last: Date | null,
  status: Status | null,
  words: FirstWording,
): string | null {
  const at = last ?? (status?.undo ? new Date(status.undo.at) : null)
  if (!at) return null
  const day = civilDay(at)
  // A write after midnight, before the day is read anew, is no other day's.
  if (!status || day >= status.today) return clockTime(at)
  return `${words.when(day, status.today)} ${clockTime(at)}`
}
