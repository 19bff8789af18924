import { describe, expect, it } from 'vitest'
import { address, readRoute } from './route'
import type { Route } from './route'

describe('an address', () => {
  it('leads back to where it was made', () => {
    const routes: Route[] = [
      { page: 'today' },
      { page: 'roster' },
      { page: 'roster', list: 'issues' },
      { page: 'issues' },
      { page: 'commitments' },
      { page: 'issues', issue: '0199-a' },
      { page: 'community' },
      { page: 'community', tab: 'disputes' },
      { page: 'issues', issue: '0199-a', work: 'correction' },
      { page: 'people' },
      { page: 'people', person: '0199/c' },
      { page: 'print' },
      { page: 'print', part: 'log' },
      { page: 'meetings', part: 'plan' },
      { page: 'meeting', id: '0199/b', stage: 'sign_in' },
    ]
    for (const route of routes) expect(readRoute(address(route))).toEqual(route)
  })
  it('that means nothing leads to today', () => {
    expect(readRoute('')).toEqual({ page: 'today' })
    expect(readRoute('#/nowhere/at/all')).toEqual({ page: 'today' })
  })
  it('of 便民 with a tab that is not there begins at its first', () => {
    expect(readRoute('#/community/nothing')).toEqual({ page: 'community' })
  })
  it('of a meeting without a stage begins at the first', () => {
    expect(readRoute('#/meeting/7')).toEqual({ page: 'meeting', id: '7', stage: 'prepare' })
  })
})
