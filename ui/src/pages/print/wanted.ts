// Which paper is asked for, out of the choices on the screen and the papers that there are. Not here: how
// papers look (the print engine), what is masked and what a paper can be (the desk).
import type { DocumentForms, DocumentKind, DocumentRow, DocumentWanted, Edition } from '@/api'
import type { SheetView } from '@/api'
import { firstOf } from '@/kit'
import { columnsFor } from './columns'

export interface Choices {
  document: DocumentKind
  /** What was wished; a paper may not have it. */
  edition: Edition
  paper: string
  /** Empty = the paper's first. */
  form: string
  colour: boolean
  large: boolean
  /** A period's days; empty = this year. */
  from: string
  to: string
  /** Of a paper of a month or a year; empty = this one. */
  year: string
  month: string
  /** Empty = the whole village. */
  place: string
  /** Of a monthly return: empty = every kind of meeting. */
  kind: string
}

/** What the desk is about: a meeting, and whether its speakers agreed to be read in public; or a period. */
export interface About {
  meeting: string | null
  consent: boolean
  today: string
}

/** When a paper is printed: the groups of the choice, in its order. */
export const GROUPS = {
  before: ['notice', 'slips', 'cards', 'sign_in'],
  during: ['minutes'],
  after: ['commitments', 'timetable', 'results', 'handover'],
  books: ['ledger', 'monthly', 'year_plan'],
} as const satisfies Record<string, readonly DocumentKind[]>
export type Group = keyof typeof GROUPS

export const firstChoices = (): Choices => ({
  document: 'commitments',
  edition: 'public',
  paper: '',
  form: '',
  colour: false,
  large: false,
  from: '',
  to: '',
  year: '',
  month: '',
  place: '',
  kind: '',
})

/** A paper of a month or a year is never one meeting's; one of days may be, if a meeting is at hand. */
const needsPeriod = (row: DocumentRow) => row.period === 'month' || row.period === 'year'

/** The forms of a paper that can be had here. */
function formsHere(forms: DocumentForms, document: DocumentKind, about: About): DocumentRow[] {
  return forms.rows.filter(
    (row) => row.document === document && (about.meeting !== null || !row.of_meeting),
  )
}

/** Papers with their groups: what the kind prints first, then by the time they are printed. */
export function papersHere(
  forms: DocumentForms,
  usual: readonly DocumentKind[],
  about: About,
): { value: DocumentKind; group: Group | 'usual' }[] {
  const here = (document: DocumentKind) => formsHere(forms, document, about).length > 0
  const grouped = (Object.entries(GROUPS) as [Group, readonly DocumentKind[]][]).flatMap(
    ([group, all]) => all.filter(here).map((value) => ({ value, group })),
  )
  const first = usual.filter(here)
  const sorted = firstOf(
    grouped.map((one) => one.value),
    first,
  )
  return sorted.map((value) => ({
    value,
    group: first.includes(value)
      ? 'usual'
      : (grouped.find((one) => one.value === value)?.group ?? 'books'),
  }))
}

/** Why a paper has no public edition, or nothing if it has one. */
export function noPublic(
  forms: DocumentForms,
  document: DocumentKind,
  about: About,
): 'none' | 'consent' | null {
  const rows = formsHere(forms, document, about)
  if (rows.length > 0 && !rows.some((row) => row.public)) return 'none'
  return document === 'minutes' && !about.consent ? 'consent' : null
}

/** Choices made whole: paper, edition, form and size that there are, whatever was chosen before. */
export interface Settled extends Choices {
  row: DocumentRow
  forms: DocumentRow[]
  /** The paper is of the meeting at hand. */
  ofMeeting: boolean
}
export function settled(choices: Choices, forms: DocumentForms, about: About): Settled | null {
  const here = papersHere(forms, [], about).map((one) => one.value)
  const document = here.includes(choices.document) ? choices.document : here[0]
  if (!document) return null
  const edition = noPublic(forms, document, about) ? 'internal' : choices.edition
  const rows = formsHere(forms, document, about).filter(
    (row) => edition === 'internal' || row.public,
  )
  const row = rows.find((one) => one.form === choices.form) ?? rows[0]
  if (!row) return null
  const paper = row.sizes.includes(choices.paper) ? choices.paper : (row.sizes[0] ?? 'a4')
  const large = choices.large && row.large.includes(paper)
  const ofMeeting = about.meeting !== null && !needsPeriod(row)
  return {
    ...choices,
    document,
    edition,
    form: row.form,
    paper,
    large,
    row,
    forms: rows,
    ofMeeting,
  }
}

/** What the desk is asked for. */
export function toWanted(whole: Settled, about: About): DocumentWanted {
  const { document, edition, paper, form, colour, large, row, ofMeeting } = whole
  return {
    document,
    meeting: ofMeeting ? about.meeting : null,
    edition,
    paper,
    form: form || null,
    colour,
    large,
    columns: row.columns.length > 0 ? columnsFor(form, edition) : [],
    ...(ofMeeting ? {} : period(whole, about.today)),
    ...(ofMeeting || !row.of_place || !whole.place ? {} : { place: whole.place }),
    ...(document === 'monthly' && whole.kind ? { kind: whole.kind } : {}),
  }
}

/** First and last day; nothing where the desk's own period is meant. */
function period(whole: Settled, today: string): { from?: string; to?: string } {
  const { row, from, to } = whole
  const year = whole.year || today.slice(0, 4)
  if (row.period === 'days') return { ...(from && { from }), ...(to && { to }) }
  if (row.period === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (row.period !== 'month') return {}
  const month = (whole.month || today.slice(5, 7)).padStart(2, '0')
  return { from: `${year}-${month}-01` }
}

/** The first paper of a meeting: what its kind prints at that time, else what is usual then. */
export function ofKind(
  choices: Choices,
  usual: readonly DocumentKind[],
  planned: boolean,
): Choices {
  const before: readonly DocumentKind[] = GROUPS.before
  const now = usual.filter((one) => before.includes(one) === planned)
  const own = planned ? 'notice' : 'commitments'
  const document = now.length === 0 || now.includes(own) ? own : (now[0] ?? own)
  return { ...choices, document, form: '' }
}

/** A sheet that was printed, as choices to print it once more. */
export function likeSheet(sheet: SheetView): Choices {
  return {
    ...firstChoices(),
    document: sheet.kind,
    edition: sheet.edition,
    paper: sheet.paper,
    form: sheet.form,
    from: sheet.from ?? '',
    to: sheet.to ?? '',
    year: sheet.from?.slice(0, 4) ?? '',
    month: sheet.from?.slice(5, 7) ?? '',
  }
}

/** Zoom steps; 0 = the whole page, 1 = the page's width. */
export const ZOOMS = [0, 1, 1.25, 1.5, 2, 3] as const
