// How the window looks on this computer: type size, colours, language, as it remembers them.
import { ref } from 'vue'
import { speak } from '@/wording/first'
import type { Language } from '@/wording/first'
import { watchBreadth } from './breadth'
import { remember, remembered } from './remembered'

export const SIZES = ['standard', 'large', 'larger', 'largest'] as const
export type Size = (typeof SIZES)[number]
export type Theme = 'light' | 'dark' | 'auto'

export const size = ref<Size>('standard')
export const theme = ref<Theme>('light')

const dark = window.matchMedia?.('(prefers-color-scheme: dark)')

function paint(): void {
  const root = document.documentElement
  root.dataset.size = size.value
  const isDark = theme.value === 'dark' || (theme.value === 'auto' && dark?.matches === true)
  root.dataset.theme = isDark ? 'dark' : 'light'
}

export function setSize(to: Size): void {
  size.value = to
  remember('size', to)
  paint()
}
/** One step larger (+1) or smaller (−1). */
export function stepSize(by: 1 | -1): void {
  const next = SIZES[SIZES.indexOf(size.value) + by]
  if (next) setSize(next)
}
export function setTheme(to: Theme): void {
  theme.value = to
  remember('theme', to)
  paint()
}
export async function setLanguage(to: Language): Promise<void> {
  await speak(to)
  remember('language', to)
}

/** Paints what was kept; call before the first page is mounted. */
export async function startLook(): Promise<void> {
  const [keptSize, keptTheme] = [remembered('size'), remembered('theme')]
  if (SIZES.includes(keptSize as Size)) size.value = keptSize as Size
  if (keptTheme === 'dark' || keptTheme === 'auto') theme.value = keptTheme
  dark?.addEventListener?.('change', paint)
  paint()
  watchBreadth()
  if (remembered('language') === 'en') await speak('en')
}
