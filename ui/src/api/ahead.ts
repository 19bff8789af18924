// What the shell read for the first page while it was making the window. Not here: who asks for it (`frame/ahead`).

interface Given {
  /** When it was read, in ms. */
  at: number
  answers: [command: string, request: unknown, answer: unknown][]
}
declare global {
  interface Window {
    /** JSON of `Given`, set before the page's own script runs, again with every load of the page. */
    bandengAhead?: string
  }
}

/** Older answers are of an earlier load of this page. */
const FRESH = 5000

function read(): Given['answers'] {
  const given = JSON.parse(window.bandengAhead ?? 'null') as Given | null
  delete window.bandengAhead
  return given && Math.abs(Date.now() - given.at) < FRESH ? given.answers : []
}
let answers: Given['answers'] = []

/** All that was given, as text; empty where it was taken or nothing was. */
export const givenText = (): string => window.bandengAhead ?? ''

/** The answer to this question, once; nothing where it was not read ahead. */
export function givenAhead(command: string, request: unknown): { answer: unknown } | null {
  if (window.bandengAhead !== undefined) answers = read()
  const asked = JSON.stringify(request)
  const at = answers.findIndex(([name, of]) => name === command && JSON.stringify(of) === asked)
  const [found] = at < 0 ? [] : answers.splice(at, 1)
  return found ? { answer: found[2] } : null
}
