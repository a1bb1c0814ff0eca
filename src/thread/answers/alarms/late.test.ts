import { expect, test } from 'vitest'
import { asDay } from '../../../platform/clock.ts'
import { alarmDue } from './late.ts'

test.each([
  ['nobody is told on the twenty-ninth day', '2026-03-01', null, '2026-03-30', null],
  ['whoever sees to it is told on the thirtieth', '2026-03-01', null, '2026-03-31', 'no-answer-owner'],
  ['what is found years late is told to its owner first', '2019-03-01', null, '2026-03-31', 'no-answer-owner'],
  ['the owner has a week', '2026-03-01', '2026-03-31', '2026-04-06', null],
  ['then the director is told', '2026-03-01', '2026-03-31', '2026-04-07', 'no-answer-director'],
] as const)('%s', (_title, since, told, today, expected) => {
  const waiting = { since: asDay(since), ownerToldOn: told === null ? null : asDay(told) }
  expect(alarmDue(waiting, asDay(today), 30)).toBe(expected)
})

test('a council may wait less long', () => {
  const waiting = { since: asDay('2026-03-01'), ownerToldOn: null }
  expect(alarmDue(waiting, asDay('2026-03-15'), 14)).toBe('no-answer-owner')
})
