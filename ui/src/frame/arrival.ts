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

/** So long a list may take to come before the main action stands in for it, in milliseconds. */
export const PATIENCE = 800

let stopWaiting: () => void = () => {}
/** Waits for the page's rows, as long as the hand is nowhere else in it. */
export function arrive(main: HTMLElement, page: string): void {
  stopWaiting()
  const free = () => {
    const at = document.activeElement
    const busy = document.querySelector('[role="dialog"][data-state="open"]:not([data-beside])')
    return !busy && (at === main || at === document.body || at === null)
  }
  const land = () => {
    if (!free()) return true
    const first = main.querySelector<HTMLElement>('[data-row]')
    return focusRow(main, left.get(page)) || focusRow(main, first?.dataset.row)
  }
  if (land()) return
  const watcher = new MutationObserver(() => void (land() && stopWaiting()))
  const timer = setTimeout(() => {
    stopWaiting()
    if (free()) main.querySelector<HTMLElement>('.button.main:not(:disabled)')?.focus()
  }, PATIENCE)
  stopWaiting = () => {
    watcher.disconnect()
    clearTimeout(timer)
    stopWaiting = () => {}
  }
  watcher.observe(main, { childList: true, subtree: true })
}
