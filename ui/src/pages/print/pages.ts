// The pages of the paper that is wanted: one is asked for and the next one ahead, those read are kept, so that a
// ledger of a hundred pages opens at once. Not here: how a page is shown.
import { computed, ref, shallowReactive, shallowRef, watchEffect } from 'vue'
import { call, Fault } from '@/api'
import type { DocumentWanted, PageView, Preview } from '@/api'

export function usePages(wanted: () => DocumentWanted | null) {
  /** What was said of the paper, without its pages. */
  const preview = shallowRef<Preview | null>(null)
  const fault = shallowRef<Fault | null>(null)
  const reading = ref(false)
  /** The page shown, from 1. */
  const at = ref(1)
  const kept = shallowReactive(new Map<number, PageView>())
  const asked = new Set<number>()
  let paper = 0

  async function ask(number: number, fresh: boolean): Promise<void> {
    const mine = paper
    const request = wanted()
    if (!request) return
    asked.add(number)
    try {
      const answer = await call('document_preview', { wanted: request, first: number, count: 1 })
      if (mine === paper) take(answer, fresh)
    } catch (thrown) {
      if (mine !== paper) return
      asked.delete(number)
      if (!fresh) return
      preview.value = null
      kept.clear()
      fault.value = Fault.from(thrown)
    } finally {
      if (mine === paper && fresh) reading.value = false
    }
  }
  function take(answer: Preview, fresh: boolean): void {
    // The paper grew or shrank meanwhile: what was kept is of the old one.
    const other = !fresh && preview.value?.page_count !== answer.page_count
    if (other) return void again()
    if (fresh) kept.clear()
    answer.pages.forEach((page, index) => kept.set(answer.first + index, page))
    preview.value = answer
    fault.value = null
    const last = Math.max(1, answer.page_count)
    if (at.value > last) show(last)
    else ahead()
  }
  function ahead(): void {
    const next = at.value + 1
    if (next <= count.value && !kept.has(next) && !asked.has(next)) void ask(next, false)
  }

  /** Reads the paper anew, at the page shown; the old pages stay until the new one is there. */
  function again(): Promise<void> {
    paper += 1
    asked.clear()
    reading.value = true
    return ask(at.value, true)
  }
  /** Reads another paper, from its first page. */
  function begin(): Promise<void> {
    at.value = 1
    return again()
  }
  /** Turns to a page that there is. */
  function show(number: number): void {
    at.value = Math.max(1, Math.min(count.value, number))
    if (!kept.has(at.value) && !asked.has(at.value)) void ask(at.value, false)
    ahead()
  }

  const count = computed(() => preview.value?.page_count ?? 0)
  // While the page turned to is on its way, the one before stays.
  const page = shallowRef<PageView | null>(null)
  watchEffect(() => {
    page.value = preview.value ? (kept.get(at.value) ?? page.value) : null
  })
  return { preview, fault, reading, at, count, page, again, begin, show }
}
