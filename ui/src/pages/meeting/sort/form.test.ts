import { describe, expect, it } from 'vitest'
import { Fault } from '@/api'
import { anIssue } from '../testing'
import { emptyForm, faultField, formLacks, formOf, moneyFen, moneyText } from '@/deciding/form'
import type { DecisionForm } from '@/deciding/form'
import { nextOpen, queue, saysTheSame, toSort } from './form'

const promise: DecisionForm = {
  ...emptyForm(),
  outcome: 'committed',
  measure: '装路灯 18 盏',
  department: 'd1',
  departmentName: '村民委员会',
  deadline: '2027-01-05',
}

describe('what an outcome cannot be written without', () => {
  it.each([
    ['resolved_on_spot', ['words']],
    ['committed', ['measure', 'department', 'deadline']],
    ['under_study', ['review_due']],
    ['referred', ['department', 'due_back']],
    ['explained', ['words', 'accepted']],
  ] as const)('%s lacks %j', (outcome, lacks) => {
    expect(formLacks({ ...emptyForm(), outcome })).toEqual(lacks)
  })
  it('is the outcome itself at first', () => expect(formLacks(emptyForm())).toEqual(['outcome']))
  it('is nothing once it is all there; a refusal counts as an answer', () => {
    expect(formLacks(promise)).toEqual([])
    expect(
      formLacks({ ...emptyForm(), outcome: 'explained', words: '没有指标', accepted: false }),
    ).toEqual([])
  })
  it('is an amount that can be read', () => {
    expect(formLacks({ ...promise, money: '很多' })).toEqual(['money_fen'])
  })
})

describe('what the desk is asked for', () => {
  const issue = anIssue(1, '路灯不亮', { revision: 6 })
  it('holds the fields of the outcome and none that it hides', () => {
    const referred = {
      ...promise,
      outcome: 'referred' as const,
      words: '请查',
      dueBack: '2026-12-05',
    }
    expect(toSort('m', issue, referred)).toMatchObject({
      revision: 6,
      outcome: 'referred',
      words: '请查',
      department: 'd1',
      due_back: '2026-12-05',
      measure: '',
      deadline: null,
      milestones: [],
    })
  })
  it('puts milestones in the order of their days', () => {
    const milestones = [
      { day: '2026-12-20', name: '灯杆到村' },
      { day: '2026-12-05', name: '选点放线' },
    ]
    const asked = toSort('m', issue, { ...promise, milestones }).milestones
    expect(asked?.map((one) => one.name)).toEqual(['选点放线', '灯杆到村'])
  })
  it('names money only when collective money is spent', () => {
    expect(
      toSort('m', issue, { ...promise, collectiveMoney: true, money: '5.4万' }).money_fen,
    ).toBe(5_400_000)
    expect(
      toSort('m', issue, { ...promise, collectiveMoney: false, money: '5.4万' }).money_fen,
    ).toBeNull()
  })
  it('is nothing new when the form says what the matter says', () => {
    const sorted = anIssue(1, '路灯不亮', {
      outcome: 'committed',
      measure: '装路灯',
      department: 'd1',
      deadline: '2027-01-05',
      collective_money: true,
      money_fen: 5_400_000,
    })
    expect(saysTheSame('m', sorted, formOf(sorted))).toBe(true)
    expect(saysTheSame('m', sorted, { ...formOf(sorted), deadline: '2027-01-06' })).toBe(false)
    expect(saysTheSame('m', issue, formOf(issue))).toBe(true)
  })
})

describe('an amount', () => {
  it.each([
    ['5.4万', 5_400_000],
    ['54,000', 5_400_000],
    ['3200.5元', 320_050],
    ['￥800', 80_000],
  ])('reads %s', (typed, fen) => expect(moneyFen(typed)).toBe(fen))
  it.each(['', '很多', '5万4', '-3', '1e9'])('does not guess at “%s”', (typed) =>
    expect(moneyFen(typed)).toBeNull(),
  )
  it('is written as people write it, and reads back', () => {
    expect(moneyText(5_400_000)).toBe('5.4万')
    expect(moneyText(80_000)).toBe('800')
    expect(moneyText(null)).toBe('')
    for (const fen of [1, 99, 100, 123_456, 5_400_000, 5_400_050])
      expect(moneyFen(moneyText(fen))).toBe(fen)
  })
})

describe('the queue', () => {
  const issues = [
    anIssue(1, 'a'),
    anIssue(2, 'b', { outcome: 'committed' }),
    anIssue(3, 'c'),
    anIssue(4, 'd', { outcome: null }),
  ]
  it('has the unsorted first, both parts in the order of the meeting', () => {
    expect(queue(issues).open.map((one) => one.position)).toEqual([1, 3, 4])
    expect(queue(issues).sorted.map((one) => one.position)).toEqual([2])
  })
  it('goes on to the next open one, then round to the first, and ends', () => {
    expect(nextOpen(issues, 'issue-1')).toBe('issue-3')
    expect(nextOpen(issues, 'issue-4')).toBe('issue-1')
    expect(nextOpen(issues, null)).toBe('issue-1')
    expect(nextOpen([anIssue(1, 'a')], 'issue-1')).toBeNull()
  })
})

it('lays a fault beside its field, and above the form when it has none', () => {
  expect(faultField(new Fault({ code: 'x', params: {}, field: 'deadline' }))).toBe('deadline')
  expect(faultField(new Fault({ code: 'revision.stale', params: {} }))).toBeNull()
  expect(faultField(new Fault({ code: 'x', params: {}, field: 'elsewhere' }))).toBeNull()
})
