// The page of markets over a desk that answers from the test: the year's rota, a market's stalls typed in, its
// problems, and the lines beside the meetings' figures.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MarketFigures, MarketRow, MarketView, Status } from '@/api'
import { Fault } from '@/api/fault'
import { said } from '@/frame/say'
import { marketLines } from '@/pages/figures/markets'
import { answerWith, call } from '@/test/desk'
import type { Answers } from '@/test/desk'
import { zh } from '@/wording/zh-CN'
import { wholeNumber } from './numbers'

vi.mock('@/api', async () => ({
  ...(await vi.importActual<object>('@/api')),
  call: (await import('@/test/desk')).call,
}))
const { status } = await import('@/frame/village')
const Market = (await import('./Market.vue')).default

const row = (more: Partial<MarketRow>): MarketRow => ({
  id: 'm1',
  revision: 1,
  day: '2026-11-20',
  time: '09:00',
  host_village: '白水村',
  place: '文化广场',
  state: 'planned',
  missed: false,
  note: '',
  cancel_reason: '',
  stalls: 0,
  served: 0,
  taken: 0,
  solved: 0,
  unlisted_taken: 0,
  unlisted_solved: 0,
  ...more,
})
const kind = (id: string, name: string) => ({ id, revision: 1, name, position: 1, enabled: true })
const held = row({ state: 'held', stalls: 1, served: 41, revision: 3 })
const shown = (more: Partial<MarketRow> = {}): MarketView => ({
  row: { ...held, ...more },
  stalls: [
    {
      id: 's1',
      revision: 2,
      kind: 'k1',
      kind_name: '理发',
      department: null,
      department_name: '',
      person: null,
      name: '吴师傅',
      served: 41,
      note: '',
    },
  ],
  problems: [],
})
const year = [
  row({ id: 'm0', day: '2026-10-08', host_village: '甲村', missed: true }),
  held,
  row({
    id: 'm2',
    day: '2026-11-08',
    host_village: '乙村',
    state: 'cancelled',
    cancel_reason: '下大雨',
  }),
]
function desk(markets: MarketRow[], more: Answers = {}) {
  answerWith({
    market_list: ({ year: asked }) => ({
      year: asked ?? 2026,
      markets,
      host_villages: ['甲村', '乙村'],
    }),
    market_show: () => shown(),
    stall_kind_list: () => ({ kinds: [kind('k1', '理发'), kind('k2', '义诊')] }),
    department_list: () => ({
      departments: [
        {
          id: 'd1',
          name: '镇卫生院',
          kind: 'responsible',
          used: 2,
          level: null,
          contact: '',
          phone: '',
          resources: '',
          enabled: true,
          revision: 1,
        },
      ],
    }),
    stall_put: () => shown(),
    market_hold: () => shown(),
    ...more,
  })
}
async function page() {
  const found = mount(Market, { attachTo: document.body })
  await flushPromises()
  return found
}
async function opened(view: MarketView = shown(), more: Answers = {}) {
  desk(year, { market_show: () => view, ...more })
  const found = await page()
  await found.get('[data-market="m1"]').trigger('click')
  await flushPromises()
  return found
}

beforeEach(() => {
  document.body.innerHTML = ''
  said.value = null
  status.value = { today: '2026-11-21', villages: [] } as unknown as Status
})

describe('the year', () => {
  it('lists its markets by month, says which was missed, and why one was cancelled', async () => {
    desk(year)
    const found = await page()
    expect(found.findAll('h2').map((one) => one.text())).toEqual(['10月', '11月'])
    expect(found.get('[data-market="m0"]').text()).toContain('漏办')
    expect(found.get('[data-market="m2"]').text()).toContain('下大雨')
    expect(found.text()).toContain('办了 1 / 3 场')
    expect(found.findAll('button.main')).toHaveLength(1)
  })
  it('without a market says what to do', async () => {
    desk([])
    const found = await page()
    expect(found.text()).toContain(zh.markets.emptyTitle)
    expect(found.get('button.main').text()).toBe(zh.markets.rota)
  })
  it('is turned', async () => {
    desk(year)
    const found = await page()
    await found.get(`[aria-label="${zh.markets.later}"]`).trigger('click')
    await flushPromises()
    expect(call).toHaveBeenLastCalledWith('market_list', { year: 2027 })
  })
})

describe('a market', () => {
  it('is held by its one main button, and until then takes no numbers', async () => {
    const planned = { ...shown({ state: 'planned' }), stalls: [] }
    const found = await opened(planned)
    expect(found.find('[data-new="served"]').exists()).toBe(false)
    expect(found.findAll('button.main')).toHaveLength(1)
    await found.get('aside button.main').trigger('click')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('market_hold', { market: 'm1' })
    expect(said.value).toMatchObject({ undo: true })
  })
  it('takes a stall by Enter: the kind by its beginning, a unit by its name', async () => {
    const found = await opened()
    await found.get('[data-new="kind"]').setValue('义')
    await found.get('[data-new="who"]').setValue('镇卫生院')
    await found.get('[data-new="served"]').setValue('１２０')
    await found.get('[data-new="served"]').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(call).toHaveBeenCalledWith('stall_put', {
      market: 'm1',
      stall: null,
      revision: 0,
      kind: 'k2',
      department: 'd1',
      person: null,
      name: '',
      served: 120,
      note: '',
    })
  })
  it('makes a new kind of a name that is none yet, so that the line is not lost', async () => {
    const all = [kind('k1', '理发'), kind('k9', '量血糖')]
    const found = await opened(shown(), { stall_kind_add: () => ({ kinds: all }) })
    await found.get('[data-new="kind"]').setValue('量血糖')
    await found.get('[data-new="kind"]').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(call).toHaveBeenCalledWith('stall_kind_add', { name: '量血糖' })
    expect(call).toHaveBeenCalledWith('stall_put', expect.objectContaining({ kind: 'k9' }))
    expect(said.value?.text).toBe(zh.markets.kindAdded('量血糖'))
  })
  it('edits one number and leaves the rest as it was read', async () => {
    const found = await opened()
    const cell = found.get('[data-cell="s1/served"]')
    await cell.trigger('keydown', { key: 'F2' })
    await flushPromises()
    await found.get('[data-editing]').setValue('43')
    await found.get('[data-editing]').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    const put = { stall: 's1', revision: 2, kind: 'k1', name: '吴师傅', served: 43 }
    expect(call).toHaveBeenCalledWith('stall_put', expect.objectContaining(put))
  })
  it('keeps what was typed when a problem cannot be taken, and says where', async () => {
    const refused = () => {
      throw new Fault({ code: 'issue.what_was_done_missing', params: {}, field: 'words' })
    }
    const found = await opened(shown(), { market_issue_add: refused })
    await found.get('.take .summary input').setValue('自来水发黄')
    await found.get('.take input[type="checkbox"]').setValue(true)
    await found.get('form.take').trigger('submit')
    await flushPromises()
    expect(found.get('.take .wrong').text()).toContain('现场办结要写明办了什么')
    expect((found.get('.take .summary input').element as HTMLInputElement).value).toBe('自来水发黄')
  })
  it('takes a problem that was solved on the spot', async () => {
    const found = await opened(shown(), { market_issue_add: () => shown() })
    await found.get('.take .summary input').setValue('老人机没有声音')
    await found.get('.take input[type="checkbox"]').setValue(true)
    await found.get('.solved input[type="text"]').setValue('换了喇叭')
    await found.get('form.take').trigger('submit')
    await flushPromises()
    const added = { market: 'm1', summary: '老人机没有声音', solved: '换了喇叭' }
    expect(call).toHaveBeenCalledWith('market_issue_add', expect.objectContaining(added))
    expect((found.get('.take .summary input').element as HTMLInputElement).value).toBe('')
  })
  it('has no fault that a reader of the page would meet', async () => {
    const found = await opened()
    const rules = { 'color-contrast': { enabled: false } }
    const told = await axe.run(found.element, { rules })
    expect(told.violations.map((one) => one.id)).toEqual([])
  })
})

describe('a number as typed', () => {
  it('may be full-width, grouped or nothing', () => {
    expect(['１２', '1,200', ' ', '-3', '三', '1.5'].map((text) => wholeNumber(text))).toEqual([
      12,
      1200,
      0,
      -3,
      null,
      null,
    ])
  })
})

describe('the figures', () => {
  const figures = {
    days: 5,
    held: 2,
    cancelled: 1,
    missed: 2,
    waiting: 0,
    villages_reached: 2,
    villages: 4,
    stalls: 3,
    served: 100,
    taken: 8,
    solved: { part: 6, whole: 8, share: '75%' },
    unlisted_taken: 5,
    unlisted_solved: 4,
    kinds: [
      { kind: 'k1', name: '理发', days: 2, stalls: 2, served: 60 },
      { kind: 'k2', name: '义诊', days: 1, stalls: 1, served: 40 },
    ],
    by_village: [],
  } as unknown as MarketFigures
  it('carry what they are counted of, and the kinds add up to those served', () => {
    const lines = marketLines(figures, zh)
    const at = (id: string) => lines.find((one) => one.id === id)
    expect(at('held')).toMatchObject({ count: '2', of: '5' })
    expect(at('reached')).toMatchObject({ count: '2', of: '4' })
    expect(at('solved')).toMatchObject({ count: '6', of: '8', share: '75%' })
    const kinds = lines.filter((one) => one.id.startsWith('kind '))
    expect(kinds.reduce((all, one) => all + Number(one.count), 0)).toBe(figures.served)
    expect(at('waiting'), 'nothing is planned for today').toBeUndefined()
  })
  it('say nothing where there is no rota', () => {
    expect(marketLines({ ...figures, days: 0 }, zh)).toEqual([])
  })
})
