import { expect, test } from 'vitest'
import { anEntry } from '../testing.ts'
import { compare } from './rules.ts'

const ours = (over: Parameters<typeof anEntry>[0]) => ({ ...anEntry(over), slug: 'ours' })
const of = (mine: Parameters<typeof anEntry>[0], theirs: Parameters<typeof anEntry>[0]) =>
  compare([ours(mine)], [anEntry(theirs)]).map(({ type, difference }) => [type, difference])

test('a kind that only one has is named, and one that neither has is not', () => {
  expect(of({ type: 'birthday' }, { type: 'graduation' })).toEqual([
    ['birthday', 'only-ours'],
    ['graduation', 'only-theirs'],
  ])
})

test.each([
  [{ kind: 'up-to', pence: 10_000 }, { kind: 'up-to', pence: 15_000 }, 'they-give-more'],
  [{ kind: 'fixed', pence: 15_000 }, { kind: 'up-to', pence: 10_000 }, 'we-give-more'],
  [{ kind: 'fixed', pence: 10_000 }, { kind: 'fixed', pence: 10_000 }, 'both'],
  [{ kind: 'assessed' }, { kind: 'fixed', pence: 10_000 }, 'both'],
] as const)('%j beside %j: %s', (amount, theirAmount, difference) => {
  expect(of({ amount }, { amount: theirAmount })).toEqual([['interview-clothes', difference]])
})

test('amounts that are paid at other times are not set against each other', () => {
  const weekly = { amount: { kind: 'fixed', pence: 6_000 }, frequency: { every: 'weekly' } } as const
  const once = { amount: { kind: 'fixed', pence: 9_000 }, frequency: { every: 'once' } } as const
  expect(of(weekly, once)).toEqual([['interview-clothes', 'both']])
})
