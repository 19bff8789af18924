// The matter that 收尾 sends back to 分类: shown first there, once. Not here: the way back (`frame/route`).
import { ref } from 'vue'

export const asked = ref<string | null>(null)

/** The matter asked for, which is then taken. */
export function takeAsked(): string | null {
  const issue = asked.value
  asked.value = null
  return issue
}
