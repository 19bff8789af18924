import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { Fault } from '@/api'
import { route } from '@/frame/route'
import { status } from '@/frame/village'
import { call } from '@/test/desk'
import { enterStage } from '../House'
import {
  aMeeting,
  anIssue,
  answerWith,
  aPerson,
  aQuietDesk,
  asked,
  press,
  settle,
  type,
} from '../testing'
import type { Answers } from '../testing'
import { aKind } from '@/test/kinds'
import Prepare from './Prepare.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const kind = (id: string, name: string) => aKind({ id, name, title: name })
function theDesk(more: Answers = {}) {
  answerWith(
    aQuietDesk({
      kind_list: () => ({ kinds: [kind('kind-bench', '板凳会'), kind('kind-qin', '亲加奔')] }),
      place_list: () => ({
        places: ['三', '四'].map((n) => ({
          id: `grid-${n}`,
          parent: null,
          level: 'grid' as const,
          level_name: '网格',
          name: `第${n}网格`,
          code: '',
          position: 1,
          revision: 1,
          households: 30,
          people: 90,
        })),
      }),
      day_read: () => ({
        day: '2026-11-21',
        words: '',
        weekday: '星期六',
        lunar: '十月十三',
        days: 0,
        holiday: '',
        instead: null,
      }),
      meeting_plan: () => aMeeting({ row: { state: 'planned', revision: 1 } }),
      meeting_open: () => aMeeting(),
      ...more,
    }),
  )
}
beforeEach(() => {
  status.value = { today: '2026-11-21', actor: '林秀芳', settings: { recorder: '林秀芳' } } as never
  theDesk()
})
const field = (page: VueWrapper, label: string) => {
  const found = page.findAll('label').find((one) => one.text() === label)
  return document.getElementById(found?.attributes('for') ?? '') as HTMLInputElement
}
const leave = (input: HTMLElement) => input.dispatchEvent(new Event('change', { bubbles: true }))

describe('准备', () => {
  it('offers today, the recorder at the keyboard, the whole village; 开会 plans and opens', async () => {
    const { page } = await enterStage(Prepare, 'new')
    type(field(page, '时间'), '晚上7点半')
    leave(field(page, '时间'))
    type(field(page, '地点'), '九社晒谷坪')
    press(window, 'Enter', { ctrlKey: true })
    await vi.waitFor(() => expect(asked(call, 'meeting_open')).toEqual([{ meeting: 'meeting-1' }]))
    expect(asked(call, 'meeting_plan')[0]).toMatchObject({
      kind: 'kind-bench',
      day: '2026-11-21',
      time: '19:30',
      place: '九社晒谷坪',
      recorder: { person: null, name: '林秀芳' },
      scope: [],
    })
    expect(route.value).toMatchObject({ page: 'meeting', id: 'meeting-1', stage: 'sign_in' })
  })
  it('calls some grids, and all of them as the whole village', async () => {
    const { page } = await enterStage(Prepare, 'new')
    const chips = () => page.findAll('.scope button')
    await chips()[1]?.trigger('click')
    expect(page.get('.scope').text()).toContain('应到 30 户')
    await chips()[2]?.trigger('click')
    expect(chips()[0]?.attributes('aria-pressed')).toBe('true')
    expect(page.get('.scope').text()).toContain('应到 60 户')
  })
  it('says beside the field that a time was not understood, and opens nothing', async () => {
    const { page } = await enterStage(Prepare, 'new')
    type(field(page, '时间'), '天黑以后')
    press(window, 'Enter', { ctrlKey: true })
    await settle()
    expect(page.get('.wrong').text()).toContain('时间没看懂')
    expect(asked(call, 'meeting_plan')).toEqual([])
  })
  it('keeps a new meeting as a draft and brings it back', async () => {
    theDesk({
      draft_read: () => ({
        content: JSON.stringify({ place: '村部院坝', kind: 'kind-qin' }),
        kept: '18:02',
      }),
    })
    const { page } = await enterStage(Prepare, 'new')
    expect(field(page, '地点').value).toBe('村部院坝')
    expect(field(page, '哪种会').value).toBe('kind-qin')
  })
  it('writes a planned meeting field by field, with the revision it read', async () => {
    theDesk({
      meeting_show: () => aMeeting({ row: { state: 'planned' } }),
      meeting_edit: ({ plan }) =>
        aMeeting({ row: { state: 'planned', revision: 4, place: plan.place } }),
    })
    const { page } = await enterStage(Prepare)
    type(field(page, '地点'), '村部院坝')
    leave(field(page, '地点'))
    await settle()
    expect(asked(call, 'meeting_edit')).toMatchObject([
      { meeting: 'meeting-1', revision: 3, plan: { place: '村部院坝', time: '19:30' } },
    ])
  })
  it('says above the buttons what the desk refuses', async () => {
    theDesk({
      meeting_open: () => {
        throw new Fault({ code: 'meeting.cancelled', params: {} })
      },
    })
    const { page } = await enterStage(Prepare, 'new')
    press(window, 'Enter', { ctrlKey: true })
    await vi.waitFor(() => expect(page.get('.trouble').text()).not.toBe(''))
  })
})

describe('a matter collected in advance', () => {
  it('is noted in one line: who, what, where from', async () => {
    theDesk({
      issue_collect: ({ summary }) =>
        anIssue(0, summary, { state: 'pending', source: 'collected' }),
    })
    const { page } = await enterStage(Prepare, 'new')
    const what = field(page, '什么事')
    type(what, '管道渗漏')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_collect')).toEqual([
      {
        summary: '管道渗漏',
        reporter: { person: null, household: null, name: '' },
        source: 'collected',
      },
    ])
    expect(what.value).toBe('')
  })
})

describe('a matter of a whole household', () => {
  it('is collected once its person was picked, and stands in the pool as the household', async () => {
    const road = anIssue(0, '路灯不亮', {
      state: 'pending',
      reporter: { person: null, household: 'household-张义华', name: '' },
      reporter_name: '张义华户',
    })
    theDesk({
      meeting_show: () => aMeeting({ row: { state: 'planned' } }),
      people_search: () => ({ hits: [aPerson('张义华')] }),
      issue_collect: () => road,
      agenda_show: () => ({ items: [], pool: [road], again: [] }),
    })
    const { page } = await enterStage(Prepare)
    expect(page.get('.rows .name').text()).toBe('张义华一户')
    expect(page.find('.whole').exists()).toBe(false)
    const who = field(page, '谁提的')
    // The picker offers only while it holds the hand, and only what the desk has answered.
    who.focus()
    type(who, 'zyh')
    await settle()
    press(who, 'Enter')
    await settle()
    expect(page.get('.whole').text()).toContain('张义华户')
    await page.get('.whole input').setValue(true)
    const what = field(page, '什么事')
    type(what, '路灯不亮')
    press(what, 'Enter')
    await settle()
    expect(asked(call, 'issue_collect')[0]?.reporter).toEqual({
      person: null,
      household: 'household-张义华',
      name: '',
    })
    // The next line is nobody's again.
    expect(page.find('.whole').exists()).toBe(false)
  })
})

describe('the agenda of a planned meeting', () => {
  const lamp = anIssue(0, '路灯不亮', { id: 'lamp', state: 'pending', source: 'hotline' })
  const ditch = anIssue(0, '水渠淤了', { id: 'ditch', state: 'pending', source: 'visit' })
  it('is chosen from the pool and set in one step, behind what stands there', async () => {
    theDesk({
      meeting_show: () => aMeeting({ row: { state: 'planned' } }),
      agenda_show: () => ({ items: [{ issue: ditch, laid: false }], pool: [lamp], again: [] }),
      agenda_put: () => ({ items: [], pool: [], again: [] }),
    })
    const { page } = await enterStage(Prepare)
    await page.get('button[aria-label="把“路灯不亮”列入议题"]').trigger('click')
    await settle()
    expect(asked(call, 'agenda_put')).toEqual([{ meeting: 'meeting-1', issues: ['ditch', 'lamp'] }])
  })
})
