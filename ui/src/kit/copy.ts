// Copying cells out: the block on the clipboard, and the word that it is there. Selected text stays the browser's own
// to copy. Not here: how a block is written (`block`).
import { copyText } from '@/api'
import { writeBlock } from './block'
import type { Block } from './block'
import { tell } from './tell'
import { w } from '@/wording/first'

/** Ctrl+C (or ⌘C), where no text is selected that it would copy. */
export function copies(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false
  return event.key.toLowerCase() === 'c' && (window.getSelection()?.toString() ?? '') === ''
}

export async function copyBlock(block: Block): Promise<void> {
  try {
    await copyText(writeBlock(block))
    tell(w.value.kit.copied(block.length))
  } catch {
    tell(w.value.kit.notCopied)
  }
}

/** The words that an element shows; what stands apart on the page stays apart. */
export function shownWords(shown: Node): string {
  if (!(shown instanceof Element)) return shown.textContent ?? ''
  const words = [...shown.childNodes].map(shownWords).join('')
  return getComputedStyle(shown).display === 'inline' ? words : ` ${words} `
}
