import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import * as api from '@/api'
import type { SheetView } from '@/api'
import { answerWith } from '@/test/desk'
import { press, settle } from '../meeting/testing'
import Recent from './Recent.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  openFile: vi.fn(async () => {}),
}))
const sheet = (id: string, file: string) =>
  ({
    id,
    kind: 'commitments',
    number: `诺${id}`,
    edition: 'public',
    paper: 'a4',
    form: '',
    pages: 2,
    code: '',
    print_day: '2026-11-21',
    file,
    about: '',
  }) as unknown as SheetView

beforeEach(() => {
  document.body.innerHTML = ''
  answerWith({
    document_list: () =>
      ({
        sheets: [sheet('1', '/papers/1.pdf'), sheet('2', ''), sheet('3', '/papers/3.pdf')],
      }) as never,
  })
})

it('is walked by the arrows; Enter prints a sheet once more, O opens its file', async () => {
  const page = mount(Recent, { attachTo: document.body })
  await settle()
  const lines = page.findAll('li')
  expect(lines.map((one) => one.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
  ;(lines[0]!.element as HTMLElement).focus()
  press(document.activeElement!, 'ArrowDown')
  await settle()
  // The file of the second is gone.
  expect(press(document.activeElement!, 'o')).toBe(false)
  expect(press(document.activeElement!, 'Enter')).toBe(true)
  press(document.activeElement!, 'End')
  press(document.activeElement!, 'o')
  expect(page.emitted('again')).toMatchObject([[{ id: '2' }]])
  expect(api.openFile).toHaveBeenCalledExactlyOnceWith('/papers/3.pdf')
})
