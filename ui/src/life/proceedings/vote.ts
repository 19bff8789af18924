// A number of people as it is typed. Not here: what a vote comes to (the desk: `vote_preview`).

/** A number of people as typed, also full-width; NaN for anything else. */
export function people(text: string): number {
  const plain = text
    .trim()
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return /^\d{1,7}$/.test(plain) ? Number(plain) : NaN
}
