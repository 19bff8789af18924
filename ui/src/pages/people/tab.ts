// Which of the registers on the people page is open. It stays open while the window does.
import { ref } from 'vue'

export const TABS = ['people', 'homes', 'posts', 'units', 'places'] as const
export type Tab = (typeof TABS)[number]
export const tab = ref<Tab>('people')
