// The units that most likely see to a matter, told by what earlier matters of its category went to. Not here:
// choosing one (a person does), what the register holds (`DepartmentPicker` asks it).
import { computed, onMounted, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'
import { call } from '@/api'
import type { IssueView } from '@/api'
import type { Decided, Named } from '@/deciding/form'
import { useRoom } from './room'
import type { Room } from './room'

/** What is decided about: a category and, once chosen, an outcome. */
export interface Likeness {
  category: string
  outcome: Decided | '' | null
}
/** Lines that the list shows. */
const OFFERED = 4
/** Earlier matters that are read at most. */
const COUNTED = 1000

/** The units of earlier matters, best first: same category and outcome, same category, same outcome, any. */
export function likelyUnits(past: readonly IssueView[], { category, outcome }: Likeness): Named[] {
  const units = new Map<string, Named & { weight: number }>()
  for (const issue of past) {
    if (!issue.department) continue
    const same = (category && issue.category === category ? 1e6 : 0) + alike(issue, outcome)
    const unit = units.get(issue.department)
    const weight = (unit?.weight ?? 0) + 1 + same
    units.set(issue.department, { id: issue.department, name: issue.department_name, weight })
  }
  const best = [...units.values()].sort((a, b) => b.weight - a.weight)
  return best.slice(0, OFFERED).map(({ id, name }) => ({ id, name }))
}
/** A referral goes to other units than a promise, so that weighs, but less than the category. */
function alike(issue: IssueView, outcome: Likeness['outcome']): number {
  return outcome && issue.outcome === outcome ? 1e3 : 0
}

/** What went before, read once for all lines and stages of a room: a line is opened for every matter. */
const read = new WeakMap<Room, Promise<readonly IssueView[]>>()

async function readPast(day: string | undefined): Promise<readonly IssueView[]> {
  const year = Number((day ?? '').slice(0, 4))
  const from = year > 0 ? `${year - 1}-01-01` : null
  const answer = await call('issue_list', { from, limit: COUNTED }).catch(() => null)
  return answer?.issues ?? []
}

/** The likely units for what is being decided on this day, by what went before since the January before last. */
export function useLikely(of: () => Likeness, day: () => string | undefined): ComputedRef<Named[]> {
  const room = useRoom()
  const past = shallowRef<readonly IssueView[]>([])
  onMounted(async () => {
    const reading = read.get(room) ?? readPast(day())
    read.set(room, reading)
    past.value = await reading
  })
  return computed(() => likelyUnits(past.value, of()))
}
