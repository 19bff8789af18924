// The palette over a desk that answers from the test: what is found and marked, what Enter leads to, what stays
// with the input method.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MeetingRow, Status } from '@/api'
import {
  anIssue,
  answerWith,
  aPerson,
  asked,
  compose,
  composed,
  press,
  settle,
  type,
} from '@/pages/meeting/testing'
import { paperAsked } from '@/pages/print/asked'
import { call } from '@/test/desk'
import { theme } from '../look'
import { uses, watchOpened } from '../recent'
import { go, route } from '../route'
import { status } from '../village'
import Palette from './Palette.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const meeting = {
  id: 'm1',
  number: '会2026-020',
  kind_name: '板凳会',
  place: '老祠堂天井',
  day: '2026-11-06',
  day_words: '11月6日',
  weekday: '星期五',
  state: 'held',
  closing: 'closed',
  missed: false,
} as MeetingRow
const lamp = anIssue(1, '村口没有路灯', { id: 'i171', number: '2026-171' })

beforeEach(() => {
  document.body.innerHTML = ''
  localStorage.clear()
  go({ page: 'today' })
  status.value = {
    today: '2026-11-21',
    village: { id: 'v' },
    counts: {},
    undo: null,
    redo: null,
    running_meeting: null,
  } as unknown as Status
  answerWith({
    meeting_list: () => ({ total: 1, meetings: [meeting] }),
    people_search: ({ query }) => ({
      hits: query.startsWith('z') ? [aPerson('张义华'), aPerson('周振声')] : [],
    }),
    issue_list: ({ query }) => {
      const issues = /路灯|171/.test(query ?? '') ? [lamp] : []
      return { total: issues.length, lamps: [], issues }
    },
  })
})
afterEach(() => vi.useRealTimers())

async function openPalette() {
  const before = document.body.appendChild(document.createElement('button'))
  before.focus()
  const shown = mount(Palette, {
    props: {
      open: true,
      'onUpdate:open': (open: boolean) => void shown.setProps({ open }),
    },
    attachTo: document.body,
  })
  await settle()
  return { shown, before, field: document.querySelector<HTMLInputElement>('[role="combobox"]')! }
}
async function write(field: HTMLInputElement, text: string) {
  type(field, text)
  await settle()
}
async function taken() {
  await settle()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await settle()
}
const chosen = () => document.querySelector('[aria-selected="true"]')?.textContent ?? ''
const groups = () => [...document.querySelectorAll('.group')].map((one) => one.textContent.trim())

describe('the palette', () => {
  it('has the hand in its field and shows pages and actions before anything is typed', async () => {
    const { field } = await openPalette()
    expect(document.activeElement).toBe(field)
    expect(groups()).toEqual(['动作', '页面'])
    expect(chosen()).toContain('开会')
  })
  it('finds people by initials with these underlined, and opens the one chosen', async () => {
    const { field } = await openPalette()
    await write(field, 'zyh')
    expect(asked(call, 'people_search').at(-1)).toEqual({ query: 'zyh', limit: 3 })
    expect(chosen()).toContain('张义华')
    expect(document.querySelector('.pinyin b')?.textContent).toBe('z')
    press(field, 'ArrowDown')
    press(field, 'Enter')
    await taken()
    expect(route.value).toEqual({ page: 'people', person: 'person-周振声' })
  })
  it('finds matters by their words, marked, and jumps to a number however it is typed', async () => {
    const { field } = await openPalette()
    await write(field, '路灯')
    expect(document.querySelector('mark')?.textContent).toBe('路灯')
    await write(field, '2026171')
    expect(asked(call, 'issue_list').at(-1)?.query).toBe('2026-171')
    press(field, 'Enter')
    await taken()
    expect(route.value).toEqual({ page: 'issues', issue: 'i171' })
  })
  it('finds a meeting by day, kind and place together', async () => {
    const { field } = await openPalette()
    for (const typed of ['11.6', '11月6日 板凳', 'bdh 老祠堂', '会2026-020']) {
      await write(field, typed)
      expect(groups(), typed).toContain('会议')
    }
    press(field, 'Enter')
    await taken()
    expect(route.value).toEqual({ page: 'meeting', id: 'm1', stage: 'close' })
  })
  it('puts a page named wholly before actions that only contain its name', async () => {
    const { field } = await openPalette()
    await write(field, 'tz')
    expect(groups()).toEqual(['页面', '动作'])
    press(field, 'Enter')
    await taken()
    expect(route.value).toEqual({ page: 'ledger' })
    expect(uses()).toEqual({ ledger: 1 })
  })
  it('runs an action where one is, and gives the focus back', async () => {
    const { field, before } = await openPalette()
    await write(field, '深色')
    press(field, 'Enter')
    await taken()
    expect(theme.value).toBe('dark')
    expect(document.activeElement).toBe(before)
    expect(route.value).toEqual({ page: 'today' })
  })
  it('asks the page 打印 for the paper that was named', async () => {
    const { field } = await openPalette()
    await write(field, 'cnqd')
    press(field, 'Enter')
    await taken()
    expect(paperAsked.value).toEqual({ document: 'commitments', meeting: null })
    expect(route.value).toEqual({ page: 'print' })
  })
  it('says so when there is nothing', async () => {
    const { field } = await openPalette()
    await write(field, 'qqqq')
    expect(document.querySelector('.none')?.textContent).toContain('没找到“qqqq”')
  })
})

describe('while someone types', () => {
  it('a late answer never takes the place of a newer one, and Enter waits for it', async () => {
    const answers: ((name: string) => void)[] = []
    answerWith({
      meeting_list: () => ({ total: 0, meetings: [] }),
      issue_list: () => ({ total: 0, lamps: [], issues: [] }),
      people_search: () =>
        new Promise((resolve) => {
          answers.push((name) => resolve({ hits: [aPerson(name)] }))
        }),
    })
    const { field } = await openPalette()
    await write(field, 'zy')
    await write(field, 'zyh')
    answers[0]?.('周艳')
    await settle()
    expect(document.body.textContent).not.toContain('周艳')
    press(field, 'Enter')
    await taken()
    expect(route.value).toEqual({ page: 'today' })
    answers[1]?.('张义华')
    await taken()
    expect(route.value).toEqual({ page: 'people', person: 'person-张义华' })
  })
  it('Enter and Esc belong to the input method, yet its letters are looked up', async () => {
    const { field, shown } = await openPalette()
    compose(field, "zhang'yi")
    await settle()
    expect(asked(call, 'people_search').at(-1)?.query).toBe('zhangyi')
    press(field, 'Enter', { isComposing: true })
    press(field, 'Escape', { keyCode: 229 })
    await taken()
    expect(shown.props('open')).toBe(true)
    composed(field, '路灯')
    await settle()
    expect(chosen()).toContain('村口没有路灯')
  })
})

describe('what was opened last', () => {
  it('stands in the empty field of this village', async () => {
    answerWith({
      meeting_list: () => ({ total: 1, meetings: [meeting] }),
      issue_show: () => ({ issue: lamp }) as never,
      person_show: () => {
        throw new Error('gone')
      },
    })
    const stop = watchOpened()
    go({ page: 'issues', issue: 'i171' })
    await settle()
    go({ page: 'people', person: 'p1' })
    await settle()
    go({ page: 'meeting', id: 'm1', stage: 'close' })
    await settle()
    stop()
    await openPalette()
    expect(groups()).toEqual(['动作', '问题', '会议', '页面'])
  })
})

it('axe finds nothing in the palette, with hits and without', async () => {
  const { field } = await openPalette()
  for (const typed of ['', 'zyh', '路灯', 'qqqq']) {
    await write(field, typed)
    const result = await axe.run(document.querySelector('[role="dialog"]')!, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  }
})
