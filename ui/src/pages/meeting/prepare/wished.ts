// What the year's plan says of a meeting that is about to be planned: which kind, when, who is called. It is
// taken once, by the next new meeting.
export interface Wished {
  kind: string
  day: string
  scope: string[]
}

let wished: Wished | null = null

export function wish(what: Wished): void {
  wished = what
}
/** Gives it, and forgets it. */
export function takeWished(): Wished | null {
  const taken = wished
  wished = null
  return taken
}
