import { describe, expect, it } from 'vitest'
import { firstChoices, formsOf, ofKind, settled, toWanted } from './wanted'

describe('which paper', () => {
  it('is the public commitment list on A4 unless something else is chosen', () => {
    expect(toWanted(firstChoices(), 'm1')).toEqual({
      document: 'commitments',
      meeting: 'm1',
      edition: 'public',
      paper: 'a4',
      form: null,
      colour: false,
    })
  })
  it('has no form of the ledger in public that names reporters', () => {
    expect(formsOf('ledger', 'public', 'm1')).toEqual(['four'])
    const full = settled(
      { ...firstChoices(), document: 'ledger', edition: 'internal', form: 'full' },
      null,
    )
    expect(full.form).toBe('full')
    expect(settled({ ...full, edition: 'public' }, null).form).toBe('four')
  })
  it('is the whole year where no meeting is chosen', () => {
    const timetable = { ...firstChoices(), document: 'timetable' as const, form: 'meeting' }
    expect(toWanted(timetable, null)).toMatchObject({ form: 'year', meeting: null })
    expect(toWanted(timetable, 'm1')).toMatchObject({ form: 'meeting', meeting: 'm1' })
    expect(toWanted({ ...timetable, form: 'year' }, 'm1').meeting).toBeNull()
  })
  it('keeps the ledger on A4', () => {
    expect(toWanted({ ...firstChoices(), document: 'ledger', paper: 'a3' }, 'm1').paper).toBe('a4')
  })
  it('is the first that the kind prints, if the kind does not print the commitment list', () => {
    const first = firstChoices()
    expect(ofKind(first, ['notice', 'ledger', 'timetable']).document).toBe('ledger')
    expect(ofKind(first, ['ledger', 'commitments'])).toEqual(first)
    expect(ofKind(first, [])).toEqual(first)
  })
})
