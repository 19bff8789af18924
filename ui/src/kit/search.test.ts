import { describe, expect, it } from 'vitest'
import { useSearch } from './search'

describe('searching while someone types', () => {
  it('shows the newest question, whatever answer comes last', async () => {
    const waiting: ((found: string[]) => void)[] = []
    let shown: string[] = []
    const search = useSearch(
      () => new Promise<string[]>((resolve) => waiting.push(resolve)),
      (found) => (shown = found),
    )
    const first = search('z')
    const second = search('zy')
    waiting[1]?.(['张义华'])
    await second
    waiting[0]?.(['周振声'])
    await first
    expect(shown).toEqual(['张义华'])
  })
  it('finds nothing for nothing', async () => {
    let asked = false
    let shown: string[] | null = null
    await useSearch(
      async () => {
        asked = true
        return ['x']
      },
      (found: string[]) => (shown = found),
    )('')
    expect(asked).toBe(false)
    expect(shown).toEqual([])
  })
})
