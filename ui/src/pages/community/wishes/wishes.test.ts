// The tab of wishes over a desk that answers from the test: what is shown, what is asked for, what never shows.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Status, WishBoard, WishLife, WishView } from '@/api'
import { Fault } from '@/api/fault'
import { said } from '@/frame/say'
import { zh } from '@/wording/zh-CN'
import { actionsOf } from './actions'
import { asText } from './board'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', async () => ({ ...(await vi.importActual<object>('@/api')), call }))

const { status } = await import('@/frame/village')
const Wishes = (await import('./Wishes.vue')).default

const wish = (id: string, more: Partial<WishView> = {}): WishView => ({
  id,
  revision: 1,
  words: `心愿${id}`,
  posted_words: '',
  whose: '韦桂芳',
  grid_name: '第二网格',
  sensitive: false,
  collected_on: '2026-11-01',
  state: 'collected',
  state_name: '待核实',
  since: '2026-11-01',
  round: null,
  round_name: '',
  rolled_over: 0,
  claimer: '',
  contact_due: null,
  lamp: null,
  result: '',
  issue: null,
  possible: ['verified', 'refused', 'withdrawn'],
  ...more,
})
const hidden = wish('b', { whose: '', grid_name: '', sensitive: true })
const verified = wish('c', { state: 'verified', possible: ['posted', 'refused', 'withdrawn'] })
const open = wish('d', {
  state: 'posted',
  rolled_over: 1,
  possible: ['rolled_over', 'claimed', 'withdrawn'],
})
const late = wish('e', {
  state: 'claimed',
  claimer: '何志强',
  contact_due: '2026-11-19',
  lamp: { lamp: 'overdue', words: '超 2 天', days: -2, missed: false },
  possible: ['contacted', 'released', 'fulfilled', 'withdrawn'],
})
const life = (view: WishView): WishLife => ({
  wish: view,
  person: null,
  household: null,
  grid: null,
  name: '韦桂芳',
  household_name: '',
  note: '',
  events: [],
})
const round = {
  id: 'r',
  name: '2026年第四季度',
  opened_on: '2026-10-01',
  closed_on: null,
  posted: 2,
  unclaimed: 1,
  fulfilled: 0,
}
const board: WishBoard = {
  round_name: '2026年第四季度',
  opened_on: '2026-10-01',
  closed_on: null,
  wishes: [
    { words: '想要一副老花镜', place: '第二网格', claimed: false, fulfilled: false, masked: 0 },
    { words: '某某想要一台轮椅', place: null, claimed: true, fulfilled: false, masked: 1 },
  ],
}
const all = [wish('a'), hidden, verified, open, late]

type Answer = (request: Record<string, unknown>) => unknown
function desk(more: Record<string, Answer> = {}) {
  const answers: Record<string, Answer> = {
    wish_list: () => ({ total: all.length, states: [], running: round, wishes: all }),
    wish_show: ({ wish: id }) => life(all.find((one) => one.id === id) ?? wish('a')),
    wish_round_list: () => ({ rounds: [round], next_name: '2026年第四季度' }),
    wish_board_show: () => board,
    day_read: ({ text }) => ({
      day: text,
      weekday: '',
      lunar: '',
      days: 0,
      holiday: null,
      instead: null,
    }),
    ...more,
  }
  call.mockImplementation(async (command: string, request: Record<string, unknown>) => {
    const answer = answers[command]
    if (!answer) throw new Error(command)
    return answer(request)
  })
}
async function shown() {
  const page = mount(Wishes, { attachTo: document.body })
  await flushPromises()
  return page
}
const asked = (command: string) =>
  call.mock.calls.filter(([name]) => name === command).map(([, request]) => request)
const button = (
  page: { findAll(of: string): { text(): string; trigger(event: string): Promise<unknown> }[] },
  text: string,
) => {
  const found = page.findAll('button').find((one) => one.text().startsWith(text))
  if (!found) throw new Error(`no button ${text}`)
  return found
}

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  said.value = null
  status.value = { today: '2026-11-21' } as unknown as Status
})

describe('the list of wishes', () => {
  it('stands by what is to be done next, each with its step', async () => {
    desk()
    const page = await shown()
    const heads = page.findAll('h2').map((head) => head.text().replaceAll(/\s+/g, ' '))
    expect(heads).toEqual(['待核实 2 个', '待公布 1 个', '待认领 1 个', '待联系 1 个'])
    const steps = page.findAll('li .button').map((one) => one.text())
    expect(steps).toEqual(['核实', '核实', '公布', '认领', '联系上了'])
    expect(page.text()).toContain('超 2 天')
    expect(page.text()).toContain('上一轮没人认领')
    expect(page.findAll('.button.main')).toHaveLength(1)
  })
  it('says of a sensitive wish that it shows nobody', async () => {
    desk()
    const page = await shown()
    const row = page.find('[data-wish="b"]')
    expect(row.text()).toContain('不显示是谁')
    await row.trigger('click')
    await flushPromises()
    expect(page.find('.panel').text()).not.toContain('韦桂芳')
    await button(page.find('.panel') as never, '看是谁').trigger('click')
    expect(page.find('.panel').text()).toContain('韦桂芳')
  })
  it('writes a wish down on Enter and waits for the next', async () => {
    desk({ wish_collect: () => life(wish('n')) })
    const page = await shown()
    await page.find('.what input').setValue('想要一床棉被')
    await page.find('form.capture').trigger('submit')
    await flushPromises()
    expect(asked('wish_collect')).toEqual([
      {
        words: '想要一床棉被',
        whose: { person: null, household: null, name: '' },
        sensitive: false,
      },
    ])
    expect((page.find('.what input').element as HTMLInputElement).value).toBe('')
    expect(said.value?.undo).toBe(true)
  })
  it('opens a round first where there is none, and posts then', async () => {
    let none = true
    desk({
      wish_post: () => {
        if (none) throw new Fault({ code: 'wish_round.none', params: {} })
        return { rounds: [round], next_name: '' }
      },
      wish_round_open: () => {
        none = false
        return { rounds: [round], next_name: '' }
      },
      wish_round_list: () => ({ rounds: [], next_name: '2026年第四季度' }),
    })
    const page = await shown()
    await button(page, '公布').trigger('click')
    await flushPromises()
    const main = [...document.querySelectorAll<HTMLElement>('[role="dialog"] .button.main')][0]
    main?.click()
    await flushPromises()
    expect(asked('wish_round_open')).toEqual([{ name: '2026年第四季度', day: '2026-11-21' }])
    expect(asked('wish_post')).toEqual([{ wishes: ['c'] }, { wishes: ['c'] }])
  })
  it('writes a claim with who takes it', async () => {
    desk({ wish_claim: () => life(late) })
    const page = await shown()
    await button(page, '认领').trigger('click')
    await flushPromises()
    const form = page.find('.panel form')
    const name = form.find('input[type="text"]')
    await name.setValue('县邮政局')
    await name.trigger('blur')
    await form.trigger('submit')
    await flushPromises()
    expect(asked('wish_claim')).toEqual([
      { wish: 'd', revision: 1, day: null, person: null, name: '县邮政局' },
    ])
  })
  it('keeps what was typed when the desk says no, and says why', async () => {
    desk({
      wish_contact: () => {
        throw new Fault({ code: 'wish.day_not_yet', params: { day: '2026-12-01' }, field: 'day' })
      },
    })
    const page = await shown()
    await button(page, '联系上了').trigger('click')
    await flushPromises()
    await page.find('.panel textarea').setValue('打过电话')
    await page.find('.panel form').trigger('submit')
    await flushPromises()
    expect(page.find('.panel').text()).toContain('还没到')
    expect((page.find('.panel textarea').element as HTMLTextAreaElement).value).toBe('打过电话')
  })
  it('has nothing wrong for a reader of the screen', async () => {
    desk()
    const page = await shown()
    await page.find('[data-wish="a"]').trigger('click')
    await flushPromises()
    const found = await axe.run(page.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
})

describe('the board', () => {
  it('shows what hangs out and copies it as text', async () => {
    desk()
    const page = await shown()
    await button(page, '看公布板').trigger('click')
    await flushPromises()
    expect(page.text()).toContain('想要一副老花镜')
    expect(page.text()).toContain('遮住了 1 处个人信息')
    expect(asText(board, zh)).toBe(
      '微心愿　2026年第四季度\n1. 想要一副老花镜（第二网格）　等您认领\n2. 某某想要一台轮椅　有人认领了',
    )
    await button(page, '回到清单').trigger('click')
    expect(page.find('form.capture').exists()).toBe(true)
  })
})

describe('the steps of a wish', () => {
  it('begin with the one it waits for and never offer to roll over by hand', () => {
    expect(actionsOf(open)).toEqual(['claim', 'withdraw', 'edit'])
    expect(actionsOf(late)).toEqual(['contact', 'release', 'fulfil', 'withdraw', 'edit'])
    expect(actionsOf(wish('z', { state: 'fulfilled', possible: [] }))).toEqual(['edit'])
  })
})
