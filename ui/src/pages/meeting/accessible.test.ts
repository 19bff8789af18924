// Every stage under axe: names, roles, labels. Colours are the tokens' affair (contrast is in the design).
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import axe from 'axe-core'
import Close from './close/Close.vue'
import { enterStage } from './House'
import Prepare from './prepare/Prepare.vue'
import Record from './record/Record.vue'
import SignIn from './sign-in/SignIn.vue'
import Sort from './sort/Sort.vue'
import { aMeeting, anIssue, answerWith, aPerson, aQuietDesk, press, settle, type } from './testing'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const steps = ['上次事项反馈', '群众提问题'].map((name, index) => ({
  position: index + 1,
  name,
  hint: '',
  who: '',
  note: '',
  result: '',
  started_at: index === 0 ? '2026-11-21T11:30:00Z' : null,
  ended_at: null,
}))
beforeEach(() =>
  answerWith(
    aQuietDesk({
      meeting_show: () =>
        aMeeting({
          steps,
          invitations: [
            {
              id: 'i1',
              person: null,
              name: '周振声',
              department: null,
              department_name: '镇水利站',
              role: 'counterpart',
              answer: '',
              stand_in: '',
            },
          ],
        }),
      agenda_show: () => ({
        items: [{ issue: anIssue(0, '水渠淤了', { id: 'agenda', state: 'pending' }), laid: false }],
        pool: [anIssue(0, '管道渗漏', { id: 'pending', state: 'pending', source: 'hotline' })],
        again: [],
      }),
      issue_list: ({ states }) => {
        const issues = states?.length
          ? [anIssue(0, '管道渗漏', { id: 'pending', state: 'pending', source: 'hotline' })]
          : [
              anIssue(1, '路灯不亮', { outcome: 'committed', measure: '装路灯' }),
              anIssue(2, '水压低'),
            ]
        return { total: issues.length, lamps: [], issues }
      },
      kind_list: () => ({ kinds: [] }),
      place_list: () => ({ places: [] }),
      people_search: () => ({ hits: [aPerson('张义华')] }),
      day_read: () => ({
        day: '2026-11-21',
        words: '',
        weekday: '星期六',
        lunar: '',
        days: 0,
        holiday: '',
        instead: null,
      }),
    }),
  ),
)
async function faults(element: Element): Promise<string[]> {
  const found = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)
}

describe.each(['light', 'dark'])('axe finds nothing, %s, in', (look) => {
  beforeEach(() => {
    document.documentElement.dataset.theme = look
  })
  it('记录, once an outcome was said', async () => {
    const { page } = await enterStage(Record)
    for (const digit of ['2', '5']) {
      press(window, digit, { altKey: true, code: `Digit${digit}` })
      await settle()
      expect(await faults(page.element.parentElement as Element)).toEqual([])
    }
  })
  it.each<[string, Component]>([
    ['准备', Prepare],
    ['签到', SignIn],
    ['记录', Record],
    ['分类', Sort],
    ['收尾', Close],
  ])('%s', async (_name, stage) => {
    const { page } = await enterStage(stage)
    const field = page.find('.sign-in-field input')
    if (field.exists()) {
      ;(field.element as HTMLInputElement).focus()
      type(field.element as HTMLInputElement, 'zyh')
      await settle()
    }
    expect(await faults(page.element.parentElement as Element)).toEqual([])
  })
})
