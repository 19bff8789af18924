import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DRAFT_WAIT, draftKeeper, parseDraft } from './draft'
import { answerWith, asked, later, settle } from '@/pages/meeting/testing'
import { call } from '@/test/desk'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
beforeEach(() => {
  vi.useFakeTimers()
  answerWith({ draft_keep: () => ({}), draft_read: () => ({ content: '', kept: '' }) })
})
afterEach(() => vi.useRealTimers())
const contents = () => asked(call, 'draft_keep').map((one) => one.content)

describe('half-written words', () => {
  it('are kept before half a second has passed, however steadily someone types', async () => {
    expect(DRAFT_WAIT).toBeLessThan(500)
    const draft = draftKeeper()
    for (const text of ['灌', '灌溉', '灌溉水', '灌溉水渠', '灌溉水渠淤']) {
      draft.keep('a', text)
      await vi.advanceTimersByTimeAsync(120)
    }
    // 600 ms of typing without a pause: the first 400 are on disk, the rest follows.
    expect(contents()).toEqual(['灌溉水渠'])
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    expect(contents()).toEqual(['灌溉水渠', '灌溉水渠淤'])
  })
  it('are kept at once at the end of a composition', async () => {
    const draft = draftKeeper()
    draft.keep('a', '水渠')
    await draft.flush()
    expect(contents()).toEqual(['水渠'])
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    expect(contents()).toEqual(['水渠'])
  })
  it('never land on newer ones, even when the disk is slow', async () => {
    const slow = later<object>()
    answerWith({ draft_keep: ({ content }) => (content === '水' ? slow.promise : {}) })
    const draft = draftKeeper()
    draft.keep('a', '水')
    void draft.flush()
    draft.keep('a', '水渠')
    void draft.flush()
    await settle()
    expect(contents()).toEqual(['水'])
    slow.answer({})
    await settle()
    expect(contents()).toEqual(['水', '水渠'])
  })
  it('do not stop the typing when they cannot be kept', async () => {
    answerWith({
      draft_keep: () => {
        throw new Error('disk')
      },
    })
    const draft = draftKeeper()
    draft.keep('a', '水')
    await expect(draft.flush()).resolves.toBeUndefined()
  })
  it('are dropped by an empty content', async () => {
    const draft = draftKeeper()
    draft.keep('a', '水')
    await draft.drop('a')
    expect(contents()).toEqual([''])
  })
  it('that are no object any more are let go', () => {
    expect(parseDraft('{"line":1}')).toEqual({ line: 1 })
    expect(parseDraft('not json')).toBeNull()
    expect(parseDraft('null')).toBeNull()
    expect(parseDraft('')).toBeNull()
  })
})
