// Every fault code that the sources can answer has its text: the walk reads the Rust sources
// themselves, so a new code without a text fails here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultTextsEn } from './faults-en'
import { faultTextsZh } from './faults'
import { faultText, speak } from './index'

const ROOT = join(import.meta.dirname, '../../../src-tauri')
const SOURCES = [
  'src',
  ...['rules', 'store', 'exchange', 'print', 'desk'].map((name) => `crates/${name}/src`),
]
const FILE_ENDINGS =
  /\.(?:toml|ttf|xz|db|sql|xml|rels|csv|xlsx|xls|txt|jsonl?|pdf|rs|ts|bin|part|log|lock|exe)$/
/** Findings of `data_check`, which no page shows yet, and the window's lock file. */
const NO_FAULTS =
  /^(?:row|chain|digest|payload|reference|anchor|attachment)\.|^file\.damaged$|^window\.lock$|^x\./

function rust(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'tests' ? [] : rust(path)
    return entry.name.endsWith('.rs') && !/tests?\.rs$/.test(entry.name) ? [path] : []
  })
}
function codes(): Set<string> {
  const found = new Set<string>()
  for (const path of SOURCES.flatMap((name) => rust(join(ROOT, name)))) {
    const source = readFileSync(path, 'utf8').split('#[cfg(test)]')[0] ?? ''
    for (const line of source.split('\n').filter((one) => !one.trimStart().startsWith('//'))) {
      for (const match of line.matchAll(/"([a-z_]{2,}\.[a-z_]{2,})"/g)) {
        const code = match[1] ?? ''
        if (!FILE_ENDINGS.test(code) && !NO_FAULTS.test(code)) found.add(code)
      }
    }
  }
  return found
}
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the texts of faults', () => {
  it('cover every code in the sources', () => {
    const all = codes()
    expect(all.size).toBeGreaterThan(80)
    for (const known of [
      'village.none',
      'revision.stale',
      'roster.name_column_missing',
      'printer.none',
    ]) {
      expect(all, `the walk missed ${known}`).toContain(known)
    }
    expect([...all].filter((code) => !(code in faultTextsZh))).toEqual([])
  })
  it('fill the same places in both languages', () => {
    for (const [code, text] of Object.entries(faultTextsZh)) {
      const english = faultTextsEn[code as keyof typeof faultTextsEn]
      expect(places(english), code).toEqual(places(text))
    }
  })
  it('say identifiers and days in words', async () => {
    const fault = {
      code: 'transition.not_possible',
      params: { state: 'struck_off', possible: ['reopened'] },
    }
    expect(faultText(fault)).toBe('现在是“销号”，不能这样办；可以：重开')
    expect(
      faultText({
        code: 'commitment.deadline_before_meeting',
        params: { day: '2026-11-20', meeting_day: '2026-11-21' },
      }),
    ).toContain('2026年11月20日')
    await speak('en')
    expect(faultText(fault)).toContain('Struck off')
    await speak('zh-CN')
  })
  it('have something to say for a code they do not know', () => {
    expect(faultText({ code: 'moon.fell', params: {} })).toBe(faultTextsZh['window.unexpected'])
  })
})
