// What fits a name that was typed, who is close at hand where somebody is looked up, and that a form waits for its
// names. Not here: the fields (`SomeoneField`), the look-up itself (the desk).
import { inject, onBeforeUnmount, onMounted, provide } from 'vue'
import type { InjectionKey } from 'vue'
import type { PersonHit } from '@/api'

/** Somebody who was asked to come; without an id where the roster does not know the name. */
export interface Invited {
  person: string | null
  name: string
  department_name: string
}
/** The meeting around a field: who was invited or signed in is meant more often than others. */
export interface AtHand {
  meeting: () => string | null
  invited: () => readonly Invited[]
}
const AT_HAND: InjectionKey<AtHand> = Symbol('at hand')
export const provideAtHand = (here: AtHand): void => provide(AT_HAND, here)
export const useAtHand = (): AtHand | null => inject(AT_HAND, null)

/** A line of the list for a name that stands on no roster yet. */
const STRANGER = 'stranger/'
export const isStranger = (hit: PersonHit): boolean => hit.id.startsWith(STRANGER)
function asStranger({ name, department_name }: Invited): PersonHit {
  return {
    id: STRANGER + name,
    name,
    syllables: [],
    household: null,
    household_name: '',
    is_head: false,
    grid_name: '',
    unit_name: '',
    phone_tail: '',
    posts: department_name ? [department_name] : [],
    signed_in: null,
  }
}

/** Those at hand first, each part in the order of the desk. */
export function nearestFirst(hits: readonly PersonHit[], invited: readonly Invited[]): PersonHit[] {
  const near = (hit: PersonHit) =>
    hit.signed_in !== null || invited.some((one) => one.person === hit.id)
  return [...hits.filter(near), ...hits.filter((hit) => !near(hit))]
}
/**
 * The invited whom the roster does not know, as far as the words fit: characters by the name, letters of a name of
 * that length where nobody else answers to them (only the desk reads pinyin).
 */
export function strangers(query: string, found: number, invited: readonly Invited[]): PersonHit[] {
  const letters = /^[a-z]+$/i.test(query)
  const fits = (name: string) =>
    letters ? found === 0 && [...name].length === query.length : name.includes(query)
  return invited.filter((one) => !one.person && one.name && fits(one.name)).map(asStranger)
}

/** What a name that was typed comes to: one person, several, or nobody. */
export type Fit = { hit: PersonHit } | 'several' | null
/** The one with exactly this name, else the only one that was found. */
export function fitOf(name: string, hits: readonly PersonHit[]): Fit {
  const exact = hits.filter((hit) => hit.name === name)
  const fitting = exact.length > 0 ? exact : hits
  const [first] = fitting
  if (!first) return null
  return fitting.length === 1 ? { hit: first } : 'several'
}

/** A field that may still hold words which are nobody. */
export interface Naming {
  /** Takes who fits; answers whether nothing is left open. */
  settled(): Promise<boolean>
  focus(): void
}
const NAMES: InjectionKey<Set<Naming>> = Symbol('names')
/** For a form: waits for the names in it and answers whether all are settled, else the first open one has the focus. */
export function useNames(): () => Promise<boolean> {
  const fields = new Set<Naming>()
  provide(NAMES, fields)
  return async () => {
    for (const field of fields) {
      if (await field.settled()) continue
      field.focus()
      return false
    }
    return true
  }
}
/** For a field: its form, if it stands in one, waits for it. */
export function joinNames(field: Naming): void {
  const form = inject(NAMES, null)
  onMounted(() => form?.add(field))
  onBeforeUnmount(() => form?.delete(field))
}
