// What the stages of one meeting share: the meeting and its list of matters, read again after every
// change. Not here: who came (`sign-in`), anything that only one stage shows.
import { inject, onBeforeUnmount, provide, shallowRef, watch } from 'vue'
import type { InjectionKey, Ref, ShallowRef } from 'vue'
import { call } from '@/api'
import type { IssueView, MeetingView } from '@/api'
import { sayFault } from '@/frame/say'
import { useFresh } from './fresh'

export interface Room {
  /** `new` before the meeting is planned. */
  id: Readonly<Ref<string>>
  meeting: ShallowRef<MeetingView | null>
  /** In the meeting's own order. */
  issues: ShallowRef<IssueView[]>
  /** The matter that a stage has in hand, being edited or sorted; null = none. */
  inHand: ShallowRef<string | null>
  /** Reads both again, now. */
  read(): Promise<void>
  /** Puts a matter that a command answered in its place, without reading all again. */
  put(issue: IssueView): void
}

const KEY: InjectionKey<Room> = Symbol('room')

/** Opens the room for the stages below. */
export function provideRoom(id: Readonly<Ref<string>>): Room {
  const meeting = shallowRef<MeetingView | null>(null)
  const issues = shallowRef<IssueView[]>([])

  async function readOnce() {
    const asked = id.value
    if (asked === 'new') return
    try {
      const [now, list] = await Promise.all([
        call('meeting_show', { meeting: asked }),
        call('issue_list', { meeting: asked, limit: 1000 }),
      ])
      if (asked !== id.value) return
      meeting.value = now
      issues.value = list.issues
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  const read = useFresh(readOnce)
  watch(id, (to, from) => {
    if (to === 'new' || from !== 'new') {
      meeting.value = null
      issues.value = []
    }
    void read()
  })
  const room: Room = {
    id,
    meeting,
    issues,
    inHand: shallowRef(null),
    read,
    put: (issue) => (issues.value = withIssue(issues.value, issue)),
  }
  provide(KEY, room)
  return room
}

/** The list with this matter in its place: replaced if it is there, else at the end. */
export function withIssue(list: readonly IssueView[], issue: IssueView): IssueView[] {
  const at = list.findIndex((one) => one.id === issue.id)
  if (at < 0) return [...list, issue]
  return list.map((one, index) => (index === at ? issue : one))
}

/** The room that a stage stands in. */
export function useRoom(): Room {
  const room = inject(KEY)
  if (!room) throw new Error('no room around this stage')
  return room
}

/** Tells the room which matter this stage has in hand, as long as the stage is there. */
export function useInHand(room: Room, matter: () => string | null): void {
  watch(matter, (id) => (room.inHand.value = id), { immediate: true })
  onBeforeUnmount(() => (room.inHand.value = null))
}

/** Whether a matter still waits for one of the outcomes at this meeting. */
export function isUnsorted(issue: IssueView): boolean {
  return issue.outcome === null || issue.outcome === 'undecided'
}
