// What every form of the work panel shares: what it is given, what it answers, and that half-typed words
// are kept until they are written. Not here: the panel around it.
import { inject, onMounted, ref, watch } from 'vue'
import type { InjectionKey, Ref } from 'vue'
import type { IssueLife } from '@/api'
import { parseDraft } from '@/frame/draft'
import type { Draft } from '@/frame/draft'
import type { Action } from './actions'
import type { ActionKey } from './keys'

export interface FormProps {
  life: IssueLife
  action: Action
  /** What is wrong with a field, by the desk's name of it. */
  wrong: (field: string) => string | null
  /** The day of the step, which +30 counts from. */
  base: string
  /** A day that was proposed before the form opened (the timetable's bar). */
  proposed?: string | null
}
/** What a form lets the panel do with it. */
export interface WorkForm {
  /** Asks the desk; `day` null = today. Answers null where the form itself says what still lacks. */
  send(day: string | null): Promise<IssueLife | null>
  /** Waits for what is still being read. */
  settled?(): Promise<unknown>
}

export const DRAFTS: InjectionKey<Draft> = Symbol('drafts')
/** Where the half-typed words of an action lie. */
export const workPlace = (issue: string, action: ActionKey): string => `issue/${issue}/${action}`

/** The form's own content: as it was left, else fresh. What is `given` now stands over what was left. */
export function useKept<T extends object>(
  props: FormProps,
  fresh: T,
  given: Partial<T> = {},
): Ref<T> {
  const form = ref(fresh) as Ref<T>
  const draft = inject(DRAFTS, null)
  const place = workPlace(props.life.issue.id, props.action.key)
  const untouched = JSON.stringify(fresh)
  onMounted(async () => {
    const kept = parseDraft<T>((await draft?.read(place)) ?? '')
    // Whoever types faster than the disk answers keeps what was typed.
    if (kept && JSON.stringify(form.value) === untouched)
      form.value = { ...form.value, ...kept, ...given }
  })
  watch(
    form,
    (now) => {
      const content = JSON.stringify(now)
      draft?.keep(place, content === untouched ? '' : content)
    },
    { deep: true },
  )
  return form
}
