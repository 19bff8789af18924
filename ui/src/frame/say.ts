// What the window last said to the person at it. It stands in the status line until the next word
// or page; nothing pops up and nothing vanishes by itself.
import { shallowRef, watch } from 'vue'
import { Fault, lastSaved } from '@/api'

export interface Said {
  text: string
  tone: 'plain' | 'warn'
  /** Offers 撤销 beside it. */
  undo: boolean
  /** What may be done about it, beside it. */
  offer?: Offer
}

/** A button in the status line. */
export interface Offer {
  text: string
  take: () => void
}

export const said = shallowRef<Said | null>(null)

/** Counts what was said, so that a sentence that had to be fetched never lands on a newer one. */
let nth = 0

function put(words: Said | null): void {
  nth += 1
  said.value = words
}

// What is offered to be taken back is the newest step: once another was written, older words offer it no more.
watch(
  lastSaved,
  () => {
    if (said.value?.undo) put(null)
  },
  { flush: 'sync' },
)

/** Says what happened. */
export function say(text: string, options: { undo?: boolean; offer?: Offer } = {}): void {
  const { undo = false, offer } = options
  put({ text, tone: 'plain', undo, ...(offer ? { offer } : {}) })
}

/** Says what stands in the way, and what can be done instead. */
export function warn(text: string, offer?: Offer): void {
  put({ text, tone: 'warn', undo: false, ...(offer ? { offer } : {}) })
}

/** Says what went wrong, in words, and what to do; the sentences are fetched with the first fault. */
export async function sayFault(thrown: unknown): Promise<void> {
  nth += 1
  const mine = nth
  const { faultText } = await import('@/wording')
  if (mine === nth) warn(faultText(Fault.from(thrown)))
}

export function unsay(): void {
  put(null)
}
