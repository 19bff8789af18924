// The category that the words of the open line suggest. Not here: choosing one by hand (Cells), the guess itself (the
// desk).
import { computed, onUnmounted, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { call } from '@/api'
import type { CategoryView } from '@/api'
import type { Line } from './capture'

/** A guess is asked when the typing pauses, and never overrules a choice. */
export function useGuess(line: Ref<Line>) {
  const guess = ref<CategoryView | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let newest = 0
  watch(
    () => [line.value.summary, line.value.category] as const,
    ([summary, chosen]) => {
      clearTimeout(timer)
      newest += 1
      if (summary.trim() === '' || chosen !== '') {
        if (summary.trim() === '') guess.value = null
        return
      }
      const mine = newest
      timer = setTimeout(async () => {
        const answer = await call('category_guess', { text: summary }).catch(() => null)
        if (mine === newest) guess.value = answer?.category ?? null
      }, 200)
    },
    { immediate: true },
  )
  onUnmounted(() => clearTimeout(timer))
  return {
    category: computed({
      get: () => line.value.category || guess.value?.id || '',
      set: (id) => (line.value.category = id),
    }),
    isGuess: computed(() => line.value.category === '' && guess.value !== null),
  }
}
