import { expect, it } from 'vitest'
import { isWholeName } from './names'

it('takes a whole name for a name, and the letters of a query not', () => {
  expect(isWholeName('赵蕙')).toBe(true)
  expect(isWholeName('阿依古丽·买买提')).toBe(true)
  expect(isWholeName('zyh')).toBe(false)
  expect(isWholeName('5672')).toBe(false)
  expect(isWholeName('')).toBe(false)
})
