import { describe, expect, it } from 'vitest'
import { firstOf } from './first'

describe('what is wanted first', () => {
  it('stands first in its own order, the rest behind it as it stood', () => {
    expect(firstOf(['a', 'b', 'c', 'd'], ['d', 'b'])).toEqual(['d', 'b', 'a', 'c'])
    expect(firstOf(['a', 'b'], [])).toEqual(['a', 'b'])
  })
  it('adds nothing that is not there, and nothing twice', () => {
    expect(firstOf(['a', 'b'], ['x', 'b', 'b'])).toEqual(['b', 'a'])
  })
})
