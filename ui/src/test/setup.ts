// What every UI test stands on: happy-dom lacks two things that Reka's popper and scroll ask for.
import { afterEach } from 'vitest'
import { enableAutoUnmount } from '@vue/test-utils'

Element.prototype.scrollIntoView ??= () => {}
Element.prototype.hasPointerCapture ??= () => false
Element.prototype.releasePointerCapture ??= () => {}

enableAutoUnmount(afterEach)
