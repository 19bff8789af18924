// Who was picked stays picked, wherever the hand goes next.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import type { Someone } from '@/api'
import { answerWith, aPerson, press, settle, type } from '@/pages/meeting/testing'
import SomeoneField from './SomeoneField.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
beforeEach(() => answerWith({ people_search: () => ({ hits: [aPerson('张义华')] }) }))

/** A line of two fields: Enter in the first goes on to the second, at once. */
function aLine() {
  const someone = ref<Someone>({ person: null, name: '' })
  const next = ref<HTMLInputElement>()
  const Line = defineComponent(
    () => () =>
      h('div', [
        h(SomeoneField, {
          label: '谁',
          modelValue: someone.value,
          'onUpdate:modelValue': (value: Someone) => (someone.value = value),
          onEnter: () => next.value?.focus(),
        }),
        h('input', { ref: next, class: 'next' }),
      ]),
  )
  const page = mount(Line, { attachTo: document.body })
  const input = page.get('[role=combobox]').element as HTMLInputElement
  input.focus()
  return { page, input, someone }
}

describe('a person picked', () => {
  it('stays the person although Enter takes the hand on at once', async () => {
    const { page, input, someone } = aLine()
    type(input, 'zyh')
    await settle()
    press(input, 'Enter')
    await settle()
    expect(document.activeElement).toBe(page.get('.next').element)
    expect(someone.value).toEqual({ person: 'person-张义华', name: '张义华' })
  })
  it('gives way to a name that is written over it', async () => {
    const { input, someone } = aLine()
    type(input, 'zyh')
    await settle()
    press(input, 'Enter')
    await settle()
    input.focus()
    answerWith({ people_search: () => ({ hits: [] }) })
    type(input, '路过的客商')
    await settle()
    press(input, 'Enter')
    await settle()
    expect(someone.value).toEqual({ person: null, name: '路过的客商' })
  })
})
