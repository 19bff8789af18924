// The way into a meeting, from wherever one is entered: keys, lists, the palette. Not here: which stages are open
// (the room).
import type { MeetingRow } from '@/api'
import { go } from './route'
import type { Stage } from './route'
import { status } from './village'

/** Enters the meeting that is running or planned for today, else starts a new one. */
export function openMeeting(): void {
  const running = status.value?.running_meeting
  if (running) go({ page: 'meeting', id: running, stage: 'record' })
  else go({ page: 'meeting', id: 'new', stage: 'prepare' })
}

/** A planned one is prepared, a running one recorded, a closed one looked at. */
export function stageToEnter(row: MeetingRow): Stage {
  if (row.state === 'planned') return 'prepare'
  return row.closing === 'open' ? 'record' : 'close'
}
