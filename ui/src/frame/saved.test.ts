import { expect, it } from 'vitest'
import type { Status } from '@/api'
import { w } from '@/wording/first'
import { stepSaved } from './saved'

const on = (today: string, at: string) => ({ today, undo: { at } }) as unknown as Status
const at = (time: string) => new Date(`2026-11-22T${time}:00+08:00`)

it('says the time of the last write, and its day the morning after', () => {
  const evening = at('16:46')
  expect(stepSaved(evening, on('2026-11-22', ''), w.value)).toBe('16:46')
  expect(stepSaved(evening, on('2026-11-23', ''), w.value)).toBe('昨天 16:46')
})
it('takes the newest step where nothing was written in this sitting', () => {
  const step = at('09:05').toISOString()
  expect(stepSaved(null, on('2026-11-22', step), w.value)).toBe('09:05')
  expect(stepSaved(null, on('2026-11-23', step), w.value)).toBe('昨天 09:05')
  expect(stepSaved(null, { today: '2026-11-22', undo: null } as Status, w.value)).toBeNull()
})
it('does not put a day to a write after midnight, before the day was read anew', () => {
  expect(stepSaved(at('00:10'), on('2026-11-21', ''), w.value)).toBe('00:10')
})
