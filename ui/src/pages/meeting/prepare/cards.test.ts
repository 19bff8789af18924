import { describe, expect, it } from 'vitest'
import { moved } from '../agenda'
import { cardsFromBlock } from './cards'

describe('a pile of cards pasted from a spreadsheet', () => {
  it('takes names and words, and leaves heading and blank rows out', () => {
    const block = '姓名\t问题\r\n张义华\t井盖破了\r\n\t夜里太吵\r\n\r\n'
    expect(cardsFromBlock(block)).toEqual([
      { name: '张义华', summary: '井盖破了' },
      { name: '', summary: '夜里太吵' },
    ])
  })
  it('takes one column as words without a name', () => {
    expect(cardsFromBlock('路灯太暗\n水压低')).toEqual([
      { name: '', summary: '路灯太暗' },
      { name: '', summary: '水压低' },
    ])
  })
})

describe('the order of an agenda', () => {
  it('moves a matter by one place and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a'], 'x', 1)).toEqual(['a'])
  })
})
