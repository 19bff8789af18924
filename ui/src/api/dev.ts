// Development only (`vite` outside the shell): commands go over the dev server to bandeng-cli, so the
// pages show the real desk. No build carries this file.
import { Fault } from './fault'
import type { LongWork } from './call'

/** Answers a command by `bandeng-cli call`. */
export async function answer(command: string, request: unknown, _work: LongWork): Promise<unknown> {
  const response = await fetch('/desk', {
    method: 'POST',
    body: JSON.stringify({ command, request }),
  })
  const body = (await response.json()) as { fault?: ConstructorParameters<typeof Fault>[0] }
  if (body && typeof body === 'object' && body.fault) throw new Fault(body.fault)
  return body
}
