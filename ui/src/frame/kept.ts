// The half-typed words of a form that opens and closes: kept under its name, given back when it opens again, let go
// once it was handed in. Only what was changed is kept, so that today's day and a record that was changed meanwhile
// stay as they are. Not here: when a draft is written (`draft`), forms that never close (记录, 分类).
import { nextTick, onMounted, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { parseDraft, useDraft } from './draft'

export interface Kept {
  /** Words of last time stand in the form. */
  found: Ref<boolean>
  /** The form was handed in. */
  handedIn(): Promise<void>
  /** The words of last time are given up: the form is as it opens. */
  afresh(): void
}

type Form = Record<string, unknown>

/**
 * Keeps a form under a place. `form` is reactive and flat, of plain values: pass a reactive object, or
 * `reactive({ words, day })` of refs. Fields that a kept draft names and the form has no more are passed over.
 */
export function useKept(place: string, form: object): Kept {
  const fields = form as Form
  const draft = useDraft()
  const found = ref(false)
  /** The form as it opened, or as it stood after it was handed in. */
  let before = copy(fields)
  /** Handed in: what the page empties after that is no change to keep. */
  let over = false

  /** What differs from the form as it opened; empty if nothing does. */
  function changed(): string {
    const keys = Object.keys(before).filter((key) => !same(fields[key], before[key]))
    if (keys.length === 0) return ''
    return JSON.stringify(Object.fromEntries(keys.map((key) => [key, fields[key]])))
  }
  function give(kept: Form) {
    for (const key of Object.keys(before)) {
      // What was typed before the draft was read stays.
      if (!(key in kept) || !same(fields[key], before[key])) continue
      const words = fitted(kept[key], before[key])
      if (same(words, before[key])) continue
      fields[key] = words
      found.value = true
    }
  }
  onMounted(async () => {
    const kept = parseDraft<Form>(await draft.read(place))
    if (kept && !over) give(kept)
  })
  watch(changed, (content) => {
    if (!over) draft.keep(place, content)
    if (content === '') found.value = false
  })
  return {
    found,
    async handedIn() {
      over = true
      found.value = false
      void draft.drop(place)
      await nextTick()
      // A line that stays open was emptied by now and takes the next words.
      before = copy(fields)
      over = false
    },
    afresh() {
      Object.assign(fields, copy(before))
      void draft.drop(place)
    },
  }
}

const copy = (form: Form): Form => JSON.parse(JSON.stringify(form)) as Form
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
/** Kept words as the field takes them today: what it does not know is left out, what is of another kind is none. */
function fitted(kept: unknown, today: unknown): unknown {
  if (today === null || kept === null) return typeof (kept ?? today) === 'object' ? today : kept
  if (typeof kept !== typeof today || Array.isArray(kept) !== Array.isArray(today)) return today
  if (typeof today !== 'object' || Array.isArray(today)) return kept
  const known = Object.entries(kept as Form).filter(([key]) => key in (today as Form))
  return { ...(today as Form), ...Object.fromEntries(known) }
}
