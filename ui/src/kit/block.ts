// A block of cells as WPS, Excel and LibreOffice put it on the clipboard and take it from there: tabs between cells,
// a line a row, quotes round a cell that breaks its line. Not here: where its cells go (`rectangle`), the clipboard.

export type Block = readonly (readonly string[])[]

/** Such words a spreadsheet would reckon instead of showing; a number below nothing is none of them. */
const RECKONED = /^[=+\-@]/
const NUMBER = /^-\d+(?:[.,]\d+)*%?$/
/** One cell in quotes, up to the tab or line break that ends it. */
const QUOTED = /^"((?:[^"]|"")*)"(?=\t|\r|\n|$)/
const PLAIN = /^[^\t\r\n]*/

/** The rows of a block; the line break after the last one opens no row of its own. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let rest = text
  for (;;) {
    const [cell, length] = cellAt(rest)
    rows.at(-1)?.push(cell)
    rest = rest.slice(length)
    if (rest === '') return rows
    if (rest.startsWith('\t')) {
      rest = rest.slice(1)
      continue
    }
    rest = rest.replace(/^\r\n?|^\n/, '')
    if (rest === '') return rows
    rows.push([])
  }
}

/** The first cell of a text, and how far it reaches. */
function cellAt(text: string): [cell: string, length: number] {
  const quoted = QUOTED.exec(text)
  // Spreadsheets quote what holds a tab, a line break or a quote that was doubled; other quotes are somebody's words.
  if (quoted && /[\t\r\n]|""/.test(quoted[1] ?? ''))
    return [read((quoted[1] ?? '').replaceAll('""', '"')), quoted[0].length]
  const plain = PLAIN.exec(text)?.[0] ?? ''
  return [read(plain), plain.length]
}
/** Without the sign that kept a spreadsheet from reckoning. */
const read = (cell: string) =>
  cell.startsWith("'") && RECKONED.test(cell.slice(1)) ? cell.slice(1) : cell

/** A block for the clipboard, without a line break after its last row. */
export function writeBlock(block: Block): string {
  return block.map((cells) => cells.map(write).join('\t')).join('\n')
}
function write(cell: string): string {
  const text = RECKONED.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A cell's words on one line, as a field of one line takes them. */
export function onOneLine(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim()
}

/** Whether there is more than one cell in it. */
export function isBlock(block: Block): boolean {
  return block.length > 1 || (block[0]?.length ?? 0) > 1
}

/** Rows in which nothing stands are left out. */
export function withoutBlanks(block: Block): Block {
  return block.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

/** Without a first row that only repeats what the columns are called. */
export function withoutHead(block: Block, titles: readonly string[]): Block {
  const head = (block[0] ?? []).map((cell) => cell.trim()).filter(Boolean)
  return head.length > 0 && head.every((cell) => titles.includes(cell)) ? block.slice(1) : block
}
