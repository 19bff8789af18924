// The paper that was asked for from elsewhere in the window; the page 打印 takes it up as soon as it stands.
import { shallowRef } from 'vue'
import type { DocumentKind } from '@/api'
import type { Choices } from './wanted'

export interface Asked {
  document: DocumentKind
  /** Of this meeting; empty = of none, of a period; null = of the one that it is usually printed for. */
  meeting: string | null
  /** What else was wished: a month, a place. */
  choices?: Partial<Choices>
}

export const paperAsked = shallowRef<Asked | null>(null)
