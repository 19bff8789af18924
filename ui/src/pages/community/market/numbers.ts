// Whole numbers as people type them, full-width digits too.

/** The number, or null for what is none; nothing typed is `empty`. */
export function wholeNumber(text: string, empty = 0): number | null {
  const plain = text
    .trim()
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/^[－−—]/, '-')
    .replaceAll(/[,，]/g, '')
  if (plain === '') return empty
  return /^-?\d{1,6}$/.test(plain) ? Number(plain) : null
}
