import { beforeEach, expect, it } from 'vitest'
import type { Status } from '@/api'
import { forgetFile, keepFile, nameOf, recentFiles } from './files'
import { status } from './village'

beforeEach(() => {
  window.localStorage.clear()
  status.value = { village: { id: 'qingshan' } } as Status
})

it('keeps the five files read last, each once, the newest first', () => {
  for (const n of [1, 2, 3, 4, 5, 6, 3]) keepFile('roster', `/home/u/${n}.xlsx`)
  expect(recentFiles('roster')).toEqual([3, 6, 5, 4, 2].map((n) => `/home/u/${n}.xlsx`))
  forgetFile('roster', '/home/u/6.xlsx')
  expect(recentFiles('roster')).toHaveLength(4)
})
it('keeps them by village and kind', () => {
  keepFile('roster', '/home/u/a.xlsx')
  expect(recentFiles('backup')).toEqual([])
  status.value = { village: { id: 'baishui' } } as Status
  expect(recentFiles('roster')).toEqual([])
})
it('shows a name only, without numbers that could be somebody’s', () => {
  expect(nameOf('C:\\Users\\linxiufang\\桌面\\三组名册2026.xlsx')).toBe('三组名册2026.xlsx')
  expect(nameOf('/home/lin/张义华46003519870213121X.csv')).toBe('张义华….csv')
  expect(nameOf('/home/lin/13800005672.csv')).toBe('….csv')
})
