// What the first page weighs: all JS and CSS that the window fetches before it shows 今天, gzipped, file by file. The
// page is part of the entry. Ends with 1 above the limit, naming the heaviest modules, since one import is enough to
// drag in a whole folder.
// Bytes only; no time is measured here (`make bench`). Not here: what comes after (other pages, the matter opened).
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const LIMIT = 70 * 1024
const HEAVIEST = 15

const root = import.meta.dirname
const { output } = await build({ root, logLevel: 'error', build: { write: false } })
const files = new Map(output.map((file) => [file.fileName, file]))

/** A file with all that it imports without being asked to wait. */
function withImports(name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  const file = files.get(name)
  for (const other of file?.imports ?? []) withImports(other, found)
  for (const css of file?.viteMetadata?.importedCss ?? []) found.add(css)
  return found
}

const entry = output.find((one) => one.isEntry)
if (!entry) throw new Error('expected an entry')
const first = [...withImports(entry.fileName)]
  .map((name) => files.get(name))
  .map((file) => ({ file, bytes: gzipSync(file.code ?? file.source).length }))
  .sort((a, b) => b.bytes - a.bytes)

for (const { file, bytes } of first) console.log(`${bytes}`.padStart(7), file.fileName)
const total = first.reduce((sum, one) => sum + one.bytes, 0)
console.log(`${total}`.padStart(7), `of ${LIMIT} bytes, gzipped`)

if (total > LIMIT) {
  const modules = first.flatMap(({ file }) => Object.entries(file.modules ?? {}))
  modules.sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
  console.log('\nThe first page is too heavy. Its heaviest modules, before they are made small:')
  for (const [name, { renderedLength }] of modules.slice(0, HEAVIEST)) {
    console.log(`${renderedLength}`.padStart(7), name.replace(`${root}/`, ''))
  }
  process.exit(1)
}
