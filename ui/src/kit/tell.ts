// What a control did by itself and the person should hear of: said where the window says everything. Not here: the
// status line, which lends its voice (`frame`).

export type Voice = (text: string) => void
let voice: Voice = () => {}

/** From here on what controls tell is said so. */
export function lendVoice(lent: Voice): void {
  voice = lent
}
export function tell(text: string): void {
  voice(text)
}
