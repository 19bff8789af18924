// What every UI test stands on: happy-dom lacks two things that Reka's popper and scroll ask for.
import { afterEach } from 'vitest'
import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'

Element.prototype.scrollIntoView ??= () => {}
Element.prototype.hasPointerCapture ??= () => false
Element.prototype.releasePointerCapture ??= () => {}

// The files share the library, and each registers anew.
disableAutoUnmount()
enableAutoUnmount(afterEach)
