import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { Fault } from '@/api'
import type { DayReading, IssueSort, IssueView } from '@/api'
import { call } from '@/test/desk'
import { route } from '@/frame/route'
import { enterStage } from '../House'
import { anIssue, answerWith, aQuietDesk, asked, later, press, settle, type } from '../testing'
import type { Answers } from '../testing'
import Sort from './Sort.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

let issues: IssueView[]
function sorted(request: IssueSort): IssueView {
  const before = issues.find((one) => one.id === request.issue) as IssueView
  const after: IssueView = {
    ...before,
    revision: before.revision + 1,
    outcome: request.outcome,
    words: request.words ?? '',
    measure: request.measure ?? '',
    department: request.department ?? null,
    department_name: request.department ? '村民委员会' : '',
    deadline: request.deadline ?? null,
  }
  issues = issues.map((one) => (one.id === after.id ? after : one))
  return after
}
function theDesk(more: Answers = {}) {
  issues = [anIssue(1, '路灯不亮'), anIssue(2, '水压低')]
  answerWith(
    aQuietDesk({
      issue_list: () => ({ total: issues.length, lamps: [], issues }),
      issue_sort: sorted,
      day_read: ({ text }) => ({
        day: text === '+30' ? '2026-12-21' : text,
        words: '',
        weekday: '星期一',
        lunar: '',
        days: 30,
        holiday: '',
        instead: null,
      }),
      department_list: () => ({
        departments: [
          {
            id: 'd1',
            name: '村民委员会',
            kind: 'responsible',
            used: 3,
            level: 'village',
            contact: '',
            phone: '',
            resources: '',
            enabled: true,
            revision: 1,
          },
        ],
      }),
      ...more,
    }),
  )
}
beforeEach(() => theDesk())

const field = (page: VueWrapper, label: string) => {
  const id =
    page
      .findAll('label')
      .find((one) => one.text() === label)
      ?.attributes('for') ?? ''
  return document.getElementById(id) as HTMLInputElement
}
async function write(input: HTMLInputElement, value: string) {
  input.focus()
  type(input, value)
  await settle()
  input.blur()
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}
const focused = () => document.activeElement as HTMLElement

describe('分类', () => {
  it('begins at the outcomes of the first open matter; a digit chooses and moves on', async () => {
    const { page } = await enterStage(Sort)
    expect(page.get('h2.serif').text()).toBe('路灯不亮')
    expect(focused().getAttribute('role')).toBe('radio')
    press(focused(), '1', { code: 'Digit1' })
    await settle()
    expect(focused()).toBe(field(page, '怎么办的'))
  })
  it('takes Alt and a digit from inside a field', async () => {
    const { page } = await enterStage(Sort)
    press(focused(), '2', { code: 'Digit2' })
    await settle()
    press(field(page, '工作举措'), '4', { code: 'Digit4', altKey: true })
    await settle()
    expect(page.get('[aria-checked="true"]').text()).toContain('移交')
  })
  it('moves the focus by arrows without choosing', async () => {
    const { page } = await enterStage(Sort)
    press(focused(), 'ArrowRight')
    expect(focused().textContent).toContain('限期办理')
    expect(page.find('[aria-checked="true"]').exists()).toBe(false)
  })
  it('writes nothing that is not enough, but keeps it as a draft', async () => {
    const { page } = await enterStage(Sort)
    press(focused(), '2', { code: 'Digit2' })
    await settle()
    await write(field(page, '工作举措'), '装路灯')
    expect(asked(call, 'issue_sort')).toEqual([])
    page.unmount()
    await settle()
    const kept = asked(call, 'draft_keep').at(-1)
    expect(kept?.place).toBe('meeting/meeting-1/sort/issue-1')
    expect(kept?.content).toContain('装路灯')
  })
  it('brings back what was half sorted', async () => {
    const kept = JSON.stringify({ outcome: 'committed', measure: '装路灯' })
    theDesk({ draft_read: () => ({ content: kept, kept: '20:10' }) })
    const { page } = await enterStage(Sort)
    expect(field(page, '工作举措').value).toBe('装路灯')
  })
  it('writes as soon as it is enough, without a button', async () => {
    const { page } = await enterStage(Sort)
    press(focused(), '1', { code: 'Digit1' })
    await settle()
    await write(field(page, '怎么办的'), '当场换了灯泡')
    expect(asked(call, 'issue_sort')).toMatchObject([
      { issue: 'issue-1', revision: 1, outcome: 'resolved_on_spot', words: '当场换了灯泡' },
    ])
  })
  it('promises a measure, a unit and a day, and shows the row as it will hang', async () => {
    const { page } = await enterStage(Sort)
    press(focused(), '2', { code: 'Digit2' })
    await settle()
    await write(field(page, '工作举措'), '装路灯')
    const unit = field(page, '责任单位')
    unit.focus()
    type(unit, 'cwh')
    await settle()
    press(unit, 'Enter')
    await settle()
    await write(field(page, '解决时限'), '+30')
    expect(asked(call, 'issue_sort').at(-1)).toMatchObject({
      outcome: 'committed',
      measure: '装路灯',
      department: 'd1',
      deadline: '2026-12-21',
    })
    const cells = page.findAll('.board td').map((one) => one.text())
    expect(cells).toEqual(['1', '路灯不亮', '装路灯', '村民委员会', '', '2026年12月21日前'])
  })
  it('says beside the deadline that it lies before the meeting, and keeps the words', async () => {
    theDesk({
      issue_sort: () => {
        throw new Fault({
          code: 'commitment.deadline_before_meeting',
          params: { day: '2026-10-01', meeting_day: '2026-11-21' },
          field: 'deadline',
        })
      },
    })
    issues = [
      anIssue(1, '路灯不亮', {
        outcome: 'committed',
        measure: '装路灯',
        department: 'd1',
        deadline: '2026-12-01',
      }),
    ]
    const { page } = await enterStage(Sort)
    const deadline = field(page, '解决时限')
    await write(deadline, '2026-10-01')
    expect(page.get('.wrong').text()).toContain('比开会那天（2026年11月21日）还早')
    expect(deadline.value).toBe('2026-10-01')
  })
  it('reads again after a stale revision, keeps the words, and writes over the newest', async () => {
    let refused = false
    theDesk({
      issue_sort: (request) => {
        if (refused) return sorted(request)
        refused = true
        issues = [anIssue(1, '路灯不亮', { revision: 8 })]
        throw new Fault({ code: 'revision.stale', params: {} })
      },
    })
    const { page } = await enterStage(Sort)
    press(focused(), '1', { code: 'Digit1' })
    await settle()
    const words = field(page, '怎么办的')
    await write(words, '换了灯泡')
    expect(page.get('[role="alert"]').text()).toContain('刚被别人改过')
    expect(words.value).toBe('换了灯泡')
    await write(words, '换了灯泡两只')
    expect(asked(call, 'issue_sort').at(-1)).toMatchObject({ revision: 8, words: '换了灯泡两只' })
  })
})

describe('Ctrl Enter', () => {
  it('says what lacks beside its field and goes there', async () => {
    const { page } = await enterStage(Sort)
    press(focused(), '2', { code: 'Digit2' })
    await settle()
    press(window, 'Enter', { ctrlKey: true })
    await vi.waitFor(() => expect(page.text()).toContain('工作举措要写'))
    expect(page.text()).toContain('解决时限要填')
    expect(focused()).toBe(field(page, '工作举措'))
    expect(asked(call, 'issue_sort')).toEqual([])
  })
  it('goes on to the next open matter, at last to 收尾', async () => {
    const { page } = await enterStage(Sort)
    for (const words of ['换了灯泡', '开大了阀门']) {
      press(focused(), '1', { code: 'Digit1' })
      await settle()
      type(field(page, '怎么办的'), words)
      press(window, 'Enter', { ctrlKey: true })
      const count = words === '换了灯泡' ? 1 : 2
      await vi.waitFor(() => expect(asked(call, 'issue_sort')).toHaveLength(count))
      await settle()
    }
    expect(asked(call, 'issue_sort').map((one) => one.issue)).toEqual(['issue-1', 'issue-2'])
    await vi.waitFor(() => expect(route.value).toMatchObject({ page: 'meeting', stage: 'close' }))
  })
  it('waits for a day that is still being read, however fast the hand', async () => {
    const slow = later<DayReading>()
    theDesk({ day_read: () => slow.promise })
    issues = [anIssue(1, '路灯不亮', { outcome: 'committed', measure: '装路灯', department: 'd1' })]
    const { page } = await enterStage(Sort)
    const deadline = field(page, '解决时限')
    deadline.focus()
    type(deadline, '+30')
    press(deadline, 'Enter', { ctrlKey: true })
    await settle()
    expect(page.text()).not.toContain('解决时限要填')
    slow.answer({
      day: '2026-12-21',
      words: '',
      weekday: '星期一',
      lunar: '',
      days: 30,
      holiday: '',
      instead: null,
    })
    await vi.waitFor(() => expect(asked(call, 'issue_sort')[0]?.deadline).toBe('2026-12-21'))
  })
})
