import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Field from './Field.vue'

describe('a field', () => {
  it('says Enter, but not while the input method composes', async () => {
    const field = mount(Field, { props: { modelValue: '', label: '村' } })
    await field.get('input').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(field.emitted('enter')).toBeUndefined()
    await field.get('input').trigger('keydown', { key: 'Enter' })
    expect(field.emitted('enter')).toHaveLength(1)
  })
  it('is named by its label and tells what is wrong', () => {
    const field = mount(Field, { props: { modelValue: '', label: '姓名', wrong: '姓名要填' } })
    const input = field.get('input')
    expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(field.get(`[id="${input.attributes('aria-describedby')}"]`).text()).toBe('姓名要填')
  })
})
