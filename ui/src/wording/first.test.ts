// The first page speaks before the rest of the words is here; whatever language it speaks by then, all of them join.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as First from './first'

const grid = (name: string) => [{ level: 'grid' as const, name, usual: '网格' }]
let first: typeof First
const theRest = async () => (await import('.')).w
beforeEach(async () => {
  vi.resetModules()
  first = await import('./first')
})

describe('the words of the first page', () => {
  it('are there without the rest, and the rest joins them in the same place', async () => {
    expect(first.w.value.today.open).toBe('开会')
    expect(first.w.value).not.toHaveProperty('figures')
    const w = await theRest()
    expect(w).toBe(first.w)
    expect(w.value.figures.title).toBe('统计')
    expect(w.value.today.open).toBe('开会')
  })
  it('turn to English before the rest of Chinese is here, and back after', async () => {
    await first.speak('en')
    expect(first.w.value.tag).toBe('en')
    const w = await theRest()
    expect(w.value.figures.title).toBe('Figures')
    await first.speak('zh-CN')
    expect(w.value.figures.title).toBe('统计')
  })
  it('turn back to Chinese while the rest of it is still not here', async () => {
    await first.speak('en')
    await first.speak('zh-CN')
    expect(first.w.value.nav.today).toBe('今天')
    expect((await theRest()).value.figures.title).toBe('统计')
  })
  it('follow the newest wish while a language is on its way', async () => {
    const english = first.speak('en')
    await first.speak('zh-CN')
    await english
    expect([first.language.value, first.w.value.tag]).toEqual(['zh-CN', 'zh-CN'])
  })
  it('give the village’s words to what joins them later', async () => {
    first.callLevels(grid('片区'))
    expect((await theRest()).value.people.grid).toBe('片区')
    await first.speak('en')
    expect((await theRest()).value.kinds.columns.grid).toBe('片区')
    await first.speak('zh-CN')
    expect((await theRest()).value.people.grid).toBe('片区')
  })
  it('leave the sentence of a fault to the rest, in the language in force', async () => {
    const { faultText } = await import('.')
    const locked = { code: 'data.read_only', params: {} }
    const chinese = faultText(locked)
    await first.speak('en')
    expect(faultText(locked)).not.toBe(chinese)
  })
})
