// What the charts draw, out of what the desk answered: marks with their count and the matters behind them. The sums
// are the desk's own; here rows are only laid into their months, categories and units. Not here: words, drawing.
import type {
  CategoryView,
  FigureRowView,
  IssueView,
  Lamp,
  PeriodStanding,
  YearCell,
  YearPlan,
  YearRow,
} from '@/api'
import { periodIn } from '@/pages/meetings/year'
import type { Line } from '@/pages/meetings/year'

/** Something drawn that opens the matters it counts: `rows` are as many as `count`. */
export interface Mark<R> {
  key: string
  /** Empty = nobody said: no category, no unit. */
  name: string
  rows: R[]
}

function gathered<R>(rows: readonly R[], of: (row: R) => { key: string; name: string }): Mark<R>[] {
  const marks = new Map<string, Mark<R>>()
  for (const row of rows) {
    const { key, name } = of(row)
    const mark = marks.get(key) ?? { key, name, rows: [] }
    mark.rows.push(row)
    marks.set(key, mark)
  }
  return [...marks.values()]
}

/** The first few by their order, and the others as one mark: never a mark for a single other one. */
export function folded<M>(marks: readonly M[], most: number): { shown: M[]; others: M[] } {
  return marks.length <= most + 1
    ? { shown: [...marks], others: [] }
    : { shown: marks.slice(0, most), others: marks.slice(most) }
}

/** What was collected by its category (the one above all), the most frequent first. */
export function byCategory(
  rows: readonly FigureRowView[],
  categories: readonly CategoryView[],
): Mark<FigureRowView>[] {
  const byId = new Map(categories.map((one) => [one.id, one]))
  const top = (id: string): CategoryView | undefined => {
    const one = byId.get(id)
    return one?.parent ? (top(one.parent) ?? one) : one
  }
  return gathered(rows, (row) => {
    const above = row.category ? top(row.category) : undefined
    return { key: `category/${above?.id ?? row.category ?? ''}`, name: above?.name ?? '' }
  }).sort(
    (one, other) =>
      Number(one.name === '') - Number(other.name === '') || other.rows.length - one.rows.length,
  )
}

/** The lamps of what is not done and has a deadline, the worst first. */
export const OPEN_LAMPS = ['overdue', 'due_soon', 'on_time'] as const satisfies readonly Lamp[]
export type OpenLamp = (typeof OPEN_LAMPS)[number]

export interface Unit extends Mark<IssueView> {
  lamps: Record<OpenLamp, IssueView[]>
}

export function lampsOf(rows: readonly IssueView[]): Record<OpenLamp, IssueView[]> {
  const those = (lamp: OpenLamp) => rows.filter((row) => row.lamp.lamp === lamp)
  return {
    overdue: those('overdue'),
    due_soon: those('due_soon'),
    on_time: those('on_time'),
  }
}
/** Open matters by the unit that answers for them: the one with most overdue first. */
export function byUnit(issues: readonly IssueView[]): Unit[] {
  const units = gathered(issues, (issue) => ({
    key: `unit/${issue.department ?? ''}`,
    name: issue.department_name,
  })).map((mark) => ({ ...mark, lamps: lampsOf(mark.rows) }))
  return units.sort(
    (one, other) =>
      other.lamps.overdue.length - one.lamps.overdue.length ||
      other.lamps.due_soon.length - one.lamps.due_soon.length ||
      other.rows.length - one.rows.length,
  )
}

/** One month (`2026-03`), or one year where the period is long: what was collected and what was done in it. */
export interface Step {
  at: string
  raised: FigureRowView[]
  done: FigureRowView[]
}
const MOST_MONTHS = 24

function monthsOf(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const month = first + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
/** Month by month, from the period's first to its last; year by year over two years and more. */
export function course(
  raised: readonly FigureRowView[],
  done: readonly FigureRowView[],
  from: string,
  to: string,
): Step[] {
  const months = monthsOf(from, to)
  const long = months.length > MOST_MONTHS
  const at = (day: string) => day.slice(0, long ? 4 : 7)
  const steps = long ? [...new Set(months.map(at))] : months
  const within = (rows: readonly FigureRowView[], step: string) =>
    rows.filter((row) => at(row.day ?? from) === step)
  return steps.map((step) => ({
    at: step,
    raised: within(raised, step),
    done: within(done, step),
  }))
}

/** How a month stands in the heat map: drawn by shape and word beside the colour. */
export type HeatLook = 'some' | 'none' | 'missed' | 'open' | 'planned' | 'ahead'

export interface HeatCell {
  month: number
  /** Held, for a grid with those of the whole village. */
  held: number
  planned: number
  look: HeatLook
  /** 0 none, 1, 2, 3 and more. */
  step: 0 | 1 | 2 | 3
  missing: number
  daysLeft: number
}
export interface HeatLine {
  key: string
  line: Line
  name: string
  cells: HeatCell[]
  held: number
  /** Periods of the quota that were met, of those that have begun; none without a quota. */
  quota: { met: number; of: number; period: string; count: number } | null
}

const heldIn = (cell: YearCell) => cell.held + cell.whole
function lookOf(held: number, planned: number, past: boolean, standing?: PeriodStanding): HeatLook {
  if (standing === 'missed') return 'missed'
  if (standing === 'open') return 'open'
  if (held > 0) return 'some'
  if (planned > 0) return 'planned'
  return past ? 'none' : 'ahead'
}
function heatCell(row: YearRow, month: number, now: number): HeatCell {
  const cell = row.months[month - 1] ?? { planned: 0, held: 0, cancelled: 0, missed: 0, whole: 0 }
  const period = periodIn(row, month)
  const held = heldIn(cell)
  return {
    month,
    held,
    planned: cell.planned,
    look: lookOf(held, cell.planned, month <= now, period?.standing),
    step: Math.min(3, held) as HeatCell['step'],
    missing: period?.missing ?? 0,
    daysLeft: period?.days_left ?? 0,
  }
}
function quotaOf(row: YearRow, count: number, period: string): HeatLine['quota'] {
  const begun = row.periods.filter((one) => one.standing !== 'to_come')
  if (begun.length === 0) return null
  return {
    met: begun.filter((one) => one.standing === 'met').length,
    of: begun.length,
    period,
    count,
  }
}

/** The year's sessions by kind, of the village or of one of its grids; kinds that neither met nor must are left out. */
export function heat(plan: YearPlan, place: string, today: string): HeatLine[] {
  const year = Number(today.slice(0, 4))
  const now = plan.year === year ? Number(today.slice(5, 7)) : plan.year < year ? 12 : 0
  return plan.kinds.flatMap((kind) => {
    const row = kind.rows.find((one) => one.place === place) ?? kind.rows[0]
    if (!row || (heldIn(row.total) + row.total.planned === 0 && !kind.quota_on)) return []
    const cells = Array.from({ length: 12 }, (_, index) => heatCell(row, index + 1, now))
    return [
      {
        key: kind.kind,
        line: { kind, row, first: true, lines: 1 },
        name: kind.name,
        cells,
        held: heldIn(row.total),
        quota: kind.quota_on ? quotaOf(row, kind.quota_count, kind.quota_period) : null,
      },
    ]
  })
}
