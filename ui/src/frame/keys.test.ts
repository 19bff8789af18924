import { afterEach, describe, expect, it, vi } from 'vitest'
import { bindKeys, combination } from './keys'

let unbind: (() => void) | undefined
afterEach(() => {
  unbind?.()
  document.body.innerHTML = ''
})
function press(key: string, init: KeyboardEventInit = {}, on: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  on.dispatchEvent(event)
  return event
}

describe('a combination', () => {
  it('is named as it is written on the cap', () => {
    const named = (key: string, init: KeyboardEventInit = {}) =>
      combination(new KeyboardEvent('keydown', { key, ...init }))
    expect(named('n', { ctrlKey: true })).toBe('Ctrl N')
    expect(named('¡', { altKey: true, code: 'Digit1' })).toBe('Alt 1')
    expect(named('=', { ctrlKey: true })).toBe('Ctrl +')
    expect(named('+', { ctrlKey: true, shiftKey: true })).toBe('Ctrl +')
    expect(named('？', { shiftKey: true })).toBe('?')
    expect(named('PageDown', { ctrlKey: true })).toBe('Ctrl PageDown')
    expect(named('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl Shift Z')
  })
})

describe('keys of the window', () => {
  it('reach the newest that asked, and the one before when it declines', () => {
    const page = vi.fn()
    const room = vi.fn(() => false)
    const first = bindKeys({ F8: page })
    unbind = bindKeys({ F8: room })
    const event = press('F8')
    expect(room).toHaveBeenCalledOnce()
    expect(page).toHaveBeenCalledOnce()
    expect(event.defaultPrevented).toBe(true)
    first()
  })
  it('never fire while the input method composes', () => {
    const undo = vi.fn()
    unbind = bindKeys({ 'Ctrl Z': undo, Enter: undo })
    press('Enter', { isComposing: true })
    press('z', { ctrlKey: true, keyCode: 229 })
    expect(undo).not.toHaveBeenCalled()
  })
  it('leave plain letters and signs to a text field', () => {
    const sheet = vi.fn()
    unbind = bindKeys({ '?': sheet })
    const input = document.body.appendChild(document.createElement('input'))
    press('?', {}, input)
    expect(sheet).not.toHaveBeenCalled()
    press('?')
    expect(sheet).toHaveBeenCalledOnce()
  })
  it('do not reach the page behind an open dialog', () => {
    const meeting = vi.fn()
    unbind = bindKeys({ 'Ctrl N': meeting })
    document.body.innerHTML = '<div role="dialog" data-state="open"></div>'
    press('n', { ctrlKey: true })
    expect(meeting).not.toHaveBeenCalled()
  })
})
