// How much room the window has, in rem, told to the styles as classes of <html>: `narrow-66` where it is at most 66 rem
// wide, `low-26` where it is at most 26 rem high. Large type makes a window narrow, which media queries do not know; and
// below a container that is asked WebKit lays everything out twice for each change. Not here: what changes by it.
import { ref } from 'vue'

/** The widths and heights at which some page changes its layout, in rem. */
export const WIDTHS = [92, 84, 80, 76, 75, 66, 60, 58, 56, 52, 46, 40, 36]
export const HEIGHTS = [38, 30, 26, 22, 20]

/** How many px a rem is now: by the type size, and on a very wide screen by its width. */
export const rem = ref(16)

function tellBreadth(): void {
  const { classList } = document.documentElement
  rem.value = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const [width, height] = [window.innerWidth / rem.value, window.innerHeight / rem.value]
  for (const most of WIDTHS) classList.toggle(`narrow-${most}`, width <= most)
  for (const most of HEIGHTS) classList.toggle(`low-${most}`, height <= most)
}

/** At once, and whenever the window's size or the type size changes, whoever changes it. */
export function watchBreadth(): void {
  const typeSize = new MutationObserver(tellBreadth)
  typeSize.observe(document.documentElement, { attributeFilter: ['data-size'] })
  window.addEventListener('resize', tellBreadth)
  tellBreadth()
}
