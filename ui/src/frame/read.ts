// Reading for a page: asks once, again when data changed or what is asked for changed, and shows the
// newest answer. What went wrong is said in the status line and kept in `fault`.
import { onMounted, onUnmounted, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import { Fault, onDataChanged } from '@/api'
import type { CommandName, Request, Response } from '@/api'
import { answeredAhead, askOnce } from './ahead'
import { sayFault } from './say'

export interface Reading<C extends CommandName> {
  data: ShallowRef<Response<C> | null>
  fault: ShallowRef<Fault | null>
  again: () => Promise<void>
}

/** `request` may read refs: a change of them asks again. Null = nothing to ask for yet. */
export function useRead<C extends CommandName>(
  command: C,
  request: () => Request<C> | null,
): Reading<C> {
  const data = shallowRef<Response<C> | null>(null) as ShallowRef<Response<C> | null>
  const fault = shallowRef<Fault | null>(null)
  let newest = 0

  async function again() {
    const wanted = request()
    newest += 1
    const mine = newest
    if (wanted === null) {
      data.value = null
      return
    }
    const ahead = answeredAhead(command, wanted)
    if (ahead) {
      data.value = ahead
      return
    }
    try {
      const answer = await askOnce(command, wanted)
      if (mine !== newest) return
      data.value = answer
      fault.value = null
    } catch (thrown) {
      if (mine !== newest) return
      fault.value = Fault.from(thrown)
      sayFault(thrown)
    }
  }

  let stop: (() => void) | undefined
  onMounted(() => (stop = onDataChanged(() => void again())))
  onUnmounted(() => {
    newest += 1
    stop?.()
  })
  watch(() => JSON.stringify(request()), again, { immediate: true })
  return { data, fault, again }
}
