// Which meeting's matters are fed back: the one held before this. Not here: asking the desk.
import type { MeetingRow } from '@/api'

/** The held meeting before this one, out of a list that is newest first. */
export function meetingBefore(list: readonly MeetingRow[], row: MeetingRow): MeetingRow | null {
  const at = list.findIndex((one) => one.id === row.id)
  const after = at < 0 ? list : list.slice(at + 1)
  return (
    after.find((one) => one.state === 'held' && one.id !== row.id && one.day <= row.day) ?? null
  )
}
