import { describe, expect, it } from 'vitest'
import { moved } from '../agenda'
import { asCards } from './cards'

describe('a pile of cards pasted from a spreadsheet', () => {
  it('is names and words, without its heading', () => {
    const block = [
      ['姓名', '问题', '备注'],
      ['张义华', '井盖破了', '门口'],
      ['', '夜里太吵'],
    ]
    expect(asCards(block)).toEqual([
      ['张义华', '井盖破了 门口'],
      ['', '夜里太吵'],
    ])
  })
  it('takes one column as words without a name', () => {
    expect(asCards([['路灯太暗'], ['水压低']])).toEqual([
      ['', '路灯太暗'],
      ['', '水压低'],
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
