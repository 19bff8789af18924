// What is projected, screen by screen, in words: the first one (the meeting itself), then one a matter. Names are
// apart, so that they can be hidden. Not here: reading (`reading`), how it looks (`Projected`).
import type { IssueView, MeetingView, Outcome, State } from '@/api'
import { OUTCOMES } from '@/deciding/form'
import { reporterWords } from '@/life/reporter'
import { w } from '@/wording'
import { isUnsorted } from '../room'

/** A text as it may be shown: checked for personal data and masked, or null if it was not checked. */
export type Shown = (text: string) => string | null

export interface MatterScreen {
  id: string
  position: number
  /** Where it comes from; no name. */
  grid: string
  /** Who raised it: only while names are shown. */
  who: string
  /** The outcome's word; empty while it is not sorted. */
  outcome: string
  /** What it is about, or the sentence why it is not shown. */
  summary: string
  /** The summary is such a sentence. */
  withheld: boolean
  answer: { label: string; words: string } | null
  unit: string
  /** Who is responsible: only while names are shown. */
  person: string
  day: { label: string; iso: string } | null
}

/** The state that an outcome leads to: only there are its words the ones that were checked. */
const LEADS_TO: Partial<Record<Outcome, State>> = {
  resolved_on_spot: 'done',
  committed: 'committed',
  under_study: 'under_study',
  referred: 'referred',
  explained: 'explained',
}

/** The day that was promised, with its label. */
function dayOf(issue: IssueView): MatterScreen['day'] {
  const days: Partial<Record<Outcome, string | null>> = {
    committed: issue.deadline,
    referred: issue.due_back,
    under_study: issue.review_due,
  }
  const iso = issue.outcome && days[issue.outcome]
  const label = issue.outcome && w.value.projected.when[issue.outcome]
  return iso && label ? { label, iso } : null
}

/** What was answered: the measure, else the outcome's words as far as they were checked. */
function answerOf(issue: IssueView, shown: Shown): MatterScreen['answer'] {
  const { answer, asked } = w.value.projected
  const measure = shown(issue.measure)
  if (measure) return { label: answer, words: measure }
  const same = issue.outcome !== null && LEADS_TO[issue.outcome] === issue.state
  const words = issue.measure === '' && same ? shown(issue.words) : null
  return words ? { label: issue.outcome === 'referred' ? asked : answer, words } : null
}

export function matterScreen(issue: IssueView, index: number, shown: Shown): MatterScreen {
  const summary = issue.scale === 'private' ? null : shown(issue.summary)
  const why = issue.scale === 'private' ? w.value.projected.isPrivate : w.value.projected.unchecked
  const open = summary !== null
  const sorted = open && !isUnsorted(issue)
  return {
    id: issue.id,
    position: issue.position || index + 1,
    grid: open ? issue.grid_name : '',
    who: open ? reporterWords(issue) : '',
    outcome: sorted ? w.value.room.outcomeName(issue) : '',
    summary: summary ?? why,
    withheld: !open,
    answer: sorted ? answerOf(issue, shown) : null,
    unit: sorted ? issue.department_name : '',
    person: sorted ? issue.person_name : '',
    day: sorted ? dayOf(issue) : null,
  }
}

export interface Count {
  key: string
  word: string
  /** Before the figure, the figure, after it. */
  figure: [string, string, string]
}

/** How many were recorded, and what became of them: only what there is. */
export function countsOf(issues: readonly IssueView[], total: string): Count[] {
  const sorted = issues.filter((issue) => !isUnsorted(issue))
  const kinds = [...new Set([...OUTCOMES, ...sorted.map((issue) => issue.outcome as Outcome)])]
  const counts = kinds.map((outcome) => {
    const found = sorted.filter((issue) => issue.outcome === outcome)
    return counted(outcome, found[0] ? w.value.room.outcomeName(found[0]) : '', found.length)
  })
  const open = counted('unsorted', w.value.projected.unsorted, issues.length - sorted.length)
  const all: Count = {
    key: 'total',
    word: total,
    figure: w.value.projected.matters(issues.length),
  }
  return [all, ...[...counts, open].filter((one) => one.figure[1] !== '0')]
}
function counted(key: string, word: string, n: number): Count {
  return { key, word, figure: ['', String(n), ''] }
}

/** 今晚, 今天, or 这场会 when it is another day's. */
export function totalWord(meeting: MeetingView, today: string | undefined): string {
  const { tonight, today: now, then } = w.value.projected.total
  if (meeting.row.day !== today) return then
  return meeting.row.time >= '17:00' ? tonight : now
}

/** 12月20日; with the year where it is another than the meeting's. */
export function dayWords(iso: string, from: string): string {
  return iso.slice(0, 4) === from.slice(0, 4) ? w.value.day(iso) : w.value.longDay(iso)
}
