// The window's room as the styles are told of it, and that they ask for nothing that nobody tells.
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HEIGHTS, tellBreadth, watchBreadth, WIDTHS } from './breadth'

const classes = () => [...document.documentElement.classList].sort()
function sized(width: number, height: number, fontSize = '16px') {
  vi.stubGlobal('innerWidth', width)
  vi.stubGlobal('innerHeight', height)
  document.documentElement.style.fontSize = fontSize
}

describe('the room that the window has', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    document.documentElement.style.fontSize = ''
    tellBreadth()
  })

  it('counts a width of just so many rem as narrow', () => {
    sized(66 * 16, 900)
    tellBreadth()
    expect(classes()).toContain('narrow-66')
    expect(classes()).not.toContain('narrow-60')
    sized(66 * 16 + 1, 900)
    tellBreadth()
    expect(classes()).not.toContain('narrow-66')
  })
  it('shrinks with larger type', () => {
    sized(1366, 768)
    tellBreadth()
    expect(classes()).toEqual(['narrow-92'])
    sized(1366, 768, '32px')
    tellBreadth()
    expect(classes()).toContain('narrow-46')
    expect(classes()).toContain('low-26')
  })
  it('follows the window', () => {
    sized(1366, 768)
    watchBreadth()
    sized(600, 300)
    window.dispatchEvent(new Event('resize'))
    expect(classes()).toContain('narrow-40')
    expect(classes()).toContain('low-20')
  })
})

describe('the styles', () => {
  it('ask only for widths and heights that are told', () => {
    const told = new Set([...WIDTHS.map((n) => `narrow-${n}`), ...HEIGHTS.map((n) => `low-${n}`)])
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    const styles = files.filter((file) => /\.(vue|css)$/.test(file))
    const asked = styles.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/\.((?:narrow|low)-\d+)/g)].map(
        ([, name = '']) => name,
      ),
    )
    expect(asked.length).toBeGreaterThan(50)
    expect(new Set(asked)).toEqual(told)
  })
})
