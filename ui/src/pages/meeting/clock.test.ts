import { describe, expect, it } from 'vitest'
import { elapsed, minutesBetween, readTime, timeOf } from './clock'

describe('a time of day as people type it', () => {
  it.each([
    ['19:30', '19:30'],
    ['1930', '19:30'],
    ['19：30', '19:30'],
    ['7点半', '07:30'],
    ['晚上7点半', '19:30'],
    ['下午3点5分', '15:05'],
    ['中午12点', '12:00'],
    ['8', '08:00'],
    ['930', '09:30'],
    ['', ''],
  ])('reads %s as %s', (typed, time) => expect(readTime(typed)).toBe(time))
  it.each(['25:00', '19:60', '晒谷坪', '12345', '1:2:3'])('does not guess at %s', (typed) =>
    expect(readTime(typed)).toBeNull(),
  )
})

describe('the clock of a meeting', () => {
  const from = '2026-11-21T11:30:00Z'
  it('shows minutes and seconds, then hours', () => {
    expect(elapsed(from, new Date('2026-11-21T12:06:41Z'))).toBe('36:41')
    expect(elapsed(from, new Date('2026-11-21T13:35:09Z'))).toBe('2:05:09')
  })
  it('stays silent when the meeting was long ago or the clock was set back', () => {
    expect(elapsed(from, new Date('2026-11-23T12:00:00Z'))).toBe('')
    expect(elapsed(from, new Date('2026-11-21T11:00:00Z'))).toBe('')
    expect(elapsed(null, new Date())).toBe('')
  })
  it('never says that a step took no time', () => {
    expect(minutesBetween(from, '2026-11-21T11:30:10Z')).toBe(1)
    expect(minutesBetween(from, '2026-11-21T11:42:00Z')).toBe(12)
  })
  it('tells an instant in China Standard Time', () => {
    expect(timeOf(from)).toBe('19:30')
    expect(timeOf('19:31')).toBe('19:31')
    expect(timeOf('')).toBe('')
  })
})
