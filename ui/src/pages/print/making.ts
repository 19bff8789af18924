// Making a paper and getting it out: to the printer, into a file, into another program; with how far it is and a
// stop once it takes long. Not here: which paper.
import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { call, chooseSave, Fault, openFile, printFile } from '@/api'
import type { DocumentWanted, Printed, Progress } from '@/api'
import { say } from '@/frame/say'
import { w } from '@/wording'

export type How = 'printed' | 'saved' | 'opened'
/** So long nothing is said of the work, in milliseconds. */
export const PATIENCE = 400

export function useMaking(wanted: () => DocumentWanted | null) {
  const busy = ref(false)
  const slow = ref(false)
  const stopping = ref(false)
  const progress = shallowRef<Progress>({ stage: '', done: 0, total: 0 })
  const fault = shallowRef<Fault | null>(null)
  const last = shallowRef<{ printed: Printed; how: How } | null>(null)
  let abort: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function make(out: string | null): Promise<Printed | null> {
    const request = wanted()
    if (!request) return null
    abort = new AbortController()
    timer = setTimeout(() => (slow.value = true), PATIENCE)
    const onProgress = (at: Progress) => (progress.value = at)
    try {
      const signal = abort.signal
      return await call('document_print', { wanted: request, out }, { onProgress, signal })
    } finally {
      clearTimeout(timer)
      slow.value = false
    }
  }
  async function during(how: How, work: () => Promise<Printed | null>): Promise<void> {
    if (busy.value) return
    busy.value = true
    stopping.value = false
    fault.value = null
    progress.value = { stage: '', done: 0, total: 0 }
    try {
      const printed = await work()
      if (!printed) return
      last.value = { printed, how }
      say(w.value.paper.done[how](printed.pages))
    } catch (thrown) {
      if (stopping.value) say(w.value.paper.stopped)
      else fault.value = Fault.from(thrown)
    } finally {
      busy.value = false
    }
  }
  function stop(): void {
    if (!busy.value || stopping.value || !slow.value) return
    stopping.value = true
    abort?.abort()
  }
  onBeforeUnmount(() => clearTimeout(timer))

  const print = (printer: string, copies: number) =>
    during('printed', async () => {
      const printed = await make(null)
      if (!printed) return null
      // The sheet is made and registered; a printer that does not answer must not hide it.
      last.value = { printed, how: 'opened' }
      await printFile(printed.path, printer || undefined, copies)
      return printed
    })
  const save = (name: string) =>
    during('saved', async () => {
      const out = await chooseSave('pdf', w.value.paper.saveTitle, name)
      return out ? make(out) : null
    })
  const open = () =>
    during('opened', async () => {
      const printed = await make(null)
      if (printed) await openFile(printed.path)
      return printed
    })
  return { busy, slow, stopping, progress, fault, last, print, save, open, stop }
}
