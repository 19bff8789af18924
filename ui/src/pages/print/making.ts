// Making a paper and getting it out: to the printer, into a file, into another program; with how far it is and a
// stop once it takes long. Not here: which paper.
import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { call, chooseSave, Fault, openFile, printFile } from '@/api'
import type { DocumentWanted, Exported, FileFormat, LongWork, Printed, Progress } from '@/api'
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
  /** A file for another program, if that is what was made last. */
  const file = shallowRef<Exported | null>(null)
  let abort: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function long<T>(work: (by: LongWork) => Promise<T>): Promise<T> {
    abort = new AbortController()
    timer = setTimeout(() => (slow.value = true), PATIENCE)
    const onProgress = (at: Progress) => (progress.value = at)
    try {
      return await work({ onProgress, signal: abort.signal })
    } finally {
      clearTimeout(timer)
      slow.value = false
    }
  }
  async function make(out: string | null): Promise<Printed | null> {
    const request = wanted()
    if (!request) return null
    return long((by) => call('document_print', { wanted: request, out }, by))
  }
  async function during(how: How, work: () => Promise<Printed | null>): Promise<void> {
    await working(async () => {
      const printed = await work()
      if (!printed) return
      last.value = { printed, how }
      file.value = null
      say(w.value.paper.done[how](printed.pages))
    })
  }
  async function working(work: () => Promise<void>): Promise<void> {
    if (busy.value) return
    busy.value = true
    stopping.value = false
    fault.value = null
    progress.value = { stage: '', done: 0, total: 0 }
    try {
      await work()
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
  /** Into a file for another program; `name` is the PDF's. */
  const saveAs = (format: FileFormat, name: string) =>
    working(async () => {
      const request = wanted()
      const own = name.replace(/( A3)?\.pdf$/, `.${format}`)
      const out = request && (await chooseSave(format, w.value.leaving.saveTitle, own))
      if (!request || !out) return
      file.value = await long((by) => call('document_export', { wanted: request, format, out }, by))
      last.value = null
      say(w.value.leaving.saved(file.value.items))
    })
  const open = () =>
    during('opened', async () => {
      const printed = await make(null)
      if (printed) await openFile(printed.path)
      return printed
    })
  function forget(): void {
    last.value = null
    file.value = null
  }
  return {
    busy,
    slow,
    stopping,
    progress,
    fault,
    last,
    file,
    print,
    save,
    saveAs,
    open,
    stop,
    forget,
  }
}
