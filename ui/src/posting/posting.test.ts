// 张贴记录 from the window: a sheet is noted as posted, taken down by one click, and undo that meets it offers 更正.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DayReading, PostingLog as Log, PostingView, SheetView, Status } from '@/api'
import { Fault } from '@/api/fault'
import { route } from '@/frame/route'
import { said, unsay } from '@/frame/say'
import { undo } from '@/frame/undo'
import { status } from '@/frame/village'
import PostingLog from '@/pages/print/PostingLog.vue'
import { answerWith, asked, press, settle } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import PostDialog from './PostDialog.vue'
import PostingLine from './PostingLine.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const sheet = (more: Partial<SheetView> = {}): SheetView => ({
  id: 'sheet-1',
  kind: 'commitments',
  name: '承诺清单',
  edition: 'public',
  paper: 'a4',
  number: '诺2026-011',
  code: '3F7A 91C2 0BD4',
  print_day: '2026-11-20',
  pages: 2,
  meeting: 'meeting-1',
  meeting_name: '青山村2026年第11场板凳会',
  from: null,
  to: null,
  postable: true,
  boards: [],
  form: '',
  file: null,
  ...more,
})
const posting = (more: Partial<PostingView> = {}): PostingView => ({
  id: 'posting-1',
  revision: 3,
  sheet: sheet(),
  board: '村委会公示栏',
  reviewer: 'person-覃小兰',
  reviewer_name: '覃小兰',
  reviewed_on: '2026-11-20',
  from: '2026-11-12',
  to: '2026-11-19',
  poster: 'person-何志强',
  poster_name: '何志强',
  taken_down_on: null,
  note: '',
  voided_on: null,
  void_reason: '',
  hanging: 'late',
  days: -2,
  words: '超 2 天',
  photos: [],
  ...more,
})
const log = (more: Partial<Log> = {}): Log => ({
  postings: [posting()],
  boards: ['村委会公示栏', '第二网格公示栏'],
  until: '2026-11-28',
  last: {
    board: '村委会公示栏',
    reviewer: 'person-覃小兰',
    reviewer_name: '覃小兰',
    poster: 'person-何志强',
    poster_name: '何志强',
  },
  ...more,
})
const down = () =>
  posting({ hanging: 'down', days: null, taken_down_on: '2026-11-21', revision: 4 })
const today = ({ text }: { text: string }): DayReading => ({
  day: text.replace(/(\d+)年(\d+)月(\d+)日/, '$1-$2-$3'),
  words: text,
  weekday: '星期六',
  lunar: '',
  days: 0,
  holiday: '',
  instead: null,
})
beforeEach(() => {
  document.body.innerHTML = ''
  unsay()
  status.value = { today: '2026-11-21' } as unknown as Status
  answerWith({
    posting_list: () => log(),
    document_list: () => ({
      total: 2,
      sheets: [sheet(), sheet({ id: 'sheet-2', edition: 'internal', postable: false })],
    }),
    day_read: today,
    posting_take_down: down,
    posting_put_back: () => posting({ revision: 5 }),
    posting_add: () => posting({ hanging: 'up', to: '2026-11-28' }),
  })
})

describe('登记张贴', () => {
  async function open() {
    mount(PostDialog, {
      props: { open: true, sheet: 'sheet-1', title: '承诺清单 诺2026-011' },
      attachTo: document.body,
    })
    await settle()
    return document.querySelector('.dialog') as HTMLElement
  }
  it('begins with the board and the people of last time, and sends them', async () => {
    const dialog = await open()
    expect(dialog.textContent).toContain('登记张贴：承诺清单 诺2026-011')
    press(dialog.querySelector('input') as Element, 'Enter', { ctrlKey: true })
    await settle()
    expect(asked(call, 'posting_add')).toEqual([
      {
        document: 'sheet-1',
        board: '村委会公示栏',
        reviewer: 'person-覃小兰',
        reviewed_on: '2026-11-21',
        from: '2026-11-21',
        to: '2026-11-28',
        poster: 'person-何志强',
        note: '',
      },
    ])
    expect(said.value?.text).toBe('登记好了，贴在村委会公示栏，11月28日取下')
  })
  it('says at the field what is wrong, and keeps what was typed', async () => {
    answerWith({
      posting_list: () => log({ last: null }),
      day_read: today,
      posting_add: () => {
        throw new Fault({ code: 'posting.reviewer_missing', params: {}, field: 'reviewer' })
      },
    })
    const dialog = await open()
    press(dialog.querySelector('input') as Element, 'Enter', { ctrlKey: true })
    await settle()
    expect(dialog.textContent).toContain('村务监督委员会的人审核，请选审核人')
    expect(document.querySelector('.dialog')).not.toBeNull()
  })
})

describe('the log', () => {
  it('says in words what hangs too long, and offers only public sheets', async () => {
    const page = mount(PostingLog, { attachTo: document.body })
    await settle()
    expect(page.get('.row').text()).toContain('超 2 天')
    const [open, closed] = page.findAll('.sheet')
    expect(open?.find('button').text()).toBe('登记张贴')
    expect(closed?.find('button').exists()).toBe(false)
    expect(closed?.text()).toContain('内部版，不能贴')
    const found = await axe.run(page.element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(found.violations.map((one) => one.id)).toEqual([])
  })
})

describe('a sheet that must come down', () => {
  it('is taken down by one click, with the way back beside the word', async () => {
    const page = mount(PostingLine, { props: { posting: posting() }, attachTo: document.body })
    await page.findAll('button')[1]?.trigger('click')
    await settle()
    expect(asked(call, 'posting_take_down')).toEqual([
      { posting: 'posting-1', revision: 3, day: null },
    ])
    expect(said.value?.undo).toBe(false)
    said.value?.offer?.take()
    await settle()
    expect(asked(call, 'posting_put_back')).toEqual([{ posting: 'posting-1', revision: 4 }])
    expect(said.value?.text).toBe('改回来了，还贴着')
  })
})

describe('undo that meets a posted sheet', () => {
  it('says which, and leads to the correction', async () => {
    const params = {
      reason: 'posted',
      kind: 'commitments',
      number: '诺2026-011',
      board: '村委会公示栏',
      issue: 'issue-7',
    }
    answerWith({
      journal_undo: () => {
        throw new Fault({ code: 'undo.stops', params })
      },
    })
    await undo()
    expect(said.value?.text).toContain('承诺清单 诺2026-011贴在村委会公示栏')
    expect(said.value?.offer?.text).toBe('写更正')
    said.value?.offer?.take()
    expect(route.value).toEqual({ page: 'issues', issue: 'issue-7', work: 'correction' })
  })
})
