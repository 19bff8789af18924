// The last good backup in words and days, and making one where the hand says. Not here: the backup on leaving (the
// shell).
import { call, chooseSave } from '@/api'
import type { Status } from '@/api'
import { civilDay, clockTime, daysBetween } from '@/wording/day'
import { w } from '@/wording'
import type { Wording } from '@/wording'
import { say, sayFault } from './say'
import { status } from './village'

/** Days since the last backup; null if there is none. */
export function backupAge(status: Status | null): number | null {
  if (!status?.backup) return null
  return Math.max(0, daysBetween(civilDay(new Date(status.backup.at)), status.today))
}

/** 昨天 21:40; the desk says it in Chinese, English is made here. */
export function backupWhen(status: Status, words: Wording): string {
  if (!status.backup) return ''
  if (words.tag === 'zh-CN' && status.backup.words) return status.backup.words
  const at = new Date(status.backup.at)
  return `${words.when(civilDay(at), status.today)} ${clockTime(at)}`
}

/** Asks where to, makes the backup and says where it lies. */
export async function makeBackup(): Promise<void> {
  const words = w.value.settings
  try {
    const name = words.backupName(status.value?.village?.name ?? '', status.value?.today ?? '')
    const out = await chooseSave('backup', words.backupTitle, name)
    if (out) say(words.backupDone((await call('backup_make', { out })).path))
  } catch (thrown) {
    sayFault(thrown)
  }
}
