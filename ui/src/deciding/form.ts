// What is decided about a matter, at a meeting (分类) or outside one: what stands in the form, what an
// outcome cannot be written without, what the desk is asked for. What a change needs beside it (reason,
// who approved) the table of transitions says. Not here: how it looks, which state may follow which.
import type {
  Decision,
  Fault,
  Grounds,
  IssueView,
  MilestoneGiven,
  Need,
  Outcome,
  Someone,
} from '@/api'

/** The outcomes that sort a matter, in the order of their keys. */
export const OUTCOMES = [
  'resolved_on_spot',
  'committed',
  'under_study',
  'referred',
  'explained',
] as const
export type SortOutcome = (typeof OUTCOMES)[number]

/** What a meeting may say beside the five. */
export const BESIDE = ['discuss_again', 'returned', 'merged', 'withdrawn'] as const
export type BesideOutcome = (typeof BESIDE)[number]
export type Decided = SortOutcome | BesideOutcome

/** Whether this is one of the five outcomes that sort a matter. */
export function isSortOutcome(outcome: Outcome | null): outcome is SortOutcome {
  return OUTCOMES.includes(outcome as SortOutcome)
}
function isDecided(outcome: Outcome | null): outcome is Decided {
  return isSortOutcome(outcome) || BESIDE.includes(outcome as BesideOutcome)
}

/** A unit or a person that helps. */
export interface Named {
  id: string
  name: string
}

export interface DecisionForm {
  outcome: Decided | null
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
  coHandlers: Named[]
  helpers: Named[]
  deadline: string
  milestones: MilestoneGiven[]
  collectiveMoney: boolean | null
  /** As typed: 5.4万, 54000. */
  money: string
  dueBack: string
  reviewDue: string
  accepted: boolean | null
  /** Why an earlier outcome changes, and by whose word. */
  reason: string
  approver: Someone
  reviewer: Someone
  /** What the department answered. */
  answer: string
  /** Into which matter. */
  target: Named | null
}

const nobody = (): Someone => ({ person: null, name: '' })

export function emptyForm(): DecisionForm {
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
    helpers: [],
    deadline: '',
    milestones: [],
    collectiveMoney: null,
    money: '',
    dueBack: '',
    reviewDue: '',
    accepted: null,
    reason: '',
    approver: nobody(),
    reviewer: nobody(),
    answer: '',
    target: null,
  }
}

/** The form of what was decided. */
export function formOf(issue: IssueView): DecisionForm {
  return {
    ...emptyForm(),
    outcome: isDecided(issue.outcome) ? issue.outcome : null,
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
    helpers: issue.helpers.map((one) => ({ ...one })),
    deadline: issue.deadline ?? '',
    milestones: issue.milestones.map(({ day, name }) => ({ day, name })),
    collectiveMoney: issue.collective_money,
    money: moneyText(issue.money_fen),
    dueBack: issue.due_back ?? '',
    reviewDue: issue.review_due ?? '',
    accepted: issue.accepted,
  }
}

/** The form of a new decision about a matter that had one: who and what stay, days are given anew. */
export function formAfter(issue: IssueView): DecisionForm {
  return {
    ...formOf(issue),
    outcome: null,
    words: '',
    deadline: '',
    milestones: [],
    dueBack: '',
    reviewDue: '',
    accepted: null,
  }
}

/** The fields of the form, by the desk's names. */
export const FIELDS = [
  'outcome',
  'words',
  'measure',
  'department',
  'person',
  'supervisor',
  'co_handlers',
  'helpers',
  'deadline',
  'milestones',
  'money_fen',
  'due_back',
  'review_due',
  'accepted',
  'reason',
  'approver',
  'reviewer',
  'answer',
  'target',
] as const
export type DecisionField = (typeof FIELDS)[number]

/** What each outcome cannot be written without, in the order of its fields (data model, "Issues"). */
const LACKED: Record<Decided, readonly DecisionField[]> = {
  resolved_on_spot: ['words'],
  committed: ['measure', 'department', 'deadline'],
  under_study: ['review_due'],
  referred: ['department', 'due_back'],
  explained: ['words', 'accepted'],
  discuss_again: [],
  returned: [],
  merged: ['target'],
  withdrawn: ['reason'],
}

/** Which field a need of the table's row is met by. */
const MET_BY: Partial<Record<Need, DecisionField>> = {
  reason: 'reason',
  approver: 'approver',
  reviewer: 'reviewer',
  department_answer: 'answer',
  merge_target: 'target',
  review_date: 'review_due',
}

/** What still lacks; empty when the matter can be decided. */
export function formLacks(form: DecisionForm, needs: readonly Need[] = []): DecisionField[] {
  if (!form.outcome) return ['outcome']
  const has: Partial<Record<DecisionField, boolean>> = {
    words: form.words.trim() !== '',
    measure: form.measure.trim() !== '',
    department: form.department !== null,
    deadline: form.deadline !== '',
    review_due: form.reviewDue !== '',
    due_back: form.dueBack !== '',
    accepted: form.accepted !== null,
    reason: form.reason.trim() !== '',
    approver: !!form.approver.person,
    reviewer: !!form.reviewer.person,
    target: form.target !== null,
    // Whether the department has answered before, the desk knows.
    answer: true,
  }
  const needed = needs.map((need) => MET_BY[need]).filter((field) => field !== undefined)
  const lacks = [...new Set([...LACKED[form.outcome], ...needed])].filter((field) => !has[field])
  if (form.outcome === 'committed' && form.money.trim() !== '' && moneyFen(form.money) === null) {
    lacks.push('money_fen')
  }
  return lacks
}

export function formComplete(form: DecisionForm, needs: readonly Need[] = []): boolean {
  return formLacks(form, needs).length === 0
}

/** Which fields an outcome shows and writes; the rest is left out, so that nothing hidden is written. */
const WRITES: Record<Decided, readonly DecisionField[]> = {
  resolved_on_spot: ['words', 'department', 'person'],
  committed: [
    'measure',
    'department',
    'person',
    'co_handlers',
    'helpers',
    'supervisor',
    'deadline',
    'milestones',
    'money_fen',
  ],
  under_study: ['words', 'department', 'person', 'review_due'],
  referred: ['words', 'department', 'due_back'],
  explained: ['words', 'person', 'accepted'],
  discuss_again: ['words'],
  returned: [],
  merged: ['words', 'target'],
  withdrawn: ['reason'],
}

/** Whether a field stands in the form: of the outcome itself, or because the row of the table needs it. */
export function shows(
  outcome: Decided,
  field: DecisionField,
  needs: readonly Need[] = [],
): boolean {
  return WRITES[outcome].includes(field) || needs.some((need) => MET_BY[need] === field)
}

/** The form as a decision: the outcome's own fields, nothing that it hides. */
export function toDecision(form: DecisionForm, needs: readonly Need[] = []): Required<Decision> {
  const outcome = form.outcome ?? 'resolved_on_spot'
  const when = <T>(field: DecisionField, value: T, other: T): T =>
    shows(outcome, field, needs) ? value : other
  const ids = (list: readonly Named[]) => list.map((one) => one.id)
  return {
    outcome,
    words: when('words', form.words.trim(), ''),
    measure: when('measure', form.measure.trim(), ''),
    department: when('department', form.department, null),
    person: when('person', form.person, null),
    supervisor: when('supervisor', form.supervisor, null),
    co_handlers: when('co_handlers', ids(form.coHandlers), []),
    helpers: when('helpers', ids(form.helpers), []),
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

/** Why, and by whose word: as far as the row needs it. */
export function toGrounds(form: DecisionForm, needs: readonly Need[] = []): Grounds {
  const outcome = form.outcome ?? 'resolved_on_spot'
  const has = (field: DecisionField) => shows(outcome, field, needs)
  return {
    reason: has('reason') ? form.reason.trim() : '',
    approver: has('approver') ? form.approver.person : null,
    reviewer: has('reviewer') ? form.reviewer.person : null,
    answer: has('answer') ? form.answer.trim() : '',
    target: has('target') ? (form.target?.id ?? null) : null,
  }
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
export function faultField(fault: Fault): DecisionField | null {
  const known: readonly string[] = FIELDS
  if (fault.field === null || !known.includes(fault.field)) return null
  return fault.field as DecisionField
}
