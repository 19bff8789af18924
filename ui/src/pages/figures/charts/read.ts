// What the charts are read from: the rows behind two figures, the matters they name, and the year's plan. Not here: the
// figures themselves (the page reads them), what is drawn (`marks`).
import { computed } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { FigureRowView, FiguresShow, FiguresView, IssueView, Themes, YearPlan } from '@/api'
import { lampText } from '@/kit/lamp'
import { useRead } from '@/frame/read'
import { status } from '@/frame/village'
import { w } from '@/wording'
import type { Beside } from '../beside'
import { byCategory, byUnit, course, folded, heat, lampsOf, OPEN_LAMPS } from './marks'
import type { HeatLine, Mark, Step, Unit } from './marks'

/** Every row: a list that is counted has no end. */
const ALL = 100_000
/** Bars that a chart shows before the others are one. */
const MOST = 7

export interface Charts {
  /** None while it is read, or where several villages are asked. */
  categories: ComputedRef<{ shown: Mark<FigureRowView>[]; all: Mark<FigureRowView>[] } | null>
  units: ComputedRef<{ shown: Unit[]; all: Unit[] } | null>
  /** The year as one unit: its sums. */
  unitSum: ComputedRef<Unit | null>
  unitPlace: ComputedRef<string>
  course: ComputedRef<Step[] | null>
  plan: Ref<YearPlan | null>
  heat: ComputedRef<HeatLine[] | null>
  /** What a mark opens, by its key. */
  beside: (key: string) => Beside | null
}

function figureRow(row: FigureRowView, index: number) {
  const said = row.class ? w.value.figures.classes[row.class] : w.value.figures.notRaised
  return { ...row, id: String(index), said }
}
function issueRow(issue: IssueView) {
  return {
    id: issue.id,
    issue: issue.id,
    number: issue.number,
    summary: issue.summary,
    said: lampText(w.value, issue.lamp),
    merged: false,
    day: issue.deadline ?? issue.due_back,
    village: status.value?.village?.name ?? '',
  }
}
function others(marks: readonly Unit[]): Unit {
  const rows = marks.flatMap((one) => one.rows)
  return {
    key: 'unit/others',
    name: w.value.charts.units.others(marks.length),
    rows,
    lamps: lampsOf(rows),
  }
}

/** `wanted` is what the figures are asked for; null = nothing. `grid` is the place where it is a grid. */
export function useCharts(
  wanted: () => FiguresShow | null,
  grid: () => { id: string; name: string } | null,
  view: Readonly<Ref<FiguresView | null>>,
  themes: Readonly<Ref<Themes | null>>,
): Charts {
  const today = computed(() => status.value?.today ?? '')
  const here = () => (wanted()?.all_villages ? null : wanted())
  const rows = (figure: 'collected' | 'done_in_period') => () => {
    const asked = wanted()
    return asked && { ...asked, figure, limit: 0 }
  }
  const { data: raised } = useRead('figures_rows', rows('collected'))
  const { data: done } = useRead('figures_rows', rows('done_in_period'))
  const { data: known } = useRead('category_list', () => here() && {})
  const { data: open } = useRead('issue_list', () => {
    if (!here()) return null
    return { lamps: [...OPEN_LAMPS], grid: grid()?.id ?? null, limit: ALL }
  })
  const { data: plan } = useRead('year_plan_show', () => {
    const asked = here()
    return asked && { year: Number((asked.to ?? today.value).slice(0, 4)) }
  })

  const categories = computed(() => {
    if (!raised.value || !known.value) return null
    const named = (mark: Mark<FigureRowView>) => ({
      ...mark,
      name: mark.name || w.value.charts.categories.unsorted,
    })
    const all = byCategory(raised.value.rows, known.value.categories).map(named)
    const parts = folded(all, MOST)
    if (parts.others.length === 0) return { shown: all, all }
    const rest = {
      key: 'category/others',
      name: w.value.charts.categories.others(parts.others.length),
      rows: parts.others.flatMap((one) => one.rows),
    }
    return { shown: [...parts.shown, rest], all }
  })
  const units = computed(() => {
    if (!open.value) return null
    const nobody = w.value.charts.units.nobody
    const all = byUnit(open.value.issues).map((one) => ({ ...one, name: one.name || nobody }))
    const parts = folded(all, MOST)
    const rest = parts.others.length > 0 ? [others(parts.others)] : []
    return { shown: [...parts.shown, ...rest], all }
  })
  const unitSum = computed<Unit | null>(() => {
    if (!open.value) return null
    const { issues } = open.value
    return { key: 'unit/all', name: w.value.charts.sum, rows: issues, lamps: lampsOf(issues) }
  })
  const steps = computed(() => {
    const shown = view.value
    if (!raised.value || !done.value || !shown) return null
    // What happened after day D does not count: the months end with it.
    const last = shown.on < shown.to ? shown.on : shown.to
    return course(raised.value.rows, done.value.rows, shown.from, last)
  })

  /** `theme/CATEGORY` */
  function ofTheme(key: string): Beside | null {
    const theme = themes.value?.themes.find((one) => `theme/${one.category}` === key)
    if (!theme) return null
    const said = w.value.figures.theme
    const village = status.value?.village?.name ?? ''
    const rows = theme.matters.map((one) => ({
      id: one.issue,
      issue: one.issue,
      number: one.number,
      summary: one.summary,
      said: one.repeated ? said.again : one.open ? said.open : said.settled,
      merged: false,
      day: one.raised_on,
      village,
    }))
    return { title: theme.name, rows }
  }
  function ofCategory(key: string): Beside | null {
    const lists = categories.value
    const mark = [...(lists?.shown ?? []), ...(lists?.all ?? [])].find((one) => one.key === key)
    return mark ? { title: mark.name, rows: mark.rows.map(figureRow) } : null
  }
  /** `unit/ID`, or one of its lamps: `unit/ID/overdue`. */
  function ofUnit(key: string): Beside | null {
    const lists = units.value
    const every = [...(lists?.shown ?? []), ...(lists?.all ?? [])]
    if (unitSum.value) every.push(unitSum.value)
    for (const unit of every) {
      if (unit.key === key) return { title: unit.name, rows: unit.rows.map(issueRow) }
      const lamp = OPEN_LAMPS.find((one) => `${unit.key}/${one}` === key)
      if (!lamp) continue
      const title = `${unit.name}${w.value.colon}${w.value.lamp[lamp]}`
      return { title, rows: unit.lamps[lamp].map(issueRow) }
    }
    return null
  }
  /** `course/2026-03/raised` */
  function ofCourse(key: string): Beside | null {
    const [, at = '', what = ''] = key.split('/')
    const step = steps.value?.find((one) => one.at === at)
    if (!step || (what !== 'raised' && what !== 'done')) return null
    const said = w.value.charts.course
    return { title: said.opened(said.at(at), said[what]), rows: step[what].map(figureRow) }
  }
  return {
    categories,
    units,
    unitSum,
    unitPlace: computed(() => grid()?.name ?? w.value.figures.whole),
    course: steps,
    plan,
    heat: computed(() =>
      plan.value ? heat(plan.value, wanted()?.place ?? '', today.value) : null,
    ),
    beside: (key) => ofTheme(key) ?? ofCategory(key) ?? ofUnit(key) ?? ofCourse(key),
  }
}
