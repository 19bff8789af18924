import { describe, expect, it } from 'vitest'
import { onOneLine, readBlock, withoutBlanks, withoutHead, writeBlock } from './block'

describe('a block from a spreadsheet', () => {
  it('is cells between tabs and rows between lines, as WPS and Excel end them', () => {
    expect(readBlock('张义华\t井盖破了\r\n覃秀莲\t路灯太暗\r\n')).toEqual([
      ['张义华', '井盖破了'],
      ['覃秀莲', '路灯太暗'],
    ])
    expect(readBlock('张义华\n覃秀莲')).toEqual([['张义华'], ['覃秀莲']])
    expect(readBlock('张义华\r覃秀莲\r')).toEqual([['张义华'], ['覃秀莲']])
  })
  it('keeps blank cells and blank rows in their places', () => {
    expect(readBlock('\t井盖\n\n张义华\t\n')).toEqual([['', '井盖'], [''], ['张义华', '']])
  })
  it('reads a cell in quotes with its line break and its doubled quotes', () => {
    expect(readBlock('覃秀莲\t"楼道没有电\n写着""危险"""\r\n陈䶮\t水压低')).toEqual([
      ['覃秀莲', '楼道没有电\n写着"危险"'],
      ['陈䶮', '水压低'],
    ])
  })
  it('leaves the quotes that somebody wrote', () => {
    expect(readBlock('"三供一业"谁管\t"三供一业"')).toEqual([['"三供一业"谁管', '"三供一业"']])
    expect(readBlock('"没有收尾\n第二行')).toEqual([['"没有收尾'], ['第二行']])
  })
  it('is nothing where nothing was copied', () => {
    expect(readBlock('')).toEqual([['']])
    expect(withoutBlanks(readBlock('\r\n \t\r\n'))).toEqual([])
  })
  it('loses a first row that only names the columns', () => {
    const titles = ['姓名', '问题']
    expect(withoutHead([['姓名', '问题'], ['张义华']], titles)).toEqual([['张义华']])
    expect(withoutHead([['张义华', '问题']], titles)).toEqual([['张义华', '问题']])
    expect(withoutHead([['', '']], titles)).toEqual([['', '']])
  })
})

describe('a block for a spreadsheet', () => {
  it('quotes a cell that breaks its line or begins with a quote', () => {
    expect(
      writeBlock([
        ['楼道\n没有电', '"危险"牌'],
        ['井"盖"', ''],
      ]),
    ).toBe('"楼道\n没有电"\t"""危险""牌"\n井"盖"\t')
  })
  it('lets no cell be reckoned, and leaves numbers numbers', () => {
    expect(writeBlock([['=1+2', '+86', '@张', '-补一句', '-5', '-1,200.50']])).toBe(
      "'=1+2\t'+86\t'@张\t'-补一句\t-5\t-1,200.50",
    )
  })
  it('comes back as it was', () => {
    const block = [
      ['=HYPERLINK("x")', '"引号"', '两\n行', '-5', ''],
      ['\t缩进', "it's", '普通', '-', '@'],
    ]
    expect(readBlock(writeBlock(block))).toEqual(block)
  })
  it('stands on one line where a field has but one', () => {
    expect(onOneLine(' 楼道\r\n  没有电\t ')).toBe('楼道 没有电')
  })
})
