// 承诺: what stands on the board and in the timetable, by keyboard; how a later day is proposed and taken back.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { IssueView, Lamp, Status } from '@/api'
import { moves } from '@/frame/moves'
import { paperAsked } from '@/pages/print/asked'
import { route } from '@/frame/route'
import { said } from '@/frame/say'
import { zh } from '@/wording/zh-CN'
import { status } from '@/frame/village'
import { anIssue, answerWith, aQuietDesk, asked, press, settle, type } from '../meeting/testing'
import { aDay, call } from '@/test/desk'
import { aLife, MOVES } from '@/test/moves'
import Commitments from './Commitments.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const TODAY = '2026-11-21'
function promise(n: number, summary: string, lamp: Lamp, deadline: string, more = {}): IssueView {
  const days = (Date.parse(deadline) - Date.parse(TODAY)) / 86_400_000
  const words = days < 0 ? `超 ${-days} 天` : `还有 ${days} 天`
  return anIssue(n, summary, {
    state: 'committed',
    promised_on: '2026-10-12',
    deadline,
    lamp: { lamp, words, days, missed: false },
    ...more,
  })
}
const water = { department: 'water', department_name: '镇水利站' }
let all: IssueView[]
beforeEach(() => {
  document.body.innerHTML = ''
  window.localStorage.clear()
  moves.value = MOVES
  status.value = {
    today: TODAY,
    running_meeting: null,
    counts: { households: 9, people: 9, meetings: 2, issues: 9 },
  } as unknown as Status
  all = [
    promise(1, '灌溉水渠淤塞', 'overdue', '2026-11-18', {
      ...water,
      person: 'he',
      person_name: '何志强',
      extensions: 1,
      milestones: [
        { id: 'm1', day: '2026-10-20', name: '备料', reached_on: '2026-10-21' },
        { id: 'm2', day: '2026-11-15', name: '清淤', reached_on: null },
      ],
    }),
    promise(2, '电线老化', 'due_soon', '2026-11-28', {
      department: 'w',
      department_name: '供电所',
    }),
    promise(3, '双井没有路灯', 'on_time', '2027-01-05', water),
    promise(4, '信号灯坏了', 'on_time', '2026-12-16', {
      state: 'referred',
      deadline: null,
      due_back: '2026-12-16',
    }),
    promise(5, '公交站雨棚', 'done', '2026-11-20', { state: 'done', done_on: '2026-11-12' }),
    promise(6, '旧房修缮', 'done', '2026-03-20', { state: 'struck_off', done_on: '2026-03-12' }),
  ]
  answerWith(
    aQuietDesk({
      transition_list: () => ({ moves: MOVES }),
      place_list: () => ({ places: [] }),
      day_read: ({ text }) => aDay(text),
      issue_list: ({ states = [], lamps = [] }) => {
        const issues = all.filter(
          (one) =>
            states.includes(one.state) && (lamps.length === 0 || lamps.includes(one.lamp.lamp)),
        )
        return { total: issues.length, lamps: [], issues }
      },
      issue_show: ({ issue }) => {
        const found = all.find((one) => one.id === issue) as IssueView
        const event = {
          kind: 'extended' as const,
          name: '延期',
          day: '2026-11-01',
          state: 'committed' as const,
          round: 1,
          words: '',
          person_name: '',
          meeting: null,
          extension: { from: '2026-11-05', to: '2026-11-18' },
          order: 1,
        }
        return aLife(found, { events: found.extensions > 0 ? [event] : [] })
      },
      issue_extend: ({ issue, to }) => {
        all = all.map((one) =>
          one.id === issue ? { ...one, deadline: to, revision: 2, extensions: 1 } : one,
        )
        return aLife(all.find((one) => one.id === issue) as IssueView)
      },
    }),
  )
})
async function open(looked: object = {}) {
  window.localStorage.setItem('bandeng.commitments', JSON.stringify(looked))
  const page = mount(Commitments, { attachTo: document.body })
  await settle()
  return page
}
const timetable = (more: object = {}) => open({ view: 'timetable', ...more })

describe('printing from 承诺', () => {
  const print = (page: VueWrapper) =>
    page
      .findAll('.page-head button')
      .find((one) => one.text() === zh.commitments.print)!
      .trigger('click')
  it('asks for the list from the board, and for the year’s timetable from the timetable', async () => {
    await print(await open())
    expect(paperAsked.value).toEqual({ document: 'commitments', meeting: null })
    expect(route.value).toEqual({ page: 'print' })
    await print(await timetable())
    expect(paperAsked.value).toEqual({ document: 'timetable', meeting: '' })
    paperAsked.value = null
  })
})
const card = (page: VueWrapper, n: number) => page.get<HTMLElement>(`[data-card="issue-${n}"]`)
const bar = (page: VueWrapper, n: number) => page.get<HTMLElement>(`[data-bar="issue-${n}"]`)
async function later(days: number) {
  for (let n = 0; n < days; n += 1) {
    press(document.activeElement as Element, 'ArrowRight', { altKey: true })
    await settle()
  }
}
async function wrongs(page: VueWrapper) {
  const found = await axe.run(page.element as Element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)
}

describe('the board', () => {
  it('has a column for each lamp, at 0 too, and what was done in the last 30 days', async () => {
    all = all.filter((one) => one.lamp.lamp !== 'due_soon')
    const page = await open()
    const heads = page.findAll('.column > header').map((one) => one.text())
    expect(heads).toEqual(['逾期1', '快到期0', '按期2', '近 30 天办结1'])
    expect(page.text()).not.toContain('旧房修缮')
  })
  it('says number, matter, unit, person, the day and how many days on a card', async () => {
    const words = card(await open(), 1).text()
    for (const one of ['2026-001', '灌溉水渠淤塞', '镇水利站', '何志强', '11月18日', '超 3 天']) {
      expect(words).toContain(one)
    }
  })
  it('asks for no more of a column than it shows', async () => {
    await open()
    const lists = asked(call, 'issue_list').filter((one) => one.lamps?.length === 1)
    expect(lists.map((one) => [one.lamps, one.limit])).toEqual([
      [['overdue'], 20],
      [['due_soon'], 20],
      [['on_time'], 20],
    ])
  })
  it('is walked by arrows from card to card and over an empty column', async () => {
    all = all.filter((one) => one.lamp.lamp !== 'due_soon')
    const page = await open()
    card(page, 1).element.focus()
    press(document.activeElement as Element, 'ArrowRight')
    expect(document.activeElement).toBe(card(page, 3).element)
    press(document.activeElement as Element, 'ArrowDown')
    expect(document.activeElement).toBe(card(page, 4).element)
    await settle()
    expect(page.findAll('[data-card][tabindex="0"]')).toHaveLength(1)
  })
  it('opens the matter beside, and the keys of the panel work on the card', async () => {
    const page = await open()
    await card(page, 2).trigger('click')
    await settle()
    expect(page.get('.life h2').text()).toBe('电线老化')
    press(window, 'Escape')
    await settle()
    expect(document.activeElement).toBe(card(page, 2).element)
    press(document.activeElement as Element, 'b', { altKey: true, code: 'KeyB' })
    await settle()
    expect(page.get('.work .fields h3').text()).toBe('办结')
  })
  it('stands by unit and by person, those of nobody last', async () => {
    const page = await open({ by: 'department' })
    const heads = () => page.findAll('.column h2').map((one) => one.text())
    expect(heads()).toEqual(['镇水利站', '供电所', '没定责任单位'])
    await page.get('input[value="person"]').setValue()
    await settle()
    expect(heads()).toEqual(['何志强', '没定责任人'])
  })
  it('shows what was done this year when asked to', async () => {
    const page = await open()
    await page.get('input[type="checkbox"]').setValue(true)
    await settle()
    expect(page.text()).toContain('旧房修缮')
  })
  it('says what to do where there is no matter yet', async () => {
    status.value = { ...status.value, counts: { issues: 0 } } as unknown as Status
    const page = await open()
    expect(page.text()).toContain('限期办理')
    expect(page.findAll('button.main')).toHaveLength(1)
    expect(await wrongs(page)).toEqual([])
  })
  it('has nothing that axe finds wrong', async () => {
    expect(await wrongs(await open())).toEqual([])
  })
})

describe('the timetable', () => {
  it('names each bar: matter, unit, from, to, lamp', async () => {
    const page = await timetable()
    expect(bar(page, 1).attributes('aria-label')).toBe(
      '2026-001，灌溉水渠淤塞，镇水利站，10月12日到11月18日，超 3 天',
    )
  })
  it('draws milestones, overdue days and the deadline before the extension', async () => {
    const page = await timetable()
    const track = bar(page, 1).element.parentElement as HTMLElement
    expect(track.querySelectorAll('.mark')).toHaveLength(2)
    expect(track.querySelectorAll('.mark.reached')).toHaveLength(1)
    expect(track.querySelectorAll('.over')).toHaveLength(1)
    expect(track.querySelectorAll('.old')).toHaveLength(1)
    expect(page.findAll('.old')).toHaveLength(2)
  })
  it('proposes a later day by Alt and an arrow, with its weekday, and writes nothing yet', async () => {
    const page = await timetable()
    bar(page, 2).element.focus()
    await later(3)
    expect(page.get('.answer').text()).toContain('延到12月1日 星期二，多给 3 天')
    press(document.activeElement as Element, 'ArrowLeft', { altKey: true })
    await settle()
    expect(page.get('.answer').text()).toContain('11月30日')
    expect(asked(call, 'issue_extend')).toEqual([])
  })
  it('asks for the reason in the form of 延期, with the day filled in', async () => {
    const page = await timetable()
    bar(page, 2).element.focus()
    await later(3)
    await bar(page, 2).trigger('click')
    await settle()
    expect(page.get('.work .fields h3').text()).toBe('延期')
    const [to, reason] = page.findAll<HTMLInputElement>('.work .fields input')
    expect(to?.element.value).toBe('2026年12月1日')
    expect(document.activeElement).toBe(reason?.element)
    type(reason?.element as HTMLInputElement, '材料没到')
    press(reason?.element as HTMLInputElement, 'Enter', { ctrlKey: true })
    await settle()
    expect(asked(call, 'issue_extend')[0]).toMatchObject({
      issue: 'issue-2',
      to: '2026-12-01',
      reason: '材料没到',
    })
    expect(page.find('.life').exists()).toBe(false)
    expect(page.find('.ghost').exists()).toBe(false)
    expect(document.activeElement).toBe(bar(page, 2).element)
  })
  it('takes the day back by Escape, before and in the form, and keeps no draft of it', async () => {
    const page = await timetable()
    bar(page, 2).element.focus()
    await later(1)
    expect(page.find('.ghost').exists()).toBe(true)
    press(document.activeElement as Element, 'Escape')
    await settle()
    expect(page.find('.ghost').exists()).toBe(false)
    await later(1)
    await bar(page, 2).trigger('click')
    await settle()
    press(window, 'Escape')
    await settle()
    expect(page.find('.life').exists()).toBe(false)
    expect(page.find('.ghost').exists()).toBe(false)
    expect(document.activeElement).toBe(bar(page, 2).element)
    expect(asked(call, 'issue_extend')).toEqual([])
    expect(asked(call, 'draft_keep').filter((one) => one.content)).toEqual([])
  })
  it('offers of an overdue promise only days that are still to come', async () => {
    const page = await timetable()
    bar(page, 1).element.focus()
    await later(1)
    expect(page.get('.answer').text()).toContain('延到11月22日')
    press(document.activeElement as Element, 'ArrowLeft', { altKey: true })
    await settle()
    expect(page.find('.answer').exists()).toBe(false)
  })
  it('says why a matter that was referred cannot be put off', async () => {
    const page = await timetable()
    bar(page, 4).element.focus()
    await later(1)
    expect(page.find('.ghost').exists()).toBe(false)
    expect(said.value?.text).toContain('不能延期')
  })
  it('proposes by dragging the end, a day at a time', async () => {
    const page = await timetable()
    const track = bar(page, 2).element.parentElement as HTMLElement
    // Five months are 153 days: ten pixels each.
    track.getBoundingClientRect = () => ({ width: 1530 }) as DOMRect
    const at = (name: string, clientX: number) =>
      new MouseEvent(name, { bubbles: true, cancelable: true, clientX, button: 0 })
    bar(page, 2).get('.grip').element.dispatchEvent(at('pointerdown', 100))
    window.dispatchEvent(at('pointermove', 154))
    await settle()
    expect(page.get('.answer').text()).toContain('多给 5 天')
    window.dispatchEvent(at('pointerup', 154))
    await settle()
    expect(page.findAll<HTMLInputElement>('.work .fields input')[0]?.element.value).toBe(
      '2026年12月3日',
    )
  })
  it('is walked by arrows, zoomed and moved by keys', async () => {
    const page = await timetable()
    bar(page, 1).element.focus()
    press(document.activeElement as Element, 'ArrowDown')
    expect(document.activeElement).toBe(bar(page, 2).element)
    expect(page.get('.walk').text()).toBe('2026年9月 至 2027年1月')
    press(document.activeElement as Element, ']')
    await settle()
    expect(page.get('.walk').text()).toBe('2026年10月 至 2027年2月')
    press(document.activeElement as Element, '-')
    await settle()
    expect(page.get<HTMLInputElement>('input[value="year"]').element.checked).toBe(true)
  })
  it('has a table twin with the same promises', async () => {
    const page = await timetable({ table: true })
    expect(page.findAll('tbody tr')).toHaveLength(4)
    expect(page.get('tbody').text()).toContain('清淤 11月15日该到')
    expect(await wrongs(page)).toEqual([])
  })
  it('has nothing that axe finds wrong while a day is proposed', async () => {
    const page = await timetable({ by: 'department', zoom: 'month' })
    bar(page, 2).element.focus()
    await later(2)
    await bar(page, 2).trigger('click')
    await settle()
    expect(await wrongs(page)).toEqual([])
  })
})

describe('the page', () => {
  it('stands as it was left', async () => {
    const page = await open()
    press(window, 'v')
    await settle()
    expect(page.find('.timetable').exists()).toBe(true)
    await page.get('input[value="person"]').setValue()
    page.unmount()
    const again = mount(Commitments, { attachTo: document.body })
    await settle()
    expect(again.find('.timetable').exists()).toBe(true)
    expect(again.get<HTMLInputElement>('input[value="person"]').element.checked).toBe(true)
  })
})
