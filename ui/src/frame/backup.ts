// The last good backup in words and days. Not here: making one (`makeBackup`, and on leaving the shell).
import type { Status } from '@/api'
import { civilDay, clockTime, daysBetween } from '@/wording/day'
import type { FirstWording } from '@/wording/first'

/**
 * Days since the last backup; null if there is none. Where there is one in a second place, that one counts: what lies
 * on this computer goes with it.
 */
export function backupAge(status: Status | null): number | null {
  const last = status?.backup_second ?? status?.backup
  if (!status || !last) return null
  return Math.max(0, daysBetween(civilDay(new Date(last.at)), status.today))
}

/** 昨天 21:40; the desk says it in Chinese, English is made here. */
export function backupWhen(status: Status, words: FirstWording): string {
  if (!status.backup) return ''
  if (words.tag === 'zh-CN' && status.backup.words) return status.backup.words
  const at = new Date(status.backup.at)
  return `${words.when(civilDay(at), status.today)} ${clockTime(at)}`
}
