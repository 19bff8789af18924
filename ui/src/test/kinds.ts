// For tests only: kinds, procedures and categories as the desk tells them, with what a test is about changed.
import type { CategoryView, KindView, ProcedureView } from '@/api'

export function aKind(changed: Partial<KindView> = {}): KindView {
  return {
    id: 'kind-bench',
    revision: 1,
    name: '板凳会',
    title: '板凳会',
    short: '板凳会',
    list_name: '承诺清单',
    motto: '',
    symbol: '■',
    mode: 'dialogue',
    procedure: null,
    procedure_name: '',
    steps: [],
    documents: [],
    roles: [],
    ledger_columns: [],
    quota_count: 0,
    quota_period: 'month',
    quota_on: false,
    enabled: true,
    meetings: 0,
    ...changed,
  }
}

export function aProcedure(changed: Partial<ProcedureView> = {}): ProcedureView {
  return {
    id: 'procedure-bench',
    revision: 1,
    name: '板凳会',
    scales: ['small'],
    for_money: false,
    steps: [],
    enabled: true,
    kinds: [],
    proceedings: 0,
    ...changed,
  }
}

export function aCategory(changed: Partial<CategoryView> = {}): CategoryView {
  const name = changed.name ?? '基础设施'
  return {
    id: 'category-road',
    revision: 1,
    name,
    parent: null,
    path: name,
    keywords: [],
    answer_days: null,
    enabled: true,
    issues: 0,
    ...changed,
  }
}
