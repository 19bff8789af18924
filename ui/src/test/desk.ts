// For tests only: `call` answered by functions, one a command. A command nobody answered for is a
// fault, so that a test cannot pass by silence.
import { vi } from 'vitest'
import { Fault } from '@/api/fault'
import type { CommandName, Request, Response } from '@/api/commands'

export type Answers = {
  [C in CommandName]?: (request: Request<C>) => Response<C> | Promise<Response<C>>
}

const state: { answers: Answers } = { answers: {} }

/** What `vi.mock('@/api')` puts in the place of `call`. */
export const call = vi.fn(async (command: CommandName, request: unknown): Promise<unknown> => {
  const answer = state.answers[command] as ((request: unknown) => unknown) | undefined
  if (!answer) throw new Fault({ code: 'test.unanswered', params: { command } })
  return answer(request)
})

/** Answers from here on. */
export function answerWith(answers: Answers): void {
  state.answers = answers
  call.mockClear()
}

/** A day of which there is nothing to say. */
export const aDay = (day: string): Response<'day_read'> => ({
  day,
  words: '',
  weekday: '',
  lunar: '',
  days: 1,
  holiday: '',
  instead: null,
})
