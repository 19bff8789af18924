// Which outcomes a meeting may decide on, as the one table of transitions says, and what each needs there.
// Sorting again replaces what this meeting decided, so the state before it counts.
import { computed } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { call } from '@/api'
import type { IssueView, MoveView, Need, State } from '@/api'
import { BESIDE, OUTCOMES } from '@/deciding/form'
import type { BesideOutcome, Decided } from '@/deciding/form'
import { moves } from '@/frame/moves'
import { w } from '@/wording'
import { isUnsorted } from '../room'

/** The state a matter was in before this meeting decided about it. */
export async function stateBefore(issue: IssueView, meeting: string): Promise<State> {
  if (isUnsorted(issue)) return issue.state
  if (issue.meeting === meeting) return 'raised'
  const { events } = await call('issue_show', { issue: issue.id })
  const before = events.filter((one) => one.meeting !== meeting || one.kind === 'raised')
  return before.at(-1)?.state ?? 'raised'
}

/** The rows of the table that start from a state. */
type Rows = readonly MoveView[]
function rowOf(rows: Rows, outcome: Decided): MoveView | undefined {
  return rows.find((row) => {
    switch (outcome) {
      case 'discuss_again':
        return row.kind === 'discussed_again'
      case 'resolved_on_spot':
      case 'returned':
      case 'merged':
      case 'withdrawn':
        return row.kind === outcome
      default:
        return row.to === outcome && [outcome, 'reopened', 'taken_up'].includes(row.kind)
    }
  })
}

/** Whether a meeting may decide so. Before the table has been read nothing is shut. */
export function permits(rows: Rows, outcome: Decided): boolean {
  if (rows.length === 0) return (OUTCOMES as readonly string[]).includes(outcome)
  // 再议 may always be said; where the table has no row for it, it moves nothing.
  return outcome === 'discuss_again' || rowOf(rows, outcome) !== undefined
}

/** What it needs at a meeting: what a meeting decides, the meeting has approved. */
export function needsAt(rows: Rows, outcome: Decided | null): Need[] {
  const needs = outcome ? (rowOf(rows, outcome)?.needs ?? []) : []
  return needs.filter((need) => need !== 'approver')
}

/** The outcomes beside the five that may be said here. */
export function besideOf(rows: Rows): readonly (typeof BESIDE)[number][] {
  return BESIDE.filter((outcome) => permits(rows, outcome))
}

/** What may be said of the matter in hand. */
export interface Permitted {
  /** What the chosen outcome needs. */
  needs: ComputedRef<Need[]>
  beside: ComputedRef<readonly BesideOutcome[]>
  /** Why an outcome cannot be chosen. */
  shut: ComputedRef<Partial<Record<Decided, string>>>
}
export function usePermitted(before: Ref<State>, outcome: () => Decided | null): Permitted {
  const rows = computed(() => moves.value.filter((row) => row.from === before.value))
  const why = (one: Decided) =>
    w.value.room.sort.shut(w.value.state[before.value], one === before.value)
  return {
    needs: computed(() => needsAt(rows.value, outcome())),
    beside: computed(() => besideOf(rows.value)),
    shut: computed(() =>
      Object.fromEntries(
        OUTCOMES.filter((one) => !permits(rows.value, one)).map((one) => [one, why(one)]),
      ),
    ),
  }
}
