// Adding people by hand, home by home: where the first household comes from, and one after another.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import type { PlaceView } from '@/api'
import { status } from '@/frame/village'
import { answerWith, asked, later, press, settle, type } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import PersonForm from './PersonForm.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
const grid = { id: 'grid-1', parent: null, level: 'grid', name: '第一网格' } as PlaceView
const village = (households: number) =>
  ({
    village: { name: '新桥村' },
    counts: { people: 1, households },
  }) as unknown as typeof status.value

let page: ReturnType<typeof mount> | null = null
beforeEach(() => {
  answerWith({
    draft_keep: () => ({}),
    draft_read: () => ({ content: '', kept: '' }),
    place_add: () => ({ places: [grid] }) as never,
    person_add: () => ({ id: 'person-1', revision: 1 }) as never,
  })
})
afterEach(() => {
  page?.unmount()
  status.value = null
})
async function opened(households: number) {
  status.value = village(households)
  page = mount(PersonForm, {
    props: { open: true, person: null, name: '', places: [] },
    attachTo: document.body,
  })
  await settle()
  return document.querySelector('#person-form input') as HTMLInputElement
}

describe('somebody new', () => {
  it('begins the first household of a village that has none', async () => {
    type(await opened(0), '王桂兰')
    document.querySelector<HTMLFormElement>('#person-form')?.requestSubmit()
    await settle()
    expect(asked(call, 'place_add')).toMatchObject([{ level: 'grid', name: '第一网格' }])
    expect(asked(call, 'person_add')).toMatchObject([
      { name: '王桂兰', household: null, new_household_in: 'grid-1' },
    ])
  })
  it('is asked which household where there are some', async () => {
    type(await opened(3), '王桂兰')
    document.querySelector<HTMLFormElement>('#person-form')?.requestSubmit()
    await settle()
    expect(asked(call, 'person_add')).toEqual([])
    expect(document.body.textContent).toContain('选一户，或者另立一户')
  })
  it('is followed by the next with Ctrl Enter, in the same place', async () => {
    const name = await opened(0)
    for (const one of ['王桂兰', '张大山']) {
      type(name, one)
      await settle()
      press(name, 'Enter', { ctrlKey: true })
      await settle()
      expect([name.value, document.activeElement]).toEqual(['', name])
    }
    expect(asked(call, 'place_add')).toHaveLength(1)
    expect(asked(call, 'person_add').map((one) => [one.name, one.new_household_in])).toEqual([
      ['王桂兰', 'grid-1'],
      ['张大山', 'grid-1'],
    ])
    expect(document.body.textContent).toContain('张大山 添上了，共添了 2 位')
  })
  it('is on disk before the next name is taken, and once however often the key is pressed', async () => {
    const disk = later<{ id: string; revision: number }>()
    answerWith({
      draft_keep: () => ({}),
      draft_read: () => ({ content: '', kept: '' }),
      place_add: () => ({ places: [grid] }) as never,
      person_add: () => disk.promise as never,
    })
    const name = await opened(0)
    type(name, '王桂兰')
    await settle()
    press(name, 'Enter', { ctrlKey: true })
    press(name, 'Enter', { ctrlKey: true })
    await settle()
    expect([name.readOnly, name.value]).toEqual([true, '王桂兰'])
    disk.answer({ id: 'person-1', revision: 1 })
    await settle()
    expect([name.readOnly, name.value]).toEqual([false, ''])
    expect(asked(call, 'person_add')).toHaveLength(1)
  })
})
