// The words of the print desk in English.
import type { PrintingWording } from './printing.zh'

const plural = (n: number) => `${n} ${n === 1 ? 'page' : 'pages'}`

export const printingEn: PrintingWording = {
  which: 'Which paper',
  document: { commitments: 'Commitment list', timetable: 'Timetable', ledger: 'Ledger' },
  meetingLabel: 'Which meeting',
  meeting: (day: string, kind: string) => `${kind}, ${day}`,
  year: 'The whole year',
  preview: 'Paper',
  desk: 'The paper; scroll it when enlarged',
  pageOf: (at: number, pages: number) => `Page ${at} of ${pages}`,
  pageAlt: (title: string, at: number, pages: number) => `${title}, page ${at} of ${pages}`,
  pagePrevious: 'Previous page',
  pageNext: 'Next page',
  whole: 'Whole page',
  smaller: 'Smaller',
  larger: 'Larger',
  editionLabel: 'Edition',
  edition: { public: 'Public', internal: 'Internal' },
  publicLead: "Post the public edition: no villagers' names or phones.",
  internalLead: 'The internal edition has names and phones. Do not post it.',
  masked: (n: number) =>
    `${n === 1 ? '1 piece' : `${n} pieces`} of personal data masked. Please check`,
  maskedNone: 'No personal data found to mask.',
  hitItem: (n: number) => `No. ${n}`,
  hitBeside: 'Feedback',
  hitKind: {
    phone: 'Phone',
    id: 'ID number',
    account: 'Account',
    name: "Villager's name",
    household: 'Household number',
    health: 'Health or relief',
  },
  held: 'Uncertain, masked for now',
  lostPhotos: (items: number[]) =>
    `Item ${[...new Set(items)].join(', ')}: a photo cannot be read and is left out; add it again to the matter`,
  missing: (characters: string) =>
    `No typeface has these characters; they are printed as boxed codes: ${characters}`,
  size: 'Paper',
  formLabel: 'Form',
  form: {
    meeting: 'This meeting',
    year: 'Whole year',
    four: 'Four columns',
    full: 'All columns',
    flat: 'One line each',
  },
  colour: 'Colour',
  colourHint: 'Without it the sheet copies well in black and white',
  printer: 'Printer',
  print: (pages: number) => (pages > 0 ? `Print ${plural(pages)}` : 'Print'),
  save: 'Save as PDF',
  saveTitle: 'Save as PDF',
  open: 'Open in a viewer',
  look: 'Open it',
  nothing: 'The paper is not laid out yet',
  done: {
    printed: (pages: number) => `Sent to the printer, ${plural(pages)}`,
    saved: (pages: number) => `Saved, ${plural(pages)}`,
    opened: (pages: number) => `Made, ${plural(pages)}; opening`,
  },
  sheet: (number: string, code: string) =>
    [number, code && `check ${code}`].filter(Boolean).join('  '),
  emptyTitle: 'Nothing to print yet',
  emptyLead: 'After a meeting its commitment list, timetable and ledger are printed here.',
}
