// The window's room as the styles are told of it, and that they ask for nothing that nobody tells.
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HEIGHTS, watchBreadth, WIDTHS } from './breadth'

const root = document.documentElement
const classes = () => [...root.classList].sort()
function sized(width: number, height: number) {
  vi.stubGlobal('innerWidth', width)
  vi.stubGlobal('innerHeight', height)
  window.dispatchEvent(new Event('resize'))
}

describe('the room that the window has', () => {
  watchBreadth()
  afterEach(() => {
    vi.unstubAllGlobals()
    root.style.fontSize = ''
    window.dispatchEvent(new Event('resize'))
  })

  it('counts a width of just so many rem as narrow', () => {
    sized(66 * 16, 900)
    expect(classes()).toContain('narrow-66')
    expect(classes()).not.toContain('narrow-60')
    sized(66 * 16 + 1, 900)
    expect(classes()).not.toContain('narrow-66')
  })
  it('shrinks with larger type', async () => {
    sized(1366, 768)
    expect(classes()).toEqual(['narrow-92'])
    root.style.fontSize = '32px'
    root.dataset.size = 'largest'
    await vi.waitFor(() => expect(classes()).toContain('narrow-46'))
    expect(classes()).toContain('low-26')
  })
  it('follows the window', () => {
    sized(1366, 768)
    sized(600, 300)
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
