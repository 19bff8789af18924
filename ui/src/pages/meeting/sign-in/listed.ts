// A list of names signed in at one go: who is found by a whole name, and alone, is signed in; the others wait to be
// settled one by one, even over a restart. Not here: reading the names (`names`), the sheet they wait on (Unsettled).
import { onMounted, shallowRef } from 'vue'
import { call } from '@/api'
import type { PersonHit } from '@/api'
import { parseDraft, useDraft } from '@/frame/draft'
import { say, sayFault } from '@/frame/say'
import { w } from '@/wording'

/** A name that nobody bears alone. */
export interface Unsettled {
  id: number
  name: string
  /** All who bear it; nobody = not on the roster. */
  hits: readonly PersonHit[]
}
/** More people of one name than a village has. */
const ALIKE = 50

/** `sign` signs one person in and answers whether they were there already. */
export function useListed(meeting: () => string, sign: (hit: PersonHit) => Promise<boolean>) {
  const left = shallowRef<readonly Unsettled[]>([])
  const busy = shallowRef(false)
  const draft = useDraft()
  const place = () => `meeting/${meeting()}/names`
  let n = 0

  function put(now: readonly Unsettled[]) {
    left.value = now
    const names = now.map((one) => one.name)
    draft.keep(place(), names.length > 0 ? JSON.stringify({ names }) : '')
  }
  async function bearing(name: string): Promise<PersonHit[]> {
    const request = { query: name, limit: ALIKE, meeting: meeting(), in_post: false }
    return (await call('people_search', request)).hits.filter((hit) => hit.name === name)
  }
  const waiting = (name: string, hits: readonly PersonHit[] = []) => ({ id: (n += 1), name, hits })

  /** Signs in whom it can; where something stops it, all names that follow wait. */
  async function take(names: readonly string[]) {
    if (busy.value) return
    busy.value = true
    const rest = [...names]
    const count = { signed: 0, already: 0 }
    const unsettled: Unsettled[] = []
    try {
      for (let name = rest[0]; name !== undefined; name = rest[0]) {
        const hits = await bearing(name)
        const [only] = hits
        if (!only || hits.length > 1) unsettled.push(waiting(name, hits))
        else count[(await sign(only)) ? 'already' : 'signed'] += 1
        rest.shift()
      }
      say(w.value.room.signIn.listed(count.signed, count.already, unsettled.length))
    } catch (thrown) {
      unsettled.push(...rest.map((name) => waiting(name)))
      sayFault(thrown)
    } finally {
      busy.value = false
      // The same list may be pasted once more.
      const names = new Set(unsettled.map((one) => one.name))
      put([...left.value.filter((one) => !names.has(one.name)), ...unsettled])
    }
  }
  /** Settled: signed in, added, or left out. */
  function settle(one: Unsettled) {
    put(left.value.filter((other) => other.id !== one.id))
  }
  onMounted(async () => {
    const kept = parseDraft<{ names: string[] }>(await draft.read(place()))
    const found = (kept?.names ?? []).map(async (name) =>
      waiting(name, await bearing(name).catch(() => [])),
    )
    left.value = [...(await Promise.all(found)), ...left.value]
  })
  return { left, take, settle }
}
