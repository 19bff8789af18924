// The charts over a desk that answers from the test: their sums are the totals, every mark opens as many matters as it
// says, and each has a table twin. Not here: how they look.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import type { DOMWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FigureRowView, FiguresView, IssueView, Lamp, Status, YearPlan } from '@/api'
import { zh } from '@/wording/zh-CN'
import { aCategory } from '@/test/kinds'
import { byCategory, byUnit, course, folded, heat } from './marks'
import { pieces } from './sentence'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', async () => ({ ...(await vi.importActual<object>('@/api')), call }))

const { status } = await import('@/frame/village')
const Figures = (await import('../Figures.vue')).default

const village = { id: 'v', name: '青山村', township: '枫林镇', county: '云溪县', sample: false }
const row = (n: number, day: string, category: string | null = null) =>
  ({
    category,
    issue: `i${n}`,
    number: `2026-${String(n).padStart(3, '0')}`,
    summary: `第 ${n} 件`,
    class: 'planned',
    class_name: '列入解决计划',
    merged: false,
    day,
    village: '青山村',
  }) as FigureRowView
const issue = (n: number, category: string | null, unit: string | null, lamp: Lamp = 'on_time') =>
  ({
    id: `i${n}`,
    number: `2026-${String(n).padStart(3, '0')}`,
    summary: `第 ${n} 件`,
    category,
    category_name: category ?? '',
    department: unit,
    department_name: unit ?? '',
    lamp: { lamp, words: '', days: 3, missed: false },
    deadline: '2026-12-01',
  }) as unknown as IssueView
const categories = [
  aCategory({ id: 'road', name: '基础设施' }),
  aCategory({ id: 'lights', name: '路灯', parent: 'road' }),
  aCategory({ id: 'old', name: '为老服务' }),
]
const raised = [
  row(1, '2026-01-07', 'road'),
  row(2, '2026-01-20', 'lights'),
  row(3, '2026-02-03', 'old'),
  row(4, '2026-11-05'),
]
const done = [row(1, '2026-02-10'), row(9, '2026-02-11')]
const issues = [
  issue(1, 'road', '水利站', 'overdue'),
  issue(2, 'lights', '水利站'),
  issue(3, 'old', '供电所', 'due_soon'),
  issue(4, null, null),
]
const cell = (held: number, planned = 0) => ({ held, planned, cancelled: 0, missed: 0, whole: 0 })
const period = (month: number, held: number, standing: string) => ({
  from: `2026-${String(month).padStart(2, '0')}-01`,
  to: `2026-${String(month).padStart(2, '0')}-28`,
  held,
  standing,
  missing: standing === 'met' || standing === 'to_come' ? 0 : 1,
  days_left: standing === 'open' ? 9 : null,
})
const months = [2, 1, 1, 1, 0, 1, 3, 1, 1, 1, 0, 0]
const standing = (held: number, month: number) =>
  month > 11 ? 'to_come' : held > 0 ? 'met' : month === 11 ? 'open' : 'missed'
const plan = {
  year: 2026,
  kinds: [
    {
      kind: 'k',
      name: '亲加奔',
      quota_count: 1,
      quota_period: 'month',
      quota_on: true,
      rows: [
        {
          place: null,
          name: '全村',
          months: months.map((held) => cell(held)),
          total: cell(12),
          periods: months.map((held, at) => period(at + 1, held, standing(held, at + 1))),
        },
      ],
    },
  ],
  meetings: [
    { id: 'm', kind: 'k', day: '2026-01-07', time: '19:30', place: '', state: 'held', grids: [] },
  ],
} as unknown as YearPlan
const rate = (part: number, whole: number, share: string) => ({ part, whole, share })
const sentence =
  '截至2026年11月21日，全村共开展亲加奔12场，收集问题4件，已解决1件（1/4），列入解决计划2件，其余1件。'
const view = {
  from: '2026-01-01',
  to: '2026-12-31',
  on: '2026-11-21',
  villages_total: 1,
  sessions: [{ kind: '亲加奔', count: 12 }],
  sessions_total: 12,
  person_times: 300,
  people: 120,
  cadre_times: 6,
  unnamed: 0,
  collected: 4,
  resolved: 1,
  planned: 2,
  studied: 0,
  remainder: 1,
  remainder_parts: [],
  parts: [],
  pending: 0,
  promised: 3,
  overdue: 1,
  done_in_period: 2,
  reopened: 0,
  extensions: 0,
  response: rate(3, 4, '75%'),
  resolution: rate(0, 0, ''),
  satisfaction: rate(0, 0, ''),
  mean_days: null,
  mean_days_of: 0,
  late: 0,
  markets: null,
  sentence,
} as unknown as FiguresView

const noThemes = { before_name: '上月', collected: 4, unsorted: 4, themes: [] }
async function show() {
  call.mockImplementation(async (command: string, asked: { figure?: string; lamps?: string[] }) => {
    if (command === 'figures_show') return view
    if (command === 'place_list') return { places: [] }
    if (command === 'category_list') return { categories }
    if (command === 'year_plan_show') return plan
    if (command === 'issue_list') return { total: issues.length, lamps: [], issues }
    if (command === 'report_show') return { beside: [], paragraph: '' }
    if (command === 'kind_list') return { kinds: [] }
    if (command === 'ranking_list') return { grids: [], cadres: [] }
    if (command === 'theme_list') return noThemes
    const rows = asked.figure === 'done_in_period' ? done : raised
    return { figure: asked.figure, total: rows.length, rows }
  })
  const page = mount(Figures, { attachTo: document.body })
  await flushPromises()
  return page
}
type Page = Awaited<ReturnType<typeof show>>
function mark(page: Page, name: string) {
  const called = (one: DOMWrapper<Element>) =>
    one.attributes('aria-label') ?? one.element.querySelector('.unseen')?.textContent
  const found = page.findAll('button').find((one) => called(one) === name)
  if (!found) throw new Error(`no mark ${name}`)
  return found
}
const count = (lists: { rows: unknown[] }[]) => lists.reduce((all, one) => all + one.rows.length, 0)

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  status.value = {
    village,
    villages: [village],
    today: '2026-11-21',
    counts: { households: 96, people: 310, meetings: 4, issues: 20 },
  } as unknown as Status
})

describe('the sums', () => {
  it('of the categories are what was collected; a category below counts with the one above', () => {
    const marks = byCategory(raised, categories)
    expect(marks.map((one) => [one.name, one.rows.length])).toEqual([
      ['基础设施', 2],
      ['为老服务', 1],
      ['', 1],
    ])
    expect(count(marks)).toBe(raised.length)
  })
  it('stay the same when the others are one', () => {
    const parts = folded([5, 4, 3, 2, 1], 3)
    expect(parts).toEqual({ shown: [5, 4, 3], others: [2, 1] })
    expect(folded([5, 4, 3, 2], 3).others).toEqual([])
  })
  it('of the units are all open matters, and of its lamps each unit', () => {
    const units = byUnit(issues)
    expect(units.map((one) => one.name)).toEqual(['水利站', '供电所', ''])
    expect(count(units)).toBe(issues.length)
    for (const unit of units) {
      expect(Object.values(unit.lamps).flat()).toHaveLength(unit.rows.length)
    }
  })
  it('of the months are what was collected and done, over many years by year', () => {
    const steps = course(raised, done, '2026-01-01', '2026-11-21')
    expect(steps).toHaveLength(11)
    expect(steps.flatMap((step) => step.raised)).toHaveLength(raised.length)
    expect(steps[1]?.done).toHaveLength(2)
    const years = course(raised, done, '2023-06-01', '2026-11-21')
    expect(years.map((step) => step.at)).toEqual(['2023', '2024', '2025', '2026'])
    expect(years.flatMap((step) => step.done)).toHaveLength(done.length)
  })
  it('of the year are its meetings, and the quota says which months lack', () => {
    const [line] = heat(plan, '', '2026-11-21')
    expect(line?.cells.reduce((all, one) => all + one.held, 0)).toBe(line?.held)
    expect(line?.cells.map((one) => one.look).slice(3)).toEqual(
      'some missed some some some some some open ahead'.split(' '),
    )
    expect(line?.cells[6]?.step).toBe(3)
    expect(line?.quota).toMatchObject({ met: 9, of: 11 })
  })
})

describe('the sentence', () => {
  it('stays as it is, with its figures as links', () => {
    const parts = pieces(view)
    expect(parts.map((one) => one.text).join('')).toBe(sentence)
    expect(parts.filter((one) => one.opens).map((one) => [one.text, one.opens])).toEqual([
      ['亲加奔12场', 'meetings'],
      ['收集问题4件', 'collected'],
      ['已解决1件', 'resolved'],
      ['列入解决计划2件', 'planned'],
      ['其余1件', 'remainder'],
    ])
  })
  it('has no link where the words say another number', () => {
    expect(pieces({ ...view, planned: 7 }).map((one) => one.opens)).not.toContain('planned')
  })
})

describe('the charts', () => {
  it('open as many matters as a mark says, and Escape gives the hand back', async () => {
    const page = await show()
    const road = mark(page, '基础设施 2 件，共 4 件')
    ;(road.element as HTMLElement).focus()
    await road.trigger('click')
    await flushPromises()
    expect(page.get('aside h2').text()).toBe('基础设施')
    expect(page.findAll('aside tbody tr')).toHaveLength(2)
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await flushPromises()
    expect(page.find('aside').exists()).toBe(false)
    expect(document.activeElement).toBe(road.element)
  })
  it('open a unit’s lamp and a month', async () => {
    const page = await show()
    await mark(page, '水利站：逾期 1 件').trigger('click')
    expect(page.findAll('aside tbody tr')).toHaveLength(1)
    await mark(page, '2026年2月办结 2 件').trigger('click')
    expect(page.get('aside h2').text()).toBe('2026年2月办结')
    expect(page.findAll('aside tbody tr')).toHaveLength(2)
  })
  it('are walked by the arrow keys, one tab stop each', async () => {
    const page = await show()
    const marks = page.findAll('.bars button')
    expect(marks.map((one) => one.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
    await marks[0]?.trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(document.activeElement).toBe(marks[1]?.element)
  })
  it('say of each month how it stands', async () => {
    const page = await show()
    expect(mark(page, '亲加奔 5月：没有开、缺 1 场').find('[aria-hidden]').text()).toBe('缺')
    expect(mark(page, '亲加奔 11月：没有开、还差 1 场，剩 9 天').find('[aria-hidden]').text()).toBe(
      '0',
    )
    expect(mark(page, '亲加奔 7月：开了 3 场').find('[aria-hidden]').text()).toBe('3')
  })
  it('say no rate of nothing', async () => {
    const rates = (await show()).get('.rates')
    expect(rates.text()).toContain('75%')
    expect(rates.text()).toContain(zh.charts.rates.resolutionNone)
    expect(rates.text()).not.toContain('0 / 0')
  })
  it('have the same figures as a table', async () => {
    const page = await show()
    const title = zh.charts.categories.title
    await mark(page, `看表格：${title}`).trigger('click')
    const lines = page.get(`table[aria-label="${title}"]`).findAll('tbody tr')
    const counts = lines.map((line) => Number(line.findAll('td')[1]?.text()))
    const sum = counts.pop()
    expect(counts.reduce((all, one) => all + one, 0)).toBe(sum)
    expect(sum).toBe(view.collected)
    expect(mark(page, `看图：${title}`).text()).toBe('看图')
  })
  it('have nothing wrong that axe would find, as pictures and as tables', async () => {
    const page = await show()
    for (const one of page.findAll('.ways button[aria-label]')) await one.trigger('click')
    await mark(page, '基础设施 2 件，共 4 件').trigger('click')
    const found = await axe.run(page.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
})
