// What the window last said to the person at it. It stands in the status line until the next word
// or page; nothing pops up and nothing vanishes by itself.
import { shallowRef } from 'vue'
import { Fault } from '@/api'
import { faultText } from '@/wording'

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

/** Says what happened. */
export function say(text: string, options: { undo?: boolean; offer?: Offer } = {}): void {
  const { undo = false, offer } = options
  said.value = { text, tone: 'plain', undo, ...(offer ? { offer } : {}) }
}

/** Says what stands in the way, and what can be done instead. */
export function warn(text: string, offer?: Offer): void {
  said.value = { text, tone: 'warn', undo: false, ...(offer ? { offer } : {}) }
}

/** Says what went wrong, in words, and what to do. */
export function sayFault(thrown: unknown): void {
  said.value = { text: faultText(Fault.from(thrown)), tone: 'warn', undo: false }
}

export function unsay(): void {
  said.value = null
}
