import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '../../platform/clock.ts'
import type { ActionId, ActionStanding } from '../tables.ts'
import { reminderOn } from './reminders/rules.ts'
import { isDueSoon, isOverdue, mayTakeBack, referenceOf } from './rules.ts'
import { saidWords, slipWords } from './words.ts'

const today = asDay('2026-05-31')

test.each<[string, string | null, ActionStanding, boolean, boolean]>([
  ['yesterday', '2026-05-30', 'open', true, false],
  ['yesterday, but done', '2026-05-30', 'done', false, false],
  ['yesterday, but dropped', '2026-05-30', 'dropped', false, false],
  ['today', '2026-05-31', 'stuck', false, true],
  ['in 14 days', '2026-06-14', 'on-track', false, true],
  ['in 15 days', '2026-06-15', 'on-track', false, false],
  ['never', null, 'open', false, false],
])('due %s: overdue or soon', (_title, dueOn, standing, overdue, soon) => {
  const action = { dueOn: dueOn as Day | null, standing }
  expect([isOverdue(action, today), isDueSoon(action, today)]).toEqual([overdue, soon])
})

test.each([
  [0, null],
  [1, 'Moved once, first due 1 April 2022'],
  [2, 'Moved twice, first due 1 April 2022'],
  [3, 'Moved 3 times, first due 1 April 2022'],
])('moved %i times', (moves, words) => {
  expect(slipWords({ moves, dueOn: today, firstDueOn: asDay('2022-04-01') })).toBe(words)
})

test.each([
  ['2022-04-01', '2022-07-01', 'Moved from 1 April 2022 to 1 July 2022'],
  [null, '2022-07-01', 'Date set: 1 July 2022'],
  ['2022-04-01', null, 'Moved from 1 April 2022 to no date'],
])('a date that went from %s to %s', (oldDueOn, newDueOn, words) => {
  expect(saidWords({ said: 'moved', oldDueOn: oldDueOn as Day | null, newDueOn: newDueOn as Day | null })).toBe(words)
})

test('an action is called by its number in a plan, else by the end of its id', () => {
  const id = '01900000-0000-7000-8000-0000003f9a21' as ActionId
  expect([referenceOf({ id, reference: '4.2' }), referenceOf({ id, reference: null })]).toEqual(['4.2', '3F9A21'])
})

test('what was sent can be taken back for ten minutes', () => {
  const at = new Date('2026-05-31T12:00:00Z')
  expect(mayTakeBack(at, new Date('2026-05-31T12:09:59Z'))).toBe(true)
  expect(mayTakeBack(at, new Date('2026-05-31T12:10:00Z'))).toBe(false)
})

describe('a reminder of what is due on 10 June', () => {
  const settings = { remindDaysBefore: 7, remindDaysAfter: [14, 7] }
  test.each([
    ['2026-06-02', null],
    ['2026-06-03', '2026-06-10:before'],
    ['2026-06-09', '2026-06-10:before'],
    ['2026-06-10', '2026-06-10:on'],
    ['2026-06-17', '2026-06-10:after-7'],
    ['2026-06-24', '2026-06-10:after-14'],
    ['2026-07-25', '2026-06-10:after-14'],
    ['2026-07-26', null],
  ])('on %s', (day, step) => {
    const reminder = reminderOn(asDay(day), asDay('2026-06-10'), settings)
    expect(reminder?.step ?? null).toBe(step)
    expect(reminder?.tellsManager ?? false).toBe(step?.endsWith('14') ?? false)
  })
})
