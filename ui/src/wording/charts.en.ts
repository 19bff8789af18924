// The charts of the page of figures: headings in whole words with their total, and a name for every mark.
import type { ChartsWording } from './charts.zh'
import { grouped } from './number'

const many = (n: number, one: string) => `${grouped(n)} ${n === 1 ? one : `${one}s`}`
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const short = (month: number) => SHORT[month - 1] ?? String(month)

export const chartsEn: ChartsWording = {
  table: 'As a table',
  picture: 'As a picture',
  of: (what, chart) => `${what}: ${chart}`,
  walk: 'Arrow keys walk, Enter opens the matters',
  print: 'Print this page',
  sum: 'Total',
  count: 'Matters',
  share: 'Share',
  mark: (name, n, whole) => `${name}: ${grouped(n)} of ${grouped(whole)} matters`,
  several: 'With several villages together this chart is seen village by village.',
  oneVillage: 'See this village',
  parts: {
    title: (n) => `${many(n, 'matter')} collected; the four parts add up`,
    none: 'No matter was collected in this period',
    part: 'Part',
    label: 'The four parts of what was collected',
  },
  key: {
    label: 'A few figures that matter',
    resolved: 'Resolved',
    ofCollected: (n, share) => `/ ${grouped(n)}${share ? `, ${share}` : ''}`,
    people: 'Villagers',
    times: (n) => `people, ${many(n, 'coming')}`,
    overdue: 'Overdue',
    ofPromised: (n, share) => `/ ${grouped(n)} open${share ? `, ${share}` : ''}`,
    mean: 'Mean time to done',
    days: (n) => `days, over ${many(n, 'promise')}`,
    noMean: 'no promise was done in this period',
  },
  rates: {
    title: 'The three rates',
    told: 'Each rate says how many of how many',
    response: 'Response',
    resolution: 'Resolution',
    satisfaction: 'Satisfaction',
    of: (part, whole) => `${grouped(part)} / ${grouped(whole)}`,
    responseOf: 'answered in time',
    resolutionOf: 'solved, says the visit',
    satisfactionOf: 'satisfied or mostly',
    responseNone: 'no answer is due yet',
    resolutionNone: 'nobody was visited yet',
    satisfactionNone: 'nobody rated yet',
    rate: 'Rate',
  },
  heat: {
    title: (year, n) => `${many(n, 'meeting')} held in ${year}`,
    quota: (kind, period, count, met, of) =>
      `${kind}: ${count} asked a ${period}, met in ${met} of ${many(of, period)}`,
    noQuota: 'No kind of meeting has a quota',
    none: (year) => `No meeting was held or planned in ${year}`,
    label: (year) => `Meetings held in each month of ${year}`,
    month: (n) => short(n),
    kind: 'Kind',
    lacking: 'no',
    total: (n) => many(n, 'meeting'),
    met: (met, of, period) => `met in ${met} / ${many(of, period)}`,
    plannedShort: (n) => `p${n}`,
    held: (n) => `${grouped(n)} held`,
    heldNone: 'none held',
    planned: (n) => `${grouped(n)} planned`,
    missed: (n) => `${grouped(n)} lacking`,
    open: (n, days) => `${grouped(n)} still to hold, ${many(days, 'day')} left`,
    ahead: 'still to come',
    said: (kind, month, told) => `${kind} ${short(month)}: ${told}`,
    legend: 'Colours and frames of the cells',
    legendMissed: 'quota not met',
    legendOpen: (days) => `not met yet, ${many(days, 'day')} left`,
    legendPlanned: 'planned, not held yet',
    legendStep: (n) => (n === 3 ? '3 and more' : grouped(n)),
    plan: 'The year’s plan',
  },
  categories: {
    title: 'What people raise most',
    told: (whole, name, n) =>
      `Of ${many(whole, 'matter')} collected, most are ${name}: ${grouped(n)}`,
    none: 'No matter was collected in this period',
    category: 'Category',
    others: (n) => `${grouped(n)} others`,
    unsorted: 'No category',
  },
  units: {
    title: 'Which units have it in hand',
    told: (place, n) => `${place}: ${many(n, 'matter')} open today with a deadline`,
    tolds: (lamp, n) => `${lamp} ${grouped(n)}`,
    none: 'Nothing with a deadline is open today',
    unit: 'Unit',
    others: (n) => `${grouped(n)} other units`,
    nobody: 'No unit',
    mark: (unit, lamp, n) => `${unit}: ${lamp}, ${many(n, 'matter')}`,
  },
  course: {
    title: 'Collected and done',
    told: (raised, done) =>
      `In this period ${grouped(raised)} were collected and ${grouped(done)} done (some collected earlier)`,
    none: 'Nothing was collected or done in this period',
    raised: 'Collected',
    done: 'Done',
    when: 'Month',
    at: (step) => {
      const [year, month] = step.split('-')
      return month ? `${short(Number(month))} ${year}` : (year ?? '')
    },
    short: (step, first) => {
      const [year, month] = step.split('-')
      if (!month) return year ?? ''
      return first ? `${short(Number(month))} ’${year?.slice(2)}` : short(Number(month))
    },
    mark: (when, what, n) => `${when}, ${what.toLowerCase()}: ${grouped(n)}`,
    opened: (when, what) => `${what}, ${when}`,
  },
}
