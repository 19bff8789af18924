// What became of many matters in one step: said, and what was left as before stays chosen with its reason. Not
// here: the forms that ask for it.
import { ref } from 'vue'
import { Fault } from '@/api'
import type { IssueView, ManyChanged, PassedOver } from '@/api'
import { say } from '@/frame/say'
import { faultText } from '@/wording'

/** The matters as they were read. */
export const seen = (rows: readonly IssueView[]) =>
  rows.map((row) => ({ issue: row.id, revision: row.revision }))

/** A form's answer for many matters: `wrong` by the desk's name of a field, `passed` what was left. */
export function useMany(says: (n: number) => string) {
  const fault = ref<Fault | null>(null)
  const passed = ref<readonly PassedOver[]>([])
  const wrong = (field: string) => (fault.value?.field === field ? faultText(fault.value) : null)
  const trouble = () => {
    const known = ['reason', 'category', 'department', 'person', 'supervisor', 'reviewer', 'words']
    const told = fault.value && !known.includes(fault.value.field ?? '')
    return told ? faultText(fault.value!) : ''
  }
  /** Answers the matters that were left as they are, by id; null where nothing was done. */
  async function ask(work: () => Promise<ManyChanged>): Promise<readonly string[] | null> {
    fault.value = null
    passed.value = []
    try {
      const done = await work()
      passed.value = done.passed
      if (done.changed > 0) say(says(done.changed), { undo: true })
      return done.passed.map((one) => one.issue)
    } catch (thrown) {
      fault.value = Fault.from(thrown)
      return null
    }
  }
  return { wrong, trouble, passed, ask }
}

/** Why a matter was left, in words. */
export const why = (one: PassedOver) => faultText({ code: one.code, params: one.params })
