// How large the words of a screen may stand: the largest step at which the matter takes three lines and all of it is
// in sight. Nothing is cut: what does not fit at the last step scrolls. Not here: the sizes (Projected's style).

/** Steps of size, the largest first: 0 is the matter at 76, the last has everything at 32. */
export const STEPS = 6
const MOST_LINES = 3

/** Sets the step on `screen`, which holds `matter`. */
export function fit(screen: HTMLElement, matter: HTMLElement): void {
  for (let step = 0; step < STEPS; step += 1) {
    screen.dataset.step = String(step)
    if (linesOf(matter) <= MOST_LINES && screen.scrollHeight <= screen.clientHeight) return
  }
}

function linesOf(matter: HTMLElement): number {
  const line = parseFloat(getComputedStyle(matter).lineHeight)
  return line > 0 ? Math.round(matter.clientHeight / line) : 1
}
