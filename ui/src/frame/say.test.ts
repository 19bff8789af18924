// What is offered to be taken back is what the words beside it say.
import { beforeEach, expect, it } from 'vitest'
import { lastSaved } from '@/api'
import { said, say, unsay } from './say'

beforeEach(() => unsay())

it('words with 撤销 go once another step was written', () => {
  say('上会了，是第 1 件', { undo: true })
  lastSaved.value = new Date(1)
  expect(said.value).toBeNull()
})
it('words without 撤销 stay until the next', () => {
  say('都存好了')
  lastSaved.value = new Date(2)
  expect(said.value?.text).toBe('都存好了')
})
