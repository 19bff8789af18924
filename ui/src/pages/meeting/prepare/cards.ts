// Question cards as lines, also from a block pasted out of WPS. Not here: the sheet they are typed into.

export interface Card {
  id: string
  /** Empty = without a name. */
  name: string
  summary: string
}

/** Lines of one or two columns (name, words); a heading row and blank rows are left out. */
export function cardsFromBlock(block: string): Omit<Card, 'id'>[] {
  return block
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) =>
      cells.length > 1
        ? { name: cells[0] ?? '', summary: cells.slice(1).join(' ').trim() }
        : { name: '', summary: cells[0] ?? '' },
    )
    .filter((card, index) => card.summary !== '' && !(index === 0 && card.name === '姓名'))
}
