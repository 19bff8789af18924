// A line that says more than who and what: sorted at once if it says enough, else kept for 分类. Not here: what the line
// says as a form (`capture`).
import { call } from '@/api'
import type { IssueView } from '@/api'
import { formComplete } from '@/deciding/form'
import type { Named } from '@/deciding/form'
import type { Draft } from '@/frame/draft'
import { say } from '@/frame/say'
import { isWholeName } from '@/kit'
import { w } from '@/wording'
import type { Room } from '../room'
import { toSort } from '../sort/form'
import { sortPlace, toForm } from './capture'
import type { Line } from './capture'
import { lackWords } from './lacks'

export async function sortToo(room: Room, draft: Draft, issue: IssueView, taken: Line) {
  const form = toForm(taken, await unitOf(taken))
  if (form.outcome && formComplete(form)) {
    room.put(await call('issue_sort', toSort(room.id.value, issue, form)))
    const outcome = w.value.room.outcomeOf(form.outcome, '')
    say(w.value.room.record.savedSorted(issue.position, outcome))
  } else {
    draft.keep(sortPlace(room.id.value, issue.id), JSON.stringify(form))
    void draft.flush()
    say(w.value.room.record.savedToSort(issue.position, lackWords(form, w.value)))
  }
}
/** The unit that the line names; a whole name that is new joins the register. */
async function unitOf(taken: Line): Promise<Named | null> {
  const name = taken.department.trim()
  if (taken.departmentId) return { id: taken.departmentId, name }
  return isWholeName(name) ? call('department_add', { name }) : null
}
