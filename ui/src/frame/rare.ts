// Characters of Ext B–F (𬱖 𠅤 𬭚) that the computer has no face for: the bundled one, block by block. The webview
// fetches a block when a character of it is to be shown and not before, so nothing is read at the start. Hardly any first
// page shows one: telling the webview of the blocks waits until that page stands, unless it does.
import { rareBlock } from '@/api/faces'

/** By then the first page stands, in ms. */
const SETTLED = 1000
/** What stands before a character of the second plane in UTF-16. */
const RARE = /[\ud840-\ud87f]/

/** Offers the blocks at once if the first page's text shows such a character, else when it stands. */
export function offerRareCharactersFor(text: string): void {
  if (RARE.test(text)) offerRareCharacters()
  else setTimeout(offerRareCharacters, SETTLED)
}

/** As in the font stacks of `tokens.css`. */
const FAMILY = 'Bandeng Rare'
const BLOCK = 0x400
const [FIRST, END] = [0x20000, 0x30000]

/** Tells the webview where each block would be. */
export function offerRareCharacters(fonts: FontFaceSet | undefined = document.fonts): void {
  for (let first = FIRST; first < END; first += BLOCK) {
    const from = rareBlock(first)
    if (!from || !fonts) return
    const unicodeRange = `U+${hex(first)}-${hex(first + BLOCK - 1)}`
    fonts.add(new FontFace(FAMILY, `url("${from}")`, { unicodeRange, display: 'swap' }))
  }
}
function hex(n: number): string {
  return n.toString(16).toUpperCase()
}
