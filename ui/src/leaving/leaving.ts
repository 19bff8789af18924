// Something leaves as a file: asks where to, writes it, says so; with how far it is and a stop once it takes long. Not
// here: papers, which the print desk makes.
import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { chooseSave, showFile } from '@/api'
import type { FileKind, LongWork, Progress } from '@/api'
import { say, sayFault } from '@/frame/say'
import { w } from '@/wording'

/** So long nothing is said of the work, in milliseconds. */
const PATIENCE = 400

export function useLeaving() {
  const busy = ref(false)
  const slow = ref(false)
  const stopping = ref(false)
  const progress = shallowRef<Progress>({ stage: '', done: 0, total: 0 })
  let abort: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  /** `told` says what was written. */
  async function leave<T extends { path: string }>(
    [kind, name]: [FileKind, string],
    work: (out: string, by: LongWork) => Promise<T>,
    told: (written: T) => string,
  ): Promise<void> {
    if (busy.value) return
    busy.value = true
    stopping.value = false
    progress.value = { stage: '', done: 0, total: 0 }
    try {
      const out = await chooseSave(kind, w.value.leaving.saveTitle, name)
      if (!out) return
      abort = new AbortController()
      timer = setTimeout(() => (slow.value = true), PATIENCE)
      const written = await work(out, {
        onProgress: (at) => (progress.value = at),
        signal: abort.signal,
      })
      const show = { text: w.value.leaving.show, take: () => void showFile(written.path) }
      say(told(written), { offer: show })
    } catch (thrown) {
      if (stopping.value) say(w.value.leaving.stopped)
      else void sayFault(thrown)
    } finally {
      clearTimeout(timer)
      slow.value = false
      busy.value = false
    }
  }
  function stop(): void {
    if (!slow.value || stopping.value) return
    stopping.value = true
    abort?.abort()
  }
  onBeforeUnmount(() => clearTimeout(timer))
  return { busy, slow, stopping, progress, leave, stop }
}
