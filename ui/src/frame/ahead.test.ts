// What was asked ahead is taken once, and only by the same question.
import { beforeEach, expect, it, vi } from 'vitest'
import { answerWith, call } from '@/test/desk'
import { askAhead, askOnce } from './ahead'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

beforeEach(() => {
  call.mockClear()
  answerWith({ today_list: ({ limit }) => ({ total: limit ?? 0 }) as never })
})

it('is answered once by what was asked while the page was put together', async () => {
  askAhead('today_list', { limit: 30 })
  expect(await askOnce('today_list', { limit: 30 })).toEqual({ total: 30 })
  expect(call).toHaveBeenCalledTimes(1)
  await askOnce('today_list', { limit: 30 })
  expect(call).toHaveBeenCalledTimes(2)
})
it('is no answer to another question, and not for ever', async () => {
  vi.useFakeTimers()
  askAhead('today_list', { limit: 30 })
  expect(await askOnce('today_list', {})).toEqual({ total: 0 })
  vi.advanceTimersByTime(5000)
  await askOnce('today_list', { limit: 30 })
  expect(call).toHaveBeenCalledTimes(3)
  vi.useRealTimers()
})
