// Locked data and the passphrase's section of 设置 over a desk that answers from the test. Not here: what is locked (the
// stories).
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Status } from '@/api'
import { Fault } from '@/api/fault'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', async () => ({ ...(await vi.importActual<object>('@/api')), call }))

const { status, statusFault } = await import('@/frame/village')
const Unlock = (await import('./Unlock.vue')).default
const Lock = (await import('@/pages/settings/lock/Lock.vue')).default

const open = (locked: boolean) =>
  ({ village: { name: '青山村' }, today: '2026-11-23', backup: null, locked }) as unknown as Status
const wrong = new Fault({ code: 'passphrase.wrong', params: {}, field: 'passphrase' })

/** Dialogs and forms are fetched: what they say comes in their own time. */
const says = (words: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(words), 5000)
async function press(words: string) {
  const found = await vi.waitFor(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')]
    const one = buttons.find((button) => button.textContent?.includes(words))
    if (!one) throw new Error(`no button ${words}`)
    return one
  }, 5000)
  found.click()
  await flushPromises()
}
async function fill(nth: number, words: string) {
  const field = await vi.waitFor(() => {
    const found = document.querySelectorAll<HTMLInputElement>('input:not([type=checkbox])')[nth]
    if (!found) throw new Error(`no field ${nth}`)
    return found
  }, 5000)
  field.value = words
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}
async function submit() {
  document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
}
async function clean() {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
  expect(violations.map((one) => one.id)).toEqual([])
}

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  status.value = null
  statusFault.value = new Fault({ code: 'passphrase.needed', params: {} })
})

it('says that the words were wrong, and opens with the right ones', async () => {
  call.mockRejectedValueOnce(wrong)
  mount(Unlock, { attachTo: document.body })
  await clean()
  await fill(0, 'not these')
  await submit()
  await says('密码不对')
  expect(status.value).toBeNull()
  call.mockResolvedValueOnce(open(true))
  await fill(0, 'bench under the tree')
  await submit()
  expect(call).toHaveBeenLastCalledWith('data_unlock', { passphrase: 'bench under the tree' })
  expect([status.value?.locked, statusFault.value]).toEqual([true, null])
})

it('tells at once when the data turn out to be damaged', async () => {
  call.mockRejectedValueOnce(new Fault({ code: 'data.damaged', params: {} }))
  mount(Unlock, { attachTo: document.body })
  await fill(0, 'bench under the tree')
  await submit()
  expect(statusFault.value?.code).toBe('data.damaged')
})

it('asks twice for a new passphrase, and shows the recovery code until it is noted', async () => {
  status.value = open(false)
  mount(Lock, { attachTo: document.body })
  await press('加密码')
  await fill(0, 'bench under the tree')
  await fill(1, 'bench under the three')
  await submit()
  expect(call).not.toHaveBeenCalled()
  await says('两遍不一样')
  await clean()
  call.mockResolvedValueOnce({ recovery: 'ABCD-EFGH', status: open(true) })
  await fill(1, 'bench under the tree')
  await submit()
  await says('ABCD-EFGH')
  await clean()
  await press('记好了')
  await says('已加密码')
  expect(document.body.textContent).not.toContain('ABCD-EFGH')
})

it('keeps the form open while the old passphrase is wrong', async () => {
  status.value = open(true)
  mount(Lock, { attachTo: document.body })
  await press('不要密码了')
  call.mockRejectedValueOnce(new Fault({ code: 'passphrase.wrong', params: {}, field: 'old' }))
  await fill(0, 'not these')
  await submit()
  await says('密码不对')
  call.mockResolvedValueOnce(open(false))
  await submit()
  await says('没加密码')
})
