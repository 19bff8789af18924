// Which files for other programs the window offers. JSON is for programs: `call` writes it, nobody at the window asks.
import type { FileFormat } from '@/api'

export function offered(formats: readonly FileFormat[]): FileFormat[] {
  return formats.filter((format) => format !== 'json')
}
