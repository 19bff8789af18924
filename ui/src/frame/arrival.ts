// Where the hand is after a page was opened: on the first row of its list, or on the one it left there, so that ↑ ↓
// and Enter work at once; a page without a list begins at its main action. Rows say `data-row`. Not here: walking
// them (each list), a panel or dialog that opens (it takes the focus itself).

/** The row that was left, by page. */
const left = new Map<string, string>()

/** Remembers the row that the hand is on. */
export function keepRow(page: string, at: EventTarget | null): void {
  const row = at instanceof Element ? at.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
  if (row) left.set(page, row)
}

/** Puts the focus on a row; answers whether it is there. */
export function focusRow(within: Element, row: string | undefined): boolean {
  const there = [...within.querySelectorAll<HTMLElement>('[data-row]')]
  const to = there.find((one) => one.dataset.row === row)
  to?.focus()
  return to !== undefined
}

function inSight(one: HTMLElement): boolean {
  return one.getBoundingClientRect().bottom <= window.innerHeight
}

/** So long a list may take to come before the main action stands in for it, and before nothing is waited for. */
export const PATIENCE = 800
const GIVEN_UP = 10_000

let stopWaiting: () => void = () => {}
/** Waits for the page's rows, as long as the hand is nowhere else in it. */
export function arrive(main: HTMLElement, page: string): void {
  stopWaiting()
  /** The main action that stands in for a list which is still to come. */
  let instead: HTMLElement | null = null
  const free = () => {
    const at = document.activeElement
    const over = document.querySelector('[role="dialog"][data-state="open"]:not([data-beside])')
    return !over && (at === main || at === document.body || at === null || at === instead)
  }
  const land = () => {
    if (!free()) return true
    const first = main.querySelector<HTMLElement>('[data-row]')
    return focusRow(main, left.get(page)) || focusRow(main, first?.dataset.row)
  }
  if (land()) return
  const watcher = new MutationObserver(() => {
    if (land()) stopWaiting()
  })
  const timers = [
    setTimeout(() => {
      if (!free()) return
      instead = main.querySelector<HTMLElement>('.button.main:not([aria-disabled])')
      // Out of sight it would pull the page away from its beginning.
      if (instead && !inSight(instead)) instead = null
      instead?.focus()
    }, PATIENCE),
    setTimeout(() => stopWaiting(), GIVEN_UP),
  ]
  // Whoever presses a key on the action has found it: the list takes nothing away then.
  const used = () => instead && stopWaiting()
  main.addEventListener('keydown', used)
  // Whoever clicks is at work already.
  const clicked = () => stopWaiting()
  main.addEventListener('click', clicked)
  stopWaiting = () => {
    watcher.disconnect()
    timers.forEach(clearTimeout)
    main.removeEventListener('keydown', used)
    main.removeEventListener('click', clicked)
    stopWaiting = () => {}
  }
  watcher.observe(main, { childList: true, subtree: true })
}
