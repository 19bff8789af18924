// A list of names signed in at one go: who is found by a whole name, and alone, is signed in; the others wait to be
// settled one by one, even over a restart. One step signs in all of them, and one takes them back. Not here: reading the names (`names`), the sheet they wait on (Unsettled).
import { onMounted, shallowRef } from 'vue'
import { call } from '@/api'
import type { AttendanceView, PersonHit } from '@/api'
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

/** `signed` hears of the attendance after a list. */
export function useListed(meeting: () => string, signed: (attendance: AttendanceView) => void) {
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

  /** Signs in whom it can; where something stops it, all names wait. */
  async function take(names: readonly string[]) {
    if (busy.value) return
    busy.value = true
    let unsettled: Unsettled[] = names.map((name) => waiting(name))
    try {
      const found = []
      for (const name of names) found.push(waiting(name, await bearing(name)))
      const people = found.flatMap(({ hits }) =>
        hits.length === 1 ? hits.map(({ id }) => id) : [],
      )
      const answer =
        people.length > 0 &&
        (await call('attendance_add_many', { meeting: meeting(), people: [...new Set(people)] }))
      unsettled = found.filter(({ hits }) => hits.length !== 1)
      const count = answer ? answer.signed.length : 0
      const already = people.length - count
      const words = w.value.room.signIn.listed(count, already, unsettled.length)
      say(words, { undo: count > 0 })
      if (answer) signed(answer.attendance)
    } catch (thrown) {
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
