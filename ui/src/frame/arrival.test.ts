// Where the hand is after a page was opened.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { arrive, keepRow } from './arrival'

function aPage(content: string): HTMLElement {
  document.body.innerHTML = `<main tabindex="-1">${content}</main>`
  const main = document.querySelector('main')!
  main.focus()
  return main
}
const row = (id: string) => `<button data-row="${id}">${id}</button>`
const at = () => (document.activeElement as HTMLElement).dataset.row
const aTurn = () => new Promise((done) => setTimeout(done))

describe('arriving on a page', () => {
  beforeEach(() => (document.body.innerHTML = ''))
  afterEach(() => (document.body.innerHTML = ''))

  it('stands on the first row as soon as the list is there', async () => {
    const main = aPage('')
    arrive(main, 'issues')
    main.innerHTML = row('a') + row('b')
    await aTurn()
    expect(at()).toBe('a')
  })
  it('stands on the row that was left, while it is there', () => {
    const first = aPage(row('a') + row('b'))
    keepRow('commitments', first.querySelector('[data-row=b]'))
    arrive(aPage(row('a') + row('b')), 'commitments')
    expect(at()).toBe('b')
    arrive(aPage(row('a') + row('c')), 'commitments')
    expect(at()).toBe('a')
  })
  it('takes the focus from nobody who types already', async () => {
    const main = aPage('<input />')
    arrive(main, 'people')
    main.querySelector('input')!.focus()
    main.insertAdjacentHTML('beforeend', row('a'))
    await aTurn()
    expect(document.activeElement?.tagName).toBe('INPUT')
  })
  it('leaves a dialog its keys', () => {
    const main = aPage(row('a'))
    document.body.insertAdjacentHTML('beforeend', '<div role="dialog" data-state="open"></div>')
    arrive(main, 'people')
    expect(document.activeElement).toBe(main)
  })
})
