// After a restore all data are others: the window begins again at today's page. Not here: restoring.
import { nextTick } from 'vue'
import type { Restored, Status } from '@/api'
import { go, route } from '@/frame/route'
import { say } from '@/frame/say'
import { status } from '@/frame/village'
import { w } from '@/wording'

/** Shows the village that was put back; another page takes back what was said, so that comes first. */
export async function showRestored(restored: Restored): Promise<void> {
  const words = w.value.backups
  begin(restored.status)
  await nextTick()
  say(restored.kept ? words.restoredKept(restored.kept) : words.restored)
}

/** Begins again with these data. */
export function begin(now: Status): void {
  status.value = now
  if (route.value.page !== 'today') go({ page: 'today' })
}
