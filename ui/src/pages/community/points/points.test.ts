// The page of points over a desk that answers from the test: who stands where, an entry, its counter-entry.
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PointEntryView, Ranking, Status } from '@/api'
import { Fault } from '@/api/fault'
import { said } from '@/frame/say'
import { answerWith, call } from '@/test/desk'
import type { Answers } from '@/test/desk'
import { zh } from '@/wording/zh-CN'

vi.mock('@/api', async () => ({
  ...(await vi.importActual<object>('@/api')),
  call: (await import('@/test/desk')).call,
}))
const { status } = await import('@/frame/village')
const Points = (await import('./Points.vue')).default

const line = (rank: number, person: string, name: string, sum: number) => ({
  rank,
  place: null,
  person,
  name,
  village: '',
  sum,
  entries: 1,
})
const entry = (more: Partial<PointEntryView>): PointEntryView => ({
  id: 'e1',
  subject: 'cadre',
  place: null,
  person: 'p1',
  name: '何志强',
  rule: 'r1',
  rule_name: '按期办结一件',
  day: '2026-11-20',
  points: 2,
  reason: '水渠修好了',
  witness: '覃小兰',
  corrects: null,
  corrected_by: null,
  ...more,
})
const entries = [
  entry({ id: 'e3', points: -3, corrects: 'e2', reason: '记错了人' }),
  entry({ id: 'e2', points: 3, corrected_by: 'e3', reason: '调解一起' }),
  entry({}),
]
const rule = (id: string, name: string, points: number) =>
  ({
    id,
    revision: 1,
    subject: 'cadre',
    name,
    points,
    note: '',
    position: 1,
    enabled: true,
  }) as const
function desk(lines: Ranking['lines'], more: Answers = {}) {
  answerWith({
    ranking_show: ({ subject }) => ({
      subject,
      from: '2026-01-01',
      to: '2026-12-31',
      sum: 4,
      entries: 3,
      lines,
    }),
    points_list: () => ({ from: '2026-01-01', to: '2026-12-31', total: 3, sum: 2, entries }),
    point_rule_list: () => ({
      rules: [rule('r1', '按期办结一件', 2), rule('r2', '逾期一件', -2)],
    }),
    day_read: ({ text }) =>
      ({ day: text, days: 0, lunar: '', holiday: null, instead: null }) as never,
    ...more,
  })
}
const two = [line(1, 'p1', '何志强', 2), line(1, 'p2', '覃小兰', 2)]
async function page() {
  const found = mount(Points, { attachTo: document.body })
  await flushPromises()
  return found
}

beforeEach(() => {
  document.body.innerHTML = ''
  said.value = null
  status.value = { today: '2026-11-21', villages: [] } as unknown as Status
})

describe('the ranking', () => {
  it('shows ranks that are shared, and asks for the period and subject chosen', async () => {
    desk(two)
    const found = await page()
    const cells = found.findAll('.ranking tbody tr').map((one) => one.find('td').text())
    expect(cells).toEqual(['1', '1'])
    await found.get('input[value="grid"]').setValue()
    await found.get('input[value="month"]').setValue()
    await flushPromises()
    const asked = { subject: 'grid', from: '2026-11-01', to: '2026-11-30' }
    expect(call).toHaveBeenCalledWith('ranking_show', asked)
  })
  it('says what to do where nobody can be given points', async () => {
    desk([])
    const found = await page()
    expect(found.text()).toContain(zh.points.nobodyTitle.cadre)
    expect(found.get('button.main').text()).toBe(zh.points.toPeople)
  })
  it('opens the entries of one', async () => {
    desk(two)
    const found = await page()
    await found.findAll('.ranking tbody tr')[1]?.trigger('click')
    await flushPromises()
    const asked = expect.objectContaining({ person: 'p2' })
    expect(call).toHaveBeenCalledWith('points_list', asked)
    expect((found.get('.give select').element as HTMLSelectElement).value).toBe('p2')
  })
})

describe('an entry', () => {
  it('is made by a rule, with reason and witness', async () => {
    desk(two, { points_add: () => entry({}) })
    const found = await page()
    const [whom, byRule] = found.findAll('.give select')
    await whom?.setValue('p1')
    await byRule?.setValue('r1')
    const fields = found.findAll('.give input[type="text"]')
    await fields[0]?.setValue('水渠修好了')
    await fields.at(-1)?.setValue('覃小兰')
    await fields.at(-1)?.trigger('blur')
    await found.get('form.give').trigger('submit')
    await flushPromises()
    const added = {
      subject: 'cadre',
      person: 'p1',
      rule: 'r1',
      points: null,
      reason: '水渠修好了',
      witness: { person: null, name: '覃小兰' },
    }
    expect(call).toHaveBeenCalledWith('points_add', expect.objectContaining(added))
    expect(said.value).toMatchObject({ text: '给何志强记了 +2 分', undo: true })
  })
  it('without a witness is refused where the witness stands', async () => {
    const refused = () => {
      throw new Fault({ code: 'points.witness_missing', params: {}, field: 'witness' })
    }
    desk(two, { points_add: refused })
    const found = await page()
    await found.get('form.give').trigger('submit')
    await flushPromises()
    expect(found.get('.give .wrong').text()).toContain('谁见证的要写明')
  })
  it('taken back stands struck through beside the one that takes it back; only the other can be', async () => {
    desk(two)
    const found = await page()
    const rows = found.findAll('.entered li')
    expect(rows.map((one) => one.classes('off'))).toEqual([true, true, false])
    expect(rows[0]?.text()).toContain(zh.points.isCorrection)
    expect(rows[1]?.text()).toContain(zh.points.isCorrected)
    expect(rows.map((one) => one.find('button').exists())).toEqual([false, false, true])
  })
  it('is taken back with a reason and a witness', async () => {
    desk(two, { points_correct: () => entry({ corrects: 'e1', points: -2 }) })
    const found = await page()
    await found.get('.entered li button').trigger('click')
    await flushPromises()
    const sheet = document.querySelector('[role="dialog"]')
    expect(sheet?.textContent).toContain('水渠修好了')
    const input = sheet?.querySelector('input') as HTMLInputElement
    input.value = '记错了人'
    input.dispatchEvent(new Event('input'))
    sheet?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
    const asked = expect.objectContaining({ entry: 'e1', reason: '记错了人' })
    expect(call).toHaveBeenCalledWith('points_correct', asked)
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })
  it('has no fault that a reader of the page would meet', async () => {
    desk(two)
    const found = await page()
    const told = await axe.run(found.element, { rules: { 'color-contrast': { enabled: false } } })
    expect(told.violations.map((one) => one.id)).toEqual([])
  })
})
