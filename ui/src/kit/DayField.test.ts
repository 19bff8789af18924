import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DayReading } from '@/api'
import DayField from './DayField.vue'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', () => ({ call }))

const reading: DayReading = {
  day: '2027-01-05',
  words: '2027年1月5日',
  weekday: '星期二',
  lunar: '冬月廿八',
  days: 45,
  holiday: '',
  instead: null,
}
function field(day = '') {
  return mount(DayField, { props: { modelValue: day, label: '解决时限' } })
}
beforeEach(() => {
  call.mockReset()
})

describe('typing a day', () => {
  it('answers with weekday, lunar date and days', async () => {
    call.mockResolvedValue(reading)
    const day = field()
    await day.get('input').setValue('1.5')
    await flushPromises()
    expect(call).toHaveBeenCalledWith('day_read', { text: '1.5', base: null })
    expect(day.emitted('update:modelValue')?.at(-1)).toEqual(['2027-01-05'])
    for (const words of ['2027年1月5日', '星期二', '冬月廿八', '还有 45 天']) {
      expect(day.text()).toContain(words)
    }
  })
  it('says so when it reads nothing, and holds no day', async () => {
    call.mockRejectedValue({ code: 'day.unread', params: {} })
    const day = field()
    await day.get('input').setValue('某天')
    await flushPromises()
    expect(day.get('input').attributes('aria-invalid')).toBe('true')
    expect(day.text()).toContain('没看懂“某天”')
    expect(day.emitted('update:modelValue')).toBeUndefined()
  })
  it('offers the next working day for a holiday', async () => {
    call.mockResolvedValue({
      ...reading,
      day: '2027-01-01',
      holiday: '元旦',
      instead: '2027-01-04',
    })
    const day = field()
    await day.get('input').setValue('1.1')
    await flushPromises()
    expect(day.text()).toContain('1月1日是元旦，要不要改到 1月4日')
    call.mockResolvedValue({ ...reading, day: '2027-01-04' })
    await day.get('.holiday button').trigger('click')
    await flushPromises()
    expect(day.emitted('commit')?.at(-1)).toEqual(['2027-01-04'])
  })
  it('drops the answer of an earlier word', async () => {
    const waiting: ((answer: DayReading) => void)[] = []
    call.mockImplementation(() => new Promise((resolve) => waiting.push(resolve)))
    const day = field()
    await day.get('input').setValue('+3')
    await day.get('input').setValue('+30')
    waiting[1]?.({ ...reading, day: '2026-12-21' })
    await flushPromises()
    waiting[0]?.({ ...reading, day: '2026-11-24' })
    await flushPromises()
    expect(day.emitted('update:modelValue')?.at(-1)).toEqual(['2026-12-21'])
  })
  it('waits for the input method', async () => {
    call.mockResolvedValue(reading)
    const input = field().get('input')
    input.element.value = 'xia zhou'
    input.element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
    expect(call).not.toHaveBeenCalled()
    input.element.value = '下周五'
    await input.trigger('compositionend')
    expect(call).toHaveBeenCalledWith('day_read', { text: '下周五', base: null })
  })
})
