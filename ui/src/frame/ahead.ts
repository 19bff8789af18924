// What the first page will ask for: given by the shell, else asked while the page itself is still being put together.
// Each answer is taken once, soon after the start. Not here: anything that is asked later.
import { call, givenAhead } from '@/api'
import type { CommandName, Request, Response } from '@/api'

/** By then the first page has asked; an older answer may be out of date. */
const START = 3000
const waiting = new Map<string, Promise<unknown>>()
const answered = new Map<string, unknown>()

const keyOf = (command: CommandName, request: unknown) => `${command} ${JSON.stringify(request)}`

export function askAhead<C extends CommandName>(command: C, request: Request<C>): void {
  const given = givenAhead(command, request)
  if (given) {
    answered.set(keyOf(command, request), given.answer)
    setTimeout(() => answered.clear(), START)
    return
  }
  const answer = call(command, request)
  // Whoever asks for it is told of the fault.
  answer.catch(() => undefined)
  waiting.set(keyOf(command, request), answer)
  setTimeout(() => waiting.clear(), START)
}

/** The answer that the shell gave: what is drawn first is drawn once. Null where it must be waited for. */
export function answeredAhead<C extends CommandName>(
  command: C,
  request: Request<C>,
): Response<C> | null {
  const key = keyOf(command, request)
  const answer = answered.get(key) as Response<C> | undefined
  answered.delete(key)
  return answer ?? null
}

/** The answer that was asked for ahead, or a new one. */
export function askOnce<C extends CommandName>(
  command: C,
  request: Request<C>,
): Promise<Response<C>> {
  const key = keyOf(command, request)
  const ahead = waiting.get(key)
  waiting.delete(key)
  return ahead ? (ahead as Promise<Response<C>>) : call(command, request)
}
