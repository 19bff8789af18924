import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { VueWrapper } from '@vue/test-utils'
import { Fault } from '@/api'
import { said } from '@/frame/say'
import { call } from '@/test/desk'
import {
  aMeeting,
  anAttendance,
  anAttendee,
  answerWith,
  aPerson,
  aQuietDesk,
  asked,
  press,
  settle,
  type,
} from '../testing'
import type { Answers } from '../testing'
import { enterStage } from '../House'
import { zh } from '@/wording/zh-CN'
import SignIn from './SignIn.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

async function enter() {
  const { page } = await enterStage(SignIn)
  return { page, input: page.get('.sign-in-field input').element as HTMLInputElement }
}
const big = (page: VueWrapper) => page.findAll('.big b').map((one) => one.text())

beforeEach(() => {
  const signed = new Set<string>()
  answerWith(
    aQuietDesk({
      people_search: () => ({ hits: [aPerson('张义华')] }),
      attendance_add: ({ person }) => {
        const already = signed.has(person)
        signed.add(person)
        return { already, row: anAttendee('张义华', { at: '19:31' }) }
      },
      attendance_add_new: ({ name }) => ({
        already: false,
        row: anAttendee(name, { household: null, household_nth: null, added_here: true }),
      }),
      attendance_remove: () => anAttendance(),
    }),
  )
})

describe('签到', () => {
  it('has the field ready, ticks, counts at once, and reads nothing per key', async () => {
    const { page, input } = await enter()
    expect(document.activeElement).toBe(input)
    const reads = () => asked(call, 'attendance_show').length
    const before = reads()
    for (const text of ['z', 'zy', 'zyh']) type(input, text)
    await settle()
    press(input, 'Enter')
    await settle()
    expect(reads()).toBe(before)
    expect(asked(call, 'attendance_add')).toEqual([
      { meeting: 'meeting-1', person: 'person-张义华' },
    ])
    expect(big(page)).toEqual(['2', '2'])
    const newest = page.get('.newest')
    expect(newest.text()).toContain('张义华')
    expect(newest.text()).toContain('撤销')
  })
  it('says that somebody signed in already, and counts once', async () => {
    const { page, input } = await enter()
    for (let twice = 0; twice < 2; twice += 1) {
      type(input, 'zyh')
      await settle()
      press(input, 'Enter')
      await settle()
    }
    expect(page.get('.last').text()).toContain('张义华 19:31 已经签过到')
    expect(big(page)).toEqual(['2', '2'])
  })
  it('adds a person on the spot, whose household can follow', async () => {
    const { page, input } = await enter()
    type(input, '赵蕙')
    press(input, 'Enter', { ctrlKey: true })
    await settle()
    expect(asked(call, 'attendance_add_new')).toEqual([{ meeting: 'meeting-1', name: '赵蕙' }])
    expect(page.get('.newest').text()).toContain('现场添加')
    expect(page.get('.newest').text()).toContain('补填')
  })
  it('takes the newest back and is ready again', async () => {
    const { page, input } = await enter()
    type(input, 'zyh')
    await settle()
    press(input, 'Enter')
    await settle()
    await page.get('.newest .undo').trigger('click')
    await settle()
    expect(asked(call, 'attendance_remove')).toEqual([
      { meeting: 'meeting-1', person: 'person-张义华' },
    ])
    expect(page.find('.newest').exists()).toBe(false)
    expect(big(page)).toEqual(['1', '1'])
    expect(document.activeElement).toBe(input)
  })
  it('offers the roles that the kind expects first, and takes one', async () => {
    const roles = ['cppcc_member', 'representative'] as const
    answerWith(
      aQuietDesk({
        meeting_show: () => aMeeting({ roles: [...roles] }),
        attendance_add: ({ role }) => ({
          already: true,
          row: anAttendee('陈䶮', { role: role ?? 'villager' }),
        }),
      }),
    )
    const { page } = await enter()
    await page.get('.role').trigger('click')
    await settle()
    const select = page.get('.choose select')
    expect(document.activeElement).toBe(select.element)
    const offered = select.findAll('option').map((one) => one.attributes('value'))
    expect(offered.slice(0, 2)).toEqual(roles)
    expect(offered).toHaveLength(9)
    await select.setValue('representative')
    await settle()
    expect(asked(call, 'attendance_add')).toEqual([
      { meeting: 'meeting-1', person: 'person-陈䶮', role: 'representative' },
    ])
    expect(page.find('.choose').exists()).toBe(false)
  })

  describe('a list of names that is pasted', () => {
    const roster = [
      aPerson('张义华'),
      aPerson('张伟', { id: 'wei-1', household_name: '张大户' }),
      aPerson('张伟', { id: 'wei-2', household_name: '张二户' }),
      aPerson('张义华生', { id: 'longer' }),
    ]
    const byId = (id: string) => roster.find((one) => one.id === id)?.name ?? ''
    function listDesk(more: Answers = {}) {
      answerWith(
        aQuietDesk({
          people_search: ({ query }) => ({
            hits: roster.filter((one) => one.name.startsWith(query)),
          }),
          attendance_add: ({ person }) => ({
            already: false,
            row: anAttendee(byId(person), { person }),
          }),
          attendance_add_many: ({ people }) => ({
            signed: people,
            already: 0,
            attendance: anAttendance({
              rows: people.map((person) => anAttendee(byId(person), { person })),
            }),
          }),
          attendance_add_new: ({ name }) => ({ already: false, row: anAttendee(name) }),
          ...more,
        }),
      )
    }
    function paste(field: Element, text: string) {
      const event = new Event('paste', { bubbles: true, cancelable: true })
      Object.assign(event, { clipboardData: { getData: () => text } })
      field.dispatchEvent(event)
      return event.defaultPrevented
    }
    const listed = () => asked(call, 'attendance_add_many').flatMap((one) => one.people)
    const signed = () => asked(call, 'attendance_add').map((one) => one.person)
    const waiting = () => [...document.querySelectorAll('.dialog li b')].map((b) => b.textContent)
    const button = (text: string) =>
      [...document.querySelectorAll<HTMLElement>('.dialog li button')].find((one) =>
        one.textContent?.includes(text),
      )!

    it('signs in who bears a name alone, and lets the rest be settled one by one', async () => {
      listDesk()
      const { page, input } = await enter()
      expect(paste(input, '姓名\n张义华\n张伟\n欧阳䶮\n')).toBe(true)
      await settle()
      await settle()
      expect(listed()).toEqual(['person-张义华'])
      expect(page.get('.rows').text()).toContain('张义华')
      expect(said.value?.undo).toBe(true)
      expect(waiting()).toEqual(['张伟', '欧阳䶮'])
      expect(document.activeElement?.textContent).toContain('张大户')
      button('张二户').click()
      await settle()
      expect(signed()).toEqual(['wei-2'])
      expect(waiting()).toEqual(['欧阳䶮'])
      expect(document.activeElement?.textContent).toContain(zh.room.signIn.addAfter)
      button(zh.room.signIn.addAfter).click()
      await settle()
      expect(asked(call, 'attendance_add_new')).toEqual([{ meeting: 'meeting-1', name: '欧阳䶮' }])
      expect(waiting()).toEqual([])
    })
    it('loses no name when it is stopped half way, nor over a restart', async () => {
      listDesk({
        attendance_add_many: () => {
          throw new Fault({ code: 'data.disk_full', params: {} })
        },
      })
      const { page, input } = await enter()
      paste(input, '张义华\n张伟')
      await settle()
      await settle()
      expect(waiting()).toEqual(['张义华', '张伟'])
      page.unmount()
      await settle()
      const kept = asked(call, 'draft_keep').at(-1)
      expect(kept?.place).toBe('meeting/meeting-1/names')
      listDesk({ draft_read: () => ({ content: kept?.content ?? '', kept: '20:06' }) })
      const again = await enter()
      await settle()
      expect(again.page.get('.unsettled').text()).toBe(zh.room.signIn.unsettledLeft(2))
    })
    it('waits once where the same list is pasted again', async () => {
      listDesk()
      const { input } = await enter()
      for (let twice = 0; twice < 2; twice += 1) {
        paste(input, '张伟\n欧阳䶮')
        await settle()
        await settle()
      }
      expect(waiting()).toEqual(['张伟', '欧阳䶮'])
    })
    it('is typed like any word where it is but one name', async () => {
      listDesk()
      const { input } = await enter()
      expect(paste(input, '张义华')).toBe(false)
      expect(listed()).toEqual([])
    })
  })
})
