// A text with what was searched for marked (`mark` in base.css). A bare function and not a component with a template:
// dozens of them change with every letter typed in a search.
import { h } from 'vue'
import type { FunctionalComponent } from 'vue'

interface Piece {
  text: string
  hit: boolean
}

/** `text` cut where `query` begins and ends in it, whatever the letters' case. */
function cut(text: string, query: string): Piece[] {
  const lower = text.toLowerCase()
  const found: Piece[] = []
  let at = 0
  for (let next = lower.indexOf(query); next >= 0; next = lower.indexOf(query, at)) {
    if (next > at) found.push({ hit: false, text: text.slice(at, next) })
    at = next + query.length
    found.push({ hit: true, text: text.slice(next, at) })
  }
  if (at < text.length) found.push({ hit: false, text: text.slice(at) })
  return found
}

const Marked: FunctionalComponent<{ text: string; query: string }> = ({ text, query }) => {
  const words = query.trim().toLowerCase()
  const pieces = words ? cut(text, words) : []
  if (!pieces.some((piece) => piece.hit)) return h('span', text)
  return h(
    'span',
    pieces.map((piece) => (piece.hit ? h('mark', piece.text) : piece.text)),
  )
}
Marked.props = ['text', 'query']
export default Marked
