import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { offerRareCharacters, offerRareCharactersFor } from './rare'

const within = vi.hoisted(() => ({ shell: true }))
vi.mock('@/api/faces', () => ({
  rareBlock: (first: number) => (within.shell ? `face://localhost/${first.toString(16)}` : null),
}))

const offered: { family: string; source: string; range: string }[] = []
const fonts = { add: vi.fn() } as unknown as FontFaceSet

beforeEach(() => {
  within.shell = true
  offered.length = 0
  vi.stubGlobal(
    'FontFace',
    class {
      constructor(family: string, source: string, { unicodeRange }: FontFaceDescriptors) {
        offered.push({ family, source, range: unicodeRange ?? '' })
      }
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it('offers every block of the second plane once, and fetches none', () => {
  offerRareCharacters(fonts)
  expect(offered).toHaveLength(64)
  expect(offered[0]).toEqual({
    family: 'Bandeng Rare',
    source: 'url("face://localhost/20000")',
    range: 'U+20000-203FF',
  })
  const name = offered.find(({ range }) => range === 'U+2CC00-2CFFF')
  expect(name?.source).toBe('url("face://localhost/2cc00")')
  expect(offered.at(-1)?.range).toBe('U+2FC00-2FFFF')
})

it('offers nothing in a plain browser', () => {
  within.shell = false
  offerRareCharacters(fonts)
  expect(offered).toEqual([])
})

it('offers them at once to a first page that shows one, to any other when it stands', () => {
  vi.useFakeTimers()
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true })
  offerRareCharactersFor('张三、李四 ——“中央”')
  expect(offered).toEqual([])
  vi.runAllTimers()
  expect(offered).toHaveLength(64)

  offerRareCharactersFor('陈𬱖')
  expect(offered).toHaveLength(128)
})
