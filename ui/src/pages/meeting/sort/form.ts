// The queue of 分类 and what a meeting asks the desk when it sorts a matter. Not here: the form itself and
// what an outcome needs (`deciding/form`).
import type { IssueSort, IssueView, Need } from '@/api'
import { formOf, toDecision, toGrounds } from '@/deciding/form'
import type { DecisionForm } from '@/deciding/form'

/** What the desk is asked for. */
export function toSort(
  meeting: string,
  issue: IssueView,
  form: DecisionForm,
  needs: readonly Need[] = [],
): IssueSort {
  return {
    meeting,
    issue: issue.id,
    revision: issue.revision,
    ...toDecision(form, needs),
    grounds: toGrounds(form, needs),
  }
}

/** Whether the form still says what the matter says: nothing to write. */
export function saysTheSame(
  meeting: string,
  issue: IssueView,
  form: DecisionForm,
  needs: readonly Need[] = [],
): boolean {
  // Reason and answer are told with the event: the matter does not give them back, so they are no change.
  const asked = (of: DecisionForm) =>
    JSON.stringify({ ...toSort(meeting, issue, of, needs), grounds: null })
  return form.outcome === formOf(issue).outcome && asked(form) === asked(formOf(issue))
}

/** The queue: what waits first, then what is sorted, both in the meeting's order. */
export function queue(issues: readonly IssueView[]): { open: IssueView[]; sorted: IssueView[] } {
  const waits = (issue: IssueView) => issue.outcome === null || issue.outcome === 'undecided'
  return { open: issues.filter(waits), sorted: issues.filter((issue) => !waits(issue)) }
}

/** The matter to go on with: the next open one after this, else the first open, else none. */
export function nextOpen(issues: readonly IssueView[], after: string | null): string | null {
  const { open } = queue(issues)
  const rest = open.filter((issue) => issue.id !== after)
  const at = issues.findIndex((issue) => issue.id === after)
  return (rest.find((issue) => issues.indexOf(issue) > at) ?? rest[0])?.id ?? null
}
