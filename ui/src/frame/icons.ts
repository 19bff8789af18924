// The icons of the pages, the same in the nav and in the palette.
import type { Component } from 'vue'
import {
  BookOpen,
  ChartColumn,
  HandHeart,
  Handshake,
  IdCard,
  MessageSquareText,
  Printer,
  Settings,
  Sun,
  Users,
} from '@lucide/vue'
import type { PageName } from './route'

export const ICONS: Record<PageName, Component> = {
  today: Sun,
  meetings: Users,
  issues: MessageSquareText,
  commitments: Handshake,
  ledger: BookOpen,
  people: IdCard,
  figures: ChartColumn,
  print: Printer,
  community: HandHeart,
  settings: Settings,
}
