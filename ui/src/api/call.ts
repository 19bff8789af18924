// The one door from the window to the desk: a typed `call`, long work with progress and stop,
// and the news that data changed. Not here: dialogs and files (`files.ts`), any rule.
import { Channel, invoke, isTauri } from '@tauri-apps/api/core'
import { listen } from '@tauri-apps/api/event'
import { ref } from 'vue'
import { Fault } from './fault'
import type { CommandName, Request, Response } from './commands'

/** How far a long command is: `done` of `total` rows, and what it is doing, as a word key. */
export interface Progress {
  stage: string
  done: number
  total: number
}

/** What a caller of long work may hand over. */
export interface LongWork {
  onProgress?: (progress: Progress) => void
  /** Abort it to stop the work; what was not committed is rolled back. */
  signal?: AbortSignal
}

/** When the last change reached the disk; null before the first one of this sitting. */
export const lastSaved = ref<Date | null>(null)
/** Whether the last write could not be kept: the status line turns yellow until one lands. */
export const saveFault = ref<Fault | null>(null)

let next = 0

/** Sends one command to the desk and answers its response; throws `Fault`. */
export async function call<C extends CommandName>(
  command: C,
  request: Request<C>,
  work: LongWork = {},
): Promise<Response<C>> {
  try {
    const response = (await send(command, request, work)) as Response<C>
    if (writes(command)) {
      lastSaved.value = new Date()
      saveFault.value = null
      tellDataChanged()
    }
    return response
  } catch (thrown) {
    const fault = Fault.from(thrown)
    if (writes(command) && NOT_KEPT.has(fault.code)) saveFault.value = fault
    throw fault
  }
}

/** Faults after which what was typed is not on disk: the status line says so until a write lands. */
const NOT_KEPT = new Set([
  'data.read_only',
  'data.disk_full',
  'data.disk_failed',
  'data.locked',
  'data.busy',
  'data.sqlite',
  'data.file',
])
const READS =
  /_(list|show|rows|feedback|history|search|status|read|preview|guess|similar|check|sheet)$/

/** Whether a command changes what pages show. A draft is kept beside the data, so it does not. */
function writes(command: string): boolean {
  return !READS.test(command) && !command.startsWith('draft_')
}

async function send(command: string, request: unknown, work: LongWork): Promise<unknown> {
  if (!isTauri()) {
    if (import.meta.env.DEV) return (await import('./dev')).answer(command, request, work)
    throw new Fault({ code: 'window.no_desk', params: {} })
  }
  if (!work.onProgress && !work.signal) return invoke('call', { command, request })
  return sendLong(command, request, work)
}

async function sendLong(command: string, request: unknown, work: LongWork): Promise<unknown> {
  next += 1
  const id = `${command}-${next}`
  const progress = new Channel<Progress>()
  progress.onmessage = (message) => work.onProgress?.(message)
  const stop = () => void invoke('call_stop', { id })
  work.signal?.addEventListener('abort', stop, { once: true })
  try {
    return await invoke('call_long', { id, command, request, progress })
  } finally {
    work.signal?.removeEventListener('abort', stop)
  }
}

/** Which nouns a change touched; empty = anything (another process wrote). */
export interface DataChanged {
  entities: string[]
}

/** Tells `listener` of every change of data, whoever made it. Answers the way to stop listening. */
export function onDataChanged(listener: (change: DataChanged) => void): () => void {
  local.add(listener)
  let stopRemote: (() => void) | undefined
  let gone = false
  if (isTauri()) {
    void listen<DataChanged>('data-changed', (event) => listener(event.payload)).then((stop) => {
      if (gone) stop()
      else stopRemote = stop
    })
  }
  return () => {
    gone = true
    local.delete(listener)
    stopRemote?.()
  }
}

const local = new Set<(change: DataChanged) => void>()

/** Tells this window's own listeners at once, without waiting for the shell's event. */
export function tellDataChanged(change: DataChanged = { entities: [] }): void {
  for (const listener of local) listener(change)
}
