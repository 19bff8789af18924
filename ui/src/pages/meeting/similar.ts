// Matters that read like what is being typed: asked when the typing pauses, the newest question wins.
import { onUnmounted, shallowRef } from 'vue'
import { call } from '@/api'
import type { IssueView } from '@/api'

/** The typing pauses this long before it is asked, in milliseconds. */
export const SIMILAR_WAIT = 350
/** Fewer characters tell nothing. */
const FEWEST = 4
/** A matter that went into another, or was taken back, is not laid anywhere. */
const GONE: readonly string[] = ['merged', 'withdrawn']

export function useSimilar() {
  const found = shallowRef<IssueView[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest = 0
  function ask(summary: string) {
    clearTimeout(timer)
    newest += 1
    const mine = newest
    const words = summary.trim()
    if (words.length < FEWEST) {
      found.value = []
      return
    }
    timer = setTimeout(async () => {
      const answer = await call('issue_similar', { summary: words, limit: 3 }).catch(() => null)
      if (mine === newest) {
        found.value = (answer?.issues ?? []).filter((one) => !GONE.includes(one.state))
      }
    }, SIMILAR_WAIT)
  }
  onUnmounted(() => clearTimeout(timer))
  return { found, ask }
}
