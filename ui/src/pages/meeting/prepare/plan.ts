// The form of a meeting that is planned: what stands in it, and what the desk is asked for.
import type { Kinds, MeetingPlan, MeetingView, Mode, Someone } from '@/api'
import { readTime } from '../clock'

export interface PlanForm {
  kind: string
  /** How people consult; empty = as the kind usually does. */
  mode: Mode | ''
  day: string
  time: string
  place: string
  rainPlace: string
  host: Someone
  recorder: Someone
  /** Places convened; empty = the whole village. */
  scope: string[]
}

export const nobody = (): Someone => ({ person: null, name: '' })

/** A new meeting: the first kind, today, the recorder who sits at the keyboard. */
export function freshPlan(kinds: Kinds['kinds'], today: string, recorder: string): PlanForm {
  return {
    kind: kinds[0]?.id ?? '',
    mode: kinds[0]?.mode ?? '',
    day: today,
    time: '',
    place: '',
    rainPlace: '',
    host: nobody(),
    recorder: { person: null, name: recorder },
    scope: [],
  }
}

/** The form of a meeting that is there already. */
export function planOf(view: MeetingView): PlanForm {
  return {
    kind: view.row.kind,
    mode: view.mode,
    day: view.row.day,
    time: view.row.time,
    place: view.row.place,
    rainPlace: view.rain_place,
    host: { ...view.host },
    recorder: { ...view.recorder },
    scope: [...view.scope],
  }
}

/** What the desk is asked for; `before` keeps what this form does not show. */
export function toPlan(form: PlanForm, before: MeetingView | null): MeetingPlan {
  return {
    kind: form.kind,
    mode: form.mode || null,
    day: form.day,
    time: readTime(form.time) ?? form.time,
    place: form.place.trim(),
    rain_place: form.rainPlace.trim(),
    host: form.host,
    recorder: form.recorder,
    scope: form.scope,
    note: before?.note ?? '',
  }
}

/** Fields that are not right yet, by the desk's names. */
export function planLacks(form: PlanForm): ('kind' | 'day' | 'time')[] {
  const lacks: ('kind' | 'day' | 'time')[] = []
  if (form.kind === '') lacks.push('kind')
  if (form.day === '') lacks.push('day')
  if (readTime(form.time) === null) lacks.push('time')
  return lacks
}

/** Whether two forms say the same. */
export function samePlan(a: PlanForm, b: PlanForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
