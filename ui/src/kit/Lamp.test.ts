import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Lamp as LampName } from '@/api'
import { zh } from '@/wording/zh-CN'
import { en } from '@/wording/en'
import Lamp from './Lamp.vue'
import { lampDays, lampText } from './lamp'

describe('a lamp', () => {
  it('is told by its shape and its word, never by colour alone', () => {
    const lamps: LampName[] = ['on_time', 'due_soon', 'overdue', 'done', 'under_study']
    const drawn = lamps.map((lamp) => mount(Lamp, { props: { lamp } }))
    expect(drawn.map((lamp) => lamp.text())).toEqual(['按期', '快到期', '逾期', '办结', '长期跟踪'])
    expect(new Set(drawn.map((lamp) => lamp.get('svg').html())).size).toBe(lamps.length)
  })
  it('draws nothing where there is no deadline', () => {
    expect(
      mount(Lamp, { props: { lamp: 'none' } })
        .find('svg')
        .exists(),
    ).toBe(false)
  })
  it('counts the days in words', () => {
    expect([-3, 0, 1, 14].map((days) => lampDays(zh, days))).toEqual([
      '超 3 天',
      '今天到期',
      '明天到期',
      '还有 14 天',
    ])
  })
  it('keeps the words of the desk in Chinese and makes its own in English', () => {
    const view = { lamp: 'overdue' as const, words: '超 3 天', days: -3, missed: false }
    expect(lampText(zh, view)).toBe('超 3 天')
    expect(lampText(en, view)).toBe('3 days over')
  })
})
