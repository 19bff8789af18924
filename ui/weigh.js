// What the first page weighs: all JS and CSS that the window fetches before it shows 今天, gzipped, file by file.
// Ends with 1 above the limit, naming the heaviest modules, since one import is enough to drag in a whole folder.
// Bytes only; no time is measured here (`make bench`). Not here: what comes after (other pages, the matter opened).
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const LIMIT = 70 * 1024
const FIRST = 'pages/today/Today.vue'
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

const begins = output.filter((one) => one.isEntry || one.facadeModuleId?.endsWith(FIRST))
if (begins.length !== 2) throw new Error(`expected the entry and ${FIRST}, found ${begins.length}`)
const first = [...begins.reduce((found, one) => withImports(one.fileName, found), new Set())]
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
