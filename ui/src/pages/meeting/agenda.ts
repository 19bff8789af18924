// A meeting's agenda with the pool of collected matters: read again after every change, set in one step.
// Before the meeting is planned there is only the pool. Not here: how it looks.
import { computed, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'
import { call } from '@/api'
import type { Agenda, IssueView } from '@/api'
import { sayFault } from '@/frame/say'
import { moved as movedBy } from '@/kit'
import { useFresh } from './fresh'
import type { Room } from './room'

const MOST = 200

export interface AgendaOf {
  items: ComputedRef<Agenda['items']>
  pool: ComputedRef<IssueView[]>
  again: ComputedRef<IssueView[]>
  /** Sets the agenda of a planned meeting; answers whether it is set. */
  set(meeting: string, issues: string[]): Promise<boolean>
  read(): Promise<void>
}

export function useAgenda(room: Room, wait = 60): AgendaOf {
  const agenda = shallowRef<Agenda>({ items: [], pool: [], again: [] })

  async function readOnce() {
    const asked = room.id.value
    try {
      const now =
        asked === 'new' ? await poolAlone() : await call('agenda_show', { meeting: asked })
      if (asked === room.id.value) agenda.value = now
    } catch (thrown) {
      sayFault(thrown)
    }
  }
  const read = useFresh(readOnce, wait)
  return {
    items: computed(() => agenda.value.items),
    pool: computed(() => agenda.value.pool),
    again: computed(() => agenda.value.again),
    async set(meeting, issues) {
      try {
        agenda.value = await call('agenda_put', { meeting, issues })
        return true
      } catch (thrown) {
        sayFault(thrown)
        return false
      }
    },
    read,
  }
}

async function poolAlone(): Promise<Agenda> {
  const { issues } = await call('issue_list', { states: ['pending'], limit: MOST })
  return { items: [], pool: issues, again: [] }
}

/** The list with the matter one place up (−1) or down (1). */
export function moved(issues: readonly string[], issue: string, by: -1 | 1): string[] {
  return [...movedBy(issues, issues.indexOf(issue), by)]
}
