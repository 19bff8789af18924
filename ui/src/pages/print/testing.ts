// For tests only: the papers that there are, a paper of so many pages, and a place that was masked.
import type { DocumentForms, DocumentKind, DocumentRow, FileFormat, HitView, Preview } from '@/api'

const FORMATS: Partial<Record<DocumentKind, FileFormat[]>> = {
  ledger: ['xlsx', 'csv', 'json'],
  commitments: ['xlsx', 'docx', 'csv', 'json'],
  minutes: ['docx'],
}

function row(document: DocumentKind, more: Partial<DocumentRow> = {}): DocumentRow {
  return {
    document,
    form: '',
    public: true,
    sizes: ['a4'],
    of_meeting: true,
    period: '',
    of_place: false,
    large: [],
    columns: [],
    formats: FORMATS[document] ?? [],
    ...more,
  }
}
const ofPeriod = { of_meeting: false, of_place: true } as const
const four = ['ordinal', 'summary', 'measure', 'progress', 'deadline']
const all = ['ordinal', 'number', 'reporter', 'summary', 'measure', 'deadline', 'progress', 'note']

export const FORMS: DocumentForms = {
  rows: [
    row('notice'),
    row('slips', { public: false }),
    row('cards', { form: 'sheet' }),
    row('cards', { form: 'households' }),
    row('sign_in', { form: 'sheet', public: false }),
    row('sign_in', { form: 'thumb', public: false }),
    row('minutes'),
    row('commitments', { sizes: ['a4', 'a3'], large: ['a4'] }),
    row('timetable', { form: 'meeting', sizes: ['a4', 'a3'], large: ['a4'] }),
    row('timetable', {
      form: 'year',
      sizes: ['a4', 'a3'],
      large: ['a4'],
      ...ofPeriod,
      period: 'year',
    }),
    row('results', { sizes: ['a4', 'a3'] }),
    row('handover', { public: false, ...ofPeriod, period: '' }),
    row('ledger', {
      form: 'full',
      public: false,
      ...ofPeriod,
      period: 'days',
      large: ['a4'],
      columns: all,
    }),
    row('ledger', { form: 'four', ...ofPeriod, period: 'days', large: ['a4'], columns: four }),
    row('ledger', {
      form: 'flat',
      public: false,
      sizes: ['a3'],
      ...ofPeriod,
      period: 'days',
      columns: all,
    }),
    row('monthly', { ...ofPeriod, period: 'month' }),
    row('year_plan', { ...ofPeriod, of_place: false, period: 'year' }),
  ],
  columns: all.map((column) => ({ column, public: column !== 'reporter' })),
}

export function aHit(more: Partial<HitView> = {}): HitView {
  return {
    item: 3,
    field: 'measure',
    kind: 'phone',
    shown: '138****5672',
    held: false,
    source: '打 13800005672 找他',
    instead: '打 138****5672 找他',
    before: '打 ',
    found: '13800005672',
    after: ' 找他',
    ...more,
  }
}
export const heldHit = (more: Partial<HitView> = {}): HitView =>
  aHit({
    item: 1,
    field: 'summary',
    kind: 'health',
    shown: '＊＊',
    held: true,
    source: '残疾人通道的坡太陡',
    instead: '＊＊人通道的坡太陡',
    before: '',
    found: '残疾',
    after: '人通道的坡太陡',
    ...more,
  })

/** The answer for one page of a paper. */
export function aPreview(first: number, page_count = 2, more: Partial<Preview> = {}): Preview {
  const there = first <= page_count
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><title>${first}</title></svg>`
  return {
    title: '青山村板凳会承诺清单',
    edition: 'public',
    page_count,
    first,
    pages: there ? [{ width_mm: 210, height_mm: 297, svg }] : [],
    hits: [aHit()],
    settled: [],
    missing: [],
    lost_photos: [],
    file_name: '2026-11-21 板凳会 承诺清单 公开版.pdf',
    items: 5,
    ...more,
  }
}
