// A sentence of the manual by its stretches: words, and keys, which stand in back quotes. Not here: what it says.

export interface Said {
  text: string
  isKey: boolean
}

export function said(sentence: string): Said[] {
  const pieces = sentence.split('`').map((text, at) => ({ text, isKey: at % 2 === 1 }))
  return pieces.filter((piece) => piece.text !== '')
}
