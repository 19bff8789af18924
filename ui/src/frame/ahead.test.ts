// What was asked ahead is taken once, and only by the same question.
import { beforeEach, expect, it, vi } from 'vitest'
import { answerWith, call } from '@/test/desk'
import { answeredAhead, askAhead, askOnce } from './ahead'

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
it('is answered by what the shell read, once, and not by what an earlier load was given', async () => {
  const given = (at: number) =>
    JSON.stringify({ at, answers: [['today_list', { limit: 30 }, { total: 7 }]] })
  window.bandengAhead = given(Date.now())
  askAhead('today_list', { limit: 30 })
  expect(answeredAhead('today_list', { limit: 30 })).toEqual({ total: 7 })
  expect(answeredAhead('today_list', { limit: 30 })).toBeNull()
  expect(call).not.toHaveBeenCalled()
  askAhead('today_list', { limit: 30 })
  expect(await askOnce('today_list', { limit: 30 })).toEqual({ total: 30 })

  window.bandengAhead = given(Date.now() - 60_000)
  askAhead('today_list', { limit: 30 })
  expect(await askOnce('today_list', { limit: 30 })).toEqual({ total: 30 })
})
