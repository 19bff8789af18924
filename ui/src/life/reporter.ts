// Who a matter came from, as the inside pages say it. Not here: paper (the print engine), which names no reporter
// in public.
import type { IssueView } from '@/api'
import { w } from '@/wording'

/** A person's name, 李建国一户 for a household alone, a name as written; empty = nobody was named. */
export function reporterWords({ reporter, reporter_name: name }: IssueView): string {
  const household = reporter.household && !reporter.person && name !== ''
  return household ? w.value.room.household(name) : name
}
