// What every UI test stands on: what happy-dom lacks that Reka's popper and scroll ask for, and hands quicker than Vue
// expects.
import { afterEach } from 'vitest'
import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'

Element.prototype.scrollIntoView ??= () => {}
Element.prototype.hasPointerCapture ??= () => false
Element.prototype.releasePointerCapture ??= () => {}

// Vue drops an event of the same millisecond in which its listener was attached: nobody presses that soon but a test. An
// event that says it is later than any listener is never dropped.
Object.assign(Event.prototype, { _vts: Infinity })

// The files share the library, and each registers anew.
disableAutoUnmount()
enableAutoUnmount(afterEach)
