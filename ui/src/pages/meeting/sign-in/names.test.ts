import { describe, expect, it } from 'vitest'
import { namesIn } from './names'

describe('names that are pasted into 签到', () => {
  it('are a column, one a line, without its head and blank lines', () => {
    expect(namesIn('姓名\r\n张义华\r\n\r\n张　三\r\n')).toEqual(['张义华', '张三'])
  })
  it('are found among the other columns of a sheet', () => {
    expect(namesIn('1\t覃秀莲\t三组\n2\t陈䶮\t一组')).toEqual(['覃秀莲', '陈䶮'])
    expect(namesIn('组\t姓名\n三组\t覃秀莲')).toEqual(['覃秀莲'])
  })
  it('may stand on one line with commas between', () => {
    expect(namesIn('张义华、覃秀莲，陈䶮')).toEqual(['张义华', '覃秀莲', '陈䶮'])
    expect(namesIn('阿依古丽·买买提')).toEqual(['阿依古丽·买买提'])
  })
  it('stay whole where they are no Chinese ones', () => {
    expect(namesIn('John Smith\nMary Ann')).toEqual(['John Smith', 'Mary Ann'])
  })
})
