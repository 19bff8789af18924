// The one question about a quota: asked when the first meeting of a kind is planned that has one. Not here: the
// answer's command (`QuotaQuestion`), changing it later (the kinds' own page).
import { shallowRef } from 'vue'

/** The kind that is asked about; null = nothing is asked. */
export const askedQuota = shallowRef<string | null>(null)

export function askQuota(kind: string): void {
  askedQuota.value = kind
}
