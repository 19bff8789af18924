// How many rows of a long list are asked for: as many as the window can show while somebody types, a whole page once
// the hands rest, more when asked. So a letter waits neither for rows that nobody sees nor for drawing them.
import { onUnmounted, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { rem } from './breadth'

/** As `--row` in tokens.css: no row of a list is lower, in rem. */
const ROW = 2.75
/** The page's head, the table's own and the status line leave at least so much less than the window, in rem. */
const AROUND = 11
/** From when on hands are at rest, in ms. Whoever seeks each letter types slower than four a second: between two of them
 * no whole page should be drawn, which the second would wait for and then drop. */
const REST = 700

export interface Shown {
  /** How many rows are asked for. */
  limit: Ref<number>
  more: () => void
}

/** `of` tells what is looked for: another question begins anew. */
export function useShown(page: number, of: () => unknown): Shown {
  const inView = () =>
    Math.min(page, Math.max(1, Math.ceil((window.innerHeight / rem.value - AROUND) / ROW)))
  const limit = ref(inView())
  let rest: ReturnType<typeof setTimeout> | undefined

  function begin() {
    clearTimeout(rest)
    limit.value = inView()
    rest = setTimeout(() => (limit.value = page), REST)
  }
  function more() {
    clearTimeout(rest)
    limit.value = Math.max(limit.value, page) + 2 * page
  }
  watch(of, begin, { immediate: true })
  onUnmounted(() => clearTimeout(rest))
  return { limit, more }
}
