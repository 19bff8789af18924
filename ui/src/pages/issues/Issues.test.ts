// 问题: many matters chosen by keyboard and changed in one step; searches that are kept under a name.
import axe from 'axe-core'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { IssueView, ManyChanged, Status } from '@/api'
import { said } from '@/frame/say'
import { status } from '@/frame/village'
import { anIssue, answerWith, aQuietDesk, asked, press, settle, type } from '../meeting/testing'
import { call } from '@/test/desk'
import Issues from './Issues.vue'

vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
}))

let all: IssueView[]
let became: ManyChanged
beforeEach(() => {
  document.body.innerHTML = ''
  window.localStorage.clear()
  status.value = {
    today: '2026-11-21',
    running_meeting: null,
    counts: { households: 9, people: 9, meetings: 2, issues: 3 },
  } as unknown as Status
  all = [anIssue(1, '路灯不亮'), anIssue(2, '水渠淤塞'), anIssue(3, '桥栏松动')]
  became = { changed: 2, passed: [] }
  answerWith(
    aQuietDesk({
      issue_list: () => ({ total: all.length, lamps: [], issues: all }),
      category_list: () => ({ categories: [{ id: 'light', name: '照明' }] as never }),
      department_list: () => ({ departments: [] }),
      supervisor_list: () => ({ supervisors: [] }),
      issue_change_many: () => became,
      issue_strike_off_many: () => became,
    }),
  )
})

async function open() {
  const page = mount(Issues, { attachTo: document.body })
  await settle()
  return page
}
const row = (n: number) => document.querySelectorAll<HTMLElement>('tbody tr')[n]!
const bar = () => document.querySelector('.many')?.textContent ?? ''
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find((one) =>
    one.textContent?.includes(words),
  )!

/** Sends the form of a sheet, once it stands: on a busy computer it takes a turn more. */
async function send(form: string) {
  await vi.waitFor(() => expect(document.querySelector(form)).not.toBeNull())
  document.querySelector<HTMLFormElement>(form)!.requestSubmit()
}

describe('choosing many matters', () => {
  it('takes X, Shift with an arrow and Ctrl A, and Esc lets go of all', async () => {
    await open()
    row(0).focus()
    press(row(0), 'x')
    await settle()
    expect(bar()).toContain('选了 1 件')
    press(row(0), 'ArrowDown', { shiftKey: true })
    await settle()
    expect(bar()).toContain('选了 2 件')
    expect(document.activeElement).toBe(row(1))
    press(row(1), 'a', { ctrlKey: true })
    await settle()
    expect(bar()).toContain('选了 3 件')
    press(row(1), 'Escape')
    await settle()
    expect(bar()).toBe('')
  })
  it('changes those chosen in one step, and keeps chosen what was left with its reason', async () => {
    await open()
    press(row(0), 'x')
    await settle()
    press(row(2), 'x')
    await settle()
    became = {
      changed: 1,
      passed: [
        {
          issue: all[2]!.id,
          number: '2026-003',
          summary: '桥栏松动',
          code: 'commitment.none_in_force',
          params: {},
        },
      ],
    }
    button('一起改').click()
    await settle()
    const select = document.querySelector<HTMLSelectElement>('[role=dialog] select')!
    select.value = 'light'
    select.dispatchEvent(new Event('change'))
    await send('#change-many')
    await settle()
    const [request] = asked(call, 'issue_change_many')
    expect(request?.issues.map((one) => one.issue)).toEqual([all[0]!.id, all[2]!.id])
    expect(request).toMatchObject({ category: 'light', department: null, person: null })
    expect(said.value).toMatchObject({ text: '改了 1 件', undo: true })
    const dialog = document.querySelector('[role=dialog]')!
    expect(dialog.textContent).toContain('1 件没动')
    expect(dialog.textContent).toContain('桥栏松动')
    expect(bar()).toContain('选了 1 件')
  })
  it('strikes off together, and says beside the field that a reviewer is needed', async () => {
    await open()
    press(row(0), 'x')
    await settle()
    button('一起销号').click()
    await settle()
    await send('#strike-off-many')
    await settle()
    expect(asked(call, 'issue_strike_off_many')[0]?.reviewer).toBeNull()
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(said.value?.text).toBe('销了 2 件')
  })
  it('has nothing that axe finds wrong, open dialog or not', async () => {
    await open()
    press(row(0), 'x')
    await settle()
    const found = async (where: string) =>
      (await axe.run(where, { rules: { region: { enabled: false } } })).violations.map(
        (one) => one.id,
      )
    expect(await found('body')).toEqual([])
    button('一起改').click()
    await settle()
    expect(await found('[role=dialog]')).toEqual([])
  })
})

describe('a search that is kept', () => {
  it('stands as a chip, asks again with one key, and is forgotten with a way back', async () => {
    const page = await open()
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!
    type(field, '路灯')
    await settle()
    button('记住这样查').click()
    await settle()
    const name = document.querySelector<HTMLInputElement>('.naming input')!
    type(name, '路灯的事')
    document.querySelector<HTMLFormElement>('.naming')!.requestSubmit()
    await settle()
    expect(said.value?.text).toBe('记住了：路灯的事')
    button('不筛了').click()
    await settle()
    expect(field.value).toBe('')
    page.unmount()

    await open()
    button('路灯的事').click()
    await settle()
    expect(asked(call, 'issue_list').at(-1)?.query).toBe('路灯')
    button('忘掉查法').click()
    await settle()
    expect(button('路灯的事')).toBeUndefined()
    said.value!.offer!.take()
    await settle()
    expect(button('路灯的事')).toBeTruthy()
  })
})
