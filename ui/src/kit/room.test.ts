import { afterEach, describe, expect, it, vi } from 'vitest'
import { hanging } from './room'

/** A box that lies there, of the list's height and width. */
function box(top: number, bottom: number, left = 0, right = 1000): HTMLElement {
  const element = document.createElement('div')
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue({
    top,
    bottom,
    left,
    right,
  } as DOMRect)
  return element
}
function list(height: number, width = 300): HTMLElement {
  const element = document.createElement('div')
  Object.defineProperty(element, 'scrollHeight', { value: height })
  Object.defineProperty(element, 'offsetWidth', { value: width })
  return element
}
/** A field in a part of the page that scrolls, from 100 to 500. */
function field(top: number, left = 0): HTMLElement {
  const [part, seat] = [box(100, 500), box(top, top + 40, left)]
  part.style.overflowY = 'auto'
  part.append(seat)
  document.body.append(part)
  return seat
}
afterEach(() => document.body.replaceChildren())

describe('a list that hangs from its field', () => {
  it('hangs below where it has room', () => {
    expect(hanging(field(150), list(200))).toEqual({ up: false, end: false, height: null })
  })
  it('hangs above where the bar below would cut it off', () => {
    expect(hanging(field(420), list(200))).toMatchObject({ up: true, height: null })
  })
  it('is cut where neither has room, on the side that has more', () => {
    expect(hanging(field(300), list(900))).toMatchObject({ up: true, height: 192 })
    expect(hanging(field(200), list(900))).toMatchObject({ up: false, height: 252 })
  })
  it('begins at the end of a field by the edge', () => {
    expect(hanging(field(150, 800), list(100)).end).toBe(true)
  })
})
