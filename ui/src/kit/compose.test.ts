import { describe, expect, it } from 'vitest'
import { composedText, heldByIme, inFilledField } from './compose'

describe('keys of the input method', () => {
  it('belong to it while a candidate is open', () => {
    expect(heldByIme(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))).toBe(true)
  })
  it('belong to it on engines that end the composition before the key', () => {
    expect(heldByIme(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229 }))).toBe(true)
  })
  it('are free otherwise', () => {
    expect(heldByIme(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }))).toBe(false)
  })
  it('read letters without the marks that pinyin sets between syllables', () => {
    expect(composedText("zhang'yi'hua")).toBe('zhangyihua')
  })
})

describe('a field that holds text', () => {
  it('keeps Ctrl+Z for itself', () => {
    const input = document.createElement('input')
    expect(inFilledField(input)).toBe(false)
    input.value = '灌溉'
    expect(inFilledField(input)).toBe(true)
  })
  it('is no tick box', () => {
    const box = document.createElement('input')
    box.type = 'checkbox'
    expect(inFilledField(box)).toBe(false)
  })
})
