// What is looked for among the matters, and searches that this computer keeps under a name. Not here: the fields
// and asking the desk (`Issues`).
import type { Lamp, Request, State } from '@/api'
import { remember, rememberedRecord } from '@/frame/remembered'

/** Empty = not asked for. */
export interface Search {
  query: string
  lamp: Lamp | ''
  state: State | ''
  category: string
  department: string
  supervisor: string
}

export const NOTHING: Search = {
  query: '',
  lamp: '',
  state: '',
  category: '',
  department: '',
  supervisor: '',
}

/** As the desk is asked. */
export function asked(search: Search): Partial<Request<'issue_list'>> {
  const { query, lamp, state, category, department, supervisor } = search
  return {
    query: query.trim(),
    lamps: lamp ? [lamp] : [],
    ...(state ? { states: [state] } : {}),
    ...(category ? { category } : {}),
    ...(department ? { department } : {}),
    ...(supervisor ? { supervisor } : {}),
  }
}

export function isSame(one: Search, other: Search): boolean {
  const keys = Object.keys(NOTHING) as (keyof Search)[]
  return keys.every((key) => one[key] === other[key])
}

export interface KeptSearch {
  name: string
  search: Search
}

const KEY = 'searches'

/** The searches kept, in the order in which they were; what this version cannot read is left out. */
export function keptSearches(): KeptSearch[] {
  return Object.entries(rememberedRecord(KEY)).flatMap(([name, kept]) => {
    if (typeof kept !== 'object' || kept === null) return []
    const given = kept as Record<string, unknown>
    const read = Object.keys(NOTHING).map((key) => [key, String(given[key] ?? '')])
    return [{ name, search: Object.fromEntries(read) as Search }]
  })
}

export function keepSearches(searches: readonly KeptSearch[]): void {
  const kept = searches.map(({ name, search }) => [name, search])
  remember(KEY, kept.length > 0 ? JSON.stringify(Object.fromEntries(kept)) : '')
}
