import { expect, test } from 'vitest'
import { rangesFor, rolesFor, whyNot, type Deciding } from './bands.ts'

const bands = [
  { upToPence: 100_000, roles: ['team-manager' as const, 'service-manager' as const] },
  { upToPence: 10_000, roles: ['adviser' as const, 'team-manager' as const] },
  { upToPence: 1_000_000, roles: ['service-manager' as const] },
]

test.each([
  [0, ['adviser', 'team-manager']],
  [10_000, ['adviser', 'team-manager']],
  [10_001, ['team-manager', 'service-manager']],
  [100_001, ['service-manager']],
  [1_000_001, []],
])('%s pence is decided by %s, in whatever order the bands were written', (pence, roles) => {
  expect(rolesFor(bands, pence)).toEqual(roles)
})

test('what somebody decides is the bands that name them', () => {
  expect(rangesFor(bands, ['team-manager'])).toEqual([
    { over: -1, upTo: 10_000 },
    { over: 10_000, upTo: 100_000 },
  ])
  expect(rangesFor(bands, ['councillor'])).toEqual([])
})

const fine: Deciding = {
  isOwn: false,
  isKnown: false,
  wroteIt: false,
  saidNoBefore: false,
  roles: ['adviser'],
  pence: 1,
}
test.each<[string, Partial<Deciding>, string | null]>([
  ['they may', {}, null],
  ['their own', { isOwn: true }, 'own'],
  ['a relative’s', { isKnown: true }, 'known'],
  ['written down by themself', { wroteIt: true }, 'wrote-it'],
  ['refused by themself', { saidNoBefore: true }, 'said-no-before'],
  ['more than the band', { pence: 10_001 }, 'band'],
  ['beyond every band', { pence: 2_000_000, roles: ['service-manager'] }, 'band'],
])('%s', (_title, over, why) => {
  expect(whyNot(bands, { ...fine, ...over })).toBe(why)
})
