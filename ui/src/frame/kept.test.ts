import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { defineComponent, h, reactive } from 'vue'
import { DRAFT_WAIT } from './draft'
import { useKept } from './kept'
import type { Kept } from './kept'
import { answerWith, asked, settle } from '@/pages/meeting/testing'
import { call } from '@/test/desk'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
let disk: Record<string, string> = {}
beforeEach(() => {
  vi.useFakeTimers()
  disk = {}
  answerWith({
    draft_keep: ({ place, content }) => {
      if (content === '') delete disk[place]
      else disk[place] = content
      return {}
    },
    draft_read: ({ place }) => ({ content: disk[place] ?? '', kept: '' }),
  })
})
afterEach(() => vi.useRealTimers())

const blank = () => ({
  words: '',
  day: '2026-11-21',
  who: { person: null as string | null, name: '' },
})
async function opened(form = blank()) {
  const given = reactive(form)
  let kept: Kept | undefined
  const Form = defineComponent(() => {
    kept = useKept('form/a', given)
    return () => h('p')
  })
  const page = mount(Form)
  await settle()
  return { page, given, kept: kept as unknown as Kept }
}

describe('half-typed words of a form', () => {
  it('are on disk before half a second has passed, and only what was changed', async () => {
    const { given } = await opened()
    given.words = '路灯'
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    expect(JSON.parse(disk['form/a'] ?? '')).toEqual({ words: '路灯' })
  })
  it('are not lost by closing at once, and stand there again', async () => {
    const first = await opened()
    first.given.words = '路灯'
    first.given.who = { person: 'p1', name: '张义华' }
    await settle()
    first.page.unmount()
    // The next day: what nobody touched is as the form opens today.
    const again = await opened({ ...blank(), day: '2026-11-22' })
    expect(again.given).toEqual({
      words: '路灯',
      day: '2026-11-22',
      who: { person: 'p1', name: '张义华' },
    })
    expect(again.kept.found.value).toBe(true)
  })
  it('are let go once the form was handed in', async () => {
    const first = await opened()
    first.given.words = '路灯'
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    await first.kept.handedIn()
    first.page.unmount()
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    expect(disk).toEqual({})
  })
  it('of the next line are kept again after one was handed in', async () => {
    const { given, kept } = await opened()
    given.words = '路灯'
    await settle()
    void kept.handedIn()
    given.words = ''
    await settle()
    given.words = '水渠'
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    expect(JSON.parse(disk['form/a'] ?? '')).toEqual({ words: '水渠' })
  })
  it('are let go when they are given up, or taken back letter by letter', async () => {
    disk['form/a'] = JSON.stringify({ words: '路灯' })
    const { given, kept } = await opened()
    kept.afresh()
    await settle()
    expect([given.words, kept.found.value, disk]).toEqual(['', false, {}])
    given.words = '水'
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    given.words = ''
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT)
    expect(disk).toEqual({})
  })
  it('of an older version fill what the form still knows', async () => {
    disk['form/a'] = JSON.stringify({
      words: '路灯',
      title: '改名前的',
      day: 7,
      who: { person: null, name: '李建国', phone: '138' },
    })
    const { given } = await opened()
    expect(given).toEqual({ ...blank(), words: '路灯', who: { person: null, name: '李建国' } })
  })
  it('never land on what was typed before they were read', async () => {
    disk['form/a'] = JSON.stringify({ words: '路灯' })
    const given = reactive(blank())
    const Form = defineComponent(() => {
      useKept('form/a', given)
      return () => h('p')
    })
    mount(Form)
    given.words = '水渠'
    await settle()
    expect(given.words).toBe('水渠')
    expect(asked(call, 'draft_read')).toHaveLength(1)
  })
})
