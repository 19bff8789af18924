// A matter laid again: which outcomes stand open, what they need there.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { moves } from '@/frame/moves'
import { aDay, call } from '@/test/desk'
import { aLife, MOVES } from '@/test/moves'
import { enterStage } from '../House'
import { anIssue, answerWith, aQuietDesk, asked, press, settle, type } from '../testing'
import { besideOf, needsAt, permits, stateBefore } from './permitted'
import Sort from './Sort.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
const from = (state: string) => MOVES.filter((row) => row.from === state)
const event = (kind: string, state: string, meeting: string | null) =>
  ({ kind, state, meeting, day: '2026-11-21', words: '' }) as never

describe('an outcome', () => {
  it('is permitted as the table says', () => {
    expect(permits(from('committed'), 'committed')).toBe(false)
    expect(permits(from('committed'), 'resolved_on_spot')).toBe(false)
    expect(permits(from('committed'), 'under_study')).toBe(true)
    expect(permits(from('explained'), 'referred')).toBe(true)
    expect(permits(from('struck_off'), 'committed')).toBe(true)
  })
  it('needs no approver at a meeting', () => {
    expect(needsAt(from('committed'), 'under_study')).toEqual(['reason', 'review_date'])
    expect(needsAt(from('referred'), 'returned')).toEqual(['department_answer'])
    expect(needsAt(from('raised'), 'committed')).toEqual(['commitment'])
  })
  it('has others beside it, by state', () => {
    expect(besideOf(from('raised'))).toEqual(['discuss_again', 'merged', 'withdrawn'])
    expect(besideOf(from('referred'))).toEqual(['discuss_again', 'returned', 'merged', 'withdrawn'])
  })
})

describe('the state before this meeting', () => {
  beforeEach(() => answerWith({}))
  it('is the state itself while nothing was decided', async () => {
    const waits = anIssue(1, 'a', { state: 'referred', meeting: 'earlier' })
    expect(await stateBefore(waits, 'meeting-1')).toBe('referred')
  })
  it('is what this meeting found, once it has decided', async () => {
    const decided = anIssue(1, 'a', {
      state: 'under_study',
      outcome: 'under_study',
      meeting: 'earlier',
    })
    answerWith({
      issue_show: () =>
        aLife(decided, {
          events: [
            event('raised', 'raised', 'earlier'),
            event('committed', 'committed', 'earlier'),
            event('under_study', 'under_study', 'meeting-1'),
          ],
        }),
    })
    expect(await stateBefore(decided, 'meeting-1')).toBe('committed')
  })
})

describe('分类 of a matter laid again', () => {
  async function sort(issue: ReturnType<typeof anIssue>) {
    document.body.innerHTML = ''
    moves.value = MOVES
    answerWith(
      aQuietDesk({
        issue_list: () => ({ total: 1, lamps: [], issues: [issue] }),
        issue_similar: () => ({ issues: [anIssue(9, '闸板坏了')] }),
        issue_sort: ({ outcome, words }) => ({
          ...issue,
          revision: 2,
          outcome,
          words: words ?? '',
        }),
        transition_list: () => ({ moves: MOVES }),
        day_read: ({ text }) => aDay(text),
      }),
    )
    const { page } = await enterStage(Sort)
    return page
  }
  const focused = () => document.activeElement as HTMLElement
  async function put(page: Awaited<ReturnType<typeof sort>>, label: string, value: string) {
    const id = page.findAll('label').find((one) => one.text().startsWith(label))
    const field = document.getElementById(id?.attributes('for') ?? '') as HTMLTextAreaElement
    field.focus()
    type(field, value)
    await settle()
    field.blur()
    field.dispatchEvent(new Event('change', { bubbles: true }))
    field.dispatchEvent(new Event('focusout', { bubbles: true }))
    await settle()
  }
  it('shuts what is not possible, and says why', async () => {
    const page = await sort(anIssue(1, '水渠', { state: 'committed', meeting: 'earlier' }))
    expect(page.text()).toContain('这件事以前议过，现在是限期办理')
    const [spot, promise] = page.findAll('[role="radio"]')
    expect(spot?.attributes('aria-disabled')).toBe('true')
    expect(spot?.text()).toContain('现在是限期办理，不能改成这一类')
    expect(promise?.text()).toContain('现在就是这一类')
    press(focused(), '2', { code: 'Digit2' })
    await settle()
    expect(page.find('[aria-checked="true"]').exists()).toBe(false)
  })
  it('asks why an earlier outcome changes, and writes it', async () => {
    const page = await sort(anIssue(1, '水渠', { state: 'committed', meeting: 'earlier' }))
    press(focused(), '3', { code: 'Digit3' })
    await settle()
    await put(page, '下次再议', '2027-01-10')
    expect(asked(call, 'issue_sort')).toEqual([])
    await put(page, '为什么', '要等上级规划')
    expect(asked(call, 'issue_sort')[0]).toMatchObject({
      outcome: 'under_study',
      review_due: '2027-01-10',
      grounds: { reason: '要等上级规划', approver: null },
    })
  })
  it('asks the next day of what is followed for long, under 再议', async () => {
    const page = await sort(anIssue(1, '旧房', { state: 'under_study', meeting: 'earlier' }))
    press(focused(), '6', { code: 'Digit6' })
    await settle()
    await put(page, '下次再议', '2027-01-10')
    expect(asked(call, 'issue_sort')[0]).toMatchObject({
      outcome: 'discuss_again',
      review_due: '2027-01-10',
    })
  })
  it('sends back what a department will not do, with its answer', async () => {
    const page = await sort(anIssue(1, '水压', { state: 'referred', meeting: 'earlier' }))
    press(focused(), '7', { code: 'Digit7', altKey: true })
    await settle()
    expect(asked(call, 'issue_sort')).toEqual([])
    await put(page, '部门怎么答复', '不归我们管')
    expect(asked(call, 'issue_sort')[0]).toMatchObject({
      outcome: 'returned',
      grounds: { answer: '不归我们管' },
    })
  })
  it('merges into another', async () => {
    const page = await sort(anIssue(1, '闸板', { state: 'raised' }))
    press(focused(), '7', { code: 'Digit7' })
    await settle()
    await page.get('.alike button').trigger('click')
    await settle()
    expect(asked(call, 'issue_sort')[0]).toMatchObject({
      outcome: 'merged',
      grounds: { target: 'issue-9' },
    })
  })
})
