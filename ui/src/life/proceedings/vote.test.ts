import { describe, expect, it } from 'vitest'
import type { Quorum } from '@/api'
import { judge, people } from './vote'

const HALF = { part: 1, of: 2, more: true }
const party: Quorum = {
  any_of: [{ body: 'party_members', share: { part: 2, of: 3, more: false } }],
  agree: HALF,
}
const of = (entitled: number, present: number, agreed: number) =>
  judge(party, { body: 'party_members', entitled, present, agreed })

describe('a vote while it is typed', () => {
  it('asks for two thirds of forty members: twenty-seven', () => {
    expect(of(40, 26, 26)).toEqual({ passes: false, present: 27 })
    expect(of(40, 27, 13)).toEqual({ passes: false, agreed: 14 })
    expect(of(40, 27, 14)).toEqual({ passes: true })
  })
  it('says nothing while numbers are missing or cannot be', () => {
    expect(of(40, NaN, 14)).toBeNull()
    expect(of(40, 41, 14)).toBeNull()
    expect(of(40, 27, 28)).toBeNull()
    expect(judge(party, { body: 'adults', entitled: 9, present: 9, agreed: 9 })).toBeNull()
  })
  it('carries by more than half of those present where there is no rule', () => {
    const counted = { body: 'adults' as const, entitled: 10, present: 4 }
    expect(judge(null, { ...counted, agreed: 2 })).toEqual({ passes: false, agreed: 3 })
    expect(judge(null, { ...counted, agreed: 3 })).toEqual({ passes: true })
  })
  it('reads full-width digits', () => {
    expect(people('２７')).toBe(27)
    expect(people('二十')).toBeNaN()
  })
})
