// For tests only: a desk that answers what a story tells it to, and records in a sentence's length.

import { flushPromises } from '@vue/test-utils'
import type {
  AttendanceView,
  AttendeeRow,
  CommandName,
  IssueView,
  MeetingView,
  PersonHit,
  Request,
} from '@/api'
import { answerWith } from '@/test/desk'
import { aCategory } from '@/test/kinds'
import type { Answers } from '@/test/desk'

export { answerWith }
export type { Answers }

/** Lets answers arrive and the page follow. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await flushPromises()
}

/** The requests that one command was asked, in order. */
export function asked<C extends CommandName>(
  call: { mock: { calls: unknown[][] } },
  command: C,
): Request<C>[] {
  return call.mock.calls.filter((one) => one[0] === command).map((one) => one[1] as Request<C>)
}

/** Types into a field as a keyboard does: the value, then the input event. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  field.value = value
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Letters in the input method: the field holds them, nothing is composed yet. */
export function compose(field: HTMLInputElement, letters: string): void {
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
  field.value = letters
  field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
}

/** The input method puts its characters. */
export function composed(field: HTMLInputElement, characters: string): void {
  field.value = characters
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: characters }))
}

/** Presses a key on an element (or on the page) and tells whether it was taken. */
export function press(
  target: Element | Window,
  key: string,
  more: KeyboardEventInit & { keyCode?: number } = {},
): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  if (more.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: more.keyCode })
  if (more.isComposing) Object.defineProperty(event, 'isComposing', { value: true })
  target.dispatchEvent(event)
  return event.defaultPrevented
}

export function aPerson(name: string, more: Partial<PersonHit> = {}): PersonHit {
  return {
    id: `person-${name}`,
    name,
    syllables: [...name].map((text) => ({ text, pinyin: 'zhang', matched: 1 })),
    household: `household-${name}`,
    household_name: `${name}户`,
    is_head: true,
    grid_name: '第三网格',
    unit_name: '',
    phone_tail: '5672',
    posts: [],
    signed_in: null,
    ...more,
  }
}

export function anAttendee(name: string, more: Partial<AttendeeRow> = {}): AttendeeRow {
  return {
    person: `person-${name}`,
    name,
    role: 'villager',
    at: '19:36',
    household: `household-${name}`,
    household_name: `${name}户`,
    is_head: true,
    grid_name: '第三网格',
    unit_name: '',
    added_here: false,
    household_nth: 2,
    ...more,
  }
}

export function anAttendance(more: Partial<AttendanceView> = {}): AttendanceView {
  return {
    called: 34,
    households: 1,
    villagers: 1,
    cadres: 0,
    unnamed: 0,
    grids: [{ grid: 'grid-3', name: '第三网格', called: 34, households: 1, people: 1 }],
    rows: [anAttendee('陈䶮', { household_nth: 1 })],
    missing: [
      { household: 'household-张义华', name: '张义华户', grid_name: '第三网格' },
      { household: 'household-覃秀莲', name: '覃秀莲户', grid_name: '第三网格' },
    ],
    headcounts: [],
    ...more,
  }
}

export function anIssue(
  position: number,
  summary: string,
  more: Partial<IssueView> = {},
): IssueView {
  return {
    id: `issue-${position}`,
    revision: 1,
    number: `2026-${String(position).padStart(3, '0')}`,
    position,
    summary,
    short_title: '',
    reporter: { person: null, household: null, name: '' },
    reporter_name: '',
    grid: null,
    grid_name: '',
    category: null,
    category_name: '',
    source: 'at_meeting',
    scale: 'small',
    note: '',
    state: 'raised',
    state_name: '待分类',
    round: 1,
    lamp: { lamp: 'none', words: '', days: null, missed: false },
    raised_on: '2026-11-21',
    collected_on: null,
    meeting: 'meeting-1',
    meeting_day: '2026-11-21',
    outcome: 'undecided',
    outcome_name: '待分类',
    words: '',
    measure: '',
    department: null,
    department_name: '',
    person: null,
    person_name: '',
    person_public: false,
    supervisor: null,
    supervisor_name: '',
    co_handlers: [],
    helpers: [],
    promised_on: null,
    deadline: null,
    extensions: 0,
    milestones: [],
    collective_money: null,
    money_fen: null,
    due_back: null,
    review_due: null,
    accepted: null,
    done_on: null,
    struck_off_on: null,
    rating: null,
    ...more,
  }
}

export function aMeeting(
  more: Partial<Omit<MeetingView, 'row'>> & { row?: Partial<MeetingView['row']> } = {},
): MeetingView {
  const { row, ...rest } = more
  return {
    row: {
      id: 'meeting-1',
      revision: 3,
      number: '会2026-011',
      kind: 'kind-bench',
      kind_name: '板凳会',
      title: '板凳会',
      list_name: '承诺清单',
      day: '2026-11-21',
      weekday: '星期六',
      lunar: '十月十三',
      day_words: '今天',
      time: '19:30',
      place: '九社晒谷坪',
      state: 'held',
      closing: 'open',
      session: 11,
      present: 1,
      issues: 0,
      unsorted: 0,
      missed: false,
      ...row,
    },
    motto: '',
    mode: 'meeting',
    ended: '',
    rain_place: '',
    host: { person: null, name: '' },
    recorder: { person: null, name: '林秀芳' },
    scope: [],
    scope_words: '全村',
    called: 34,
    note: '',
    opened_at: null,
    archived_on: null,
    steps: [],
    invitations: [],
    outcomes: [],
    summary: '到会1人，没有收集到问题。',
    name: '青山村2026年第11场板凳会',
    documents: [],
    roles: [],
    ledger_columns: [],
    speakers_consent: false,
    ...rest,
  }
}

/** What every stage asks when it is entered, over which a story lays its own answers. */
export function aQuietDesk(more: Answers = {}): Answers {
  return {
    meeting_show: () => aMeeting(),
    issue_list: () => ({ total: 0, lamps: [], issues: [] }),
    issue_similar: () => ({ issues: [] }),
    meeting_feedback: () => ({ before: null, lines: [] }),
    transition_list: () => ({ moves: [] }),
    meeting_list: () => ({ total: 0, meetings: [] }),
    attendance_show: () => anAttendance(),
    category_list: () => ({ categories: [aCategory({ id: 'category-road', name: '基础设施' })] }),
    category_guess: () => ({ category: null }),
    agenda_show: () => ({ items: [], pool: [], again: [] }),
    department_list: () => ({ departments: [] }),
    people_search: () => ({ hits: [] }),
    draft_keep: () => ({}),
    draft_read: () => ({ content: '', kept: '' }),
    ...more,
  }
}

/** A promise that the story answers when it wants to. */
export function later<T>(): { promise: Promise<T>; answer: (value: T) => void } {
  let answer: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => (answer = resolve))
  return { promise, answer }
}
