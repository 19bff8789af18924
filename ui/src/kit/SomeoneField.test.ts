// Who was picked stays picked, wherever the hand goes next.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import type { PersonHit, PersonView, Someone } from '@/api'
import { answerWith, aPerson, press, settle, type } from '@/pages/meeting/testing'
import PersonField from './PersonField.vue'
import SomeoneField from './SomeoneField.vue'
import { provideAtHand, useNames } from './someone'
import type { Invited } from './someone'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))
beforeEach(() => answerWith({ people_search: () => ({ hits: [aPerson('张义华')] }) }))

const aPersonView = (name: string) => ({ id: `person-${name}`, name }) as PersonView

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

describe('a whole name that no list knows', () => {
  it('lets the hand go on before the roster has answered', async () => {
    const { page, input, someone } = aLine()
    let answer: (hits: { hits: PersonHit[] }) => void = () => {}
    answerWith({ people_search: () => ({ hits: [] }) })
    type(input, '韦婆婆')
    await settle()
    answerWith({ people_search: () => new Promise((done) => (answer = done)) })
    press(input, 'Enter')
    expect(document.activeElement).toBe(page.get('.next').element)
    answer({ hits: [] })
    await settle()
    expect(someone.value).toEqual({ person: null, name: '韦婆婆' })
  })
})

/** A responsible person: only people of the roster, and the next field. */
function aPersonField(value: Someone = { person: null, name: '' }, here: Invited[] | null = null) {
  const someone = ref<Someone>(value)
  const form = { names: async () => true }
  const Form = defineComponent({
    setup() {
      if (here) provideAtHand({ meeting: () => 'meeting-1', invited: () => here })
      form.names = useNames()
      return () =>
        h('div', [
          h(PersonField, {
            label: '责任人',
            modelValue: someone.value,
            'onUpdate:modelValue': (to: Someone) => (someone.value = to),
          }),
          h('input', { class: 'next' }),
        ])
    },
  })
  const page = mount(Form, { attachTo: document.body })
  const input = page.get('[role=combobox]').element as HTMLInputElement
  input.focus()
  return { page, input, someone, names: () => form.names() }
}
/** Tab, as the window does it: the hand is in the next field. */
async function tab(page: { get(selector: string): { element: Element } }) {
  ;(page.get('.next').element as HTMLInputElement).focus()
  await settle()
}

describe('a name that was typed in full', () => {
  it('is the person of that name as soon as the field is left', async () => {
    answerWith({ people_search: () => ({ hits: [aPerson('何志强'), aPerson('何志强盛')] }) })
    const { page, input, someone } = aPersonField()
    type(input, '何志强')
    await tab(page)
    expect(someone.value).toEqual({ person: 'person-何志强', name: '何志强' })
    expect(input.value).toBe('何志强')
  })
  it('stays where nobody answers to it, is said, and holds up the form', async () => {
    answerWith({ people_search: () => ({ hits: [] }) })
    const { page, input, someone, names } = aPersonField({ person: 'person-1', name: '王桂芳' })
    type(input, '钱卫东')
    press(input, 'Enter')
    await settle()
    await tab(page)
    expect(input.value).toBe('钱卫东')
    expect(page.text()).toContain('名册里没有“钱卫东”')
    expect(someone.value.person).toBeNull()
    expect(await names()).toBe(false)
    expect(document.activeElement).toBe(input)
  })
  it('joins the roster where that is asked', async () => {
    const added = vi.fn(() => ({ ...aPersonView('钱卫东') }))
    answerWith({ people_search: () => ({ hits: [] }), person_add: added })
    const { page, input, someone, names } = aPersonField()
    type(input, '钱卫东')
    await tab(page)
    await page.get('.wrong button').trigger('click')
    await settle()
    expect(added).toHaveBeenCalledWith({ name: '钱卫东' })
    expect(someone.value).toEqual({ person: 'person-钱卫东', name: '钱卫东' })
    expect(page.find('.wrong').exists()).toBe(false)
    expect(await names()).toBe(true)
  })
  it('is not decided between two who share it', async () => {
    const two = [aPerson('李大山', { id: 'a' }), aPerson('李大山', { id: 'b' })]
    answerWith({ people_search: () => ({ hits: two }) })
    const { page, input, someone } = aPersonField()
    type(input, '李大山')
    await tab(page)
    expect(someone.value.person).toBeNull()
    expect(page.text()).toContain('“李大山”不止一位')
  })
})

describe('letters of a host', () => {
  it('that nobody answers to stay, and may be written as they are', async () => {
    answerWith({ people_search: () => ({ hits: [] }) })
    const { page, input, someone } = aLine()
    type(input, 'lxf')
    await tab(page)
    expect(input.value).toBe('lxf')
    expect(page.text()).toContain('名册里没有“lxf”')
    await page.get('.wrong button').trigger('click')
    expect(someone.value).toEqual({ person: null, name: 'lxf' })
  })
  it('that only one answers to are that one', async () => {
    answerWith({ people_search: () => ({ hits: [aPerson('林秀芳')] }) })
    const { page, input, someone } = aLine()
    type(input, 'lxf')
    await tab(page)
    expect(someone.value).toEqual({ person: 'person-林秀芳', name: '林秀芳' })
  })
})

describe('at a meeting', () => {
  const offered = (page: { findAll(selector: string): { text(): string }[] }) =>
    page.findAll('li .who').map((one) => one.text())
  it('offers those first who were invited or signed in', async () => {
    const hits = [aPerson('张三'), aPerson('张义华', { signed_in: '19:30' }), aPerson('张友')]
    answerWith({ people_search: (asked) => ({ hits: asked.in_post ? [] : hits }) })
    const invited = [{ person: 'person-张友', name: '张友', department_name: '' }]
    const { page, input } = aPersonField(undefined, invited)
    type(input, 'z')
    await settle()
    expect(offered(page)).toEqual(['张义华', '张友', '张三'])
  })
  it('offers the invited man whom the roster does not know, and takes him on', async () => {
    answerWith({
      people_search: () => ({ hits: [] }),
      person_add: ({ name }) => aPersonView(name),
    })
    const invited = [{ person: null, name: '钱卫东', department_name: '镇水利站' }]
    const { page, input, someone } = aPersonField(undefined, invited)
    type(input, 'qwd')
    await settle()
    expect(offered(page)).toEqual(['钱卫东'])
    press(input, 'Enter')
    await settle()
    expect(someone.value).toEqual({ person: 'person-钱卫东', name: '钱卫东' })
  })
})
