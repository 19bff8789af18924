// The line that is being written in the notebook: what stands in it, what is asked of the desk when it
// is recorded, how it is kept as a draft. Not here: how it looks and its keys.
import type { IssueEdit, IssueRaise, IssueView, Reporter } from '@/api'
import { emptyForm, OUTCOMES } from '@/deciding/form'
import type { DecisionForm, Named, SortOutcome } from '@/deciding/form'

export interface Line {
  /** What stands in the field of who; a name as written unless `person` is chosen. */
  who: string
  person: string | null
  /** Where that person lives, shown under the name. */
  grid: string
  summary: string
  /** Chosen by hand; empty = guessed from the words. */
  category: string
  outcome: SortOutcome | ''
  department: string
  departmentId: string | null
  deadline: string
  /** What was answered: the measure of a promise, what was done or explained. */
  answer: string
  /** Whether an explanation was accepted. */
  accepted: boolean | null
}

export function emptyLine(): Line {
  return {
    who: '',
    person: null,
    grid: '',
    summary: '',
    category: '',
    outcome: '',
    department: '',
    departmentId: null,
    deadline: '',
    answer: '',
    accepted: null,
  }
}

/** Whether nothing at all was typed or chosen. */
export function isEmptyLine(line: Line): boolean {
  return JSON.stringify(line) === JSON.stringify(emptyLine())
}

/** Who raised it: the person chosen, else the name as written, else nobody. */
export function reporterOf(line: Line): Reporter {
  if (line.person) return { person: line.person, household: null, name: '' }
  return { person: null, household: null, name: line.who.trim() }
}

export function toRaise(meeting: string, line: Line): IssueRaise {
  return {
    meeting,
    summary: line.summary.trim(),
    reporter: reporterOf(line),
    category: line.category || null,
  }
}

/** The line of a matter that is there already. */
export function lineOf(issue: IssueView): Line {
  return {
    ...emptyLine(),
    who: issue.reporter_name,
    person: issue.reporter.person ?? null,
    grid: issue.grid_name,
    summary: issue.summary,
    category: issue.category ?? '',
  }
}

/** What an edited line asks; whatever the line does not show stays as it was. */
export function toEdit(issue: IssueView, line: Line): IssueEdit {
  const same =
    line.who.trim() === issue.reporter_name && line.person === (issue.reporter.person ?? null)
  return {
    issue: issue.id,
    revision: issue.revision,
    summary: line.summary.trim(),
    short_title: issue.short_title,
    reporter: same ? issue.reporter : reporterOf(line),
    category: line.category || null,
    source: issue.source,
    scale: issue.scale,
    note: issue.note,
  }
}

/** What is kept of 记录: the open line, and the line of the matter that is being edited. */
export interface RecordDraft {
  line: Line
  edit: { issue: string; line: Line } | null
}

/** Whether the line says anything about the outcome. */
export function saysOutcome(line: Line): boolean {
  const words = [line.outcome, line.department.trim(), line.deadline, line.answer.trim()]
  return words.some((one) => one !== '')
}

/** What the line says of the outcome, as the form of 分类; the answer goes where the outcome keeps it. */
export function toForm(line: Line, unit: Named | null): DecisionForm {
  const promised = line.outcome === 'committed' || line.outcome === ''
  return {
    ...emptyForm(),
    outcome: line.outcome || null,
    measure: promised ? line.answer : '',
    words: promised ? '' : line.answer,
    department: unit?.id ?? null,
    departmentName: unit?.name ?? '',
    deadline: promised ? line.deadline : '',
    reviewDue: line.outcome === 'under_study' ? line.deadline : '',
    dueBack: line.outcome === 'referred' ? line.deadline : '',
    accepted: line.accepted,
  }
}

/** Where the draft of a meeting's notebook lies. */
export const recordPlace = (meeting: string): string => `meeting/${meeting}/record`
/** Where the draft of one matter's sorting lies. */
export const sortPlace = (meeting: string, issue: string): string =>
  `meeting/${meeting}/sort/${issue}`

/** A kept line with every field there; foreign values fall back to empty ones. */
export function lineFrom(kept: Partial<Line> | undefined): Line {
  const line = { ...emptyLine(), ...kept }
  if (line.outcome !== '' && !OUTCOMES.includes(line.outcome)) line.outcome = ''
  return line
}

/** Whether a restored line was recorded already, just before the window went away. */
export function wasRecorded(line: Line, issues: readonly IssueView[]): boolean {
  const words = line.summary.trim()
  const newest = issues.at(-1)
  return words !== '' && newest !== undefined && newest.summary === words
}

/** How many households the matters came from. */
export function householdsOf(issues: readonly IssueView[]): number {
  return new Set(issues.map((issue) => issue.reporter.household).filter(Boolean)).size
}
