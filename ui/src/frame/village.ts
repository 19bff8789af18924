// Where everything stands, as frame and pages share it: one status, read again whenever data
// changed, whoever changed it.
import { shallowRef } from 'vue'
import { Fault, onDataChanged } from '@/api'
import type { Status } from '@/api'
import { answeredAhead, askOnce } from './ahead'

export const status = shallowRef<Status | null>(null)
/** Why the status could not be read: shown in place of the pages. */
export const statusFault = shallowRef<Fault | null>(null)

let asked = 0

/** Reads the status; the newest question wins. */
export async function refreshStatus(): Promise<void> {
  asked += 1
  const mine = asked
  const ahead = answeredAhead('village_status', {})
  if (ahead) {
    status.value = ahead
    return
  }
  try {
    const now = await askOnce('village_status', {})
    if (mine !== asked) return
    status.value = now
    statusFault.value = null
  } catch (thrown) {
    if (mine === asked) statusFault.value = Fault.from(thrown)
  }
}

/** Reads after every change, and once if nobody has. */
export function watchStatus(): () => void {
  if (!status.value) void refreshStatus()
  return onDataChanged(() => void refreshStatus())
}
