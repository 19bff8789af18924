// A dispute as it is being written: what a new one begins with, and what goes to the desk.
import type { DisputeView, Someone } from '@/api'

export interface DisputeForm {
  day: string
  place: string
  title: string
  words: string
  parties: Someone[]
  mediator: Someone
  meeting: string
  note: string
}

const nobody = (): Someone => ({ person: null, name: '' })

/** A new one has two open lines for its parties: there are never fewer. */
export function blank(today: string): DisputeForm {
  return {
    day: today,
    place: '',
    title: '',
    words: '',
    parties: [nobody(), nobody()],
    mediator: nobody(),
    meeting: '',
    note: '',
  }
}

export function formOf(dispute: DisputeView): DisputeForm {
  const { day, place, title, words, note } = dispute
  return {
    day,
    place,
    title,
    words,
    note,
    parties: dispute.parties.map((party) => ({ ...party })),
    mediator: { ...dispute.mediator },
    meeting: dispute.meeting ?? '',
  }
}

/** Lines that were left empty are no parties. */
export function toRequest(form: DisputeForm) {
  return {
    ...form,
    parties: form.parties.filter((party) => party.person || (party.name ?? '').trim() !== ''),
    meeting: form.meeting || null,
  }
}

export { nobody }
