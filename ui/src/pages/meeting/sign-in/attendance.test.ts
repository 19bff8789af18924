import { describe, expect, it } from 'vitest'
import { anAttendance, anAttendee } from '../testing'
import { householdWord, withArrival } from './attendance'

describe('somebody signs in', () => {
  it('moves household, people, grid and the missing at once', () => {
    const row = anAttendee('张义华', { household_nth: 2 })
    const after = withArrival(anAttendance(), { already: false, row })
    expect(after.rows.map((one) => one.name)).toEqual(['张义华', '陈䶮'])
    expect([after.households, after.villagers, after.cadres]).toEqual([2, 2, 0])
    expect(after.grids[0]).toMatchObject({ households: 2, people: 2 })
    expect(after.missing.map((one) => one.name)).toEqual(['覃秀莲户'])
  })
  it('counts a second member as a person, not as a household', () => {
    const row = anAttendee('陈小', { household: 'household-陈䶮', household_nth: null })
    const after = withArrival(anAttendance(), { already: false, row })
    expect([after.households, after.villagers]).toEqual([1, 2])
  })
  it('counts a cadre beside the villagers', () => {
    const row = anAttendee('何志强', {
      role: 'cadre',
      household: null,
      household_nth: null,
      grid_name: '',
    })
    const after = withArrival(anAttendance(), { already: false, row })
    expect([after.villagers, after.cadres]).toEqual([1, 1])
  })
  it('changes nothing the second time', () => {
    const before = anAttendance()
    const row = anAttendee('陈䶮')
    expect(withArrival(before, { already: true, row })).toBe(before)
    expect(withArrival(before, { already: false, row })).toBe(before)
  })
})

describe('the end of a row', () => {
  it('says the how-manieth household, or that somebody of it was there', () => {
    expect(householdWord(anAttendee('张义华', { household_nth: 61 }))).toBe('nth')
    expect(householdWord(anAttendee('张小', { household_nth: null }))).toBe('same')
  })
  it('asks for the household of a villager who has none, not of a cadre', () => {
    const nobody = { household: null, household_nth: null }
    expect(householdWord(anAttendee('赵蕙', nobody))).toBe('open')
    expect(householdWord(anAttendee('何志强', { ...nobody, role: 'cadre' }))).toBe('none')
  })
})
