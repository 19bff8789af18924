// Development only: lets the dev server answer `/desk` by `bandeng-cli call`, so that pages can be
// seen in a plain browser on real data. BANDENG_CLI names the binary, BANDENG_DATA the folder.
import { spawn } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** Only `init` and `demo` may begin a village in an empty folder; `call` may not. */
async function answer(command: string, request: Record<string, string>): Promise<string> {
  if (command === 'village_demo') await run(['demo'], null)
  else if (command === 'village_init') {
    const given = ['village', 'township', 'county', 'recorder'].filter((name) => request[name])
    await run(['init', ...given.flatMap((name) => [`--${name}`, request[name] ?? ''])], null)
  } else return run(['call', command, '-'], request)
  return run(['call', 'village_status', '-'], {})
}

function run(words: string[], request: unknown): Promise<string> {
  const cli = process.env['BANDENG_CLI'] ?? 'bandeng-cli'
  const args = (process.env['BANDENG_ARGS'] ?? '').split(' ').filter(Boolean)
  return new Promise((resolve, reject) => {
    const child = spawn(cli, [...args, '--json', ...words])
    let out = ''
    child.stdout.on('data', (part: Buffer) => (out += part.toString('utf8')))
    child.on('error', reject)
    child.on('close', () => resolve(out))
    child.stdin.end(JSON.stringify(request))
  })
}

/** The dev server's road to the desk. */
export function desk(): Plugin {
  return {
    name: 'bandeng-desk',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/desk', (request, response) => {
        void text(request)
          .then((body) => JSON.parse(body) as { command: string; request: Record<string, string> })
          .then((asked) => answer(asked.command, asked.request))
          .catch((error: unknown) =>
            JSON.stringify({
              fault: { code: 'window.no_desk', params: { detail: String(error) } },
            }),
          )
          .then((answer) => {
            response.setHeader('content-type', 'application/json')
            response.end(answer)
          })
      })
    },
  }
}
