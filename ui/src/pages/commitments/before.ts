// The deadlines that were before an extension, of the rows that are shown: a list does not tell them, a life does.
import { onUnmounted, shallowRef, watch } from 'vue'
import { call } from '@/api'
import type { IssueView } from '@/api'

/** Matter → the days that were its deadline once, oldest first. */
export function useBefore(rows: () => readonly IssueView[]) {
  const found = shallowRef<ReadonlyMap<string, readonly string[]>>(new Map())
  /** A matter as it is now; a further extension is another revision. */
  const known = new Map<string, readonly string[]>()
  const name = (row: IssueView) => `${row.id}/${row.revision}`
  let newest = 0

  async function ask(wanted: readonly IssueView[]) {
    newest += 1
    const mine = newest
    for (const row of wanted) {
      if (mine !== newest) return
      if (!known.has(name(row))) known.set(name(row), await deadlinesBefore(row.id))
    }
    if (mine !== newest) return
    found.value = new Map(wanted.map((row) => [row.id, known.get(name(row)) ?? []]))
  }
  watch(
    () => rows().filter((row) => row.extensions > 0),
    (wanted, was) => {
      if (wanted.map(name).join() !== (was ?? []).map(name).join()) void ask(wanted)
    },
    { immediate: true },
  )
  onUnmounted(() => (newest += 1))
  return found
}

async function deadlinesBefore(issue: string): Promise<readonly string[]> {
  const life = await call('issue_show', { issue }).catch(() => null)
  const round = life?.issue.round
  return (life?.events ?? []).flatMap((event) =>
    event.extension && event.round === round ? [event.extension.from] : [],
  )
}
