// 归档 over a desk that answers from the test: what goes in, what is missing, where to, stopping, the end.
import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { ArchivePlan, Archived, Progress } from '@/api'
import { Fault } from '@/api'
import { enterStage } from '../House'
import { aMeeting, answerWith, asked, settle } from '../testing'
import type { Answers } from '../testing'
import Archive from './Archive.vue'

const files = vi.hoisted(() => ({
  chooseFolder: vi.fn(async (): Promise<string | null> => 'E:\\'),
  chooseFiles: vi.fn(async (): Promise<string[]> => ['C:\\签到表.jpg']),
  showFile: vi.fn(async () => {}),
}))
const long = vi.hoisted(() => ({ work: undefined as unknown }))
vi.mock('@/api', async (original) => {
  const { call } = await import('@/test/desk')
  const watched = (command: never, request: unknown, work?: unknown) => {
    if (work) long.work = work
    return call(command, request)
  }
  return { ...(await original<object>()), ...files, call: watched }
})
const { call } = await import('@/test/desk')

const plan: ArchivePlan = {
  folder: '2026-11-21 板凳会 第11场 归档',
  archived_on: null,
  notices: [
    { lack: 'signed_sheet', count: 1 },
    { lack: 'open', count: 3 },
  ],
  items: [
    {
      key: 'minutes',
      number: '01',
      document: 'minutes',
      edition: 'internal',
      photo: null,
      own_photo: false,
      name: '会议记录',
      file: '01 会议记录.pdf',
      pages: 5,
      formed_on: '2026-11-21',
      retention: 'permanent',
    },
    {
      key: 'photo:p1',
      number: '01',
      document: null,
      edition: null,
      photo: 'p1',
      own_photo: true,
      name: '会场照片',
      file: '照片/01 会场照片.jpg',
      pages: 1,
      formed_on: '2026-11-21',
      retention: 'permanent',
    },
  ],
}
const made = { folder: 'E:\\2026-11-21 板凳会 第11场 归档', files: [1, 2, 3] }

let answers: Answers
beforeEach(() => {
  document.body.innerHTML = ''
  files.showFile.mockClear()
  answers = {
    meeting_show: () => aMeeting({ row: { closing: 'closed' } }),
    issue_list: () => ({ total: 0, lamps: [], issues: [] }),
    meeting_archive_preview: () => plan,
    meeting_archive: () => made as unknown as Archived,
  }
  answerWith(answers)
})

async function opened() {
  const open = ref(true)
  await enterStage(
    defineComponent(
      () => () =>
        open.value
          ? h(Archive, { open: open.value, 'onUpdate:open': (to: boolean) => (open.value = to) })
          : null,
    ),
  )
  await settle()
  return open
}
const sheet = () => document.querySelector<HTMLElement>('[role=dialog]')
const text = () => sheet()?.textContent ?? ''
function button(words: string): HTMLButtonElement {
  const all = [...(sheet()?.querySelectorAll('button') ?? [])]
  const found = all.find((one) => one.textContent?.includes(words))
  if (!found) throw new Error(`no button ${words}`)
  return found
}

describe('归档', () => {
  it('shows what goes in and what is missing, and that there is no way back', async () => {
    await opened()
    expect(text()).toContain('没有签过名的签到表照片')
    expect(text()).toContain('还有 3 件没办完')
    expect(text()).toContain('不能再改')
    expect(sheet()?.querySelectorAll('tbody td.name')).toHaveLength(2)
    const found = await axe.run(sheet() as HTMLElement, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(found.violations.map((one) => one.id)).toEqual([])
  })
  it('asks for a folder first, and hands over the periods that were changed', async () => {
    await opened()
    button('Ctrl').click()
    await settle()
    expect(asked(call, 'meeting_archive')).toEqual([])
    const choice = sheet()?.querySelector('select') as HTMLSelectElement
    choice.value = 'thirty_years'
    choice.dispatchEvent(new Event('change'))
    button('选文件夹').click()
    await settle()
    expect(text()).toContain('E:\\')
    button('Ctrl').click()
    await settle()
    expect(asked(call, 'meeting_archive')).toEqual([
      {
        meeting: 'meeting-1',
        out: 'E:\\',
        papers: [{ key: 'minutes', retention: 'thirty_years' }],
      },
    ])
    expect(text()).toContain('归档好了，一共 3 件')
    button('打开文件夹').click()
    await settle()
    expect(files.showFile).toHaveBeenCalledWith(made.folder)
  })
  it('tells how far it is and stops when asked', async () => {
    let refuse = (_: unknown) => {}
    answerWith({
      ...answers,
      meeting_archive: () => new Promise((_, reject) => (refuse = reject)),
    })
    const open = await opened()
    button('选文件夹').click()
    await settle()
    button('Ctrl').click()
    await settle()
    const work = long.work as { onProgress: (at: Progress) => void; signal: AbortSignal }
    work.onProgress({ stage: '', done: 4, total: 11 })
    await settle()
    expect(sheet()?.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('4')
    button('停下').click()
    await settle()
    expect(work.signal.aborted).toBe(true)
    expect(open.value).toBe(true)
    refuse(new Fault({ code: 'work.stopped', params: {} }))
    await settle()
    expect(text()).toContain('什么也没留下')
    expect(text()).toContain('会议记录')
  })
  it('says what went wrong with the stick and lets another be chosen', async () => {
    answerWith({
      ...answers,
      meeting_archive: () => {
        throw new Fault({ code: 'archive.no_folder', params: { path: 'E:\\' } })
      },
    })
    await opened()
    button('选文件夹').click()
    await settle()
    button('Ctrl').click()
    await settle()
    expect(text()).toContain('U 盘拔了吗')
    button('选文件夹').click()
    await settle()
    expect(text()).not.toContain('U 盘拔了吗')
  })
  it('adds a photo of the signed sheet and takes a photo away', async () => {
    answerWith({
      ...answers,
      meeting_photo_add: () => ({ ...plan, notices: [] }),
      meeting_photo_remove: () => ({ ...plan, items: plan.items.slice(0, 1) }),
    })
    await opened()
    button('添签到表照片').click()
    await settle()
    expect(asked(call, 'meeting_photo_add')).toEqual([
      { meeting: 'meeting-1', kind: 'sign_in', path: 'C:\\签到表.jpg' },
    ])
    expect(text()).not.toContain('没有签过名的签到表照片')
    button('去掉').click()
    await settle()
    expect(asked(call, 'meeting_photo_remove')).toEqual([{ photo: 'p1' }])
    expect(text()).toContain('没有照片')
  })
})
