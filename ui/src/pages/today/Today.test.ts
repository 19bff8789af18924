// 今天, worked from end to end by one key: the line opens with what it asks for, writing goes on to the next.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IssueView, State, Status, UnprintedView } from '@/api'
import { moves } from '@/frame/moves'
import { status } from '@/frame/village'
import { anIssue, answerWith, aQuietDesk, asked, press, settle, type } from '../meeting/testing'
import { call } from '@/test/desk'
import { aLife, MOVES } from '@/test/moves'
import Today from './Today.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const due = (n: number, summary: string, state: State) =>
  anIssue(n, summary, { state, state_name: state })
// The page fetches it once it stands; a story does not wait for that.
beforeAll(() => import('@/life/Life.vue'))
let sections: { key: string; issues: IssueView[] }[]
let unprinted: UnprintedView | null
beforeEach(() => {
  document.body.innerHTML = ''
  unprinted = null
  moves.value = MOVES
  status.value = {
    today: '2026-11-21',
    running_meeting: null,
    counts: { households: 9, people: 9, meetings: 2, issues: 9 },
  } as unknown as Status
  sections = [
    { key: 'to_reopen', issues: [due(1, '楼道没有电', 'to_reopen')] },
    { key: 'overdue', issues: [due(2, '水渠淤塞', 'committed'), due(3, '水压低', 'referred')] },
    { key: 'due_soon', issues: [due(4, '路灯不亮', 'committed')] },
    { key: 'to_visit', issues: [due(5, '公交站雨棚', 'done')] },
    { key: 'to_review', issues: [due(6, '旧房年久失修', 'under_study')] },
    { key: 'to_answer', issues: [due(7, '机耕道坑洼', 'raised')] },
    { key: 'to_strike_off', issues: [due(8, '信号灯', 'done')] },
  ]
  const all = () => sections.flatMap((one) => one.issues)
  answerWith(
    aQuietDesk({
      transition_list: () => ({ moves: MOVES }),
      today_list: () => ({
        total: all().length,
        sections: sections.map((one) => ({ ...one, total: one.issues.length })),
        lamps: [],
        next_meeting: null,
        unprinted,
        collected: 0,
        quotas: [],
        postings: [],
        wishes: { to_contact: 0, overdue: 0, unclaimed: 0 },
      }),
      issue_show: ({ issue }) => aLife(all().find((one) => one.id === issue) as IssueView),
      issue_done: ({ issue }) => {
        const gone = all().find((one) => one.id === issue) as IssueView
        sections = sections.map((one) => ({
          ...one,
          issues: one.issues.filter((at) => at.id !== issue),
        }))
        return aLife({ ...gone, state: 'done' })
      },
      progress_add: ({ issue }) => aLife(all().find((one) => one.id === issue) as IssueView),
    }),
  )
})
async function open() {
  const page = mount(Today, { attachTo: document.body })
  await settle()
  return page
}
const row = (page: VueWrapper, line: string) => page.get<HTMLElement>(`[data-row="${line}"]`)

describe('a line of today', () => {
  it.each([
    ['to_reopen/issue-1', '重开'],
    ['overdue/issue-2', '办结'],
    ['overdue/issue-3', '答复'],
    ['due_soon/issue-4', '办结'],
    ['to_visit/issue-5', '回访'],
    ['to_review/issue-6', '再议'],
    ['to_answer/issue-7', '分类'],
    ['to_strike_off/issue-8', '销号'],
  ])('%s opens beside the list with its form: %s', async (line, form) => {
    const page = await open()
    await row(page, line).trigger('click')
    await settle()
    expect(page.get('.work .fields h3').text()).toBe(form)
    expect(page.get('.work .fields').element.contains(document.activeElement)).toBe(true)
    expect(page.find('.side').exists()).toBe(false)
  })
  it('is written by one key, and the focus goes on to the next line', async () => {
    const page = await open()
    await row(page, 'overdue/issue-2').trigger('click')
    await settle()
    type(page.get('.work textarea').element as HTMLTextAreaElement, '清淤完工')
    press(page.get('.work textarea').element, 'Enter', { ctrlKey: true })
    await settle()
    expect(asked(call, 'issue_done')[0]).toMatchObject({ issue: 'issue-2', words: '清淤完工' })
    expect(page.find('.life').exists()).toBe(false)
    expect(page.find('[data-row="overdue/issue-2"]').exists()).toBe(false)
    expect(document.activeElement).toBe(row(page, 'overdue/issue-3').element)
  })
  it('takes another action by its key, on the line that has the focus', async () => {
    const page = await open()
    row(page, 'due_soon/issue-4').element.focus()
    press(document.activeElement as Element, 'j', { altKey: true, code: 'KeyJ' })
    await settle()
    expect(page.get('.work .fields h3').text()).toBe('记进展')
    expect(page.get('.life h2').text()).toBe('路灯不亮')
  })
  it('is walked by arrows, and closed by Escape back to itself', async () => {
    const page = await open()
    row(page, 'to_reopen/issue-1').element.focus()
    press(document.activeElement as Element, 'ArrowDown')
    expect(document.activeElement).toBe(row(page, 'overdue/issue-2').element)
    await row(page, 'overdue/issue-2').trigger('click')
    await settle()
    press(window, 'Escape')
    await settle()
    expect(page.find('.fields').exists()).toBe(false)
    press(window, 'Escape')
    await settle()
    expect(page.find('.life').exists()).toBe(false)
    expect(document.activeElement).toBe(row(page, 'overdue/issue-2').element)
  })
  it('has nothing that axe finds wrong while one is open', async () => {
    const page = await open()
    await row(page, 'to_answer/issue-7').trigger('click')
    await settle()
    const found = await axe.run(page.element as Element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
})

it('leads from a closed meeting to the papers that nobody has printed', async () => {
  unprinted = { meeting: 'm-7', kind_name: '板凳会', day: '2026-11-20', promises: 3 }
  const page = await open()
  const link = page.get('.unprinted')
  expect(link.text()).toContain('昨天板凳会的 3 件承诺还没有打印')
  expect(link.attributes('href')).toBe('#/meeting/m-7/print')
})
