import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import Lookup from './Lookup.vue'

const hits = [
  { id: '1', name: '张义华' },
  { id: '2', name: '郑翼翰' },
]
async function open(props: Record<string, unknown> = {}) {
  const lookup = mount(Lookup<{ id: string; name: string }>, {
    props: { modelValue: '', label: '签到', hits, ...props },
    slots: { hit: '<template #hit="{ hit }">{{ hit.name }}</template>' },
    attachTo: document.body,
  })
  const input = lookup.get('input')
  await input.trigger('focus')
  await input.setValue('zyh')
  await lookup.setProps({ modelValue: 'zyh' })
  return { lookup, input }
}

describe('looking someone up', () => {
  it('takes the first hit by Enter', async () => {
    const { lookup, input } = await open()
    await input.trigger('keydown', { key: 'Enter' })
    expect(lookup.emitted('choose')).toEqual([[hits[0]]])
  })
  it('takes another by arrow and Enter', async () => {
    const { lookup, input } = await open()
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(input.attributes('aria-activedescendant')).toContain('-1')
    await input.trigger('keydown', { key: 'Enter' })
    expect(lookup.emitted('choose')).toEqual([[hits[1]]])
  })
  it('leaves Enter to the input method while it composes', async () => {
    const { lookup, input } = await open()
    await input.trigger('keydown', { key: 'Enter', isComposing: true })
    await input.trigger('keydown', { key: 'Enter', keyCode: 229 })
    expect(lookup.emitted('choose')).toBeUndefined()
    expect(lookup.emitted('enter')).toBeUndefined()
  })
  it('looks up the letters of a composition without taking them over', async () => {
    const { lookup, input } = await open()
    const before = lookup.emitted('update:modelValue')?.length
    input.element.value = "zhang'y"
    input.element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
    expect(lookup.emitted('query')?.at(-1)).toEqual(['zhangy'])
    expect(lookup.emitted('update:modelValue')?.length).toBe(before)
  })
  it('offers a name that is on no roster by Ctrl Enter', async () => {
    const { lookup, input } = await open({ offer: '当场添上' })
    await input.trigger('keydown', { key: 'Enter', ctrlKey: true })
    expect(lookup.emitted('offer')).toEqual([['zyh']])
    expect(lookup.emitted('choose')).toBeUndefined()
  })
  it('folds the list by Esc and keeps what was typed', async () => {
    const { lookup, input } = await open()
    expect(input.attributes('aria-expanded')).toBe('true')
    await input.trigger('keydown', { key: 'Escape' })
    await nextTick()
    expect(input.attributes('aria-expanded')).toBe('false')
    expect(input.element.value).toBe('zyh')
    expect(lookup.emitted('choose')).toBeUndefined()
  })
  it('hands Enter on when nothing was found', async () => {
    const { lookup, input } = await open({ hits: [] })
    await input.trigger('keydown', { key: 'Enter' })
    expect(lookup.emitted('enter')).toEqual([['zyh']])
  })
})
