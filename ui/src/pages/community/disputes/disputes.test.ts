// The tab of disputes over a desk that answers from the test: always marked internal, settled with what it needs.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DisputeView, Status } from '@/api'
import { Fault } from '@/api/fault'
import { said } from '@/frame/say'
import { blank, toRequest } from './form'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', async () => ({ ...(await vi.importActual<object>('@/api')), call }))

const { status } = await import('@/frame/village')
const Disputes = (await import('./Disputes.vue')).default

const wall: DisputeView = {
  id: 'w',
  revision: 3,
  day: '2026-11-20',
  place: '蓝家门前',
  title: '宅基地边界',
  words: '墙脚过了界石',
  parties: [
    { person: null, name: '蓝阿旺' },
    { person: null, name: '蒙老七' },
  ],
  mediator: { person: 'p', name: '覃小兰' },
  meeting: null,
  meeting_title: '',
  state: 'open',
  state_name: '调解中',
  settled_on: null,
  agreement: '',
  handed_to: '',
  note: '',
}
const count = (state: DisputeView['state'], n: number) => ({ state, name: state, count: n })

type Answer = (request: Record<string, unknown>) => unknown
function desk(disputes: DisputeView[], more: Record<string, Answer> = {}) {
  const answers: Record<string, Answer> = {
    dispute_list: () => ({
      total: disputes.length,
      states: [count('open', disputes.length), count('agreed', 0)],
      disputes,
    }),
    dispute_show: () => wall,
    meeting_list: () => ({ meetings: [] }),
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
  const page = mount(Disputes, { attachTo: document.body })
  await flushPromises()
  return page
}
type Page = Awaited<ReturnType<typeof shown>>
function button(page: Page, text: string) {
  const found = page.findAll('button').find((one) => one.text().startsWith(text))
  if (!found) throw new Error(`no button ${text}`)
  return found
}
const asked = (command: string) =>
  call.mock.calls.filter(([name]) => name === command).map(([, request]) => request)

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  said.value = null
  status.value = { today: '2026-11-21' } as unknown as Status
})

describe('disputes', () => {
  it('always carry the mark that they are internal, empty or open', async () => {
    desk([])
    const empty = await shown()
    expect(empty.text()).toContain('内部')
    expect(empty.text()).toContain('还没有记过纠纷')
    empty.unmount()
    desk([wall])
    const page = await shown()
    await page.find('tbody tr').trigger('click')
    await flushPromises()
    expect(page.find('.bar').text()).toContain('内部')
    expect(page.find('.panel').text()).toContain('内部')
    expect(page.findAll('.button.main')).toHaveLength(1)
  })
  it('are settled with what was agreed, and say what lacks', async () => {
    const refuse = () => {
      throw new Fault({ code: 'dispute.agreement_missing', params: {}, field: 'agreement' })
    }
    const settle = vi.fn<Answer>(refuse)
    desk([wall], { dispute_settle: settle })
    const page = await shown()
    await page.find('tbody tr').trigger('click')
    await flushPromises()
    await button(page, '写结果').trigger('click')
    await flushPromises()
    await page.find('.panel form').trigger('submit')
    await flushPromises()
    expect(page.find('.panel').text()).toContain('达成了什么协议要写明')
    settle.mockImplementation(() => ({ ...wall, state: 'agreed', settled_on: '2026-11-21' }))
    await page.find('.panel textarea').setValue('墙退半米')
    await page.find('.panel form').trigger('submit')
    await flushPromises()
    expect(asked('dispute_settle').at(-1)).toEqual({
      dispute: 'w',
      revision: 3,
      day: '2026-11-21',
      state: 'agreed',
      agreement: '墙退半米',
      handed_to: '',
    })
    expect(said.value?.undo).toBe(true)
  })
  it('begin with two open lines for the parties, and a third when asked', async () => {
    desk([])
    const page = await shown()
    await button(page, '记一起纠纷').trigger('click')
    await flushPromises()
    expect(page.findAll('.party')).toHaveLength(2)
    await button(page, '再添一方').trigger('click')
    expect(page.findAll('.party')).toHaveLength(3)
    const found = await axe.run(page.element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
      rules: { 'color-contrast': { enabled: false } },
    })
    expect(found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
  it('send no empty line as a party', () => {
    const form = { ...blank('2026-11-21'), title: '争水' }
    form.parties = [
      { person: null, name: '甲组' },
      { person: null, name: ' ' },
      { person: 'p', name: '乙' },
    ]
    expect(toRequest(form)).toMatchObject({
      parties: [{ name: '甲组' }, { person: 'p' }],
      meeting: null,
    })
  })
})
