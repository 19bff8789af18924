// The panel is driven by the table: every row of it offers its action.
import { describe, expect, it } from 'vitest'
import { anIssue } from '@/pages/meeting/testing'
import { MOVES } from '@/test/moves'
import { zh } from '@/wording/zh-CN'
import { actionOf, actionsOf } from './actions'
import { firstAction } from './keys'
import { FORMS } from './forms'
import { consequence, offeredRating } from './visit'

const rows = MOVES.flatMap((row) => (row.from ? [{ ...row, from: row.from }] : []))

describe('what can be done', () => {
  it.each(rows)('from $from offers $kind to $to', (row) => {
    const actions = actionsOf(MOVES, anIssue(1, '路灯不亮', { state: row.from }))
    const action = actions.find(
      (one) =>
        one.rows.includes(row) || one.rows.some((at) => at.kind === row.kind && at.to === row.to),
    )
    expect(action?.key).toBe(actionOf(row))
    expect(FORMS[action!.key]).toBeTruthy()
    expect(zh.working.act[action!.key]).not.toBe('')
  })
  it('is calm: a handful in front, progress among them unless it is closed', () => {
    for (const state of new Set(rows.map((row) => row.from))) {
      const actions = actionsOf(MOVES, anIssue(1, '路灯不亮', { state }))
      const front = actions.filter((one) => one.main).map((one) => one.key)
      expect(front.length, state).toBeLessThanOrEqual(4)
      const closed = ['struck_off', 'merged', 'withdrawn'].includes(state)
      expect(front.includes('progress'), state).toBe(!closed)
    }
  })
  it('changes a promise only while one is in force', () => {
    const keys = (state: 'committed' | 'raised') =>
      actionsOf(MOVES, anIssue(1, 'a', { state })).map((one) => one.key)
    expect(keys('committed')).toContain('promise')
    expect(keys('raised')).not.toContain('promise')
  })
})

describe('what a line of today asks for', () => {
  it.each([
    ['to_reopen', 'to_reopen', 'reopened'],
    ['overdue', 'committed', 'done'],
    ['overdue', 'referred', 'answered'],
    ['due_soon', 'committed', 'done'],
    ['to_visit', 'done', 'visited'],
    ['to_review', 'under_study', 'discussed_again'],
    ['to_answer', 'raised', 'sort'],
    ['to_strike_off', 'done', 'struck_off'],
  ] as const)('%s of a %s is %s', (section, state, key) => {
    const issue = anIssue(1, 'a', { state })
    expect(firstAction(section, issue)).toBe(key)
    expect(actionsOf(MOVES, issue).map((one) => one.key)).toContain(key)
  })
})

describe('a return visit', () => {
  it('is rated by the lower median of those who rated', () => {
    expect(offeredRating(['satisfied'])).toBe('satisfied')
    expect(offeredRating(['satisfied', 'dissatisfied'])).toBe('dissatisfied')
    expect(offeredRating(['satisfied', 'unrated', 'mostly_satisfied', 'satisfied'])).toBe(
      'satisfied',
    )
    expect(offeredRating(['unrated'])).toBe('unrated')
  })
  it('reopens by the only one dissatisfied, and proposes it by one of several', () => {
    expect(consequence(['dissatisfied'])).toBe('reopens')
    expect(consequence(['satisfied', 'dissatisfied'])).toBe('proposes')
    expect(consequence(['mostly_satisfied'])).toBe('none')
  })
})
