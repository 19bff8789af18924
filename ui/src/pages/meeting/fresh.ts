// Reading again after changes: a rush of changes is read once, and the newest answer wins.
import { onMounted, onUnmounted } from 'vue'
import { onDataChanged } from '@/api'

/** Runs `read` now and after every change of data; while one runs, the next waits for its end. */
export function useFresh(read: () => Promise<void>, wait = 60): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let again = false

  async function run(): Promise<void> {
    if (running) {
      again = true
      return running
    }
    do {
      again = false
      running = read()
      await running.finally(() => (running = undefined))
    } while (again)
  }
  function soon() {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), wait)
  }
  let stop: (() => void) | undefined
  onMounted(() => {
    stop = onDataChanged(soon)
    void run()
  })
  onUnmounted(() => {
    stop?.()
    clearTimeout(timer)
  })
  return run
}
