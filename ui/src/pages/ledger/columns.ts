// The ledger's columns as they stand on paper, and what each shows of a matter. Not here: the paper
// itself (the print engine), the rules of what a row shows (the desk).
import type { IssueView } from '@/api'
import type { Block } from '@/kit/block'
import { lampText } from '@/kit/lamp'
import type { Wording } from '@/wording'

/** Baoting's four, with the number they are found by. */
export const FOUR = ['summary', 'measure', 'progress', 'deadline'] as const
/** All that this version keeps of the full set. */
export const FULL = [
  'number',
  'meeting_day',
  'place',
  'reporter',
  'category',
  'summary',
  'source',
  'outcome',
  'department',
  'person',
  'measure',
  'deadline',
  'progress',
  'extensions',
  'done_on',
  'rating',
  'struck_on',
  'note',
] as const
export type LedgerColumn = (typeof FULL)[number]

/** Where a matter stands, in words: 还有 14 天, 12月1日办结, 移交. */
function progress(row: IssueView, words: Wording): string {
  const lamp = lampText(words, row.lamp)
  const state = words.state[row.state]
  return [state, lamp && lamp !== state ? lamp : '', row.words].filter(Boolean).join(words.comma)
}

/** The words of one cell; empty if there is nothing to say. */
export function cell(row: IssueView, column: LedgerColumn, words: Wording): string {
  const day = (iso: string | null | undefined) => (iso ? words.longDay(iso) : '')
  const text: Record<LedgerColumn, () => string> = {
    number: () => row.number,
    meeting_day: () => day(row.meeting_day),
    place: () => row.grid_name,
    reporter: () => row.reporter_name,
    category: () => row.category_name,
    summary: () => row.summary,
    source: () => words.source[row.source],
    outcome: () => (row.outcome ? words.outcomeWord(row.outcome, row.outcome_name) : ''),
    department: () => row.department_name,
    person: () => row.person_name,
    measure: () => row.measure,
    deadline: () => day(row.deadline ?? row.due_back ?? row.review_due),
    progress: () => progress(row, words),
    extensions: () => (row.extensions > 0 ? String(row.extensions) : ''),
    done_on: () => day(row.done_on),
    rating: () => (row.rating ? words.rating[row.rating] : ''),
    struck_on: () => day(row.struck_off_on),
    note: () => row.note,
  }
  return text[column]()
}

/** The table as cells, its head first. */
export function cells(
  rows: readonly IssueView[],
  columns: readonly LedgerColumn[],
  words: Wording,
): Block {
  const head = columns.map((column) => words.ledger.columns[column])
  return [head, ...rows.map((row) => columns.map((column) => cell(row, column, words)))]
}
