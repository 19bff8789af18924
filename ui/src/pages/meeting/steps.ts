// Going on in the meeting's procedure: to the next step, or to one that was clicked. Not here: the clock and how the
// steps look (`record/Steps`).
import { call } from '@/api'
import type { MeetingView } from '@/api'
import { sayFault } from '@/frame/say'
import type { Room } from './room'

/** Whether the procedure has nothing more to go on to. */
export function atLastStep(view: MeetingView | null): boolean {
  return !!view && view.steps.length > 0 && view.steps.every((step) => step.started_at)
}

/** Enters a step, the next one unless `position` is given; answers its name, or null if nothing was entered. */
export async function enterStep(room: Room, position: number | null = null) {
  const view = room.meeting.value
  if (!view || view.row.state !== 'held' || view.row.closing !== 'open') return null
  if (position === null && (view.steps.length === 0 || atLastStep(view))) return null
  try {
    const now = await call('meeting_step_next', { meeting: view.row.id, position })
    room.meeting.value = now
    return now.steps.find((step) => step.started_at && !step.ended_at)?.name ?? null
  } catch (thrown) {
    sayFault(thrown)
    return null
  }
}
