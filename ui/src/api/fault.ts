// A fault as it crosses the wire: a stable code and its parameters, never a sentence.
// The sentence is made in `wording/faults`.

/** What every refused command answers. */
export interface FaultBody {
  code: string
  params: Record<string, unknown>
  field?: string | null
  incident?: string | null
}

/** The same as something that can be thrown and told apart by `instanceof`. */
export class Fault extends Error implements FaultBody {
  readonly code: string
  readonly params: Record<string, unknown>
  readonly field: string | null
  readonly incident: string | null

  constructor(body: FaultBody) {
    super(body.code)
    this.name = 'Fault'
    this.code = body.code
    this.params = body.params ?? {}
    this.field = body.field ?? null
    this.incident = body.incident ?? null
  }

  /** Whatever was thrown, as a fault: a foreign error becomes `window.unexpected`. */
  static from(thrown: unknown): Fault {
    if (thrown instanceof Fault) return thrown
    if (isFaultBody(thrown)) return new Fault(thrown)
    if (typeof thrown === 'string') {
      try {
        const parsed: unknown = JSON.parse(thrown)
        if (isFaultBody(parsed)) return new Fault(parsed)
      } catch {
        // Not JSON: falls through to the general fault.
      }
    }
    return new Fault({ code: 'window.unexpected', params: { detail: String(thrown) } })
  }
}

function isFaultBody(value: unknown): value is FaultBody {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof (value as { code: unknown }).code === 'string'
  )
}
