// A backup where the hand says. Not here: the one on leaving (the shell), what is said of the last (`backup`).
import { call, chooseSave } from '@/api'
import { w } from '@/wording'
import { say, sayFault } from './say'
import { status } from './village'

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
