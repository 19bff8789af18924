// What is decided about the matter in hand: filled from the matter and from what was half typed about it, written as
// soon as it is enough, else kept as a draft. Not here: the fields (`OutcomeFields`), going from matter to matter
// (`Sort`), what the table permits (`permitted`).
import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { call, Fault } from '@/api'
import type { IssueView, State } from '@/api'
import { emptyForm, faultField, formAfter, formLacks, formOf, toGrounds } from '@/deciding/form'
import type { DecisionField, DecisionForm } from '@/deciding/form'
import { parseDraft, useDraft } from '@/frame/draft'
import { faultText, w } from '@/wording'
import { sortPlace } from '../record/capture'
import { isUnsorted } from '../room'
import type { Room } from '../room'
import { saysTheSame, toSort } from './form'
import { stateBefore, usePermitted } from './permitted'
import type { Permitted } from './permitted'

export interface Decision extends Permitted {
  /** The matter in hand. */
  current: Ref<string | null>
  issue: ComputedRef<IssueView | null>
  form: Ref<DecisionForm>
  /** The matter whose form is filled. */
  loaded: Ref<string | null>
  /** The state before this meeting decided: what may follow, the one table says. */
  before: Ref<State>
  /** What lacks, once somebody wanted to go on, and what the desk refused, by field. */
  faults: ComputedRef<Partial<Record<DecisionField, string>>>
  /** What the desk refused and no field can say. */
  trouble: Ref<string | null>
  /** Takes a matter in hand; answers whether it still is when all about it was read. */
  show(id: string | null): Promise<boolean>
  /** Another outcome was chosen: what was said of the fields of the old one is over. */
  startAgain(): void
  /** Says what lacks beside each field, and answers the first that does. */
  firstLack(): DecisionField | undefined
  /** Writes what the form says if it is enough. `insists`: without the answer of a department that may have answered. */
  commit(insists?: boolean): Promise<unknown>
  /** What was asked to be written is written. */
  settled(): Promise<unknown>
  /** Nothing of what was written last was refused. */
  accepted(): boolean
  /** What is half typed is on disk. */
  keepNow(): Promise<void>
}

/** Names that stand in the form without a person: nothing to write, yet not to be lost. */
function namesNobody({ person, personName, supervisor, supervisorName }: DecisionForm): boolean {
  return (!person && personName !== '') || (!supervisor && supervisorName !== '')
}

export function useDecision(room: Room): Decision {
  const { issues } = room
  const draft = useDraft()
  const current = ref<string | null>(null)
  const issue = computed(() => issues.value.find((one) => one.id === current.value) ?? null)
  const form = ref<DecisionForm>(emptyForm())
  const loaded = shallowRef<string | null>(null)
  const before = ref<State>('raised')
  const permitted = usePermitted(before, () => form.value.outcome)
  const { needs } = permitted

  const refusal = ref<Partial<Record<DecisionField, string>>>({})
  /** Whether to say what lacks: only after somebody wanted to go on. */
  const strict = ref(false)
  const trouble = ref<string | null>(null)
  const faults = computed<Partial<Record<DecisionField, string>>>(() => {
    const lacks = strict.value ? formLacks(form.value, needs.value) : []
    const lacking = Object.fromEntries(
      lacks.map((field) => [field, w.value.room.sort.lacks[field]]),
    )
    return { ...lacking, ...refusal.value }
  })

  /** The revision that the form was filled from. */
  let filledFrom = -1
  /** The form holds words of its own. */
  let dirty = false
  let writing = false
  /** Reason and answer as they were written last: the matter does not give them back. */
  let toldGrounds = ''

  function fill(from: IssueView) {
    // Of a matter laid again who and what stay; the days of an earlier decision do not.
    form.value = isUnsorted(from) ? formAfter(from) : formOf(from)
    toldGrounds = JSON.stringify(toGrounds(emptyForm()))
    filledFrom = from.revision
    startAgain()
    trouble.value = null
  }
  function startAgain() {
    refusal.value = {}
    strict.value = false
  }
  /** Shows a matter: what was decided, over it what was half typed. */
  async function show(id: string | null): Promise<boolean> {
    current.value = id
    loaded.value = null
    const shown = issue.value
    if (!shown) return false
    fill(shown)
    before.value = isUnsorted(shown) ? shown.state : 'raised'
    const known = await stateBefore(shown, room.id.value).catch(() => before.value)
    const kept = parseDraft<DecisionForm>(await draft.read(sortPlace(room.id.value, shown.id)))
    if (current.value !== id) return false
    before.value = known
    if (kept) form.value = { ...form.value, ...kept }
    loaded.value = id
    return true
  }
  // Undo, or someone else's change: the form follows unless it holds words of its own.
  watch(issue, (now) => {
    if (!now || now.id !== loaded.value || now.revision === filledFrom || writing) return
    if (!dirty) fill(now)
  })

  function same(shown: IssueView): boolean {
    const grounds = JSON.stringify(toGrounds(form.value, needs.value))
    const empty = JSON.stringify(toGrounds(emptyForm()))
    return (
      saysTheSame(room.id.value, shown, form.value, needs.value) &&
      (grounds === toldGrounds || grounds === empty)
    )
  }
  watch(
    form,
    (now) => {
      const shown = issue.value
      if (!shown || loaded.value !== shown.id) return
      dirty = !same(shown) || namesNobody(now)
      if (dirty) draft.keep(sortPlace(room.id.value, shown.id), JSON.stringify(now))
    },
    { deep: true },
  )

  /** The department may have answered before: only who goes on without an answer asks the desk. */
  function waitsForAnswer(): boolean {
    return needs.value.includes('department_answer') && form.value.answer.trim() === ''
  }
  let chain: Promise<unknown> = Promise.resolve()
  /** One write after the other, each with the newest revision. */
  function commit(insists = false): Promise<unknown> {
    const at = current.value
    chain = chain.then(() => (at === current.value ? write(insists) : undefined))
    return chain
  }
  async function write(insists: boolean): Promise<void> {
    const shown = issue.value
    if (!shown || loaded.value !== shown.id || formLacks(form.value, needs.value).length > 0) return
    if (same(shown) || (waitsForAnswer() && !insists)) return
    const asked = toSort(room.id.value, shown, form.value, needs.value)
    writing = true
    try {
      const sorted = await call('issue_sort', asked)
      toldGrounds = JSON.stringify(asked.grounds)
      written(shown.id, sorted)
    } catch (thrown) {
      await refused(Fault.from(thrown))
    } finally {
      writing = false
    }
  }
  function written(id: string, sorted: IssueView) {
    room.put(sorted)
    refusal.value = {}
    trouble.value = null
    if (current.value !== id) return
    filledFrom = sorted.revision
    form.value.personPublic = sorted.person_public
    dirty = !same(sorted) || namesNobody(form.value)
    if (!dirty) void draft.drop(sortPlace(room.id.value, id))
  }
  async function refused(fault: Fault) {
    const field = faultField(fault)
    if (field) refusal.value = { [field]: faultText(fault) }
    else trouble.value = faultText(fault)
    // The newest is read; what was typed stays in the form, so that it can be written over it.
    if (fault.code === 'revision.stale') await room.read()
  }
  function firstLack(): DecisionField | undefined {
    const lacks = formLacks(form.value, needs.value)
    strict.value = lacks.length > 0
    return lacks[0]
  }

  return {
    ...{ current, issue, form, loaded, before, faults, trouble, ...permitted },
    ...{ show, startAgain, firstLack, commit },
    settled: () => chain,
    accepted: () => !trouble.value && Object.keys(refusal.value).length === 0,
    keepNow: () => draft.flush(),
  }
}
