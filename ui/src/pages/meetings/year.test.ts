import { describe, expect, it } from 'vitest'
import type { YearMeeting } from '@/api'
import { dayIn, daysToFill, likelyDay } from './year'

function session(day: string, more: Partial<YearMeeting> = {}): YearMeeting {
  return {
    id: day,
    kind: 'qin',
    day,
    time: '19:30',
    place: '',
    state: 'held',
    missed: false,
    session: 1,
    grids: [],
    ...more,
  }
}

describe('the day of a month', () => {
  it('is the fixed one, or the last of a shorter month', () => {
    expect(dayIn({ how: 'day', day: 20 }, 2026, 12)).toBe('2026-12-20')
    expect(dayIn({ how: 'day', day: 31 }, 2026, 2)).toBe('2026-02-28')
    expect(dayIn({ how: 'day', day: 0 }, 2026, 2)).toBe('2026-02-01')
  })
  it('is a weekday by its place', () => {
    const friday = (nth: 1 | 2 | 5, month: number) =>
      dayIn({ how: 'weekday', nth, weekday: 5 }, 2026, month)
    expect([friday(1, 12), friday(2, 12), friday(5, 12)]).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-25',
    ])
    expect(friday(5, 1)).toBe('2026-01-30')
    expect(dayIn({ how: 'weekday', nth: 1, weekday: 7 }, 2026, 11)).toBe('2026-11-01')
  })
})

describe('filling the year', () => {
  const rule = { how: 'day', day: 20 } as const
  const fill = (scope: string[], ...meetings: YearMeeting[]) =>
    daysToFill(rule, 2026, '2026-10-21', 'qin', scope, meetings)
  it('leaves out what has passed and the months that have a session', () => {
    expect(fill([])).toEqual(['2026-11-20', '2026-12-20'])
    expect(fill([], session('2026-11-03', { state: 'planned' }))).toEqual(['2026-12-20'])
  })
  it('counts neither cancelled ones, nor missed ones, nor those of another kind', () => {
    const others = [
      session('2026-11-03', { state: 'cancelled' }),
      session('2026-11-04', { kind: 'bench' }),
      session('2026-12-01', { state: 'planned', missed: true }),
    ]
    expect(fill([], ...others)).toEqual(['2026-11-20', '2026-12-20'])
  })
  it('looks at the grids that are to be called', () => {
    const one = session('2026-11-03', { grids: ['g1'] })
    expect(fill(['g1'], one)).toEqual(['2026-12-20'])
    expect(fill(['g2'], one)).toEqual(['2026-11-20', '2026-12-20'])
    expect(fill(['g2'], session('2026-11-03'))).toEqual(['2026-12-20'])
  })
})

describe('a session that is begun from the plan', () => {
  it('is today, or on the day the kind met last', () => {
    const begin = (month: number) =>
      likelyDay(2026, month, '2026-11-22', 'qin', [session('2026-10-31')])
    expect(begin(11)).toBe('2026-11-22')
    expect(begin(12)).toBe('2026-12-31')
  })
})
