// A unit that was half written down when the form was closed.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { answerWith, asked, settle, type } from '@/pages/meeting/testing'
import { call } from '@/test/desk'
import UnitForm from './UnitForm.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
let disk: Record<string, string> = {}
beforeEach(() => {
  disk = {}
  document.body.innerHTML = ''
  answerWith({
    draft_keep: ({ place, content }) => {
      if (content === '') delete disk[place]
      else disk[place] = content
      return {}
    },
    draft_read: ({ place }) => ({ content: disk[place] ?? '', kept: '' }),
    department_add: ({ name }) => ({ id: 'unit-1', revision: 1, name }) as never,
  })
})
async function opened() {
  const page = mount(UnitForm, { props: { open: true, unit: null }, attachTo: document.body })
  await settle()
  const name = document.querySelector('#unit-form input') as HTMLInputElement
  return { page, name }
}

describe('the form of a unit', () => {
  it('gives back what was typed before it was closed, and lets go of it when asked', async () => {
    const first = await opened()
    type(first.name, '县农业')
    await settle()
    first.page.unmount()
    await settle()
    const again = await opened()
    expect(again.name.value).toBe('县农业')
    const afresh = document.querySelector<HTMLElement>('.kept button')
    afresh?.click()
    await settle()
    expect([again.name.value, disk]).toEqual(['', {}])
    expect(document.querySelector('.kept')).toBeNull()
  })
  it('opens empty after one was added', async () => {
    const first = await opened()
    type(first.name, '县农业农村局')
    await settle()
    document.querySelector<HTMLFormElement>('#unit-form')?.requestSubmit()
    await settle()
    expect(asked(call, 'department_add')).toHaveLength(1)
    first.page.unmount()
    await settle()
    expect((await opened()).name.value).toBe('')
  })
})
