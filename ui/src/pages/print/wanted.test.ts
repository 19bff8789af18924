import { beforeEach, describe, expect, it } from 'vitest'
import { chooseColumns, columnsFor, listed } from './columns'
import { heldLeft, inOrder, wordsFor } from './hits'
import { aHit, FORMS, heldHit } from './testing'
import { firstChoices, likeSheet, noPublic, ofKind, papersHere, settled, toWanted } from './wanted'
import type { About, Choices } from './wanted'
import type { SheetView } from '@/api'

const at: About = { meeting: 'm1', consent: false, today: '2026-11-21' }
const period: About = { ...at, meeting: null }
const first = firstChoices()
const whole = (more: Partial<Choices>, about = at) => settled({ ...first, ...more }, FORMS, about)!
const wanted = (more: Partial<Choices>, about = at) => toWanted(whole(more, about), about)

beforeEach(() => window.localStorage.clear())

describe('which paper', () => {
  it('is the public commitment list on A4 unless something else is chosen', () => {
    expect(wanted({})).toEqual({
      document: 'commitments',
      meeting: 'm1',
      edition: 'public',
      paper: 'a4',
      form: null,
      columns: [],
      colour: false,
      large: false,
    })
  })
  it('stands in the group of its time, what the kind prints before all', () => {
    const papers = papersHere(FORMS, ['ledger', 'notice'], at)
    expect(papers.slice(0, 3)).toEqual([
      { value: 'ledger', group: 'usual' },
      { value: 'notice', group: 'usual' },
      { value: 'slips', group: 'before' },
    ])
    expect(papers).toHaveLength(12)
  })
  it('is one of a period where no meeting is at hand', () => {
    const papers = papersHere(FORMS, [], period).map((one) => one.value)
    expect(papers).toEqual(['timetable', 'handover', 'ledger', 'monthly', 'year_plan'])
    expect(whole({}, period).document).toBe('timetable')
    expect(wanted({ form: 'meeting', document: 'timetable' }, period)).toMatchObject({
      form: 'year',
      meeting: null,
      from: '2026-01-01',
      to: '2026-12-31',
    })
  })
  it('becomes internal where there is no public edition, and goes back after it', () => {
    expect(whole({ document: 'slips' }).edition).toBe('internal')
    expect(noPublic(FORMS, 'slips', at)).toBe('none')
    expect(noPublic(FORMS, 'minutes', at)).toBe('consent')
    expect(noPublic(FORMS, 'minutes', { ...at, consent: true })).toBeNull()
    expect(whole({ document: 'minutes' }, { ...at, consent: true }).edition).toBe('public')
  })
  it('has no form of the ledger in public that names reporters', () => {
    const full = { document: 'ledger', form: 'full' } as const
    expect(whole({ ...full, edition: 'internal' }).form).toBe('full')
    expect(whole({ ...full, edition: 'public' }).form).toBe('four')
  })
  it('is set large only on the sizes that have it', () => {
    expect(wanted({ large: true }).large).toBe(true)
    expect(wanted({ large: true, paper: 'a3' }).large).toBe(false)
    expect(wanted({ large: true, document: 'slips' }).large).toBe(false)
  })
  it('tells of a meeting or of days, of a month, of a place', () => {
    expect(wanted({ document: 'ledger', from: '2026-03-01', place: 'g1' })).toMatchObject({
      meeting: 'm1',
    })
    expect(wanted({ document: 'ledger', from: '2026-03-01', place: 'g1' })).not.toHaveProperty(
      'from',
    )
    expect(wanted({ document: 'ledger', from: '2026-03-01', place: 'g1' }, period)).toMatchObject({
      meeting: null,
      from: '2026-03-01',
      place: 'g1',
    })
    expect(wanted({ document: 'monthly', month: '03' })).toMatchObject({
      meeting: null,
      from: '2026-03-01',
    })
    expect(wanted({ document: 'year_plan', year: '2027' }).from).toBe('2027-01-01')
  })
  it('is what the kind prints at that time', () => {
    expect(ofKind(first, ['slips', 'ledger'], true).document).toBe('slips')
    expect(ofKind(first, [], true).document).toBe('notice')
    expect(ofKind(first, ['notice', 'timetable'], false).document).toBe('timetable')
    expect(ofKind(first, ['ledger', 'commitments'], false).document).toBe('commitments')
  })
  it('is the same as a sheet that was printed', () => {
    const sheet = {
      kind: 'ledger',
      edition: 'internal',
      form: 'flat',
      paper: 'a3',
      from: '2025-01-01',
      to: '2025-12-31',
    } as SheetView
    expect(toWanted(settled(likeSheet(sheet), FORMS, period)!, period)).toMatchObject({
      document: 'ledger',
      edition: 'internal',
      form: 'flat',
      paper: 'a3',
      from: '2025-01-01',
      to: '2025-12-31',
    })
  })
})

describe('columns', () => {
  const ledger = whole({ document: 'ledger', edition: 'internal', form: 'full' })

  it('are the form’s own until somebody chooses, and kept for form and edition', () => {
    expect(wanted({ document: 'ledger' }).columns).toEqual([])
    chooseColumns('four', 'public', ['summary', 'deadline'])
    expect(wanted({ document: 'ledger' }).columns).toEqual(['summary', 'deadline'])
    expect(columnsFor('full', 'internal')).toEqual([])
    chooseColumns('four', 'public', [])
    expect(wanted({ document: 'ledger' }).columns).toEqual([])
  })
  it('never offer who reported in public', () => {
    const names = (edition: 'public' | 'internal') =>
      listed(FORMS, ledger.row, edition, []).map((one) => one.column)
    expect(names('internal')).toContain('reporter')
    expect(names('public')).not.toContain('reporter')
  })
  it('stand in their chosen order, the others after them', () => {
    chooseColumns('full', 'internal', ['summary', 'number'])
    const rows = listed(FORMS, ledger.row, 'internal', [])
    expect(rows.slice(0, 2).map((one) => one.column)).toEqual(['summary', 'number'])
    expect(rows.filter((one) => one.on)).toHaveLength(2)
    expect(rows).toHaveLength(FORMS.columns.length)
  })
  it('are the kind’s where the kind has its own', () => {
    const rows = listed(FORMS, ledger.row, 'internal', ['summary'])
    expect(rows.filter((one) => one.on).map((one) => one.column)).toEqual(['summary'])
  })
})

describe('what was masked', () => {
  it('is looked at from what is held', () => {
    const hits = [aHit(), heldHit(), aHit({ item: 5 })]
    expect(inOrder(hits).map((one) => one.item)).toEqual([1, 3, 5])
    expect(heldLeft(hits)).toBe(1)
  })
  it('stands as it was said only where it was held', () => {
    expect(wordsFor(heldHit(), 'stand')).toBe('残疾人通道的坡太陡')
    expect(wordsFor(aHit(), 'stand')).toBeNull()
    expect(wordsFor(aHit(), 'accept')).toBe('打 138****5672 找他')
    expect(wordsFor(aHit(), 'rewrite', '  ')).toBeNull()
    expect(wordsFor(aHit(), 'rewrite', ' 找村委会 ')).toBe('找村委会')
  })
})
