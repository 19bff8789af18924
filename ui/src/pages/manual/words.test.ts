// The manual against the window: every word in quotation marks is one that the window says, every key stands on the
// sheet of keys, and every page and stage where F1 is pressed has its chapter. So no word of the manual grows old.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { OF_PAGES, OF_STAGES } from '@/frame/help/topics'
import { SHEET } from '@/frame/sheet'
import { en } from '@/wording/en'
import { zh } from '@/wording/zh-CN'

const text = (part: string) =>
  readFileSync(resolve(process.cwd(), '../assets/manual', `${part}.toml`), 'utf8').replaceAll(
    /^#.*$/gm,
    '',
  )
const CHINESE = ['tasks', 'stages', 'pages'].map(text)
const ENGLISH = text('english')
const found = (from: string, what: RegExp) =>
  [...from.matchAll(what)].map(([, inner = '']) => inner)

/** Every text of a wording; of one that is made for a number or name, how it is made. */
function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words)]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : []
}
const says = (words: unknown) => {
  const all = texts(words)
  const whole = new Set(all)
  const made = all.filter((one) => one.includes('=>'))
  return (name: string) =>
    whole.has(name) || made.some((one) => one.includes(name)) || whole.has(`${name}…`)
}

/** All caps of the sheet, with those between two. */
const CAPS = new Set(
  Object.values(SHEET)
    .flat()
    .flatMap(({ caps }) => {
      const [from, dash, to] = caps
      if (dash !== '–' || !from || !to) return caps
      const [first, last] = [Number(from.at(-1)), Number(to.at(-1))]
      return Array.from({ length: last - first + 1 }, (_, n) => from.replace(/\d$/, `${first + n}`))
    }),
)

it('names buttons and fields as the window does', () => {
  const chinese = says(zh)
  const wrong = CHINESE.flatMap((part) => found(part, /“([^”]+)”/g)).filter(
    (name) => !chinese(name),
  )
  expect(wrong).toEqual([])
  const either = (name: string) => says(en)(name) || chinese(name)
  expect(found(ENGLISH, /“([^”]+)”/g).filter((name) => !either(name))).toEqual([])
})
it('names keys that the sheet has', () => {
  const keys = [...CHINESE, ENGLISH].flatMap((part) => found(part, /`([^`\n]+)`/g))
  expect(keys.length).toBeGreaterThan(50)
  expect([...new Set(keys)].filter((key) => !CAPS.has(key))).toEqual([])
})
it('has a chapter for every page and stage where F1 can be pressed', () => {
  const keys = new Set(CHINESE.flatMap((part) => found(part, /^key = "(.+)"$/gm)))
  expect([...OF_PAGES, ...OF_STAGES].filter((topic) => !keys.has(topic))).toEqual([])
})
