// The panel of one matter: its whole life in order, what can be ticked, opened, added and taken away.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Fault } from '@/api'
import type { IssueLife, Status } from '@/api'
import { moves } from '@/frame/moves'
import { route } from '@/frame/route'
import { said } from '@/frame/say'
import { status } from '@/frame/village'
import { anIssue, answerWith, aQuietDesk, asked, press, settle } from '@/pages/meeting/testing'
import type { Answers } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import { aLife, MOVES } from '@/test/moves'
import Life from './Life.vue'
import { toldOf } from './told'

const drop = vi.hoisted(() => ({ paths: (_: string[]) => {} }))
vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  chooseFiles: async () => ['/照片/渠口.jpg'],
  onFileDrop: (listener: { drop(paths: string[]): void }) => {
    drop.paths = (paths) => listener.drop(paths)
    return () => {}
  },
}))

const event = (day: string, order: number, kind: string, words = '', more = {}) =>
  ({
    kind,
    name: kind,
    day,
    state: 'committed',
    round: 1,
    words,
    person_name: '',
    meeting: null,
    extension: null,
    order,
    ...more,
  }) as IssueLife['events'][number]
const whole = () =>
  aLife(
    anIssue(1, '灌溉水渠淤塞', {
      state: 'committed',
      supervisor_name: '覃小兰',
      co_handlers: [{ id: 'd2', name: '供水公司' }],
      helpers: [{ id: 'p2', name: '周振声' }],
      milestones: [{ id: 'm1', day: '2026-12-05', name: '选点放线', reached_on: null }],
    }),
    {
      events: [
        event('2026-11-01', 1, 'raised'),
        event('2026-11-01', 2, 'committed'),
        event('2026-11-10', 5, 'extended', '连日降雨', {
          extension: { from: '2026-11-30', to: '2026-12-15' },
        }),
      ],
      progress: [
        {
          kind: 'site_visit',
          name: '现场踏勘',
          day: '2026-11-10',
          words: '看过现场',
          person_name: '何志强',
          order: 4,
        },
      ],
      deliberations: [
        {
          meeting: 'm1',
          day: '2026-10-17',
          title: '板凳会 第10场',
          outcome: 'undecided',
          outcome_name: '待分类',
          words: '',
        },
        {
          meeting: 'm2',
          day: '2026-11-01',
          title: '板凳会 第11场',
          outcome: 'committed',
          outcome_name: '限期办理',
          words: '清淤',
        },
      ],
      visits: [
        {
          day: '2026-11-12',
          round: 1,
          visitor_name: '覃小兰',
          overall: 'mostly_satisfied',
          solved: true,
          answers: [{ name: '张义华', solved: 'yes', rating: 'satisfied', words: '水来了' }],
          note: '',
        },
      ],
      referrals: [
        {
          department: 'd1',
          department_name: '镇水利站',
          sent_on: '2026-11-01',
          due_back: '2026-11-20',
          request: '请看闸板',
          answered_on: null,
          answer: '',
          returned_on: null,
          open: true,
        },
      ],
      related: [
        {
          issue: 'i9',
          number: '2026-009',
          summary: '闸板坏了',
          state: 'raised',
          relation: 'linked',
          link: 'l1',
        },
      ],
      photos: [{ id: 'f1', kind: 'before', caption: '渠口', day: '2026-11-01' }],
    },
  )
const shown = { url: 'data:image/jpeg;base64,AAAA', width: 4, height: 3 }
function theDesk(more: Answers = {}) {
  answerWith(
    aQuietDesk({
      transition_list: () => ({ moves: MOVES }),
      issue_show: whole,
      photo_show: () => shown,
      ...more,
    }),
  )
}
beforeEach(() => {
  document.body.innerHTML = ''
  moves.value = MOVES
  status.value = { today: '2026-11-21', running_meeting: null } as unknown as Status
  theDesk()
})
async function open() {
  const page = mount(Life, { props: { issue: 'issue-1' }, attachTo: document.body })
  await settle()
  return page
}

describe('what happened', () => {
  it('is one line of time by day and order, newest on top', () => {
    const kinds = toldOf(whole()).map((one) => one.event?.kind ?? one.progress?.kind)
    expect(kinds).toEqual(['extended', 'site_visit', 'committed', 'raised'])
  })
  it('is told in words people use', async () => {
    const text = (await open()).get('.timeline').text()
    expect(text).toContain('延期：由11月30日延到12月15日，连日降雨')
    expect(text).toContain('现场踏勘：看过现场')
    expect(text).toContain('何志强')
  })
})

describe('the whole life', () => {
  it('shows meetings, referral, visits, helpers and related matters', async () => {
    const page = await open()
    for (const words of [
      '一件事开了 2 次会',
      '板凳会 第11场',
      '镇水利站',
      '11月1日移交，要求昨天前回话',
      '还没答复',
      '张义华：满意，解决了，“水来了”',
      '覃小兰',
      '供水公司',
      '周振声',
      '有关联',
    ]) {
      expect(page.text()).toContain(words)
    }
    const found = await axe.run(page.element as Element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
  it('opens a meeting and a related matter', async () => {
    const page = await open()
    const link = (words: string) => page.findAll('.link').find((one) => one.text().includes(words))
    await link('闸板坏了')?.trigger('click')
    expect(page.emitted('open')).toEqual([['i9']])
    await link('板凳会 第11场')?.trigger('click')
    expect(route.value).toEqual({ page: 'meeting', id: 'm2', stage: 'close' })
  })
  it('takes a link away, with undo', async () => {
    theDesk({ issue_unlink: () => ({ ...whole(), related: [] }) })
    const page = await open()
    await page
      .findAll('button')
      .find((one) => one.text() === '不关联了')
      ?.trigger('click')
    await settle()
    expect(asked(call, 'issue_unlink')).toEqual([{ issue: 'issue-1', link: 'l1' }])
    expect(said.value?.undo).toBe(true)
    expect(page.text()).not.toContain('闸板坏了')
  })
  it('ticks a milestone', async () => {
    theDesk({ milestone_reach: whole })
    const page = await open()
    await page.get('.part input[type="checkbox"]').setValue(true)
    await settle()
    expect(asked(call, 'milestone_reach')).toEqual([{ milestone: 'm1', reached: true }])
  })
  it('shows its journal on a sheet', async () => {
    theDesk({ record_history: () => ({ lines: [] }) })
    const page = await open()
    await page
      .findAll('button')
      .find((one) => one.text() === '留痕')
      ?.trigger('click')
    await settle()
    expect(asked(call, 'record_history')).toEqual([{ entity: 'issues', id: 'issue-1' }])
    expect(document.body.textContent).toContain('还没有留痕')
  })
})

describe('photos', () => {
  it('stand small by kind, large on a click, and are taken away with undo', async () => {
    theDesk({ photo_remove: () => ({ ...whole(), photos: [] }) })
    const page = await open()
    expect(asked(call, 'photo_show')).toEqual([{ photo: 'f1', side: 320 }])
    await page.get('.thumbs button').trigger('click')
    await settle()
    const sheet = document.querySelector('[role="dialog"]')
    expect(sheet?.querySelector('img')?.getAttribute('src')).toBe(shown.url)
    const remove = [...(sheet?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent?.trim() === '去掉这张',
    )
    remove?.click()
    await settle()
    expect(asked(call, 'photo_remove')).toEqual([{ photo: 'f1' }])
    expect(page.find('.thumbs').exists()).toBe(false)
    expect(said.value?.undo).toBe(true)
  })
  it('are added from a file, of the kind that was chosen', async () => {
    theDesk({ photo_add: whole })
    const page = await open()
    await page.get('.add input[value="evidence"]').setValue()
    await page
      .findAll('button')
      .find((one) => one.text() === '添照片')
      ?.trigger('click')
    await settle()
    expect(asked(call, 'photo_add')).toEqual([
      { issue: 'issue-1', kind: 'evidence', caption: '', path: '/照片/渠口.jpg' },
    ])
  })
  it('are added by dropping, and other files are let alone', async () => {
    theDesk({ photo_add: whole })
    await open()
    drop.paths(['/照片/一.JPG', '/照片/名册.xlsx', '/照片/二.png'])
    await settle()
    expect(asked(call, 'photo_add').map((one) => one.path)).toEqual([
      '/照片/一.JPG',
      '/照片/二.png',
    ])
  })
  it('are added by pasting', async () => {
    theDesk({ photo_add: whole })
    await open()
    const paste = new Event('paste', { cancelable: true }) as ClipboardEvent
    const file = new File([new Uint8Array([1, 2, 3])], 'a.png', { type: 'image/png' })
    Object.defineProperty(paste, 'clipboardData', { value: { files: [file] } })
    window.dispatchEvent(paste)
    await vi.waitFor(() => expect(asked(call, 'photo_add')).toHaveLength(1))
    expect(asked(call, 'photo_add')[0]).toMatchObject({ data: 'AQID' })
  })
  it('that cannot be read are said so', async () => {
    theDesk({
      photo_add: () => {
        throw new Fault({ code: 'photo.unreadable', params: {}, field: 'path' })
      },
    })
    await open()
    drop.paths(['/照片/坏.jpg'])
    await settle()
    expect(said.value?.text).toContain('读不了')
  })
})

it('puts what was written in its place at once', async () => {
  const now = whole()
  theDesk({ issue_done: () => ({ ...now, issue: { ...now.issue, state: 'done', revision: 9 } }) })
  const page = await open()
  press(window, 'b', { altKey: true, code: 'KeyB' })
  await settle()
  await page.get('.work textarea').setValue('清淤完工')
  press(window, 'Enter', { ctrlKey: true })
  await settle()
  expect(page.emitted('written')).toHaveLength(1)
  expect(page.get('.actions').text()).toContain('销号')
})
