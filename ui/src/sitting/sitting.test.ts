// When the window asks who sits here, and when it does not. Not here: the keys and the picture (the window's story).
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Keepers, Status } from '@/api'
import { status } from '@/frame/village'
import { asksWho, lockScreen, unlockScreen, useIdleLock } from './idle'

const one = (name: string, has_pin = false) => ({ name, has_pin })
function shared(keepers: Keepers) {
  status.value = { village: { name: '青山村' }, keepers } as unknown as Status
}
const watching = () =>
  mount({
    setup: () => useIdleLock(),
    render: () => null,
  })

beforeEach(() => {
  vi.useFakeTimers()
  unlockScreen()
  document.body.innerHTML = ''
})
afterEach(() => vi.useRealTimers())

it('asks nobody where nobody shares the computer, or one without a PIN has it alone', () => {
  shared({ keepers: [], sits: '', idle_minutes: 5 })
  expect(asksWho.value).toBe(false)
  expect(lockScreen()).toBe(false)
  shared({ keepers: [one('林秀芳')], sits: '', idle_minutes: 5 })
  expect(asksWho.value).toBe(false)
})

it('asks at the start, and no more once somebody sits', () => {
  const keepers = [one('林秀芳'), one('覃小兰', true)]
  shared({ keepers, sits: '', idle_minutes: 0 })
  expect(asksWho.value).toBe(true)
  shared({ keepers, sits: '覃小兰', idle_minutes: 0 })
  expect(asksWho.value).toBe(false)
})

it('locks when nobody has touched anything for the minutes that were set, and never while projecting', () => {
  shared({ keepers: [one('覃小兰', true)], sits: '覃小兰', idle_minutes: 5 })
  const watcher = watching()
  vi.advanceTimersByTime(4 * 60_000)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  vi.advanceTimersByTime(4 * 60_000)
  expect(asksWho.value).toBe(false)
  vi.advanceTimersByTime(2 * 60_000)
  expect(asksWho.value).toBe(true)
  unlockScreen()
  document.body.innerHTML = '<div class="whole-window"></div>'
  vi.advanceTimersByTime(60 * 60_000)
  expect(asksWho.value).toBe(false)
  watcher.unmount()
})
