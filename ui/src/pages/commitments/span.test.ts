import { describe, expect, it } from 'vitest'
import { daysIn, daysOf, placeOf, spanOf, stepped, stretches, ticksOf } from './span'

const TODAY = '2026-11-21'

describe('the days that are shown', () => {
  it('are some weeks from a Monday, five months, or twelve, with more to come than has been', () => {
    expect(spanOf('month', TODAY)).toEqual({ from: '2026-11-02', to: '2026-12-20' })
    expect(spanOf('season', TODAY)).toEqual({ from: '2026-09-01', to: '2027-01-31' })
    expect(spanOf('year', TODAY)).toEqual({ from: '2026-07-01', to: '2027-06-30' })
  })
  it('go on by a step that keeps a part of what was seen', () => {
    expect(stepped('month', TODAY, 1)).toBe('2026-12-05')
    expect(stepped('season', TODAY, -1)).toBe('2026-10-01')
    expect(spanOf('year', stepped('year', TODAY, 1)).from).toBe('2026-10-01')
  })
  it('have a place each, and none is longer than another', () => {
    const span = spanOf('month', TODAY)
    expect(daysIn(span)).toBe(49)
    expect(placeOf(span, span.from)).toBe(0)
    expect(placeOf(span, span.to, 1)).toBe(100)
    expect(placeOf(span, '2026-10-26')).toBeLessThan(0)
  })
  it('are ruled by Mondays, or by the firsts of months', () => {
    const days = (zoom: 'month' | 'season') =>
      ticksOf(zoom, spanOf(zoom, TODAY)).map((tick) => tick.day)
    expect(days('month').slice(0, 2)).toEqual(['2026-11-02', '2026-11-09'])
    expect(days('season')).toContain('2027-01-01')
  })
  it('off work stand together where they follow each other', () => {
    const golden = daysOf({ from: '2026-10-01', to: '2026-10-07' })
    expect(stretches([...golden, '2026-10-10'])).toEqual([
      { from: '2026-10-01', to: '2026-10-07' },
      { from: '2026-10-10', to: '2026-10-10' },
    ])
  })
})
