// Photos at a meeting: pasted, dropped onto a line, chosen from a camera's card.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tellDataChanged } from '@/api'
import type { DropListener, IssueView, PhotoAdd } from '@/api'
import { said } from '@/frame/say'
import { call } from '@/test/desk'
import { aLife } from '@/test/moves'
import { enterStage } from './House'
import Record from './record/Record.vue'
import Sort from './sort/Sort.vue'
import { anIssue, answerWith, aQuietDesk, asked, press, settle } from './testing'

const shell = vi.hoisted(() => ({
  drop: null as DropListener | null,
  choose: vi.fn(async (): Promise<string[]> => ['/media/DCIM/IMG_0012.JPG']),
}))
vi.mock('@/api', async (original) => ({
  ...(await original<object>()),
  call: (await import('@/test/desk')).call,
  chooseFiles: shell.choose,
  onFileDrop: (listener: DropListener) => {
    shell.drop = listener
    return () => (shell.drop = null)
  },
}))

let issues: IssueView[]
let kept: PhotoAdd[]
const lifeOf = (id: string) => {
  const of = kept.filter((one) => one.issue === id)
  const photos = of.map((one, index) => ({
    id: `photo-${id}-${index}`,
    kind: one.kind,
    caption: '',
    taken_on: '2026-11-21',
  }))
  return aLife(issues.find((one) => one.id === id) as IssueView, { photos: photos as never })
}
beforeEach(() => {
  issues = [anIssue(1, '路灯不亮'), anIssue(2, '水压低', { outcome: 'resolved_on_spot' })]
  kept = []
  answerWith(
    aQuietDesk({
      issue_list: ({ meeting }) => {
        const list = meeting ? issues : []
        return { total: list.length, lamps: [], issues: list }
      },
      photo_add: (request) => {
        kept = [...kept, request]
        setTimeout(() => tellDataChanged())
        return lifeOf(request.issue)
      },
      issue_show: ({ issue }) => lifeOf(issue),
      photo_show: () => ({ url: 'data:image/png;base64,iVBORw0KGgo=', width: 1, height: 1 }),
    }),
  )
})
afterEach(() => void document.querySelectorAll('[role="dialog"]').forEach((one) => one.remove()))

function paste(words = '') {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  const picture = new File(['abc'], 'a.png', { type: 'image/png' })
  Object.defineProperty(event, 'clipboardData', {
    value: { files: [picture], getData: () => words },
  })
  document.activeElement?.dispatchEvent(event)
  return event
}

describe('a photo', () => {
  it('that is pasted goes to the matter recorded last, whatever field has the hand', async () => {
    const { page } = await enterStage(Record)
    paste()
    await vi.waitFor(() =>
      expect(kept).toEqual([{ issue: 'issue-2', kind: 'after', data: 'YWJj' }]),
    )
    await settle()
    expect(page.findAll('.notebook li')[1]?.text()).toContain('照片 1 张')
    expect(said.value).toMatchObject({ text: '照片放进第 2 件了', undo: true })
  })
  it('that comes along with the words of a sheet is let go: the words are meant', async () => {
    await enterStage(Record)
    expect(paste('路灯\t18盏').defaultPrevented).toBe(false)
    await settle()
    expect(kept).toEqual([])
  })
  it('goes to the line it is dropped onto, which says so; other files are let go', async () => {
    const { page } = await enterStage(Record)
    const first = page.findAll('.notebook li')[0]
    document.elementFromPoint = () => first?.element ?? null
    shell.drop?.over({ x: 1, y: 1 })
    await settle()
    expect(first?.text()).toContain('松手就添上')
    shell.drop?.drop(['/a/1.jpg', '/a/2.PNG', '/a/3.docx'], { x: 1, y: 1 })
    await settle()
    expect(kept.map((one) => [one.issue, one.kind, one.path])).toEqual([
      ['issue-1', 'before', '/a/1.jpg'],
      ['issue-1', 'before', '/a/2.PNG'],
    ])
    expect(first?.text()).toContain('照片 2 张')
  })
  it('is chosen by Alt P in 分类 for the matter that stands there, and shown', async () => {
    const { page } = await enterStage(Sort)
    press(window, 'p', { altKey: true })
    await vi.waitFor(() => expect(kept).toHaveLength(1))
    expect(kept[0]).toMatchObject({ issue: 'issue-1', path: '/media/DCIM/IMG_0012.JPG' })
    await vi.waitFor(() => expect(page.findAll('.photos img')).toHaveLength(1))
    expect(asked(call, 'photo_show')[0]?.photo).toBe('photo-issue-1-0')
  })
  it('waits for a matter: without one it says what to do first', async () => {
    issues = []
    await enterStage(Record)
    paste()
    await vi.waitFor(() => expect(said.value?.text).toBe('先记下一件，照片才有处放'))
    expect(kept).toEqual([])
  })
})
