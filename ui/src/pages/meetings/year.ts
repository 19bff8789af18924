// The year's plan, reckoned for the screen: what a cell says, which months are still empty, on which day of a
// month a session falls. Not here: counting the sessions and the quota (the desk).
import type { YearCell, YearKind, YearMeeting, YearPeriod, YearRow } from '@/api'

/** One line of the table: a kind's village, or one of its grids. */
export interface Line {
  kind: YearKind
  row: YearRow
  /** The kind's first line, which names it. */
  first: boolean
  /** Lines of this kind. */
  lines: number
}

/** The village of every kind, and the grids of the kinds that meet in the year. */
export function linesOf(kinds: readonly YearKind[]): Line[] {
  return kinds.flatMap((kind) => {
    const meets = kind.rows.some((row) => sessions(row.total) > 0) || kind.quota_on
    const rows = meets ? kind.rows : kind.rows.slice(0, 1)
    return rows.map((row, index) => ({ kind, row, first: index === 0, lines: rows.length }))
  })
}
export const sessions = (cell: YearCell): number =>
  cell.held + cell.planned + cell.cancelled + cell.missed

/** The quota's period that ends in this month: there its standing is told. `month` from 1. */
export function periodIn(row: YearRow, month: number): YearPeriod | null {
  return row.periods.find((period) => Number(period.to.slice(5, 7)) === month) ?? null
}

/** The meetings that a cell counts, oldest first. `month` from 1. */
export function meetingsIn(
  meetings: readonly YearMeeting[],
  line: Pick<Line, 'kind' | 'row'>,
  month: number,
): YearMeeting[] {
  const { place } = line.row
  return meetings.filter(
    (one) =>
      one.kind === line.kind.kind &&
      Number(one.day.slice(5, 7)) === month &&
      (!place || one.grids.includes(place)),
  )
}

/** Which day of each month: a fixed one, or a weekday (1 = Monday) by its place; 5 = the last. */
export type Rule =
  { how: 'day'; day: number } | { how: 'weekday'; nth: 1 | 2 | 3 | 4 | 5; weekday: number }

const two = (n: number) => String(n).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const dayText = (year: number, month: number, day: number): string =>
  `${year}-${two(month)}-${two(day)}`

/** The day of a month by the rule; a month without that day has its last one. */
export function dayIn(rule: Rule, year: number, month: number): string {
  const last = lastDay(year, month)
  if (rule.how === 'day')
    return dayText(year, month, Math.max(1, Math.min(Math.trunc(rule.day) || 1, last)))
  const firstWeekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay() || 7
  const first = 1 + ((rule.weekday - firstWeekday + 7) % 7)
  const wanted = first + (rule.nth - 1) * 7
  return dayText(year, month, wanted > last ? wanted - 7 : wanted)
}

/** The days that fill the year: in every month from today on that has no session of this kind there yet. */
export function daysToFill(
  rule: Rule,
  year: number,
  today: string,
  kind: string,
  scope: readonly string[],
  meetings: readonly YearMeeting[],
): string[] {
  const there = (one: YearMeeting) =>
    one.kind === kind &&
    one.state !== 'cancelled' &&
    !one.missed &&
    (one.grids.length === 0 || scope.length === 0 || scope.every((at) => one.grids.includes(at)))
  const taken = new Set(meetings.filter(there).map((one) => Number(one.day.slice(5, 7))))
  return Array.from({ length: 12 }, (_, index) => index + 1)
    .filter((month) => !taken.has(month))
    .map((month) => dayIn(rule, year, month))
    .filter((day) => day >= today)
}

/** The day that a new session of a month is begun with: today, or as in the kind's latest session. */
export function likelyDay(
  year: number,
  month: number,
  today: string,
  kind: string,
  meetings: readonly YearMeeting[],
): string {
  if (today.startsWith(dayText(year, month, 1).slice(0, 7))) return today
  const latest = meetings.filter((one) => one.kind === kind).at(-1)
  const day = Number((latest?.day ?? today).slice(8, 10))
  return dayIn({ how: 'day', day }, year, month)
}
