// The sections of 设置 and the one that is open; it stays open while other pages are looked at.
import { ref } from 'vue'

export const SECTIONS = [
  'here',
  'backups',
  'lock',
  'kinds',
  'procedures',
  'categories',
  'levels',
  'about',
] as const
export type Section = (typeof SECTIONS)[number]

export const section = ref<Section>('here')
