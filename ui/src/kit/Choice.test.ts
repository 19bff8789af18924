import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import Button from './Button.vue'
import Choice from './Choice.vue'

/** A form with one choice and a button that carries a key. */
function formWith(keys: string) {
  const handedIn = vi.fn((event: Event) => event.preventDefault())
  const options = [
    { value: 'one', text: '一组' },
    { value: 'two', text: '二组' },
  ]
  const form = defineComponent(
    () => () =>
      h('form', { onSubmit: handedIn }, [
        h(Choice, { modelValue: 'one', label: '网格、单元', options }),
        h(Button, { type: 'submit', keys }, { default: () => '添上' }),
      ]),
  )
  return { page: mount(form, { attachTo: document.body }), handedIn }
}

describe('a choice', () => {
  it('hands the form in by Enter, as every other field does', async () => {
    const { page, handedIn } = formWith('Enter')
    await page.get('select').trigger('keydown', { key: 'Enter' })
    expect(handedIn).toHaveBeenCalledOnce()
    page.unmount()
  })
  it('leaves Enter alone where the button has another key, and while the input method composes', async () => {
    const other = formWith('Ctrl Enter')
    await other.page.get('select').trigger('keydown', { key: 'Enter' })
    expect(other.handedIn).not.toHaveBeenCalled()
    other.page.unmount()
    const { page, handedIn } = formWith('Enter')
    await page.get('select').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(handedIn).not.toHaveBeenCalled()
    page.unmount()
  })
  it('keeps the keys of its open list: Esc shuts the list, not what it stands in', async () => {
    const { page } = formWith('Enter')
    const heard = vi.fn()
    window.addEventListener('keydown', heard)
    await page.get('option').trigger('keydown', { key: 'Escape' })
    expect(heard).not.toHaveBeenCalled()
    await page.get('select').trigger('keydown', { key: 'Escape' })
    expect(heard).toHaveBeenCalledOnce()
    window.removeEventListener('keydown', heard)
    page.unmount()
  })
  it('says beside itself what is wrong', () => {
    const page = mount(Choice, {
      props: { modelValue: '', label: '网格、单元', options: [], wrong: '选一个网格' },
    })
    const said = page.get('select').attributes('aria-describedby')
    expect(page.get(`[id="${said}"]`).text()).toBe('选一个网格')
  })
})
