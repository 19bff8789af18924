// The work panel over a desk that answers from the test: what each form asks for, where faults stand, keys.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '@/api'
import type { IssueLife, IssueView, State, Status } from '@/api'
import { said, unsay } from '@/frame/say'
import { status } from '@/frame/village'
import {
  anIssue,
  answerWith,
  aPerson,
  aQuietDesk,
  asked,
  press,
  settle,
  type,
} from '@/pages/meeting/testing'
import type { Answers } from '@/pages/meeting/testing'
import { aDay, call } from '@/test/desk'
import { aLife, MOVES } from '@/test/moves'
import { moves } from '@/frame/moves'
import type { ActionKey } from './keys'
import Work from './Work.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const canal = (state: State, more: Partial<IssueView> = {}) =>
  anIssue(1, '灌溉水渠淤塞', { state, revision: 7, ...more })
const life = (): IssueLife => aLife(canal('committed'))
function theDesk(more: Answers = {}) {
  answerWith(
    aQuietDesk({
      transition_list: () => ({ moves: MOVES }),
      people_search: () => ({ hits: [aPerson('覃小兰')] }),
      day_read: ({ text }) => aDay(text),
      ...more,
    }),
  )
}
beforeEach(() => {
  document.body.innerHTML = ''
  unsay()
  moves.value = MOVES
  status.value = { today: '2026-11-21', running_meeting: null } as unknown as Status
  theDesk()
})

async function open(state: State, first: ActionKey | null, more: Partial<IssueLife> = {}) {
  const { issue, ...rest } = more
  const page = mount(Work, {
    props: { life: aLife(issue ?? canal(state), rest), first },
    attachTo: document.body,
  })
  await settle()
  return page
}
const field = (page: VueWrapper, label: string) => {
  const id =
    page
      .findAll('label')
      .find((one) => one.text().startsWith(label))
      ?.attributes('for') ?? ''
  return document.getElementById(id) as HTMLInputElement
}
async function fill(page: VueWrapper, label: string, value: string) {
  const input = field(page, label)
  expect(input, label).toBeTruthy()
  input.focus()
  type(input, value)
  await settle()
}
async function choose(page: VueWrapper, label: string) {
  await fill(page, label, 'qxl')
  press(field(page, label), 'Enter')
  await settle()
}
async function write() {
  press(document.activeElement ?? window, 'Enter', { ctrlKey: true })
  await settle()
}
const QIN = 'person-覃小兰'

describe('a form of the panel', () => {
  it('extends by key: the day first, then why and who agreed', async () => {
    theDesk({ issue_extend: life })
    const page = await open('committed', null)
    press(window, 'y', { altKey: true, code: 'KeyY' })
    await settle()
    expect(document.activeElement).toBe(field(page, '延到'))
    await fill(page, '延到', '2026-12-15')
    await fill(page, '为什么', '连日降雨')
    await choose(page, '谁同意的')
    await write()
    expect(asked(call, 'issue_extend')).toEqual([
      {
        issue: 'issue-1',
        revision: 7,
        to: '2026-12-15',
        reason: '连日降雨',
        approver: QIN,
        day: null,
      },
    ])
    expect(page.find('.fields').exists()).toBe(false)
    expect(said.value).toMatchObject({ undo: true, text: '延期记下了' })
    expect(page.emitted('written')).toHaveLength(1)
  })
  it('says at its field what is wrong, and keeps what was typed', async () => {
    theDesk({
      issue_done: () => {
        throw new Fault({ code: 'done.words_missing', params: {}, field: 'words' })
      },
    })
    const page = await open('committed', 'done')
    await fill(page, '佐证', '验收单')
    await write()
    expect(page.get('textarea').attributes('aria-invalid')).toBe('true')
    expect(page.text()).toContain('办结要写明办了什么')
    expect(field(page, '佐证').value).toBe('验收单')
  })
  it('opens the day when the day is wrong', async () => {
    theDesk({
      progress_add: () => {
        const params = { day: '2026-11-01', newest: '2026-11-10' }
        throw new Fault({ code: 'issue.day_before_newest', params, field: 'day' })
      },
    })
    const page = await open('committed', 'progress')
    expect(field(page, '哪天的事')).toBeNull()
    await fill(page, '办了什么', '看过现场')
    await write()
    expect(field(page, '哪天的事')).not.toBeNull()
    expect(page.text()).toContain('2026年11月1日')
  })
  it('says above the button what belongs to no field, and asks to be read again when it is stale', async () => {
    theDesk({
      issue_done: () => {
        throw new Fault({ code: 'revision.stale', params: {} })
      },
    })
    const page = await open('committed', 'done')
    await fill(page, '办了什么', '清淤')
    await write()
    expect(page.get('[role="alert"]').text()).toContain('刚被别人改过')
    expect(page.emitted('stale')).toHaveLength(1)
  })
  it('keeps half-typed words over Escape, and drops them once written', async () => {
    const page = await open('committed', 'done')
    await fill(page, '办了什么', '清了一半')
    press(window, 'Escape')
    await settle()
    expect(page.find('.fields').exists()).toBe(false)
    page.unmount()
    await settle()
    expect(asked(call, 'draft_keep').at(-1)).toMatchObject({
      place: 'issue/issue-1/done',
      content: expect.stringContaining('清了一半') as string,
    })
  })
  it('brings back what was half typed', async () => {
    const content = JSON.stringify({ words: '清了一半' })
    theDesk({ draft_read: () => ({ content, kept: '20:00' }) })
    const page = await open('committed', 'done')
    expect((page.get('textarea').element as HTMLTextAreaElement).value).toBe('清了一半')
  })
  it('writes on another day when asked to', async () => {
    theDesk({ progress_add: life })
    const page = await open('committed', 'progress')
    await fill(page, '办了什么', '看过现场')
    await page.get('.fields .caption .link').trigger('click')
    await fill(page, '哪天的事', '2026-11-18')
    await write()
    expect(asked(call, 'progress_add')[0]).toMatchObject({ day: '2026-11-18', words: '看过现场' })
  })
})

describe('a change of outcome', () => {
  it('shows reason and approver where the row needs them', async () => {
    theDesk({ issue_decide: life })
    const page = await open('committed', 'under_study')
    await fill(page, '下次再议', '2027-01-10')
    await fill(page, '为什么', '要等上级规划')
    await choose(page, '谁同意的')
    await write()
    expect(asked(call, 'issue_decide')[0]).toMatchObject({
      revision: 7,
      decision: { outcome: 'under_study', review_due: '2027-01-10', deadline: null },
      grounds: { reason: '要等上级规划', approver: QIN, answer: '', reviewer: null },
      day: null,
    })
  })
  it('says beside the fields what still lacks, and asks nothing of the desk', async () => {
    const page = await open('committed', 'explained')
    await write()
    expect(page.text()).toContain('为什么要写明')
    expect(page.text()).toContain('群众认不认，要选')
    expect(asked(call, 'issue_decide')).toEqual([])
  })
  it('of a referred matter asks for the answer unless it was noted', async () => {
    const page = await open('referred', 'committed')
    expect(field(page, '部门怎么答复')).not.toBeNull()
    page.unmount()
    const referral = {
      department: 'd1',
      department_name: '镇水利站',
      sent_on: '2026-11-01',
      due_back: '2026-11-20',
      request: '',
      answered_on: '2026-11-10',
      answer: '不归我们管',
      returned_on: null,
      open: true,
    }
    const again = await open('referred', 'committed', { referrals: [referral] })
    expect(field(again, '部门怎么答复')).toBeNull()
  })
  it('sorts outside a meeting by one of the five', async () => {
    theDesk({ issue_decide: life })
    const page = await open('raised', 'sort')
    const radios = page.findAll('.first input[type="radio"]')
    expect(radios).toHaveLength(5)
    await page.get('.first input[value="resolved_on_spot"]').setValue()
    await settle()
    await fill(page, '怎么办的', '换了灯泡')
    await write()
    expect(asked(call, 'issue_decide')[0]?.decision).toMatchObject({
      outcome: 'resolved_on_spot',
      words: '换了灯泡',
    })
  })
  it('reopens what is struck off with reason and reviewer, whatever of the three it becomes', async () => {
    theDesk({ issue_decide: life })
    const page = await open('struck_off', 'reopened')
    await page.get('.first input[value="under_study"]').setValue()
    await settle()
    await fill(page, '下次再议', '2027-01-10')
    await fill(page, '为什么', '又淤了')
    await choose(page, '复核人')
    await write()
    expect(asked(call, 'issue_decide')[0]).toMatchObject({
      decision: { outcome: 'under_study' },
      grounds: { reason: '又淤了', reviewer: QIN },
    })
  })
  it('takes up again what was explained', async () => {
    const page = await open('explained', null)
    press(window, 'k', { altKey: true, code: 'KeyK' })
    await settle()
    expect(page.get('h3').text()).toBe('再受理')
  })
})

describe('the other forms ask', () => {
  it('a visit: the answers of several, the rating of the whole, and whether it goes back', async () => {
    theDesk({ issue_visit: life })
    const reporter = { person: 'p1', household: 'h1', name: '' }
    const issue = canal('done', { reporter, reporter_name: '张义华' })
    const page = await open('done', 'visited', { issue })
    expect(document.activeElement?.getAttribute('type')).toBe('radio')
    // Nobody's content is taken for granted.
    expect(page.findAll('.said input:checked')).toEqual([])
    await write()
    expect(asked(call, 'issue_visit')).toEqual([])
    expect(page.text()).toContain('满意不满意，要选一个')
    await page.get('.said input[value="satisfied"]').setValue()
    await page.get('.said input[value="yes"]').setValue()
    await page
      .findAll('.fields button')
      .find((one) => one.text() === '再问一位')
      ?.trigger('click')
    await settle()
    await page.findAll('.said')[1]?.get('input[value="dissatisfied"]').setValue()
    await page.findAll('.said')[1]?.get('input[value="no"]').setValue()
    await settle()
    expect(page.text()).toContain('照几位说的，算不满意')
    await page.get('input[type="checkbox"]').setValue(true)
    await write()
    expect(asked(call, 'issue_visit')[0]).toMatchObject({
      answers: [
        { person: 'p1', household: 'h1', rating: 'satisfied', solved: 'yes' },
        { person: null, household: null, rating: 'dissatisfied', solved: 'no' },
      ],
      overall: null,
      reopen: true,
    })
  })
  it('a visit to the only respondent says that 不满意 leads back', async () => {
    const page = await open('done', 'visited')
    await page.get('input[value="dissatisfied"]').setValue()
    await settle()
    expect(page.text()).toContain('会回到待重开')
    expect(page.find('input[type="checkbox"]').exists()).toBe(false)
  })
  it('striking off an explanation: accepted, without a reviewer', async () => {
    theDesk({ issue_strike_off: life })
    const page = await open('explained', 'struck_off')
    await page.get('input[type="checkbox"]').setValue(true)
    await write()
    expect(asked(call, 'issue_strike_off')[0]).toMatchObject({ reviewer: null, accepted: true })
  })
  it('striking off what is done: a reviewer', async () => {
    theDesk({ issue_strike_off: life })
    const page = await open('done', 'struck_off')
    expect(document.activeElement).toBe(field(page, '复核人'))
    await choose(page, '复核人')
    await write()
    expect(asked(call, 'issue_strike_off')[0]).toMatchObject({ reviewer: QIN, accepted: false })
  })
  it('an answer, and that it comes back', async () => {
    theDesk({ referral_answer: life })
    const page = await open('referred', 'returned')
    await fill(page, '部门为什么退回', '不归水利站管')
    await write()
    expect(asked(call, 'referral_answer')[0]).toMatchObject({
      answer: '不归水利站管',
      returned: true,
    })
  })
  it('再议: the next day of what is followed for long; none of what waits to be sorted', async () => {
    theDesk({ issue_review: life })
    const page = await open('under_study', 'discussed_again')
    await write()
    expect(page.text()).toContain('下次研究的日期要填')
    await fill(page, '下次再议', '2027-01-10')
    await write()
    expect(asked(call, 'issue_review')[0]?.review_due).toBe('2027-01-10')
    page.unmount()
    const waiting = await open('raised', 'discussed_again')
    expect(field(waiting, '下次再议')).toBeNull()
    await write()
    expect(asked(call, 'issue_review')[1]?.review_due).toBeNull()
  })
  it('withdrawing a promise: why and who agreed; bringing back: why', async () => {
    theDesk({ issue_withdraw: life, issue_restore: life })
    const page = await open('committed', 'withdrawn')
    await fill(page, '为什么', '反映人撤了')
    await choose(page, '谁同意的')
    await write()
    expect(asked(call, 'issue_withdraw')[0]).toMatchObject({ reason: '反映人撤了', approver: QIN })
    page.unmount()
    const back = await open('withdrawn', 'restored')
    expect(field(back, '谁同意的')).toBeNull()
    await fill(back, '为什么', '又提了')
    await write()
    expect(asked(call, 'issue_restore')[0]).toMatchObject({ reason: '又提了', approver: null })
  })
  it('merging: another matter, those that read alike offered first', async () => {
    const other = anIssue(2, '水渠淤塞')
    theDesk({ issue_merge: life, issue_similar: () => ({ issues: [canal('committed'), other] }) })
    const page = await open('committed', 'merged')
    await write()
    expect(page.text()).toContain('选一件，写几个字就能找')
    const offered = page.findAll('.alike button')
    expect(offered.map((one) => one.text())).toEqual(['像这件：2026-002 水渠淤塞'])
    await offered[0]?.trigger('click')
    await write()
    expect(asked(call, 'issue_merge')[0]).toMatchObject({ target: 'issue-2' })
  })
  it('linking: found by words', async () => {
    theDesk({
      issue_link: life,
      issue_list: () => ({ total: 1, lamps: [], issues: [anIssue(3, '机耕道坑洼')] }),
    })
    const page = await open('committed', 'link')
    await fill(page, '和哪一件有关', '机耕')
    press(field(page, '和哪一件有关'), 'Enter')
    await settle()
    await write()
    expect(asked(call, 'issue_link')).toEqual([{ issue: 'issue-1', other: 'issue-3' }])
  })
  it('splitting: the new matter', async () => {
    theDesk({ issue_split: life })
    const page = await open('committed', 'split')
    await fill(page, '拆出来的是什么事', '闸板坏了')
    await write()
    expect(asked(call, 'issue_split')[0]).toMatchObject({ summary: '闸板坏了' })
  })
  it('raising outside a meeting: who took it and how', async () => {
    theDesk({ issue_raise_outside: life })
    const page = await open('pending', 'raised')
    await choose(page, '谁接的')
    await fill(page, '在哪里', '赶集时')
    await write()
    expect(asked(call, 'issue_raise_outside')[0]).toMatchObject({ person: QIN, words: '赶集时' })
  })
  it('changing the promise: as it stands, with the reason', async () => {
    theDesk({ commitment_edit: life })
    const issue = canal('committed', {
      measure: '清淤',
      department: 'd1',
      department_name: '村委会',
      helpers: [{ id: 'p9', name: '周振声' }],
    })
    const page = await open('committed', 'promise', { issue })
    await fill(page, '工作举措', '清淤并修闸板')
    await choose(page, '督办')
    await fill(page, '为什么', '闸板也坏了')
    await write()
    expect(asked(call, 'commitment_edit')[0]).toMatchObject({
      measure: '清淤并修闸板',
      department: 'd1',
      supervisor: QIN,
      helpers: ['p9'],
      reason: '闸板也坏了',
    })
  })
})

describe('the panel', () => {
  it('keeps the rest under one button, walked by arrows, closed by Escape', async () => {
    const page = await open('committed', null)
    expect(page.text()).not.toContain('改为移交')
    press(window, 'q', { altKey: true, code: 'KeyQ' })
    await settle()
    expect(page.text()).toContain('改为移交')
    const first = document.activeElement as HTMLElement
    press(first, 'ArrowDown')
    expect(document.activeElement).not.toBe(first)
    press(window, 'Escape')
    await settle()
    expect(page.text()).not.toContain('改为移交')
  })
  it('lays a matter before the meeting that runs', async () => {
    theDesk({ issue_lay: () => canal('committed', { position: 4 }) })
    status.value = { today: '2026-11-21', running_meeting: 'meeting-9' } as unknown as Status
    await open('committed', null)
    press(window, 'l', { altKey: true, code: 'KeyL' })
    await settle()
    expect(asked(call, 'issue_lay')).toEqual([{ meeting: 'meeting-9', issue: 'issue-1' }])
  })
  it('has nothing that axe finds wrong, whichever form stands open', async () => {
    for (const [state, key] of [
      ['committed', 'progress'],
      ['committed', 'referred'],
      ['done', 'visited'],
      ['raised', 'sort'],
      ['explained', 'struck_off'],
    ] as const) {
      const page = await open(state, key)
      const found = await axe.run(page.element as Element, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(found.violations.map((one) => `${key} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
      page.unmount()
    }
  })
})
