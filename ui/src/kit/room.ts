// Where a list that hangs from its field has room: below it or above, from its start or its end, and how high. Only
// measures; the field lays it out.

export interface Hanging {
  /** Over the field instead of under it. */
  up: boolean
  /** From the field's end: it would leave the page at its start. */
  end: boolean
  /** In px; none where all of it fits. */
  height: number | null
}

export const BELOW: Hanging = { up: false, end: false, height: null }
/** Between field and list, and between list and edge. */
const GAP = 8

/** The rectangle that cuts off what hangs out of it: that of the nearest ancestor that scrolls. */
function edge(of: HTMLElement): { top: number; bottom: number; right: number } {
  for (let at = of.parentElement; at; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    if (/auto|scroll|hidden/.test(overflowX + overflowY)) {
      const { top, bottom, right } = at.getBoundingClientRect()
      return { top, bottom: Math.min(bottom, window.innerHeight), right }
    }
  }
  return { top: 0, bottom: window.innerHeight, right: window.innerWidth }
}

/** Where `list` has the most room beside `seat`. */
export function hanging(seat: HTMLElement, list: HTMLElement): Hanging {
  const [from, around] = [seat.getBoundingClientRect(), edge(seat)]
  const [height, width] = [list.scrollHeight, list.offsetWidth]
  const [below, above] = [around.bottom - from.bottom - GAP, from.top - around.top - GAP]
  const up = height > below && above > below
  const room = up ? above : below
  return {
    up,
    end: from.left + width > around.right,
    height: height > room && room > 0 ? room : null,
  }
}
