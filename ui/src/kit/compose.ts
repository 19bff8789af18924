// Keys that belong to the input method. While a pinyin candidate is open, Enter, arrows and digits
// are the IME's, and no shortcut may take them.

/** True while the input method holds this key (229: engines that end composition before keydown). */
export function heldByIme(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

/** What is being composed, as letters: the apostrophes that pinyin IMEs insert are dropped. */
export function composedText(value: string): string {
  return value.replaceAll(/['’]/g, '').trim()
}

/** Whether a text field with content has the focus: there Ctrl+Z and plain letters are its own. */
export function inTextField(target: EventTarget | null): target is HTMLInputElement {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (!(target instanceof HTMLInputElement)) return false
  return !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(target.type)
}

/** A text field that holds something. */
export function inFilledField(target: EventTarget | null): boolean {
  return inTextField(target) && (target as HTMLInputElement).value !== ''
}
