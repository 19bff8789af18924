// What the program is made of, for “关于”: every crate and npm package that is shipped, with its licence's text, and
// the fonts. Writes src/pages/settings/about/parts.json; `--check` says whether it is up to date. Not here: which
// licences are allowed (`deny.toml`).
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const out = join(here, 'src/pages/settings/about/parts.json')
const PROGRAMS = ['bandeng', 'bandeng-cli']
/** A part that offers several licences is taken under the first of these that it offers: one text for most of them. */
const PREFERRED = ['Apache-2.0', 'MIT', 'BSD-3-Clause', 'Zlib']
/** What a package calls the file with its licence, those of the licence taken first. */
const NAMED = /^(licen[cs]e|copying|unlicense|notice|copyright)/i

const texts = []
const known = new Map()
/** The place of a text in the list; the same words stand there once, however they are spaced. */
function placeOf(text) {
  const words = text.replace(/\r\n/g, '\n').trim()
  const key = words.replace(/\s+/g, ' ')
  if (!known.has(key)) {
    known.set(key, texts.length)
    texts.push(words)
  }
  return known.get(key)
}

function taken(licence) {
  const offered = licence.split(/\s+OR\s+|\//).map((one) => one.replace(/[()]/g, '').trim())
  return (offered.length > 1 && PREFERRED.find((one) => offered.includes(one))) || licence
}
const APACHE = readFileSync(join(root, 'LICENSE'), 'utf8')

/** The texts that go along: of Apache-2.0 the one text and a package's own notice. */
function textsOf(folder, licence) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => NAMED.test(name)) : []
  const read = (name) => placeOf(readFileSync(join(folder, name), 'utf8'))
  if (licence === 'Apache-2.0')
    return [placeOf(APACHE), ...files.filter((name) => /^notice/i.test(name)).map(read)]
  const own = files.filter((name) => name.toLowerCase().includes(licence.slice(0, 3).toLowerCase()))
  return (own.length > 0 ? own : files).map(read)
}

/** What stands for a text that a package forgot: of MIT the usual words under its authors' names, else those of another
 * package under the same licence. */
function supplied(parts) {
  const MIT = texts.find((text) => /^(The )?MIT License/.test(text))
  const words = MIT?.slice(MIT.indexOf('Permission is hereby granted'))
  for (const one of parts.filter((part) => part.texts.length === 0)) {
    const alike = parts.find((part) => part.licence === one.licence && part.texts.length > 0)
    const authors = one.authors?.join(', ') || `the authors of ${one.name}`
    if (one.licence === 'MIT')
      one.texts = [placeOf(`MIT License\n\nCopyright (c) ${authors}\n\n${words}`)]
    else one.texts = alike?.texts ?? []
  }
  return parts.map(({ kind, name, version, licence, texts }) => ({
    kind,
    name,
    version,
    licence,
    texts,
  }))
}

function crates() {
  const told = execFileSync('cargo', ['metadata', '--format-version', '1', '--locked'], {
    cwd: root,
    maxBuffer: 1 << 28,
  })
  const { packages, resolve } = JSON.parse(told)
  const byId = new Map(packages.map((one) => [one.id, one]))
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]))
  const shipped = (dep) => dep.dep_kinds.some((kind) => kind.kind === null)
  const seen = new Set()
  const queue = packages.filter((one) => PROGRAMS.includes(one.name)).map((one) => one.id)
  while (queue.length > 0) {
    const id = queue.pop()
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(
      ...nodes
        .get(id)
        .deps.filter(shipped)
        .map((dep) => dep.pkg),
    )
  }
  return [...seen]
    .map((id) => byId.get(id))
    .filter((one) => one.source)
    .map(({ name, version, license, manifest_path, authors }) => {
      const licence = taken(license ?? '')
      return {
        kind: 'crate',
        name,
        version,
        licence,
        authors,
        texts: textsOf(dirname(manifest_path), licence),
      }
    })
}

function npmPackages() {
  const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, one]) => path !== '' && !one.dev && !one.optional && !one.peer)
    .map(([path, one]) => {
      const licence = taken(one.license ?? '')
      const name = path.split('node_modules/').at(-1)
      return {
        kind: 'npm',
        name,
        version: one.version,
        licence,
        texts: textsOf(join(here, path), licence),
      }
    })
}

function fonts() {
  const folder = join(root, 'assets/fonts/licences')
  const named = {
    'hanazono.txt': ['HanaMinB', 'OFL-1.1'],
    'lxgw-wenkai.txt': ['LXGW WenKai', 'OFL-1.1'],
    'noto-sans-sc.txt': ['Noto Sans SC', 'OFL-1.1'],
    'noto-serif-sc.txt': ['Noto Serif SC', 'OFL-1.1'],
  }
  return readdirSync(folder).map((file) => {
    const [name, licence] = named[file]
    const text = placeOf(readFileSync(join(folder, file), 'utf8'))
    return { kind: 'font', name, version: '', licence, texts: [text] }
  })
}

const byName = (a, b) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1
const parts = supplied([...fonts(), ...npmPackages().sort(byName), ...crates().sort(byName)])
const bare = parts.filter((one) => one.texts.length === 0)
const made = JSON.stringify({ parts, texts }) + '\n'
if (process.argv.includes('--check')) {
  const same = existsSync(out) && readFileSync(out, 'utf8') === made
  if (!same) console.error('parts.json is out of date: node ui/licences.mjs')
  process.exit(same ? 0 : 1)
}
writeFileSync(out, made)
console.log(`${parts.length} parts, ${texts.length} texts, ${made.length} bytes`)
for (const one of bare) console.log(`no text with ${one.name} ${one.version} (${one.licence})`)
