// The screen is locked when nobody has touched a key or the mouse for some minutes, and when somebody says so. What is
// being read from the back of the courtyard is never covered. Not here: who may sit down (the desk), the lock itself
// (`Sitting`).
import { computed, onMounted, onUnmounted, ref } from 'vue'
import { status } from '@/frame/village'

/** The person at the keyboard has gone, or wants to be asked. */
const locked = ref(false)

/** Whether the window asks who sits here: at the start where somebody has to choose, later once it is locked. */
export const asksWho = computed(() => {
  const shared = status.value?.keepers
  if (!shared || shared.keepers.length === 0) return false
  return locked.value || (!shared.sits && hasChoice.value)
})
/** One keeper without a PIN has nothing to choose. */
const hasChoice = computed(() => {
  const keepers = status.value?.keepers.keepers ?? []
  return keepers.length > 1 || keepers.some((one) => one.has_pin)
})

/** Locks the screen, where there is somebody to choose. Answers whether there is. */
export function lockScreen(): boolean {
  if (!hasChoice.value) return false
  locked.value = true
  return true
}
/** Somebody has sat down. */
export function unlockScreen(): void {
  locked.value = false
}

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
/** How often it is looked whether the time is over, in milliseconds. */
const LOOK = 5000

/** Watches for somebody, for as long as the component lives. */
export function useIdleLock(): void {
  let last = Date.now()
  let looking: ReturnType<typeof setInterval> | undefined
  const seen = () => (last = Date.now())
  function look() {
    const minutes = status.value?.keepers.idle_minutes ?? 0
    if (document.querySelector('.whole-window')) return seen()
    if (minutes > 0 && Date.now() - last >= minutes * 60_000) lockScreen()
  }
  onMounted(() => {
    for (const sign of SIGNS) window.addEventListener(sign, seen, { capture: true, passive: true })
    looking = setInterval(look, LOOK)
  })
  onUnmounted(() => {
    for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true })
    clearInterval(looking)
  })
}
