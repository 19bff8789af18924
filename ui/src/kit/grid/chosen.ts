// Which cells of a ruled list are chosen: the one at hand, and all between it and where the choosing began. Not here:
// what is done with them (`EntryGrid`), the reckoning (`rectangle`).
import { computed, ref } from 'vue'
import { between, holds, isWide } from './rectangle'
import type { Spot } from './rectangle'

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** `cellAt` finds a cell that can be focused; `last` is the one in the far corner. */
export function useChosen(cellAt: (spot: Spot) => HTMLElement | null, last: () => Spot) {
  const at = ref<Spot | null>(null)
  const from = ref<Spot | null>(null)
  const chosen = computed(() => (at.value && from.value ? between(from.value, at.value) : null))
  const wide = computed(() => chosen.value !== null && isWide(chosen.value))

  /** Goes to a cell and chooses it; `on` chooses all up to it instead. */
  function goTo(spot: Spot, on = false) {
    const start = on ? from.value : spot
    cellAt(spot)?.focus()
    from.value = start
  }
  return {
    at,
    chosen,
    /** More than the one at hand. */
    wide,
    isChosen: (row: number, column: number) =>
      wide.value && chosen.value !== null && holds(chosen.value, { row, column }),
    goTo,
    onCellFocus(row: number, column: number) {
      at.value = from.value = { row, column }
    },
    letGo: () => (at.value = from.value = null),
    narrow: () => (from.value = at.value),
    /** The way back to the choice as it stands now. */
    comeBack(): () => void {
      const [to, start] = [at.value, from.value]
      return () => {
        if (!to) return
        cellAt(to)?.focus()
        from.value = start
      }
    },
    chooseAll() {
      goTo({ row: 0, column: 0 })
      goTo(last(), true)
    },
    /** Where an arrow leads; null for other keys. */
    step(key: string, { row, column }: Spot): Spot | null {
      const [down, right] = STEPS[key] ?? [0, 0]
      return down || right ? { row: row + down, column: column + right } : null
    },
  }
}
