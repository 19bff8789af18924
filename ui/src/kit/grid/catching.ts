// Pasting on a cell, which is no field: a hidden one catches what is pasted, and the focus goes back. Not here: where the
// block falls (`EntryGrid`).

/** Without a paste the focus goes back all the same, after so many milliseconds. */
const PATIENCE = 300

/** `comeBack` answers the way back to where the focus is now. */
export function useCatching(catcher: () => HTMLElement | null, comeBack: () => () => void) {
  let back: ReturnType<typeof setTimeout> | undefined
  let giveBack = () => {}
  return {
    catchPaste() {
      giveBack = comeBack()
      catcher()?.focus()
      clearTimeout(back)
      back = setTimeout(() => {
        if (document.activeElement === catcher()) giveBack()
      }, PATIENCE)
    },
    /** The words of a paste, which goes no further. */
    caught(event: ClipboardEvent): string {
      event.preventDefault()
      event.stopPropagation()
      return event.clipboardData?.getData('text/plain') ?? ''
    },
    giveBack: () => giveBack(),
  }
}
