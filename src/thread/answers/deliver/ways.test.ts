import { expect, test } from 'vitest'
import { afterDeath, channelOf, isByHand, wayTo, type Reach } from './ways.ts'

const reach = (given: Partial<Reach> = {}): Reach => ({
  speaker: 'person',
  answerWay: 'here',
  answerTo: null,
  safeContact: [],
  hasDied: false,
  groupEmail: null,
  ...given,
})
const safeText = [{ way: 'text', to: '07700 900982', note: '' }] as const

test.each<[string, Partial<Reach>, ReturnType<typeof wayTo>]>([
  ['on their own page', {}, { way: 'here', recipient: null, failure: null }],
  ['in person', { answerWay: 'in-person' }, { way: 'in-person', recipient: null, failure: null }],
  [
    'to the number that they gave, before any other',
    { answerWay: 'text', answerTo: '07700 900111', safeContact: safeText },
    { way: 'text', recipient: '07700 900111', failure: null },
  ],
  [
    'to the safe number on record where they gave none',
    { answerWay: 'text', safeContact: safeText },
    { way: 'text', recipient: '07700 900982', failure: null },
  ],
  [
    'never to a number that is safe for something else',
    { answerWay: 'text', safeContact: [{ way: 'call', to: '07700 900982', note: '' }] },
    { way: 'text', recipient: null, failure: 'There is no number on record that is safe to text.' },
  ],
  [
    'by e-mail only to a safe address',
    { answerWay: 'email', safeContact: safeText },
    { way: 'email', recipient: null, failure: 'There is no e-mail address on record that is safe to write to.' },
  ],
  [
    'after a death nothing is sent, whatever they chose',
    { answerWay: 'text', safeContact: safeText, hasDied: true },
    { way: 'text', recipient: null, failure: afterDeath },
  ],
  ['without a name by the code', { speaker: 'nameless' }, { way: 'code', recipient: null, failure: null }],
  [
    'to a group by its own address',
    { speaker: 'group', groupEmail: 'cicc@council.example' },
    { way: 'group', recipient: 'cicc@council.example', failure: null },
  ],
  ['to a group without one by its worker', { speaker: 'group' }, { way: 'group', recipient: null, failure: null }],
])('an answer goes %s', (_title, given, expected) => {
  expect(wayTo(reach(given))).toEqual(expected)
})

test.each([
  [{ way: 'text', recipient: '07700 900982' }, 'text', false],
  [{ way: 'email', recipient: 'a@b.example' }, 'email', false],
  [{ way: 'group', recipient: 'a@b.example' }, 'email', false],
  [{ way: 'group', recipient: null }, null, true],
  [{ way: 'letter', recipient: '1 High Street' }, null, true],
  [{ way: 'in-person', recipient: null }, null, true],
  [{ way: 'here', recipient: null }, null, false],
  [{ way: 'code', recipient: null }, null, false],
] as const)('%o goes by the outbox as %s; a worker does it: %s', (to, channel, byHand) => {
  expect([channelOf(to), isByHand(to)]).toEqual([channel, byHand])
})
