// Which paper is asked for, out of the choices on the screen. Not here: how papers look (the print
// engine), what is masked (the desk).
import type { DocumentKind, DocumentWanted, Edition } from '@/api'
import { firstOf } from '@/kit'

/** The papers that can be printed so far. */
export const PAPERS = ['commitments', 'timetable', 'ledger'] as const
export type Paper = (typeof PAPERS)[number]

export interface Choices {
  document: Paper
  edition: Edition
  paper: 'a4' | 'a3'
  /** timetable: meeting or year; ledger: four, full or flat; empty = the document has one form. */
  form: string
  colour: boolean
}

/** Forms of a document; an edition may lack some (the full ledger names reporters). */
export function formsOf(document: Paper, edition: Edition, meeting: string | null): string[] {
  if (document === 'timetable') return meeting ? ['meeting', 'year'] : ['year']
  if (document === 'ledger') return edition === 'public' ? ['four'] : ['full', 'four', 'flat']
  return []
}

/** Choices made whole: the form fits document and edition, whatever was chosen before. */
export function settled(choices: Choices, meeting: string | null): Choices {
  const forms = formsOf(choices.document, choices.edition, meeting)
  const form = forms.includes(choices.form) ? choices.form : (forms[0] ?? '')
  const paper = choices.document === 'ledger' ? 'a4' : choices.paper
  return { ...choices, form, paper }
}

export const firstChoices = (): Choices => ({
  document: 'commitments',
  edition: 'public',
  paper: 'a4',
  form: '',
  colour: false,
})

/** The choices for a meeting of a kind that prints `usual`: its first paper, unless it prints the one chosen. */
export function ofKind(choices: Choices, usual: readonly DocumentKind[]): Choices {
  const papers = PAPERS.filter((one) => usual.includes(one))
  if (papers.length === 0 || papers.includes(choices.document)) return choices
  const document = firstOf(papers, usual)[0] ?? choices.document
  return { ...choices, document, form: '' }
}

/** What the desk is asked for. */
export function toWanted(choices: Choices, meeting: string | null): DocumentWanted {
  const { document, edition, paper, form, colour } = settled(choices, meeting)
  return {
    document: document satisfies DocumentKind,
    // The year's timetable is the village's, not one meeting's.
    meeting: document === 'timetable' && form === 'year' ? null : meeting,
    edition,
    paper,
    form: form || null,
    colour,
  }
}

/** Zoom steps; 0 = the whole page, 1 = the page's width. */
export const ZOOMS = [0, 1, 1.25, 1.5, 2, 3] as const
