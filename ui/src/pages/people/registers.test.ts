// The registers over a desk that answers from the test: what is asked before a household splits, what a merge
// keeps, how a change is told from either side.
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HouseholdChangeView, HouseholdShown, PersonView } from '@/api'
import { said } from '@/frame/say'
import { answerWith, call } from '@/test/desk'

vi.mock('@/api', async () => ({
  ...(await vi.importActual<object>('@/api')),
  call: (await import('@/test/desk')).call,
}))

const { changeText } = await import('./homes/changes')
const HomeForm = (await import('./homes/HomeForm.vue')).default
const Twins = (await import('./Twins.vue')).default
const { spanText } = await import('./span')

const member = (person: string, name: string, is_head = false) => ({
  person,
  name,
  relation: is_head ? '户主' : '子',
  is_head,
  from: null,
  to: null,
})
const home: HouseholdShown = {
  id: 'h1',
  revision: 3,
  code: '0101',
  name: '张义华户',
  note: '',
  head: 'p1',
  place: 'unit-1',
  grid_name: '第一网格',
  unit_name: '一单元',
  from: null,
  to: null,
  members: [member('p1', '张义华', true), member('p2', '张大山'), member('p3', '张小山')],
  former: [],
  changes: [],
  matters: 0,
}
const body = () => document.body
const buttons = (text: string) =>
  [...body().querySelectorAll('button')].filter((one) => one.textContent.includes(text))
const tick = async (n: number) => {
  const boxes = [...body().querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  boxes[n]?.click()
  await flushPromises()
}
async function submit() {
  body()
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}
async function choose(label: string, value: string) {
  const field = [...body().querySelectorAll('.field')].find((one) =>
    one.querySelector('label')?.textContent.includes(label),
  )
  const select = field?.querySelector('select')
  if (!select) throw new Error(`no choice ${label}`)
  select.value = value
  select.dispatchEvent(new Event('change'))
  await flushPromises()
}

let page: ReturnType<typeof mount> | null = null
beforeEach(() => {
  said.value = null
})
afterEach(() => {
  page?.unmount()
  page = null
  body().innerHTML = ''
})

describe('分户', () => {
  async function open() {
    answerWith({ household_split: () => ({ ...home, id: 'h2', name: '张小山户' }) })
    page = mount(HomeForm, {
      attachTo: body(),
      props: { open: true, act: 'split', home, places: [], place: null },
    })
    await flushPromises()
  }
  it('asks who goes and who heads them before it writes', async () => {
    await open()
    await submit()
    expect(body().textContent).toContain('请勾选')
    expect(body().textContent).toContain('请选一位')
    expect(call).not.toHaveBeenCalledWith('household_split', expect.anything())
    await tick(2)
    await choose('新户的户主', 'p3')
    await submit()
    expect(call).toHaveBeenCalledWith('household_split', {
      household: 'h1',
      members: ['p3'],
      head: 'p3',
      old_head: null,
      day: null,
      code: '',
      place: 'unit-1',
      note: '',
    })
    expect(said.value).toMatchObject({ text: '分好了，新户是张小山户', undo: true })
  })
  it('asks for another head only if the head goes and several stay', async () => {
    await open()
    expect(body().textContent).not.toContain('原户的户主')
    await tick(0)
    expect(body().textContent).toContain('原户的户主')
    await tick(1)
    expect(body().textContent).not.toContain('原户的户主')
  })
})

describe('像是同一个人', () => {
  const person = (id: string, more: Partial<PersonView>) =>
    ({
      id,
      revision: 1,
      name: '李秀英',
      sex: null,
      birth: '',
      relation: '',
      phone: '',
      id_tail: '',
      party_member: false,
      note: '',
      household: null,
      household_code: '',
      household_name: '',
      is_head: false,
      grid: null,
      grid_name: '',
      unit_name: '',
      posts: [],
      left_on: null,
      ...more,
    }) satisfies PersonView
  const pair = {
    one: person('a', { phone: '13800001111' }),
    other: person('b', { birth: '1962-03-04', household_name: '李秀英户' }),
    why: ['name' as const],
  }
  it('lays both side by side and keeps the one that is chosen', async () => {
    answerWith({
      person_similar: () => ({ total: 1, pairs: [pair] }),
      person_merge: () => pair.other,
    })
    page = mount(Twins, { attachTo: body(), props: { open: true, person: null } })
    await flushPromises()
    expect(body().textContent).toContain('只有姓名一样')
    expect(body().textContent).toContain('13800001111')
    expect(body().textContent).toContain('1962-03-04')
    buttons('留这一条')[1]?.click()
    await flushPromises()
    expect(call).toHaveBeenCalledWith('person_merge', { keep: 'b', gone: 'a' })
    expect(said.value).toMatchObject({ text: '李秀英合成了一条', undo: true })
  })
  it('passes over two people and changes nothing', async () => {
    answerWith({ person_similar: () => ({ total: 1, pairs: [pair] }) })
    page = mount(Twins, { attachTo: body(), props: { open: true, person: null } })
    await flushPromises()
    buttons('不是一个人')[0]?.click()
    await flushPromises()
    expect(body().textContent).toContain('没有像是同一个人的了')
    expect(call).not.toHaveBeenCalledWith('person_merge', expect.anything())
  })
})

describe('what happened', () => {
  const change: HouseholdChangeView = {
    id: 'c1',
    day: '2026-03-01',
    kind: 'split',
    household: 'h1',
    household_name: '张义华户',
    other: 'h2',
    other_name: '张小山户',
    person: 'p3',
    person_name: '张小山',
    note: '',
  }
  it('is told from the side of the household that is looked at', () => {
    expect(changeText(change, 'h1')).toBe('张小山分出去，立了张小山户')
    expect(changeText(change, 'h2')).toBe('从张义华户分出来')
    expect(changeText({ ...change, kind: 'joined' }, 'h1')).toBe('并到张小山户')
    expect(changeText({ ...change, kind: 'joined' }, 'h2')).toBe('张义华户并了进来')
  })
  it('says nothing of days that nobody knows', () => {
    expect(spanText(null, null)).toBe('')
    expect(spanText(null, '2026-03-01')).toBe('到2026年3月1日')
    expect(spanText('2024-01-01', '2026-03-01')).toBe('2024年1月1日至2026年3月1日')
  })
})
