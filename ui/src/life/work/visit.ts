// A return visit as a whole, from what its respondents said (data model, "Return visit"). The desk reckons
// the same; here it is reckoned so that the visitor sees it before writing.
import type { Rating } from '@/api'

const DOWNWARDS: readonly Rating[] = ['satisfied', 'mostly_satisfied', 'dissatisfied']

/** The rating offered for the whole: the lower median of those who rated. */
export function offeredRating(ratings: readonly Rating[]): Rating {
  const places = ratings.map((one) => DOWNWARDS.indexOf(one)).filter((place) => place >= 0)
  places.sort((a, b) => a - b)
  return DOWNWARDS[places[Math.floor(places.length / 2)] ?? -1] ?? 'unrated'
}

/** What follows: the only one dissatisfied leads to 待重开, one among several proposes it. */
export function consequence(ratings: readonly Rating[]): 'none' | 'proposes' | 'reopens' {
  if (!ratings.includes('dissatisfied')) return 'none'
  return ratings.length === 1 ? 'reopens' : 'proposes'
}
