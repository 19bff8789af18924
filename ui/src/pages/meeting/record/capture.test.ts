import { describe, expect, it } from 'vitest'
import { anIssue } from '../testing'
import {
  emptyLine,
  householdsOf,
  isEmptyLine,
  lineFrom,
  lineOf,
  reporterOf,
  toEdit,
  toRaise,
  wasRecorded,
} from './capture'

describe('who raised it', () => {
  it('is the person chosen, else the name as written, else nobody', () => {
    const line = emptyLine()
    expect(reporterOf({ ...line, who: '张义华', person: 'p1' })).toEqual({
      person: 'p1',
      household: null,
      name: '',
    })
    expect(reporterOf({ ...line, who: ' 路过的客商 ' }).name).toBe('路过的客商')
    expect(reporterOf(line)).toEqual({ person: null, household: null, name: '' })
  })
})

describe('the open line', () => {
  it('asks for a category only when one was chosen by hand', () => {
    const line = { ...emptyLine(), summary: ' 水渠淤塞 ' }
    expect(toRaise('m', line)).toMatchObject({ summary: '水渠淤塞', category: null })
    expect(toRaise('m', { ...line, category: 'c1' }).category).toBe('c1')
  })
  it('comes back whole from an older or foreign draft', () => {
    expect(lineFrom({ summary: '水', outcome: 'burnt' as never })).toEqual({
      ...emptyLine(),
      summary: '水',
    })
    expect(isEmptyLine(lineFrom(undefined))).toBe(true)
  })
  it('is not offered again when it was recorded just before the window went away', () => {
    const recorded = [anIssue(1, '路灯不亮'), anIssue(2, '水渠淤塞')]
    expect(wasRecorded({ ...emptyLine(), summary: '水渠淤塞' }, recorded)).toBe(true)
    expect(wasRecorded({ ...emptyLine(), summary: '路灯不亮' }, recorded)).toBe(false)
    expect(wasRecorded(emptyLine(), recorded)).toBe(false)
  })
})

describe('an edited line', () => {
  const household = { person: null, household: 'h1', name: '' }
  const issue = anIssue(1, '路灯不亮', {
    revision: 7,
    reporter: household,
    reporter_name: '张义华户',
    short_title: '路灯',
    note: '三处',
    source: 'hotline',
  })
  it('keeps what the line does not show, and a reporter that was not touched', () => {
    const edit = toEdit(issue, { ...lineOf(issue), summary: '路灯全不亮' })
    expect(edit).toMatchObject({
      revision: 7,
      summary: '路灯全不亮',
      reporter: household,
      short_title: '路灯',
      note: '三处',
      source: 'hotline',
    })
  })
  it('changes the reporter when another name is written', () => {
    expect(toEdit(issue, { ...lineOf(issue), who: '覃秀莲' }).reporter.name).toBe('覃秀莲')
  })
})

it('counts households once, and nobody not at all', () => {
  const of = (household: string | null) => ({ reporter: { person: null, household, name: '' } })
  const issues = [anIssue(1, 'a', of('h1')), anIssue(2, 'b', of('h1')), anIssue(3, 'c', of(null))]
  expect(householdsOf(issues)).toBe(1)
})
