// Words of the manual's page. What the manual says is in assets/manual; of it one chapter is in English.
import type { ManualWording } from './manual.zh'

export const manualEn: ManualWording = {
  title: 'Manual',
  open: 'Open the manual',
  openHint: 'How each thing is done and where; can be printed as a booklet.',
  find: 'Look something up',
  findHint: 'Characters, pinyin or initials',
  none: (text) => `Nothing in the manual for “${text}”. Try another word`,
  found: (n) => `${n} found`,
  chapters: 'Contents of the manual',
  contents: 'Contents',
  back: 'Back',
  backHint: 'Back to where you were',
  previous: 'Previous',
  next: 'Next',
  print: 'Print the manual',
  booklet: (pages) =>
    `A4, ${pages} pages with contents and page numbers, in Chinese. Choose two-sided, bound on the left, if the printer can.`,
  making: 'Making the booklet…',
  toPrinter: 'Send to the printer',
  sent: (pages) => `The manual is on its way to the printer, ${pages} pages`,
  fileName: 'Bandeng manual.pdf',
  note: 'Note',
}
