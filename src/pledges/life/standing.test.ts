import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pledgeEvents, type PledgeEventKind, type PledgeStanding } from '../tables.ts'
import { hasEnded, mayFollow, standingOf } from './standing.ts'

const whole: readonly PledgeEventKind[] = ['made', 'checked', 'matched', 'accepted', 'begun', 'delivered', 'thanked']

describe('where a pledge has got to', () => {
  test.each<[number, PledgeStanding]>([
    [0, 'made'],
    [1, 'made'],
    [2, 'checked'],
    [3, 'matched'],
    [4, 'accepted'],
    [5, 'delivering'],
    [6, 'delivered'],
    [7, 'thanked'],
  ])('after %i steps it is %s', (steps, standing) => expect(standingOf(whole.slice(0, steps))).toBe(standing))

  test('a match that comes after acceptance moves nothing back, and one taken away only what it had moved', () => {
    expect(standingOf(['made', 'checked', 'accepted', 'matched'])).toBe('accepted')
    expect(standingOf(['made', 'checked', 'matched', 'unmatched'])).toBe('checked')
    expect(standingOf(['made', 'checked', 'matched', 'accepted', 'unmatched'])).toBe('accepted')
  })

  test('what ended and was taken up again goes on from where it was', () => {
    expect(standingOf(['made', 'checked', 'accepted', 'lapsed'])).toBe('lapsed')
    expect(standingOf(['made', 'checked', 'accepted', 'lapsed', 'taken-up-again'])).toBe('accepted')
    expect(standingOf(['made', 'declined', 'taken-up-again'])).toBe('made')
  })

  test('reminders, moved dates and what a pledger says never move it', () => {
    const still = fc.constantFrom<PledgeEventKind>(
      'reminded',
      'due-moved',
      'said-done',
      'confirmed',
      'publish-changed',
      'checks-changed',
    )
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pledgeEvents)), fc.array(still), (events, added) => {
        expect(standingOf([...events, ...added])).toBe(standingOf(events))
      }),
    )
  })

  test('nothing but a match, or a fresh start, may follow once a pledge is over', () => {
    const after = (standing: PledgeStanding) =>
      Object.entries(mayFollow).flatMap(([event, from]) => (from.includes(standing) ? [event] : []))
    expect([after('thanked'), after('declined'), after('lapsed')]).toEqual([[], ['taken-up-again'], ['taken-up-again']])
  })

  test('a pledge is over when it was thanked for, declined or lapsed', () => {
    expect(['thanked', 'declined', 'lapsed', 'delivered', 'made'].map((s) => hasEnded(s as PledgeStanding))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
