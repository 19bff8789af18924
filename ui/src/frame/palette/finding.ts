// What the palette has found for what was typed: people and issues as the desk finds them, meetings out of the list
// read when it opened, actions and pages at once. With nothing typed, what was used and opened last. Late answers of
// earlier keystrokes are dropped. Not here: how hits look and are chosen.
import { computed, onUnmounted, ref, shallowRef } from 'vue'
import { call } from '@/api'
import type { IssueView, MeetingRow, PersonHit, PersonView } from '@/api'
import { useSearch } from '@/kit/search'
import { w } from '@/wording'
import { useRead } from '../read'
import { recent, uses } from '../recent'
import { actions } from './actions'
import type { Sheets } from './actions'
import { ownEntries } from './entry'
import { fitMeetings, told } from './meetings'
import { pages } from './pages'
import { ranked } from './ranking'
import type { EntryHit } from './ranking'
import { WHOLE } from './spelling'

/** At most so many of a kind. */
const MOST = 3
/** Out of so many the matters with a number like the typed one are chosen. */
const NUMBERED = 12
/** More meetings than a village holds in ten years. */
const ALL_MEETINGS = 1000
/** Those of the last years come first: the first letters do not wait for all of them. */
const LAST_MEETINGS = 100
/** Whoever opened the palette to type has typed by then, in ms. */
const TYPED = 1500

/** What was found carries the words that it was found by: what still stands from earlier ones is not drawn anew. */
interface ByWords {
  key: string
  words: string
}
export interface PersonFound extends ByWords {
  kind: 'person'
  person: Pick<PersonHit, 'id' | 'name' | 'household_name' | 'grid_name'> & Partial<PersonHit>
}
export interface IssueFound extends ByWords {
  kind: 'issue'
  issue: IssueView
}
export interface MeetingFound extends ByWords {
  kind: 'meeting'
  meeting: MeetingRow
}
export type Hit = EntryHit | PersonFound | IssueFound | MeetingFound
export type GroupName = 'actions' | 'people' | 'issues' | 'meetings' | 'pages'
export interface Group {
  name: GroupName
  hits: Hit[]
}

const asPerson = (person: PersonFound['person'], words = ''): PersonFound => ({
  kind: 'person',
  key: person.id,
  words,
  person,
})
const asIssue = (issue: IssueView, words = ''): IssueFound => ({
  kind: 'issue',
  key: issue.id,
  words,
  issue,
})
const asMeeting = (meeting: MeetingRow, words: string): MeetingFound => ({
  kind: 'meeting',
  key: meeting.id,
  words,
  meeting,
})

/** 2026171 and 2026.171 mean 2026-171. */
export function numbered(typed: string): string {
  return typed.replace(/^(20\d{2})[-.—－]?(\d{1,3})$/, '$1-$2')
}

async function findPeople(query: string): Promise<PersonFound[]> {
  const { hits } = await call('people_search', { query, limit: MOST })
  return hits.map((hit) => asPerson(hit, query))
}
async function findIssues(query: string): Promise<IssueFound[]> {
  return (await readIssues(query)).map((issue) => asIssue(issue, query))
}
async function readIssues(query: string): Promise<IssueView[]> {
  const digits = /^\d+$/.test(query)
  const limit = digits ? NUMBERED : MOST
  const { issues } = await call('issue_list', { query, order: 'urgency', limit })
  if (!digits) return issues
  // A bare number is first of all that of a matter, of the newest year before others.
  const own = issues.filter((one) => one.number.endsWith(`-${query.padStart(3, '0')}`))
  const newest = own.sort((a, b) => b.number.localeCompare(a.number))
  return [...new Set([...newest, ...issues])].slice(0, MOST)
}

/** Reads what was opened last; what is gone since is left out. */
async function readRecent<T>(ids: string[], read: (id: string) => Promise<T>): Promise<T[]> {
  const all = await Promise.all(ids.map((id) => read(id).catch(() => null)))
  return all.filter((one) => one !== null)
}
const readPerson = (person: string): Promise<PersonView> => call('person_show', { person })
const readIssue = async (issue: string): Promise<IssueView> =>
  (await call('issue_show', { issue })).issue

function known(person: PersonView): PersonFound['person'] {
  const { id, name, household_name, grid_name } = person
  return { id, name, household_name, grid_name }
}

export function useFinding(sheets: Sheets) {
  /** What is looked for: while the input method composes, its letters. */
  const typed = ref('')
  const people = shallowRef<PersonFound[]>([])
  const issues = shallowRef<IssueFound[]>([])
  const lastPeople = shallowRef<PersonFound[]>([])
  const lastIssues = shallowRef<IssueFound[]>([])
  const waits = ref({ people: false, issues: false })
  const limit = ref(LAST_MEETINGS)
  const later = setTimeout(() => (limit.value = ALL_MEETINGS), TYPED)
  onUnmounted(() => clearTimeout(later))
  const { data: list, fault } = useRead('meeting_list', () => ({ limit: limit.value }))
  const busy = computed(
    () => waits.value.people || waits.value.issues || (!list.value && !fault.value),
  )
  const used = uses()

  const searchPeople = useSearch(
    findPeople,
    (found) => (people.value = found),
    (now) => (waits.value = { ...waits.value, people: now }),
  )
  const searchIssues = useSearch(
    findIssues,
    (found) => (issues.value = found),
    (now) => (waits.value = { ...waits.value, issues: now }),
  )
  function look(words: string): void {
    const next = words.trim()
    if (next === typed.value) return
    typed.value = next
    void searchPeople(next)
    void searchIssues(numbered(next))
  }
  async function recall(): Promise<void> {
    const [who, what] = await Promise.all([
      readRecent(recent('people'), readPerson),
      readRecent(recent('issues'), readIssue),
    ])
    lastPeople.value = who.map((person) => asPerson(known(person)))
    lastIssues.value = what.map((issue) => asIssue(issue))
  }
  void recall()

  const toldMeetings = computed(() => told(list.value?.meetings ?? [], w.value))
  const meetings = computed(() => {
    const words = typed.value
    return rows(words).map((row) => asMeeting(row, words))
  })
  function rows(words: string): MeetingRow[] {
    if (words !== '') return fitMeetings(toldMeetings.value, words, MOST)
    const all = list.value?.meetings ?? []
    return recent('meetings')
      .flatMap((id) => all.filter((row) => row.id === id))
      .slice(0, MOST)
  }
  const entries = computed(() => [...ownEntries(), ...actions(sheets), ...pages(w.value)])
  // Every name is spelled out while the hand is still on its way to the first letter.
  const spelled = setTimeout(() => void ranked(entries.value, 'zh', used, w.value))
  onUnmounted(() => clearTimeout(spelled))
  const own = computed(() => ranked(entries.value, typed.value, used, w.value))
  const of = (group: 'actions' | 'pages') =>
    own.value.filter((hit) => hit.entry.group === group).slice(0, MOST)

  const groups = computed<Group[]>(() => {
    const nothing = typed.value === ''
    const all: Group[] = [
      { name: 'actions', hits: of('actions') },
      { name: 'people', hits: (nothing ? lastPeople : people).value },
      { name: 'issues', hits: (nothing ? lastIssues : issues).value },
      { name: 'meetings', hits: meetings.value },
      { name: 'pages', hits: of('pages') },
    ]
    const some = all.filter((group) => group.hits.length > 0)
    return typed.value !== '' && namesPage(some) ? pagesFirst(some) : some
  })
  /** Whether the first hit stays the first, whatever is still to come. */
  const sure = computed(
    () => !busy.value || groups.value[0]?.name === 'actions' || namesPage(groups.value),
  )
  return { typed, look, groups, busy, sure }
}

/** A page named wholly, and no action: nobody who types 台账 or tz means its printing. */
function namesPage(groups: readonly Group[]): boolean {
  const whole = (name: GroupName) => {
    const [best] = groups.find((group) => group.name === name)?.hits ?? []
    return best?.kind === 'entry' && best.grade === WHOLE
  }
  return whole('pages') && !whole('actions')
}
function pagesFirst(groups: readonly Group[]): Group[] {
  const pagesOnly = (group: Group) => group.name === 'pages'
  return [...groups.filter(pagesOnly), ...groups.filter((group) => !pagesOnly(group))]
}
