// 上次事项反馈: read out by group, in large type, and taken up again by one key.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FeedbackLine, Group } from '@/api'
import { call } from '@/test/desk'
import { enterStage } from '../House'
import { aMeeting, anIssue, answerWith, aQuietDesk, asked, press, settle } from '../testing'
import type { Answers } from '../testing'
import Feedback from './Feedback.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const line = (n: number, group: Group, words: string): FeedbackLine => ({
  group,
  issue: anIssue(n, `第${n}件`, { id: `earlier-${n}`, state: 'committed' }),
  words,
})
const lines = [
  line(1, 'moved', '路灯不亮：完成时限由11月30日延至12月15日，理由是连日降雨。'),
  line(2, 'finished', '灌溉水渠淤塞：11月12日办结，清淤并修好闸板。'),
  line(3, 'overdue', '水压低：原定11月15日，供水公司还没办好。'),
]
function theDesk(more: Answers = {}) {
  answerWith(
    aQuietDesk({
      meeting_feedback: () => ({ before: aMeeting({ row: { day: '2026-10-17' } }).row, lines }),
      issue_lay: ({ issue }) => anIssue(5, '又提上来', { id: issue }),
      ...more,
    }),
  )
}
beforeEach(() => {
  document.body.innerHTML = ''
  theDesk()
})
const dialog = () => document.querySelector('[role="dialog"]')

describe('feedback', () => {
  it('is asked for this meeting and stands by group with counts, finished first', async () => {
    const { page } = await enterStage(Feedback)
    expect(asked(call, 'meeting_feedback')[0]).toEqual({ meeting: 'meeting-1' })
    expect(page.findAll('h3').map((one) => one.text())).toEqual([
      '已办结 1 件',
      '已逾期 1 件',
      '有变动 1 件',
    ])
    expect(page.text()).toContain('10月17日会以来')
    expect(page.text()).toContain('11月12日办结，清淤并修好闸板')
  })
  it('is read out in large type, walked by arrows', async () => {
    await enterStage(Feedback)
    press(window, 'l', { altKey: true, code: 'KeyL' })
    await settle()
    expect(dialog()?.textContent).toContain('第 1 件，共 3 件')
    expect(document.activeElement?.textContent).toContain('灌溉水渠淤塞')
    press(document.activeElement as Element, 'ArrowDown')
    await settle()
    expect(document.activeElement?.textContent).toContain('水压低')
    expect(dialog()?.textContent).toContain('第 2 件，共 3 件')
  })
  it('lays the matter in hand before this meeting by one key, once', async () => {
    await enterStage(Feedback)
    press(window, 'l', { altKey: true, code: 'KeyL' })
    await settle()
    for (let turn = 0; turn < 2; turn += 1) {
      press(document.activeElement as Element, 'z', { altKey: true, code: 'KeyZ' })
      await settle()
    }
    expect(asked(call, 'issue_lay')).toEqual([{ meeting: 'meeting-1', issue: 'earlier-2' }])
    expect(dialog()?.textContent).toContain('提到会上了')
  })
  it('takes nothing up before the meeting has begun', async () => {
    theDesk({ meeting_show: () => aMeeting({ row: { state: 'planned' } }) })
    const { page } = await enterStage(Feedback)
    expect(page.text()).not.toContain('再议')
  })
  it('says so at the first meeting', async () => {
    theDesk({ meeting_feedback: () => ({ before: null, lines: [] }) })
    const { page } = await enterStage(Feedback)
    expect(page.text()).toContain('头一场会')
  })
})
