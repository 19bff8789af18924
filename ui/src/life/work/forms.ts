// Which form an action opens.
import type { Component } from 'vue'
import type { ActionKey } from './keys'
import AnswerForm from './AnswerForm.vue'
import DecideForm from './DecideForm.vue'
import DoneForm from './DoneForm.vue'
import ExtendForm from './ExtendForm.vue'
import LinkForm from './LinkForm.vue'
import MergeForm from './MergeForm.vue'
import ProgressForm from './ProgressForm.vue'
import PromiseForm from './PromiseForm.vue'
import RaiseForm from './RaiseForm.vue'
import ReviewForm from './ReviewForm.vue'
import SplitForm from './SplitForm.vue'
import StrikeOffForm from './StrikeOffForm.vue'
import VisitForm from './VisitForm.vue'
import WithdrawForm from './WithdrawForm.vue'

export const FORMS: Record<ActionKey, Component> = {
  progress: ProgressForm,
  correction: ProgressForm,
  sort: DecideForm,
  reopened: DecideForm,
  taken_up: DecideForm,
  committed: DecideForm,
  under_study: DecideForm,
  referred: DecideForm,
  explained: DecideForm,
  answered: AnswerForm,
  returned: AnswerForm,
  extended: ExtendForm,
  discussed_again: ReviewForm,
  done: DoneForm,
  visited: VisitForm,
  struck_off: StrikeOffForm,
  raised: RaiseForm,
  restored: WithdrawForm,
  withdrawn: WithdrawForm,
  promise: PromiseForm,
  merged: MergeForm,
  split: SplitForm,
  link: LinkForm,
}
