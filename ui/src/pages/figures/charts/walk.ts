// Walking a chart's marks by the arrow keys: one tab stop for the whole chart. Marks carry `data-mark`; those of one
// line stand together. Not here: what Enter does (marks are buttons).
import { computed, nextTick, ref } from 'vue'
import type { Ref } from 'vue'

export interface Walk {
  tab: (key: string) => 0 | -1
  onKey: (event: KeyboardEvent) => void
  onFocus: (event: FocusEvent) => void
}

/** `lines` are the marks' keys as they stand, line by line. */
export function useWalk(box: Readonly<Ref<HTMLElement | null>>, lines: () => string[][]): Walk {
  const at = ref('')
  const all = computed(() => lines().filter((line) => line.length > 0))
  const stop = computed(() =>
    all.value.some((line) => line.includes(at.value)) ? at.value : (all.value[0]?.[0] ?? ''),
  )
  function place(): [line: number, index: number] {
    const line = all.value.findIndex((one) => one.includes(stop.value))
    return [line, all.value[line]?.indexOf(stop.value) ?? 0]
  }
  function beside(step: 1 | -1): string | undefined {
    const flat = all.value.flat()
    return flat[flat.indexOf(stop.value) + step]
  }
  function above(step: 1 | -1): string | undefined {
    const [line, index] = place()
    const to = all.value[line + step]
    return to?.[Math.min(index, to.length - 1)]
  }
  function target(key: string): string | undefined {
    const line = all.value[place()[0]]
    const steps: Record<string, () => string | undefined> = {
      ArrowLeft: () => beside(-1),
      ArrowRight: () => beside(1),
      ArrowUp: () => above(-1),
      ArrowDown: () => above(1),
      Home: () => line?.[0],
      End: () => line?.at(-1),
    }
    return steps[key]?.()
  }
  async function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = target(event.key)
    if (to === undefined) return
    event.preventDefault()
    at.value = to
    await nextTick()
    box.value?.querySelector<HTMLElement>(`[data-mark="${to}"]`)?.focus()
  }
  return {
    tab: (key) => (key === stop.value ? 0 : -1),
    onKey: (event) => void onKey(event),
    onFocus: (event) => {
      const key = (event.target as HTMLElement).dataset['mark']
      if (key) at.value = key
    },
  }
}
