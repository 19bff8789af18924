// The year's plan by keyboard: walking the cells, planning in one, filling the months in one step.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Status, YearCell, YearKind, YearMeeting, YearPlan as Plan } from '@/api'
import { askedQuota } from '@/frame/quota'
import { route } from '@/frame/route'
import { said, unsay } from '@/frame/say'
import { status } from '@/frame/village'
import { takeWished } from '../meeting/prepare/wished'
import { answerWith, asked, press, settle } from '../meeting/testing'
import { call } from '@/test/desk'
import YearPlan from './YearPlan.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const none: YearCell = { held: 0, planned: 0, cancelled: 0, missed: 0, whole: 0 }
const months = (cells: Record<number, Partial<YearCell>>) =>
  Array.from({ length: 12 }, (_, index) => ({ ...none, ...cells[index + 1] }))
const month = (n: number) => String(n).padStart(2, '0')
const qin: YearKind = {
  kind: 'qin',
  name: '亲加奔',
  symbol: '',
  mode: 'dialogue',
  enabled: true,
  quota_count: 1,
  quota_period: 'month',
  quota_on: true,
  rows: [
    {
      place: null,
      name: '全村',
      months: months({ 9: { held: 2 }, 10: { missed: 1 } }),
      total: { ...none, held: 2, missed: 1 },
      periods: [9, 10, 11].map((n) => ({
        from: `2026-${month(n)}-01`,
        to: `2026-${month(n)}-30`,
        held: n === 9 ? 2 : 0,
        standing: n === 9 ? 'met' : n === 10 ? 'missed' : 'open',
        missing: n === 9 ? 0 : 1,
        days_left: n === 11 ? 9 : null,
      })),
    },
    {
      place: 'grid-3',
      name: '第三网格',
      months: months({ 9: { held: 1, whole: 1 } }),
      total: { ...none, held: 1 },
      periods: [],
    },
  ],
}
const held: YearMeeting = {
  id: 'meeting-9',
  kind: 'qin',
  day: '2026-09-18',
  time: '19:30',
  place: '晒谷坪',
  state: 'held',
  missed: false,
  session: 9,
  grids: ['grid-3'],
}
const plan: Plan = {
  year: 2026,
  kinds: [qin],
  months: qin.rows[0]?.months ?? [],
  total: { ...none, held: 2, missed: 1 },
  meetings: [held, { ...held, id: 'meeting-8', day: '2026-09-25', grids: [], session: 10 }],
}
beforeEach(() => {
  document.body.innerHTML = ''
  unsay()
  askedQuota.value = null
  status.value = { today: '2026-11-22' } as unknown as Status
  answerWith({
    year_plan_show: () => plan,
    place_list: () => ({ places: [] }),
    meeting_plan_many: ({ plans }) => ({
      meetings: plans.map((one) => one.day),
      quota_question: 'qin',
    }),
  })
})
async function open() {
  const page = mount(YearPlan, { attachTo: document.body })
  await settle()
  const cell = (at: string) => page.get<HTMLElement>(`[data-cell="${at}"]`)
  return { page, cell }
}

describe('年度计划', () => {
  it('says every cell in words, and 缺 where the quota lacks', async () => {
    const { cell } = await open()
    expect(cell('0/9').get('.unseen').text()).toBe('亲加奔 全村 9月：已开 2')
    expect(cell('0/10').get('.unseen').text()).toBe('亲加奔 全村 10月：漏开 1、缺 1 场')
    expect(cell('0/10').text()).toContain('缺')
    expect(cell('0/11').get('.unseen').text()).toContain('还差 1 场，剩 9 天')
    expect(cell('1/9').get('.unseen').text()).toBe('亲加奔 第三网格 9月：已开 1、随全村开过')
  })
  it('has nothing in its way for a reader', async () => {
    const { page } = await open()
    const found = await axe.run(page.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(found.violations.map((one) => one.id)).toEqual([])
  }, 20_000)
  it('is walked by the arrow keys, one stop for the whole table', async () => {
    const { page, cell } = await open()
    expect(page.findAll('[data-cell][tabindex="0"]')).toHaveLength(1)
    cell('0/11').element.focus()
    press(cell('0/11').element, 'ArrowDown')
    await settle()
    press(document.activeElement as Element, 'ArrowRight')
    await settle()
    expect(document.activeElement).toBe(cell('1/12').element)
    press(document.activeElement as Element, 'ArrowDown')
    await settle()
    expect(document.activeElement).toBe(cell('1/12').element)
  })
  it('plans a session where there is none, for that kind, month and grid', async () => {
    const { cell } = await open()
    await cell('1/12').trigger('click')
    expect(route.value).toEqual({ page: 'meeting', id: 'new', stage: 'prepare' })
    expect(takeWished()).toEqual({ kind: 'qin', day: '2026-12-25', scope: ['grid-3'] })
  })
  it('shows the meetings of a cell, and says of an empty past month that nothing was held', async () => {
    const { cell } = await open()
    await cell('1/9').trigger('click')
    await settle()
    const rows = [...document.querySelectorAll('.dialog .row')].map((row) => row.textContent)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('晒谷坪')
    await cell('1/3').trigger('click')
    expect(said.value?.text).toBe('这个月已经过了，没有开过会。')
  })
  it('fills the months that are left in one step, and asks about the quota', async () => {
    const { page } = await open()
    const fill = page.findAll('button').find((one) => one.text() === '按月排满')
    await fill?.trigger('click')
    await settle()
    expect(document.querySelector('.days')?.textContent).toContain('12月20日')
    press(document.querySelector('.dialog input') as Element, 'Enter', { ctrlKey: true })
    await settle()
    const [request] = asked(call, 'meeting_plan_many')
    expect(request?.plans.map((one) => one.day)).toEqual(['2026-12-20'])
    expect(said.value).toMatchObject({ text: '排上了 1 场', undo: true })
    expect(askedQuota.value).toBe('qin')
  })
})
