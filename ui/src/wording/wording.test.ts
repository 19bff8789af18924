import { describe, expect, it } from 'vitest'
import { daysBetween } from './day'
import { en } from './en'
import { faultTextsEn } from './faults-en'
import { faultTextsZh } from './faults'
import { zh } from './zh-CN'

type Texts = [path: string, text: string][]
/** Every text with its path; functions are asked with numbers, or strings where they want those. */
function texts(from: unknown, path = ''): Texts {
  if (typeof from === 'string') return [[path, from]]
  if (typeof from === 'function') return spoken(from as (...given: unknown[]) => unknown, path)
  if (from === null || typeof from !== 'object') return []
  return Object.entries(from).flatMap(([key, value]) => texts(value, path ? `${path}.${key}` : key))
}
function spoken(say: (...given: unknown[]) => unknown, path: string): Texts {
  for (const given of [[3, 3, 3, 3], ['2026-11-21', '2026-11-21', '2026-11-21'], [{}]]) {
    try {
      const text = say(...given)
      if (typeof text === 'string') return [[path, text]]
    } catch {
      // Asked with the wrong kind; the next one fits.
    }
  }
  return []
}

const chinese = [...texts(zh), ...texts(faultTextsZh, 'fault')]
const english = [...texts(en), ...texts(faultTextsEn, 'fault')]

describe('the Chinese wording', () => {
  it('has no office words and no exclamation marks', () => {
    const banned = /成功|失败|系统|用户|操作|暂无数据|确认要|[!！]/
    expect(chinese.filter(([, text]) => banned.test(text))).toEqual([])
  })
  it('uses full-width punctuation between Chinese characters', () => {
    const half = /[一-鿿][,;:?()][一-鿿]|[一-鿿]"|"[一-鿿]/
    expect(chinese.filter(([, text]) => half.test(text))).toEqual([])
  })
})

describe('the English wording', () => {
  it('says something wherever Chinese does', () => {
    const said = new Set(english.filter(([, text]) => text !== '').map(([path]) => path))
    const silent = chinese.filter(([path, text]) => text.trim() !== '' && !said.has(path))
    expect(silent.map(([path]) => path)).toEqual([])
  })
  it('has no exclamation marks', () => {
    expect(english.filter(([, text]) => text.includes('!'))).toEqual([])
  })
})

describe('days in words', () => {
  it('name what is near, and the year when it is another', () => {
    const on = (day: string) => zh.when(day, '2026-11-21')
    expect(['2026-11-20', '2026-11-21', '2026-11-22'].map(on)).toEqual(['昨天', '今天', '明天'])
    expect(on('2026-08-30')).toBe('8月30日')
    expect(on('2025-08-30')).toBe('去年8月30日')
    expect(on('2027-01-05')).toBe('2027年1月5日')
  })
  it('count over a month’s end', () => {
    expect(daysBetween('2026-11-21', '2027-01-05')).toBe(45)
    expect(daysBetween('2026-11-21', '2026-11-18')).toBe(-3)
  })
})
