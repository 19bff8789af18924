import { describe, expect, it } from 'vitest'
import { stagesDone, stagesShut } from './stages'
import { aMeeting, anIssue } from './testing'

describe('the stages of a meeting', () => {
  it('are shut, all but the first, before it is opened', () => {
    const planned = aMeeting({ row: { state: 'planned' } })
    expect(Object.keys(stagesShut(planned, '先开会'))).toEqual([
      'sign_in',
      'record',
      'sort',
      'close',
      'print',
    ])
    expect(Object.keys(stagesShut(null, '先开会'))).toHaveLength(5)
    expect(stagesDone(planned, [])).toEqual([])
  })
  it('are all open once it runs', () => expect(stagesShut(aMeeting(), '先开会')).toEqual({}))
  it('carry a tick for what is behind us', () => {
    const open = anIssue(1, '路灯不亮')
    const sorted = anIssue(2, '水压低', { outcome: 'committed' })
    expect(stagesDone(aMeeting({ row: { present: 0 } }), [])).toEqual(['prepare'])
    expect(stagesDone(aMeeting(), [open, sorted])).toEqual(['prepare', 'sign_in', 'record'])
    expect(stagesDone(aMeeting({ row: { closing: 'closed' } }), [sorted])).toEqual([
      'prepare',
      'sign_in',
      'record',
      'sort',
      'close',
    ])
  })
})
