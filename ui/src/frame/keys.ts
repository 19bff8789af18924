// The window's keys. A page names a combination and what it does; the newest page that asked wins.
// Keys never fire while the input method composes, plain letters never in a text field, and none
// reaches the page behind an open dialog.
import { onMounted, onUnmounted } from 'vue'
import { heldByIme, inTextField } from '@/kit/compose'

/** Answer false to let the key go on to the next one that asked for it. */
export type KeyHandler = (event: KeyboardEvent) => boolean | void

const handlers = new Map<string, KeyHandler[]>()

const SAME: Record<string, string> = {
  '？': '?',
  '=': '+',
  _: '-',
  '−': '-',
  '；': ';',
  '，': ',',
  '【': '[',
  '】': ']',
  Esc: 'Escape',
  ' ': 'Space',
}

/** What lies over the page and keeps its keys; a panel beside what it speaks of (the tour) does not. */
const OVER = '[role="dialog"][data-state="open"]:not([data-beside])'
/** 存好了没有 and 帮助 are answered from a form, too. */
const EVEN_THERE = new Set(['Ctrl S', 'F1'])

/** `Ctrl N`, `Ctrl +`, `Alt 1`, `F8`, `?`: modifiers in the order Ctrl Alt Shift. */
export function combination(event: KeyboardEvent): string {
  const raw = digitOf(event) ?? SAME[event.key] ?? event.key
  const key = raw.length === 1 ? raw.toUpperCase() : raw
  const letterOrNamed = /^[A-Z]$/.test(key) || key.length > 1
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    // Shift is part of a sign like ? or +, and a modifier of letters and named keys.
    event.shiftKey && letterOrNamed ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join(' ')
}
// With Alt some layouts type another sign; the row of digits is told by its place.
function digitOf(event: KeyboardEvent): string | undefined {
  if (!event.ctrlKey && !event.altKey) return undefined
  return /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
}

function onKeydown(event: KeyboardEvent): void {
  if (event.defaultPrevented || heldByIme(event)) return
  const combo = combination(event)
  const asked = handlers.get(combo)
  if (!asked) return
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && combo.length === 1
  if (plain && inTextField(event.target)) return
  if (document.querySelector(OVER) && !EVEN_THERE.has(combo)) return
  for (const handler of [...asked].reverse()) {
    if (handler(event) === false) continue
    event.preventDefault()
    return
  }
}

/** Registers keys; answers the way to take them back. */
export function bindKeys(keys: Record<string, KeyHandler>): () => void {
  if (handlers.size === 0) window.addEventListener('keydown', onKeydown)
  for (const [combo, handler] of Object.entries(keys)) {
    handlers.set(combo, [...(handlers.get(combo) ?? []), handler])
  }
  return () => {
    for (const [combo, handler] of Object.entries(keys)) {
      const rest = (handlers.get(combo) ?? []).filter((one) => one !== handler)
      if (rest.length > 0) handlers.set(combo, rest)
      else handlers.delete(combo)
    }
    if (handlers.size === 0) window.removeEventListener('keydown', onKeydown)
  }
}

/** The keys of a page or control, as long as it is there. */
export function useKeys(keys: Record<string, KeyHandler>): void {
  let unbind: (() => void) | undefined
  onMounted(() => (unbind = bindKeys(keys)))
  onUnmounted(() => unbind?.())
}
