// Reckons a vote while it is typed, as the desk will (rules::quorum). Not here: the form.
import type { Quorum, VotingBody } from '@/api'

export interface Counted {
  body: VotingBody
  entitled: number
  present: number
  agreed: number
}
/** What is short: how many had to come, or had to agree; nothing if it carries. */
export type Verdict =
  { passes: true } | { passes: false; present: number } | { passes: false; agreed: number }

type Share = Quorum['agree']

function least(share: Share, whole: number): number {
  const product = whole * share.part
  const needed = share.more
    ? Math.floor(product / share.of) + 1
    : Math.ceil(product / Math.max(share.of, 1))
  return Math.max(needed, 1)
}
const HALF: Share = { part: 1, of: 2, more: true }

/** Null while a number is missing or cannot be. */
export function judge(quorum: Quorum | null, counted: Counted): Verdict | null {
  const { body, entitled, present, agreed } = counted
  if (![entitled, present, agreed].every((n) => Number.isInteger(n) && n >= 0)) return null
  if (present > entitled || agreed > present) return null
  const way = quorum?.any_of.find((one) => one.body === body)
  if (quorum && !way) return null
  const mustCome = way ? least(way.share, entitled) : 1
  if (present < mustCome) return { passes: false, present: mustCome }
  const mustAgree = least(quorum?.agree ?? HALF, present)
  return agreed < mustAgree ? { passes: false, agreed: mustAgree } : { passes: true }
}

/** A number of people as typed, also full-width; NaN for anything else. */
export function people(text: string): number {
  const plain = text
    .trim()
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return /^\d{1,7}$/.test(plain) ? Number(plain) : NaN
}
