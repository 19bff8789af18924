// What the page asks the desk for: no more than it shows. By lamp each column is asked for by itself; else all that
// is open comes by urgency, a page at a time. Not here: grouping, days off.
import { computed, reactive } from 'vue'
import type { Lamp, State } from '@/api'
import { useRead } from '@/frame/read'
import { byLamp, byName, OPEN } from './groups'
import type { By, Group } from './groups'
import { isDone } from './promise'

const STATES: State[] = ['committed', 'referred']
/** The desk cannot ask by the day a matter was done: what was done last has the highest numbers, near enough. */
const CLOSED: State[] = ['done', 'to_reopen', 'struck_off']
const CLOSED_ASKED = 400
const COLUMN = 20
const PAGE = 200

export interface Asked {
  by: By
  /** Empty = the whole village. */
  grid: string
  /** Promises done since this day stand there, too; empty = none. */
  doneSince: string
}

export function usePromises(asked: () => Asked) {
  const limits = reactive<Record<string, number>>({})
  const limit = (key: string) => limits[key] ?? (key === 'all' ? PAGE : COLUMN)
  const grid = () => (asked().grid ? { grid: asked().grid } : {})
  const ask = (lamps: readonly Lamp[], key: string) => ({
    states: STATES,
    lamps: [...lamps],
    ...grid(),
    order: 'urgency' as const,
    limit: limit(key),
  })
  const columns = OPEN.map((lamp) => ({
    lamp,
    read: useRead('issue_list', () => (asked().by === 'lamp' ? ask([lamp], lamp) : null)),
  }))
  const whole = useRead('issue_list', () => (asked().by === 'lamp' ? null : ask(OPEN, 'all')))
  const closed = useRead('issue_list', () =>
    asked().doneSince
      ? { states: CLOSED, ...grid(), order: 'urgency' as const, limit: CLOSED_ASKED }
      : null,
  )

  const done = computed(() =>
    (closed.data.value?.issues ?? [])
      .filter((row) => isDone(row) && row.promised_on && (row.done_on ?? '') >= asked().doneSince)
      .sort((one, other) => (other.done_on ?? '').localeCompare(one.done_on ?? '')),
  )
  const inLamps = computed(() => {
    const found = new Map(
      columns.map(({ lamp, read }) => [
        lamp,
        { rows: read.data.value?.issues ?? [], count: read.data.value?.total ?? 0 },
      ]),
    )
    if (asked().doneSince) {
      found.set('done', { rows: done.value.slice(0, limit('done')), count: done.value.length })
    }
    return byLamp(found)
  })
  const groups = computed<Group[]>(() => {
    const { by } = asked()
    if (by === 'lamp') return inLamps.value
    return byName([...(whole.data.value?.issues ?? []), ...done.value], by)
  })
  /** All that is open, shown or not; null before it is known. */
  const open = computed(() => {
    const pages =
      asked().by === 'lamp' ? columns.map((one) => one.read.data.value) : [whole.data.value]
    return pages.every((page) => page)
      ? pages.reduce((sum, page) => sum + (page?.total ?? 0), 0)
      : null
  })
  /** What by unit or person has not come yet. */
  const rest = computed(() => {
    const page = whole.data.value
    return page ? page.total - page.issues.length : 0
  })
  return {
    groups,
    open,
    rest,
    /** More of a column, or of all. */
    more: (key: string) => (limits[key] = limit(key) + 2 * (key === 'all' ? PAGE : COLUMN)),
    again: () =>
      Promise.all([...columns.map((one) => one.read), whole, closed].map((read) => read.again())),
  }
}
