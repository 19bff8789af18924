// Where a popover and the field that it serves meet. Not here: the popover itself (`Popover`).

/** Whether the focus is or goes inside a popover, and so comes back: its field is not left for good. */
export function inPopover(at: EventTarget | null): boolean {
  return at instanceof Element && at.closest('.popover') !== null
}
