// What is done to the passphrase, and what the desk is asked for it. Not here: fields and words.
import { call } from '@/api'
import type { Status } from '@/api'

export type Doing = 'set' | 'change' | 'renew' | 'remove'

export interface Given {
  old: string
  new: string
}

/** Does it; gives where everything stands then, and the recovery code where there is a new one. */
export async function does(doing: Doing, given: Given): Promise<{ status: Status; code: string }> {
  switch (doing) {
    case 'set': {
      const kept = await call('passphrase_set', { new: given.new })
      return { status: kept.status, code: kept.recovery }
    }
    case 'renew': {
      const kept = await call('passphrase_renew_recovery', { passphrase: given.old })
      return { status: kept.status, code: kept.recovery }
    }
    case 'change':
      return { status: await call('passphrase_change', given), code: '' }
    case 'remove':
      return { status: await call('passphrase_remove', { old: given.old }), code: '' }
  }
}
