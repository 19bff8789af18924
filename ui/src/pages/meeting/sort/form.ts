// The form of sorting one matter: what stands in it, what an outcome cannot be written without, what
// the desk is asked for. Not here: which state may follow which (the desk), how it looks.
import type { Fault, IssueSort, IssueView, MilestoneGiven } from '@/api'
import { isSortOutcome } from '../record/capture'
import type { SortOutcome } from '../record/capture'

export interface CoHandler {
  id: string
  name: string
}

export interface SortForm {
  outcome: SortOutcome | null
  words: string
  measure: string
  department: string | null
  departmentName: string
  person: string | null
  personName: string
  /** The person's name may stand on public paper. */
  personPublic: boolean
  supervisor: string | null
  supervisorName: string
  coHandlers: CoHandler[]
  deadline: string
  milestones: MilestoneGiven[]
  collectiveMoney: boolean | null
  /** As typed: 5.4万, 54000. */
  money: string
  dueBack: string
  reviewDue: string
  accepted: boolean | null
}

export function emptyForm(): SortForm {
  return {
    outcome: null,
    words: '',
    measure: '',
    department: null,
    departmentName: '',
    person: null,
    personName: '',
    personPublic: false,
    supervisor: null,
    supervisorName: '',
    coHandlers: [],
    deadline: '',
    milestones: [],
    collectiveMoney: null,
    money: '',
    dueBack: '',
    reviewDue: '',
    accepted: null,
  }
}

/** The form of what the meeting decided. */
export function formOf(issue: IssueView): SortForm {
  return {
    outcome: isSortOutcome(issue.outcome) ? issue.outcome : null,
    words: issue.words,
    measure: issue.measure,
    department: issue.department,
    departmentName: issue.department_name,
    person: issue.person,
    personName: issue.person_name,
    personPublic: issue.person_public,
    supervisor: issue.supervisor,
    supervisorName: issue.supervisor_name,
    coHandlers: issue.co_handlers.map((one) => ({ ...one })),
    deadline: issue.deadline ?? '',
    milestones: issue.milestones.map(({ day, name }) => ({ day, name })),
    collectiveMoney: issue.collective_money,
    money: moneyText(issue.money_fen),
    dueBack: issue.due_back ?? '',
    reviewDue: issue.review_due ?? '',
    accepted: issue.accepted,
  }
}

/** A field of the form, by the desk's name. */
export type SortField =
  | 'outcome'
  | 'words'
  | 'measure'
  | 'department'
  | 'person'
  | 'supervisor'
  | 'co_handlers'
  | 'deadline'
  | 'milestones'
  | 'money_fen'
  | 'due_back'
  | 'review_due'
  | 'accepted'

/** What each outcome cannot be written without, in the order of its fields (data model, "Issues"). */
const NEEDS: Record<SortOutcome, readonly SortField[]> = {
  resolved_on_spot: ['words'],
  committed: ['measure', 'department', 'deadline'],
  under_study: ['review_due'],
  referred: ['department', 'due_back'],
  explained: ['words', 'accepted'],
}

/** What still lacks; empty when the matter can be sorted. */
export function formLacks(form: SortForm): SortField[] {
  if (!form.outcome) return ['outcome']
  const has: Partial<Record<SortField, boolean>> = {
    words: form.words.trim() !== '',
    measure: form.measure.trim() !== '',
    department: form.department !== null,
    deadline: form.deadline !== '',
    review_due: form.reviewDue !== '',
    due_back: form.dueBack !== '',
    accepted: form.accepted !== null,
  }
  const lacks = NEEDS[form.outcome].filter((field) => !has[field])
  if (form.outcome === 'committed' && form.money.trim() !== '' && moneyFen(form.money) === null) {
    lacks.push('money_fen')
  }
  return lacks
}

export function formComplete(form: SortForm): boolean {
  return formLacks(form).length === 0
}

/** Which fields an outcome shows and writes; the rest is left out, so that nothing hidden is written. */
const WRITES: Record<SortOutcome, readonly SortField[]> = {
  resolved_on_spot: ['words', 'department', 'person'],
  committed: [
    'measure',
    'department',
    'person',
    'co_handlers',
    'supervisor',
    'deadline',
    'milestones',
    'money_fen',
  ],
  under_study: ['words', 'department', 'person', 'review_due'],
  referred: ['words', 'department', 'due_back'],
  explained: ['words', 'person', 'accepted'],
}

export function shows(outcome: SortOutcome, field: SortField): boolean {
  return WRITES[outcome].includes(field)
}

/** What the desk is asked for. */
export function toSort(meeting: string, issue: IssueView, form: SortForm): IssueSort {
  const outcome = form.outcome ?? 'resolved_on_spot'
  const when = <T>(field: SortField, value: T, other: T): T =>
    shows(outcome, field) ? value : other
  return {
    meeting,
    issue: issue.id,
    revision: issue.revision,
    outcome,
    words: when('words', form.words.trim(), ''),
    measure: when('measure', form.measure.trim(), ''),
    department: when('department', form.department, null),
    person: when('person', form.person, null),
    supervisor: when('supervisor', form.supervisor, null),
    co_handlers: when(
      'co_handlers',
      form.coHandlers.map((one) => one.id),
      [],
    ),
    deadline: when('deadline', form.deadline || null, null),
    milestones: when(
      'milestones',
      [...form.milestones].sort((a, b) => a.day.localeCompare(b.day)),
      [],
    ),
    collective_money: when('money_fen', form.collectiveMoney, null),
    money_fen: when('money_fen', form.collectiveMoney ? moneyFen(form.money) : null, null),
    due_back: when('due_back', form.dueBack || null, null),
    review_due: when('review_due', form.reviewDue || null, null),
    accepted: when('accepted', form.accepted, null),
  }
}

/** Whether the form still says what the matter says: nothing to write. */
export function saysTheSame(meeting: string, issue: IssueView, form: SortForm): boolean {
  const asked = (of: SortForm) => JSON.stringify(toSort(meeting, issue, of))
  return form.outcome === formOf(issue).outcome && asked(form) === asked(formOf(issue))
}

/** Fen out of 5.4万, 54000, 3,200.50 or 5万4; null if it is no amount. */
export function moneyFen(text: string): number | null {
  const typed = text
    .trim()
    .replaceAll(/[,，\s¥￥]/g, '')
    .replace(/元$/, '')
  const match = /^(\d+(?:\.\d+)?)(万)?$/.exec(typed)
  if (!match) return null
  const fen = Math.round(Number(match[1]) * (match[2] ? 1_000_000 : 100))
  return Number.isSafeInteger(fen) ? fen : null
}

/** 5.4万 or 800 out of fen; empty for none. */
export function moneyText(fen: number | null): string {
  if (fen === null) return ''
  const yuan = fen / 100
  return yuan >= 10_000 && yuan % 100 === 0 ? `${yuan / 10_000}万` : String(yuan)
}

/** The form's field that a fault of the desk belongs to; null = it stands above the form. */
export function faultField(fault: Fault): SortField | null {
  const named = fault.field
  const known: readonly string[] = [
    'outcome',
    'words',
    'measure',
    'department',
    'person',
    'supervisor',
    'co_handlers',
    'deadline',
    'milestones',
    'money_fen',
    'due_back',
    'review_due',
    'accepted',
  ]
  if (named === null || !known.includes(named)) return null
  return named as SortField
}

/** The queue: what waits first, then what is sorted, both in the meeting's order. */
export function queue(issues: readonly IssueView[]): { open: IssueView[]; sorted: IssueView[] } {
  const waits = (issue: IssueView) => issue.outcome === null || issue.outcome === 'undecided'
  return { open: issues.filter(waits), sorted: issues.filter((issue) => !waits(issue)) }
}

/** The matter to go on with: the next open one after this, else the first open, else none. */
export function nextOpen(issues: readonly IssueView[], after: string | null): string | null {
  const { open } = queue(issues)
  const rest = open.filter((issue) => issue.id !== after)
  const at = issues.findIndex((issue) => issue.id === after)
  return (rest.find((issue) => issues.indexOf(issue) > at) ?? rest[0])?.id ?? null
}
