import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { mount } from '@vue/test-utils'
import axe from 'axe-core'
import { TextArea } from '@/kit'
import { press, settle } from '@/pages/meeting/testing'
import Phrases from './Phrases.vue'

beforeEach(() => window.localStorage.clear())

/** A page with a measure and a field that takes no phrases. */
async function enter(measure = '') {
  const words = ref(measure)
  const Page = defineComponent(() => () => [
    h(Phrases),
    h(TextArea, {
      label: '工作举措',
      'data-phrases': 'answer',
      modelValue: words.value,
      'onUpdate:modelValue': (to: string) => (words.value = to),
    }),
    h('input', { id: 'elsewhere', 'aria-label': '电话' }),
  ])
  mount(Page, { attachTo: document.body })
  await settle()
  const field = document.querySelector('textarea') as HTMLTextAreaElement
  field.focus()
  field.setSelectionRange(measure.length, measure.length)
  return { words, field }
}
async function ask(field: Element) {
  const taken = press(field, ';', { ctrlKey: true })
  await settle()
  return taken
}
async function key(name: string, more: KeyboardEventInit = {}) {
  press(document.activeElement as Element, name, more)
  await settle()
}
const list = () => document.querySelector<HTMLElement>('.phrases')
const offered = () =>
  [...document.querySelectorAll('.phrases li .phrase > span:nth-child(2)')].map(
    (one) => one.textContent,
  )

describe('常用语', () => {
  it('opens by Ctrl ; and puts what a digit chooses where the caret stands', async () => {
    const { words, field } = await enter('先看现场；会后办')
    field.setSelectionRange(5, 5)
    expect(await ask(field)).toBe(true)
    expect(offered().slice(0, 3)).toEqual(['会后三天内答复', '由网格员跟进', '请供电所到现场看'])
    await key('3')
    expect(words.value).toBe('先看现场；请供电所到现场看会后办')
    expect(list()).toBeNull()
    expect(document.activeElement).toBe(field)
    expect(field.selectionStart).toBe(13)
  })
  it('is walked by arrows; Esc gives the field back as it was', async () => {
    const { words, field } = await enter('清淤')
    await ask(field)
    expect(document.activeElement?.textContent).toContain('会后三天内答复')
    await key('ArrowDown')
    expect(document.activeElement?.textContent).toContain('由网格员跟进')
    await key('ArrowUp')
    await key('ArrowUp')
    expect(document.activeElement?.textContent).toContain('记成常用语')
    await key('Escape')
    expect(list()).toBeNull()
    expect(words.value).toBe('清淤')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(document.activeElement).toBe(field)
  })
  it('keeps what stands in the field as an own phrase, and lets it go again', async () => {
    const { field } = await enter('请水库管理所开闸。')
    await ask(field)
    await key('0')
    expect(offered()[0]).toBe('请水库管理所开闸')
    expect(list()?.textContent).not.toContain('记成常用语')
    expect(document.activeElement?.textContent).toContain('自己的')
    await key('Delete')
    expect(offered()).not.toContain('请水库管理所开闸')
    expect(window.localStorage.getItem('bandeng.phrases.answer')).toBeNull()
  })
  it('offers first what was used most', async () => {
    const { field } = await enter()
    await ask(field)
    await key('4')
    await ask(field)
    expect(offered()[0]).toBe('请水利站到现场看')
  })
  it('never lets a common phrase go', async () => {
    const { field } = await enter()
    await ask(field)
    const before = offered()
    await key('Delete')
    expect(offered()).toEqual(before)
  })
  it('leaves the key alone in a field that takes no phrases, and while the input method composes', async () => {
    const { field } = await enter()
    press(field, ';', { ctrlKey: true, isComposing: true })
    await settle()
    expect(list()).toBeNull()
    const elsewhere = document.getElementById('elsewhere') as HTMLInputElement
    elsewhere.focus()
    expect(await ask(elsewhere)).toBe(false)
    expect(list()).toBeNull()
  })
  it('has nothing that axe finds', async () => {
    const { field } = await enter('请水库管理所开闸')
    await ask(field)
    await key('0')
    const found = await axe.run(document.querySelector('.popover') as Element, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(found.violations.map((one) => one.id)).toEqual([])
  })
})
