import { describe, expect, it } from 'vitest'
import { STAGES } from '@/frame/route'
import { GROUPS } from '@/pages/print/wanted'
import { zh } from '@/wording/zh-CN'
import { actions } from './actions'
import { pages } from './pages'
import { ranked } from './ranking'
import { READINGS } from './readings'
import { BEGINS, plain, spell, spellAlso, WHOLE, WITHIN } from './spelling'

const sheets = { help: () => {}, keys: () => {}, steps: () => {} }
const all = () => [...actions(sheets), ...pages(zh)]
const found = (typed: string, used: Record<string, number> = {}) =>
  ranked(all(), typed, used, zh).map((hit) => hit.name)

describe('a name is found', () => {
  it('by characters, full pinyin, initials, and all of these mixed', () => {
    for (const typed of ['台账', 'taizhang', 'tz', 'taiz', 'tzhang', '台z']) {
      expect(spell('台账', typed)?.grade, typed).toBe(WHOLE)
    }
    expect(spell('台账', 'zt')).toBeNull()
  })
  it('from any syllable on, with the typed letters told', () => {
    const hit = spell('印承诺清单', 'cnqd')
    expect(hit?.grade).toBe(WITHIN)
    expect(hit?.syllables.map((one) => one.matched)).toEqual([0, 1, 1, 1, 1])
    expect(spell('印承诺清单', 'yinch')?.grade).toBe(BEGINS)
  })
  it('whatever gaps and marks the input method sets', () => {
    expect(plain("tai'zhang ")).toBe('taizhang')
  })
  it('by the beginning of an English word, not by its middle', () => {
    expect(spell('Switch to dark', 'dark')?.grade).toBe(WITHIN)
    expect(spell('Switch to dark', 'ark')).toBeNull()
    expect(spellAlso('undo back', 'ba')).toBe('back')
    expect(spellAlso('', 'ba')).toBeNull()
  })
})

describe('actions and pages', () => {
  it('are found by pinyin, by other words and in English', () => {
    expect(found('tz')[0]).toBe('台账')
    expect(found('sz')[0]).toBe('设置')
    expect(found('nian du ji')[0]).toBe('年度计划')
    expect(found('夜间')).toEqual(['换成深色'])
    expect(found('backup')).toContain('现在备份')
    for (const [typed, name] of Object.entries({
      tyw: '添一位',
      lyh: '立一户',
      jf: '记一笔积分',
      xinyuan: '记一个心愿',
      tyzh: '添一种会',
      县里: '用县里的模板',
      导入: '导入名册',
      drmc: '导入名册',
    }))
      expect(found(typed), typed).toContain(name)
  })
  it('stand by how well they fit, then by use', () => {
    expect(found('hy')[0]).toBe('会议')
    expect(found('', { figures: 2, keys: 1 }).slice(0, 2)).toEqual(['统计', '快捷键'])
  })
  it('have a reading for every character', () => {
    const names = [
      ...all().map((entry) => entry.name(zh)),
      ...Object.values(zh.palette.act).filter((words) => typeof words === 'string'),
      ...Object.values(zh.palette.also),
      ...Object.values(GROUPS).flatMap((group) => group.map((one) => zh.paper.document[one])),
      ...STAGES.map((stage) => zh.stage[stage]),
      zh.kit.undo,
      zh.history.redo,
      zh.today.enter,
      '板凳会亲加奔院坝会协商议事会民生茶馆阳光议事厅屋场会夜谈会邻里会客厅',
    ].join('')
    const unread = [...names].filter((one) => /\p{Script=Han}/u.test(one) && !READINGS.has(one))
    expect(unread).toEqual([])
  })
})
