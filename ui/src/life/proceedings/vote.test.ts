import { describe, expect, it } from 'vitest'
import { people } from './vote'

describe('a number of people', () => {
  it('is read with full-width digits, too', () => {
    expect(people(' ２７ ')).toBe(27)
    expect(people('0')).toBe(0)
  })
  it('is nothing else', () => {
    expect(people('二十')).toBeNaN()
    expect(people('')).toBeNaN()
    expect(people('12345678')).toBeNaN()
  })
})
