// The steps of a procedure while they are being edited, and a quorum in plain words. Not here: the rule
// itself, which the desk reckons.
import type {
  ProcedureStepGiven,
  ProcedureStepView,
  Quorum,
  Scale,
  Share,
  StepKind,
  VotingBody,
} from '@/api'

export const SCALES: readonly Scale[] = ['big', 'small', 'private']
export const STEP_KINDS: readonly StepKind[] = ['step', 'vote', 'publication']
export const BODIES: readonly VotingBody[] = [
  'committee',
  'party_members',
  'representatives',
  'households',
  'adults',
]
/** The shares that people ask for; any other stays as it is. */
export const SHARES = ['half', 'two_thirds', 'three_quarters', 'all'] as const
export type ShareName = (typeof SHARES)[number]

const SHARE: Record<ShareName, Share> = {
  half: { part: 1, of: 2, more: true },
  two_thirds: { part: 2, of: 3, more: false },
  three_quarters: { part: 3, of: 4, more: false },
  all: { part: 1, of: 1, more: false },
}
export const shareOf = (name: ShareName): Share => ({ ...SHARE[name] })
/** The name of a share, if it is one of the usual ones. */
export function shareName(share: Share): ShareName | null {
  const same = (other: Share) =>
    other.part * share.of === share.part * other.of &&
    (other.more ?? false) === (share.more ?? false)
  return SHARES.find((name) => same(SHARE[name])) ?? null
}

/** A step with a key of its own, so that rows keep their fields while they move. */
export interface StepDraft {
  key: number
  name: string
  hint: string
  kind: StepKind
  quorum: Quorum | null
}

let last = 0
export function emptyStep(): StepDraft {
  last += 1
  return { key: last, name: '', hint: '', kind: 'step', quorum: null }
}
export function draftOf(step: ProcedureStepView): StepDraft {
  const { name, hint, kind } = step
  return { ...emptyStep(), name, hint, kind, quorum: step.quorum ?? null }
}
export function givenStep(step: StepDraft): ProcedureStepGiven {
  const { name, hint, kind } = step
  return { name, hint, kind, quorum: kind === 'vote' ? step.quorum : null }
}
/** What a vote asks for until somebody says otherwise. */
export function usualQuorum(): Quorum {
  return {
    any_of: [{ body: 'representatives', share: shareOf('two_thirds') }],
    agree: shareOf('half'),
  }
}

export interface QuorumWords {
  body: Record<VotingBody, string>
  share: (share: Share) => string
  present: (body: string, share: string) => string
  or: string
  agree: (ways: string, share: string) => string
}
/** 党员到会不少于三分之二，到会的过半数同意 */
export function sentence(quorum: Quorum, words: QuorumWords): string {
  const ways = quorum.any_of.map((way) =>
    words.present(words.body[way.body], words.share(way.share)),
  )
  return words.agree(ways.join(words.or), words.share(quorum.agree))
}
