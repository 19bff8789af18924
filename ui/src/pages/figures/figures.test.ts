// The page of figures over a desk that answers from the test: what is said, what is asked, what opens.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FigureRowsView, FiguresView, Status } from '@/api'
import { route } from '@/frame/route'
import { said } from '@/frame/say'
import { zh } from '@/wording/zh-CN'
import { matterLines, meetingLines, share } from './lines'
import { spanOf } from './period'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', async () => ({ ...(await vi.importActual<object>('@/api')), call }))

const { status } = await import('@/frame/village')
const Figures = (await import('./Figures.vue')).default

const village = { id: 'v', name: '青山村', township: '枫林镇', county: '云溪县', sample: false }
const here = {
  village,
  villages: [village],
  today: '2026-11-21',
  counts: { households: 96, people: 310, meetings: 4, issues: 20 },
} as unknown as Status
const part = (key: string, count: number, merged = 0) => ({ key, name: key, count, merged })
const sentence = '截至2026年11月21日，全村共开展板凳会2场，参与群众327人次，收集问题27件。'
const figures = {
  from: '2026-01-01',
  to: '2026-12-31',
  on: '2026-11-21',
  place: '全村',
  villages_covered: 1,
  villages_total: 1,
  sessions: [{ kind: '板凳会', count: 2 }],
  sessions_total: 2,
  person_times: 1327,
  people: 290,
  cadre_times: 6,
  cadres: 6,
  unnamed: 0,
  collected: 27,
  resolved: 7,
  planned: 11,
  studied: 0,
  remainder: 9,
  remainder_parts: [part('referred', 9)],
  parts: [part('resolved', 7, 1), part('planned', 11), part('referred', 9)],
  pending: 3,
  promised: 14,
  overdue: 2,
  done_in_period: 8,
  reopened: 0,
  extensions: 1,
  response: { part: 25, whole: 27, share: '92.6%' },
  resolution: { part: 0, whole: 0, share: '' },
  satisfaction: { part: 0, whole: 0, share: '' },
  mean_days: '11.5',
  mean_days_of: 6,
  late: 0,
  sentence,
} as unknown as FiguresView
const canal = {
  issue: 'i1',
  number: '2026-031',
  summary: '灌溉水渠淤塞',
  class: 'planned',
  class_name: '列入解决计划',
  merged: false,
  day: '2026-11-18',
  village: '青山村',
}

const report = {
  beside: [
    {
      name: '上年同期',
      nothing: false,
      figures: { ...figures, collected: 21, remainder_parts: [], sessions_total: 1 },
    },
  ],
  paragraph:
    '2026年1月1日至11月21日，全村共开展板凳会2场。与上年同期相比，收集问题多6件（27比21）。',
}
const themeMatter = { number: '2026-031', summary: '灌溉水渠淤塞', raised_on: '2026-11-18' }
const themes = {
  before_name: '上月',
  collected: 27,
  unsorted: 2,
  themes: [
    {
      category: 'water',
      name: '农业生产',
      count: 2,
      repeated: 1,
      open: 2,
      before: 1,
      matters: [
        { ...themeMatter, issue: 'i1', repeated: true, open: true },
        { ...themeMatter, issue: 'i2', repeated: false, open: true },
      ],
    },
    { category: 'road', name: '交通出行', count: 1, repeated: 0, open: 0, before: 4, matters: [] },
  ],
}
const fraction = (of: number, whole: number, said: string) => ({ part: of, whole, share: said })
const ranking = {
  grids: [
    {
      place: 'g1',
      name: '第一网格',
      person_times: 40,
      collected: 20,
      resolved: 5,
      overdue: 1,
      response: fraction(18, 20, '90%'),
      satisfaction: fraction(0, 0, ''),
      points: 12,
    },
    {
      place: null,
      name: '',
      person_times: 7,
      collected: 7,
      resolved: 2,
      overdue: 1,
      response: fraction(7, 7, '100%'),
      satisfaction: fraction(0, 0, ''),
      points: null,
    },
  ],
  cadres: [
    {
      person: 'p1',
      name: '王桂香',
      open: 3,
      overdue: 1,
      done: 2,
      in_time: fraction(1, 2, '50%'),
      mean_days: '11.5',
      points: 4,
    },
    {
      person: 'p2',
      name: '李海',
      open: 0,
      overdue: 0,
      done: 0,
      in_time: fraction(0, 0, ''),
      mean_days: null,
      points: 0,
    },
  ],
}

function desk(shown: Partial<FiguresView> = {}) {
  call.mockImplementation(async (command: string, request: { figure: string }) => {
    if (command === 'figures_show') return { ...figures, ...shown }
    if (command === 'place_list') return { places: [] }
    if (command === 'issue_list') return { total: 0, lamps: [], issues: [] }
    if (command === 'category_list') return { categories: [] }
    if (command === 'year_plan_show') return { year: 2026, kinds: [], meetings: [] }
    if (command === 'report_show') return report
    if (command === 'theme_list') return themes
    if (command === 'ranking_list') return ranking
    if (command === 'kind_list') return { kinds: [] }
    if (command !== 'figures_rows') throw new Error(command)
    return { figure: request.figure, total: 2, rows: [canal, canal] } as unknown as FigureRowsView
  })
}
async function show() {
  const page = mount(Figures, { attachTo: document.body })
  await flushPromises()
  return page
}
function row(page: Awaited<ReturnType<typeof show>>, words: string) {
  const found = page.findAll('.lines tbody tr').find((one) => one.text().startsWith(words))
  if (!found) throw new Error(`no line ${words}`)
  return found
}

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  status.value = here
  said.value = null
  desk()
})

describe('a period', () => {
  it('is whole months, over a year’s end too', () => {
    expect(spanOf('month', '2026-11-21')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(spanOf('last', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(spanOf('last', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(spanOf('quarter', '2026-11-21')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(spanOf('year', '2026-11-21')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })
})

describe('beside the figures', () => {
  it('stands the same period a year earlier, with nought for a part that it had not', async () => {
    const page = await show()
    expect(row(page, '收集问题').text()).toContain('21')
    expect(row(page, '移交未回').findAll('td').at(-1)?.text()).toBe('0')
  })
  it('the paragraph takes the place of the sentence and is what is copied', async () => {
    const page = await show()
    await page.findAll('.copy input')[1]?.setValue(true)
    expect(page.find('.words').text()).toBe(report.paragraph)
  })
  it('a theme says why and opens its matters, those that came back first', async () => {
    const page = await show()
    expect(page.find('.theme').text()).toContain('2 件，1 件反复出现，2 件没办完')
    await page.find('.theme').trigger('click')
    await flushPromises()
    const matters = page.findAll('.behind tbody tr')
    expect(matters).toHaveLength(2)
    expect(matters[0]?.text()).toContain('反复出现')
  })
  it('grids and cadres stand side by side; a grid opens its own figures, idle cadres are left out', async () => {
    const page = await show()
    const tables = page.findAll('.ranking tbody')
    expect(tables[0]?.text()).toContain('90%（18/20）')
    expect(tables[0]?.text()).toContain('不分网格的')
    expect(tables[1]?.text()).toContain('王桂香')
    expect(tables[1]?.text()).not.toContain('李海')
    await tables[0]?.find('tr').trigger('click')
    await flushPromises()
    expect(call.mock.calls.at(-1)?.[1]).toMatchObject({ place: 'g1' })
  })
})

describe('the lines', () => {
  it('carry what they are counted of, and the parts add up to it', () => {
    const lines = matterLines(figures, zh)
    const parts = lines.filter((line) => line.part === 1)
    const sum = parts.reduce((all, line) => all + Number(line.count), 0)
    expect(sum).toBe(figures.collected)
    expect(parts.map((line) => line.of)).toEqual(['27', '27', '27', '27'])
    expect(parts[0]).toMatchObject({ share: '25.9%', note: '其中并入 1 件' })
    const rest = lines.filter((line) => line.part === 2)
    expect(rest.map((line) => [line.name, line.count])).toEqual([['移交未回', '9']])
  })
  it('say what was typed late only where something was', () => {
    const late = (n: number) =>
      matterLines({ ...figures, late: n }, zh).find((line) => line.id === 'late')
    expect(late(0)).toBeUndefined()
    expect(late(2)).toMatchObject({ name: '补记', count: '2' })
  })
  it('tell villages only where there are several', () => {
    const ids = (total: number) =>
      meetingLines({ ...figures, villages_total: total }, zh).map((line) => line.id)
    expect(ids(1)).not.toContain('villages')
    expect(ids(60)).toContain('villages')
  })
  it('have no share of nothing', () => {
    expect([share(7, 9), share(1, 2), share(863, 1000), share(0, 0)]).toEqual([
      '77.8%',
      '50%',
      '86.3%',
      '',
    ])
  })
})

describe('the page', () => {
  it('shows the sentence and copies it', async () => {
    const writeText = vi.fn(async () => {})
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    const page = await show()
    expect(page.text()).toContain(sentence)
    expect(page.text()).toContain('1,327')
    await page.get('button.main').trigger('click')
    await flushPromises()
    expect(writeText).toHaveBeenCalledWith(sentence)
    expect(said.value?.text).toBe(zh.figures.copied)
    vi.unstubAllGlobals()
  })
  it('asks for this year, and for the month that is chosen', async () => {
    const page = await show()
    const asked = (from: string, to: string) => ({
      from,
      to,
      place: null,
      kind: null,
      all_villages: false,
    })
    expect(call).toHaveBeenCalledWith('figures_show', asked('2026-01-01', '2026-12-31'))
    await page.get('input[value="last"]').setValue()
    await flushPromises()
    expect(call).toHaveBeenCalledWith('figures_show', asked('2026-10-01', '2026-10-31'))
  })
  it('opens the matters behind a figure by Enter, and goes to one of them', async () => {
    const page = await show()
    await row(page, '列入解决计划').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    const request = { figure: 'planned', from: '2026-01-01', to: '2026-12-31' }
    expect(call).toHaveBeenLastCalledWith('figures_rows', expect.objectContaining(request))
    const beside = page.get('aside')
    expect(document.activeElement).toBe(beside.get('h2').element)
    expect(beside.findAll('tbody tr')).toHaveLength(2)
    await beside.get('tbody tr').trigger('click')
    expect(route.value).toEqual({ page: 'issues', issue: 'i1' })
  })
  it('says whose matter it is where it belongs to another village', async () => {
    status.value = { ...here, village: { ...village, name: '白水村' } } as Status
    const page = await show()
    await row(page, '列入解决计划').trigger('click')
    await flushPromises()
    const before = route.value
    await page.get('aside tbody tr').trigger('click')
    expect(said.value?.text).toContain('青山村')
    expect(route.value).toBe(before)
  })
  it('opens what a figure is counted of, too', async () => {
    const page = await show()
    await row(page, '逾期').trigger('click')
    await flushPromises()
    await page.get('aside input[value="promised"]').setValue()
    await flushPromises()
    const request = { figure: 'promised' }
    expect(call).toHaveBeenLastCalledWith('figures_rows', expect.objectContaining(request))
  })
  it('closes by Escape, and the hand is back on the figure', async () => {
    const page = await show()
    const resolved = row(page, '已解决')
    await resolved.trigger('click')
    await flushPromises()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await flushPromises()
    expect(page.find('aside').exists()).toBe(false)
    expect(document.activeElement).toBe(resolved.element)
  })
  it('offers all villages only where there are several', async () => {
    expect((await show()).find('input[value="all"]').exists()).toBe(false)
    status.value = { ...here, villages: [village, { ...village, id: 'w' }] } as Status
    const page = await show()
    await page.get('input[value="all"]').setValue()
    await flushPromises()
    expect(call).toHaveBeenCalledWith(
      'figures_show',
      expect.objectContaining({ all_villages: true, place: null }),
    )
  })
  it('says what to do while there is nothing to count', async () => {
    status.value = { ...here, counts: { ...here.counts, meetings: 0, issues: 0 } }
    const page = await show()
    expect(page.text()).toContain(zh.figures.emptyTitle)
    expect(call).not.toHaveBeenCalledWith('figures_show', expect.anything())
    await page.get('button.main').trigger('click')
    expect(route.value).toEqual({ page: 'meetings' })
  })
  it('has nothing wrong that axe would find', async () => {
    const page = await show()
    await row(page, '逾期').trigger('click')
    await flushPromises()
    const found = await axe.run(page.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    expect(page.findAll('button.main')).toHaveLength(1)
  })
})
