import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { actionOn, promiseOn, type ActionNow, type PromiseNow } from './as-of.ts'

const at = (day: string) => new Date(`${day}T10:00:00Z`)

const action: ActionNow = {
  standing: 'done',
  standingSince: at('2026-05-01'),
  dueOn: asDay('2026-06-01'),
  updates: [
    { at: at('2026-02-01'), said: 'on-track', oldDueOn: null, newDueOn: null },
    { at: at('2026-03-01'), said: 'stuck', oldDueOn: null, newDueOn: null },
    { at: at('2026-03-02'), said: 'moved', oldDueOn: asDay('2026-04-01'), newDueOn: asDay('2026-06-01') },
    { at: at('2026-05-01'), said: 'done', oldDueOn: null, newDueOn: null },
  ],
}

describe('an action', () => {
  test.each([
    ['2026-01-31', 'open', '2026-04-01'],
    ['2026-02-01', 'on-track', '2026-04-01'],
    ['2026-03-01', 'stuck', '2026-04-01'],
    ['2026-03-02', 'stuck', '2026-06-01'],
    ['2026-05-31', 'done', '2026-06-01'],
  ])('stood on %s as %s, due %s', (day, standing, dueOn) => {
    expect(actionOn(asDay(day), action)).toEqual({ standing, dueOn })
  })

  test('that nobody ever updated stands as it was written down, from that day', () => {
    const written = { ...action, updates: [] }
    expect(actionOn(asDay('2026-04-30'), written).standing).toBe('open')
    expect(actionOn(asDay('2026-05-01'), written).standing).toBe('done')
  })
})

const promise: PromiseNow = {
  standing: 'kept',
  standingSince: at('2026-05-20'),
  endedAs: 'kept',
  endedOn: asDay('2026-05-10'),
  moves: [
    { at: at('2026-03-01'), oldStanding: 'made', newStanding: 'under-way' },
    { at: at('2026-05-20'), oldStanding: 'under-way', newStanding: 'kept' },
  ],
}

describe('a promise', () => {
  test.each([
    ['2026-02-28', 'made'],
    ['2026-03-01', 'under-way'],
    ['2026-05-09', 'under-way'],
    ['2026-05-10', 'kept'],
  ])('stood on %s as %s', (day, standing) => {
    expect(promiseOn(asDay(day), promise)).toBe(standing)
  })

  test('of which nothing was noted stands as it does now, from the day that is kept', () => {
    const quiet = { ...promise, standing: 'under-way' as const, endedAs: null, endedOn: null, moves: [] }
    expect(promiseOn(asDay('2026-05-19'), quiet)).toBe('made')
    expect(promiseOn(asDay('2026-05-20'), quiet)).toBe('under-way')
  })
})
