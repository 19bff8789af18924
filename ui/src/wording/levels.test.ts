// A village that calls its grids 片区 reads 片区 in every label, and its places keep their names.
import { describe, expect, it } from 'vitest'
import { callLevels, faultText } from '.'
import { en } from './en'
import { withLevels } from './levels'
import { zh } from './zh-CN'

const grid = (name: string) => [{ level: 'grid' as const, name, usual: '网格' }]

describe('the village’s words for its levels', () => {
  it('leave the wording as it is while they are the usual ones', () => {
    expect(withLevels(zh, grid('网格'))).toBe(zh)
  })
  it('stand in labels of both languages', () => {
    const here = withLevels(zh, grid('片区'))
    expect(here.people.grid).toBe('片区')
    expect(here.room.role.grid_chief).toBe('片区长')
    expect(here.kinds.columns).toEqual({ ...zh.kinds.columns, grid: '片区' })
    expect(withLevels(en, grid('片区')).kinds.columns.grid).toBe('片区')
    expect(zh.people.grid).toBe('网格')
  })
  it('stand in sentences that are told numbers alone', () => {
    const here = withLevels(zh, grid('片区'))
    expect(here.roster.size(7, 2, 0)).toBe('7 户，2 个片区')
    const counts = { townships: 1, villages: 1, communities: 0, grids: 4, units: 2, households: 90 }
    expect(here.registers.place.counts(counts)).toContain('4 个片区')
    expect(withLevels(en, grid('片区')).roster.size(7, 2, 0)).toContain('2 片区')
  })
  it('stand in what a fault says, and not in what it is told', () => {
    callLevels(grid('片区'))
    const wrong = { code: 'points.wrong_subject', params: {} }
    expect(faultText(wrong)).toBe('这一类只能记给本村，或村下面的片区。')
    const named = { code: 'points.not_in_post', params: { name: '网格员老李' } }
    expect(faultText(named)).toContain('网格员老李')
    callLevels([])
  })
  it('leave alone what holds data, and how files are written', () => {
    const here = withLevels(zh, grid('片区'))
    expect(here.people.none('第一网格')).toBe(zh.people.none('第一网格'))
    expect(here.people.columns).toBe(zh.people.columns)
    expect(here.kinds.level.grid).toBe('网格')
  })
})
