// What a matter still lacks before it is sorted, by the names of its fields. Not here: what an outcome needs
// (`deciding/form`).
import { formLacks } from '@/deciding/form'
import type { DecisionField, DecisionForm } from '@/deciding/form'
import type { Wording } from '@/wording'

/** 责任单位、解决时限 */
export function lackWords(form: DecisionForm, w: Wording): string {
  const { sort, record } = w.room
  const names: Partial<Record<DecisionField, string>> = {
    outcome: record.outcome,
    words: form.outcome ? sort.wordsOf[form.outcome] : '',
    measure: sort.measure,
    department: form.outcome === 'referred' ? sort.referredTo : sort.department,
    deadline: sort.deadline,
    review_due: sort.reviewDue,
    due_back: sort.dueBack,
    accepted: sort.accepted,
  }
  const lacks = formLacks(form).map((field) => names[field])
  return lacks.filter(Boolean).join(w.join)
}
