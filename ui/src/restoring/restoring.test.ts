// Damaged data and copies over a desk that answers from the test: what is offered, what is asked first. Not here: what a
// restore does to the data (the stories).
import axe from 'axe-core'
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BackupHolds, CopyView, DataSalvaged, Status } from '@/api'
import { Fault } from '@/api/fault'

const call = vi.hoisted(() => vi.fn())
vi.mock('@/api', async () => ({ ...(await vi.importActual<object>('@/api')), call }))

const { status } = await import('@/frame/village')
const { backupAge } = await import('@/frame/backup')
const Trouble = (await import('@/frame/Trouble.vue')).default
const Backups = (await import('@/pages/settings/backups/Backups.vue')).default

const copy: CopyView = {
  path: '/data/backups/bandeng-2026-11-22-214000.bandeng',
  file: 'bandeng-2026-11-22-214000.bandeng',
  place: 'here',
  kind: 'regular',
  at: '2026-11-22T13:40:00Z',
  words: '昨天 21:40',
  bytes: 4_200_000,
}
const holds: BackupHolds = {
  path: copy.path,
  villages: [
    {
      name: '青山村',
      township: '枫林镇',
      county: '云溪县',
      households: 96,
      people: 310,
      meetings: 48,
      issues: 428,
      newest: copy.at,
      newest_words: '昨天 16:46',
    },
  ],
  photos: 3,
  photos_missing: 1,
  schema: 1,
  beyond: 12,
}
const now = { village: { name: '青山村' }, today: '2026-11-23', backup: null } as unknown as Status

function desk(answers: Record<string, unknown>) {
  call.mockImplementation(async (command: string) => {
    const answer = answers[command]
    if (answer instanceof Fault) throw answer
    return answer
  })
}
const asked = () => call.mock.calls.map(([command]) => String(command))
async function press(words: string) {
  const buttons = [...document.querySelectorAll<HTMLElement>('button')]
  const found = buttons.find((one) => one.textContent?.includes(words))
  if (!found) throw new Error(`no button ${words}`)
  found.click()
  await flushPromises()
}

beforeEach(() => {
  call.mockReset()
  document.body.innerHTML = ''
  status.value = now
})

it('damaged data offer the newest copy, show what it holds, and replace nothing before that', async () => {
  desk({ backup_list: { copies: [copy], second: null }, backup_show: holds })
  const trouble = new Fault({ code: 'data.damaged', params: { folder: '/data' } })
  mount(Trouble, { props: { trouble }, attachTo: document.body })
  await flushPromises()
  expect(document.body.textContent).toContain('最新的一份')
  await press('昨天 21:40')
  const dialog = document.querySelector('[role=dialog]')
  const shown = dialog?.textContent ?? ''
  expect(shown).toContain('96 户 310 人，48 场会，428 件事')
  expect(shown).toContain('多 12 步改动')
  expect(shown).toContain('1 张找不到文件')
  expect(asked()).toEqual(['backup_list', 'backup_show'])
  const found = await axe.run(dialog ?? document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'],
    rules: { 'color-contrast': { enabled: false } },
  })
  expect(found.violations.map((one) => one.id)).toEqual([])
})

it('a copy that is damaged itself says so and cannot be restored', async () => {
  const damaged = new Fault({ code: 'backup.damaged', params: { file: copy.path } })
  desk({ backup_list: { copies: [copy], second: null }, backup_show: damaged })
  mount(Backups, { attachTo: document.body })
  await flushPromises()
  await press('看看里面')
  expect(document.querySelector('[role=alert]')?.textContent).toContain('请换一份')
  await press('恢复这一份')
  expect(asked()).not.toContain('backup_restore')
})

it('what salvage could not place is told with the file that has its words', async () => {
  const salvaged = {
    status: now,
    rows: 900,
    from_journal: 40,
    journal_rows: 1200,
    gaps: 1,
    left_out: [{ entity: 'issues', row: {} }],
    report: '/data/backups/salvage-1.json',
    kept: '/data/backups/replaced-1',
  } as unknown as DataSalvaged
  desk({ backup_list: { copies: [], second: null }, data_salvage: salvaged })
  const trouble = new Fault({ code: 'data.damaged', params: {} })
  mount(Trouble, { props: { trouble }, attachTo: document.body })
  await flushPromises()
  expect(document.body.textContent).toContain('这台电脑里没有备份')
  await press('抢救数据')
  const told = document.body.textContent ?? ''
  expect(told).toContain('读出 900 条，其中 40 条是从留痕里找回的')
  expect(told).toContain('/data/backups/salvage-1.json')
})

it('data of a newer version name both versions and offer no salvage', async () => {
  desk({ backup_list: { copies: [], second: null } })
  const trouble = new Fault({ code: 'data.newer', params: { found: 3, known: 1 } })
  mount(Trouble, { props: { trouble }, attachTo: document.body })
  await flushPromises()
  expect(document.body.textContent).toContain('数据的格式是 3，这个版本只认到 1')
  expect(document.body.textContent).not.toContain('抢救')
})

it('a stick that is out is told, and its last copy counts for the line at the foot', async () => {
  const second = {
    folder: '/media/U盘/板凳备份 青山村',
    reachable: false,
    same_disk: false,
    last: { ...copy, place: 'second', words: '11月12日 20:00' },
    fault: '',
  }
  desk({ backup_list: { copies: [copy], second } })
  mount(Backups, { attachTo: document.body })
  await flushPromises()
  expect(document.body.textContent).toContain('没插上')
  const at = (day: string) => ({ at: `2026-11-${day}T12:00:00Z` })
  const both = { ...now, backup: at('22'), backup_second: at('12') } as unknown as Status
  expect(backupAge(both)).toBe(11)
  expect(backupAge({ ...both, backup_second: null })).toBe(1)
})
