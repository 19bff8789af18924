// What is fed back first: read for a meeting, grouped as it is read out. Not here: the sentences (the desk).
import { computed, shallowRef } from 'vue'
import { call } from '@/api'
import type { Feedback, FeedbackLine, Group } from '@/api'
import { say, sayFault } from '@/frame/say'
import { w } from '@/wording'
import { useFresh } from '../fresh'
import { useRoom } from '../room'

/** In the order in which they are read out. */
export const GROUPS: readonly Group[] = ['finished', 'overdue', 'moved']

export function useFeedback() {
  const room = useRoom()
  const feedback = shallowRef<Feedback | null>(null)
  useFresh(async () => {
    if (room.id.value === 'new') return
    try {
      feedback.value = await call('meeting_feedback', { meeting: room.id.value })
    } catch (thrown) {
      sayFault(thrown)
    }
  }, 400)
  const groups = computed(() =>
    GROUPS.map((group) => ({
      group,
      lines: (feedback.value?.lines ?? []).filter((line) => line.group === group),
    })).filter((one) => one.lines.length > 0),
  )
  const lines = computed(() => groups.value.flatMap((one) => one.lines))
  /** Only a meeting that runs takes matters up. */
  const open = computed(
    () => room.meeting.value?.row.state === 'held' && room.meeting.value.row.closing === 'open',
  )
  const isLaid = (line: FeedbackLine) =>
    room.issues.value.some((issue) => issue.id === line.issue.id)
  /** Lays an earlier matter before this meeting: 再议. */
  async function lay(line: FeedbackLine | undefined) {
    if (!line || !open.value || isLaid(line)) return
    try {
      const laid = await call('issue_lay', { meeting: room.id.value, issue: line.issue.id })
      room.put(laid)
      say(w.value.room.record.laid(laid.position), { undo: true })
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  return { feedback, groups, lines, open, isLaid, lay }
}
