import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { councilSettings } from '../../platform/councils/settings.ts'
import { claimStandings } from '../tables.ts'
import { isTextCode, readText } from './read.ts'
import * as replies from './replies.ts'

test.each([
  ['CLOTHES', { what: 'word', word: 'CLOTHES' }],
  [' clothes ', { what: 'word', word: 'CLOTHES' }],
  ['Text CLOTHES', { what: 'word', word: 'CLOTHES' }],
  ['“Clothes”, please!', { what: 'word', word: 'CLOTHES' }],
  ['bus2', { what: 'word', word: 'BUS2' }],
  ['stop', { what: 'stop' }],
  ['Stop all.', { what: 'stop' }],
  ['STATUS', { what: 'status' }],
  ['start', { what: 'start' }],
  ['Help!', { what: 'help' }],
  ['EMERGENCY', { what: 'help' }],
  ['I need clothes for a job', { what: 'other' }],
  ['stop hitting me', { what: 'other' }],
  ['constructor', { what: 'word', word: 'CONSTRUCTOR' }],
  ['', { what: 'other' }],
  ['🙂', { what: 'other' }],
])('“%s” asks for %j', (message, wanted) => {
  expect(readText(message)).toEqual(wanted)
})

test.each([
  ['CLOTHES', true],
  ['BUS2', true],
  ['STOP', false],
  ['YES', false],
  ['HELP', false],
  ['EMERGENCY', false],
  ['ab', false],
  ['ÉTÉ', false],
  ['TWO WORDS', false],
])('%s as an entry’s word: %s', (word, may) => {
  expect(isTextCode(word)).toBe(may)
})

describe('what we text back', () => {
  const settings = councilSettings.parse({
    contact: { phone: '01632 960 100' },
    helpNow: { outOfHoursPhone: '01632 960 999', outOfHoursName: 'Ashmere’s duty team' },
  })
  const askedOn = asDay('2026-03-05')
  const all = [
    replies.notFromThisPhone(settings),
    replies.asked,
    replies.askedBefore,
    replies.notByText(settings),
    replies.unknownWord(settings),
    replies.stopped,
    replies.started,
    replies.inDanger(settings),
    replies.whereTheyStand([], settings),
    replies.whereTheyStand(
      claimStandings.map((standing) => ({ standing, askedOn, wantsMore: false })),
      settings,
    ),
    replies.whereTheyStand([{ standing: 'seen', askedOn, wantsMore: true }], settings),
  ]

  test('says nothing of care, of money or of who somebody is', () => {
    const telling = /\bcare\b|leaver|adviser|social|£|offer|claim|council tax|allowance|grant/i
    expect(all.filter((reply) => telling.test(reply))).toEqual([])
  })

  test('uses signs that a message holds 160 of, and fits into three', () => {
    const simple = /^[A-Za-z0-9 .,:?!()'@/+-]*$/
    expect(all.filter((reply) => !simple.test(reply))).toEqual([])
    const parts = all.map((reply) => Math.ceil(reply.length / 153))
    expect(Math.max(...parts.filter((_, index) => index !== 9))).toBeLessThanOrEqual(3)
  })

  test('names whom to ring, and 999', () => {
    expect(replies.notFromThisPhone(settings)).toContain('01632 960 100')
    expect(replies.notFromThisPhone(settings)).toContain('999')
    expect(replies.inDanger(settings)).toMatch(/Call 999\. Call 01632 960 999\. Call Childline.*Text SHOUT to 85258/)
    const silent = councilSettings.parse({ contact: { phone: '' } })
    expect(replies.notFromThisPhone(silent)).toContain('ask the person you work with')
  })
})
