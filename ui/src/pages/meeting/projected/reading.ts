// What the projected mode reads: the matters, who came, and what of their texts may be seen. The public ledger of the
// meeting is the judge of that: it scans every text, so a matter is shown only after it was read. Not here: what is
// made of it (`screens`).
import { computed, shallowRef } from 'vue'
import { call } from '@/api'
import type { AttendanceView, Feedback, IssueView } from '@/api'
import { sayFault } from '@/frame/say'
import { useFresh } from '../fresh'
import type { Room } from '../room'
import type { Shown } from './screens'

interface Read {
  issues: IssueView[]
  /** What stands in public instead of a text; a text that is not here was found clean. */
  instead: ReadonlyMap<string, string>
  checked: boolean
}
const NOTHING: Read = { issues: [], instead: new Map(), checked: false }

export function useReading(room: Room) {
  const read = shallowRef<Read>(NOTHING)
  const attendance = shallowRef<AttendanceView | null>(null)
  const feedback = shallowRef<Feedback | null>(null)
  const collected = shallowRef(0)

  useFresh(async () => {
    const meeting = room.id.value
    try {
      const { issues } = await call('issue_list', { meeting, limit: 1000 })
      read.value = { issues, ...(await check(meeting, issues)) }
    } catch (thrown) {
      sayFault(thrown)
    }
  })
  // Who came and what is fed back may lack: the screen stands without them.
  useFresh(async () => {
    const meeting = room.id.value
    const [came, told, agenda] = await Promise.all([
      call('attendance_show', { meeting }).catch(() => null),
      call('meeting_feedback', { meeting }).catch(() => null),
      call('agenda_show', { meeting }).catch(() => null),
    ])
    attendance.value = came
    feedback.value = told
    collected.value = agenda?.items.filter((item) => !item.laid).length ?? 0
  }, 400)

  const shown = computed<Shown>(() => {
    const { instead, checked } = read.value
    return (text) => (checked ? (instead.get(text) ?? text) : null)
  })
  return {
    /** Whether anything was read yet: before that nothing stands there. */
    ready: computed(() => read.value !== NOTHING),
    issues: computed(() => read.value.issues),
    shown,
    attendance,
    feedback,
    /** Matters on the agenda that were not laid before the meeting yet. */
    collected,
  }
}

async function check(meeting: string, issues: readonly IssueView[]) {
  if (issues.length === 0) return { instead: NOTHING.instead, checked: true }
  const wanted = { document: 'ledger' as const, meeting, edition: 'public' as const }
  try {
    const { hits, settled } = await call('document_preview', { wanted, first: 1, count: 0 })
    const instead = [...settled, ...hits].map((one) => [one.source, one.instead] as const)
    return { instead: new Map(instead), checked: true }
  } catch {
    return { instead: NOTHING.instead, checked: false }
  }
}
