// Who a wish is of or who takes it, as the desk asks for it: a person of the roster, else the name as written.
import type { Someone } from '@/api'

export const whoseOf = (someone: Someone) => ({
  person: someone.person ?? null,
  household: null,
  name: someone.person ? '' : (someone.name ?? ''),
})
