import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import type { PeopleFound } from '@/api'
import { call } from '@/test/desk'
import {
  answerWith,
  aPerson,
  asked,
  compose,
  composed,
  later,
  press,
  settle,
  type,
} from '../testing'
import SignInField from './SignInField.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

const [zhang, zheng] = [aPerson('张义华'), aPerson('郑翼翰')]
beforeEach(() => answerWith({ people_search: () => ({ hits: [zhang, zheng] }) }))

function field() {
  const page = mount(SignInField, { props: { meeting: 'meeting-1' }, attachTo: document.body })
  const input = page.get('input').element as HTMLInputElement
  input.focus()
  return { page, input }
}

describe('the field of 签到', () => {
  it('puts the namesake who is not signed in yet first', async () => {
    const [came, waits] = [
      aPerson('李大山', { signed_in: '19:30' }),
      aPerson('李大珊', { signed_in: null }),
    ]
    answerWith({ people_search: () => ({ hits: [came, waits] }) })
    const { page, input } = field()
    type(input, 'lds')
    await settle()
    expect(page.findAll('.who').map((one) => one.text())).toEqual(['李大珊', '李大山'])
    press(input, 'Enter')
    await settle()
    expect(page.emitted('tick')).toEqual([[waits]])
  })
  it('asks at every key and shows whom it found, the first chosen', async () => {
    const { page, input } = field()
    for (const text of ['z', 'zy', 'zyh']) type(input, text)
    await settle()
    expect(asked(call, 'people_search').map((one) => one.query)).toEqual(['z', 'zy', 'zyh'])
    const rows = page.findAll('[role="option"]')
    expect(rows).toHaveLength(2)
    expect(rows[0]?.attributes('aria-selected')).toBe('true')
    expect(rows[0]?.text()).toContain('张义华')
  })
  it('ticks the chosen one on Enter and clears', async () => {
    const { page, input } = field()
    type(input, 'zyh')
    await settle()
    press(input, 'ArrowDown')
    press(input, 'Enter')
    await settle()
    expect(page.emitted('tick')).toEqual([[zheng]])
    expect(input.value).toBe('')
    expect(page.findAll('[role="option"]')).toHaveLength(0)
  })
  it('waits for the answer to its own words when Enter is faster', async () => {
    const slow = later<PeopleFound>()
    answerWith({
      people_search: ({ query }) => (query === 'z' ? { hits: [zheng] } : slow.promise),
    })
    const { page, input } = field()
    type(input, 'z')
    await settle()
    type(input, 'zyh')
    press(input, 'Enter')
    await settle()
    // The hit of "z" still stands there; it must not be the one who is signed in.
    expect(page.emitted('tick')).toBeUndefined()
    expect(input.value).toBe('')
    slow.answer({ hits: [zhang] })
    await settle()
    expect(page.emitted('tick')).toEqual([[zhang]])
  })
  it('drops an answer that comes after a newer question', async () => {
    const slow = later<PeopleFound>()
    answerWith({
      people_search: ({ query }) => (query === 'z' ? slow.promise : { hits: [zhang] }),
    })
    const { page, input } = field()
    type(input, 'z')
    type(input, 'zy')
    await settle()
    slow.answer({ hits: [zheng] })
    await settle()
    expect(page.findAll('[role="option"]').map((row) => row.text())).toEqual([
      expect.stringContaining('张义华'),
    ])
  })
  it('leaves Enter to the input method while it composes, in both ways engines say so', async () => {
    const { page, input } = field()
    compose(input, "zhang'yi")
    press(input, 'Enter', { isComposing: true })
    composed(input, '张义')
    // WebKit ends the composition first and then sends its Enter as key 229.
    press(input, 'Enter', { keyCode: 229 })
    await settle()
    expect(page.emitted('tick')).toBeUndefined()
    expect(input.value).toBe('张义')
    press(input, 'Enter')
    await settle()
    expect(page.emitted('tick')).toEqual([[zhang]])
  })
  it('looks up the letters that are being composed, without their apostrophes', async () => {
    const { input } = field()
    compose(input, "zhang'yi'h")
    await settle()
    expect(asked(call, 'people_search').at(-1)?.query).toBe('zhangyih')
  })
  it('adds a whole name on Ctrl Enter, and says why letters are none', async () => {
    const { page, input } = field()
    type(input, 'zhx')
    press(input, 'Enter', { ctrlKey: true })
    await settle()
    expect(page.emitted('add')).toBeUndefined()
    expect(page.get('.offer').text()).toContain('要打全名才能添')
    type(input, '欧阳䶮')
    press(input, 'Enter', { ctrlKey: true })
    await settle()
    expect(page.emitted('add')).toEqual([['欧阳䶮']])
    expect(input.value).toBe('')
  })
  it('says that nobody was found and keeps the words', async () => {
    answerWith({ people_search: () => ({ hits: [] }) })
    const { page, input } = field()
    type(input, 'zyx')
    await settle()
    press(input, 'Enter')
    await settle()
    expect(page.emitted('tick')).toBeUndefined()
    expect(input.value).toBe('zyx')
    expect(page.text()).toContain('没找到“zyx”')
  })
  it('puts the words back when an Enter faster than the answer finds nobody', async () => {
    const slow = later<PeopleFound>()
    answerWith({ people_search: () => slow.promise })
    const { input } = field()
    type(input, 'zyx')
    press(input, 'Enter')
    slow.answer({ hits: [] })
    await settle()
    expect(input.value).toBe('zyx')
  })
  it('says who has signed in already', async () => {
    answerWith({ people_search: () => ({ hits: [aPerson('张玉红', { signed_in: '19:31' })] }) })
    const { page, input } = field()
    type(input, 'zyh')
    await settle()
    expect(page.get('[role="option"]').text()).toContain('已签到')
  })
})
