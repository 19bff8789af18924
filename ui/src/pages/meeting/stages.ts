// Which stages of a meeting are behind us, and which cannot be entered yet. Not here: how they look.
import type { IssueView, MeetingView } from '@/api'
import { STAGES } from '@/frame/route'
import type { Stage } from '@/frame/route'
import { isUnsorted } from './room'

/** Stages that carry a tick. */
export function stagesDone(meeting: MeetingView | null, issues: readonly IssueView[]): Stage[] {
  if (!meeting || meeting.row.state !== 'held') return []
  const done: Stage[] = ['prepare']
  if (meeting.row.present > 0) done.push('sign_in')
  if (issues.length > 0) done.push('record')
  if (issues.length > 0 && !issues.some(isUnsorted)) done.push('sort')
  if (meeting.row.closing !== 'open') done.push('close')
  return done
}

/** Stages that cannot be entered before the meeting is opened, each with `reason`. */
export function stagesShut(
  meeting: MeetingView | null,
  reason: string,
): Partial<Record<Stage, string>> {
  if (meeting?.row.state === 'held') return {}
  return Object.fromEntries(
    STAGES.filter((stage) => stage !== 'prepare').map((stage) => [stage, reason]),
  )
}
