import { describe, expect, test } from 'vitest'
import { changesAt, fitOf, type Standing } from './fit.ts'
import { anEntry } from './testing.ts'

const sam: Standing = { status: 'former-relevant', wasInCare: true, age: 19, conditions: {} }
const who = (given: Partial<ReturnType<typeof anEntry>['who']>) =>
  anEntry({ who: { statuses: ['former-relevant'], conditions: [], ...given } })

describe('whom an entry fits', () => {
  test('goes by status, and by age to the day before a birthday', () => {
    expect(fitOf(who({ ageFrom: 18, ageBelow: 25 }), sam)).toEqual({ fits: 'yes' })
    expect(fitOf(who({ statuses: ['eligible', 'relevant'] }), sam)).toEqual({ fits: 'no', because: 'status' })
    expect(fitOf(who({ ageFrom: 21 }), sam)).toEqual({ fits: 'no', because: 'too-young' })
    expect(fitOf(who({ ageBelow: 19 }), sam)).toEqual({ fits: 'no', because: 'too-old' })
  })
  test('asks for what is not known and turns nobody away for it', () => {
    const unsure: Standing = { status: 'unsure', wasInCare: true, age: null, conditions: {} }
    expect(fitOf(who({ ageFrom: 18, conditions: ['parent'] }), unsure)).toEqual({
      fits: 'maybe',
      toFindOut: ['status', 'age', 'parent'],
    })
  })
  test('needs one of the conditions, not all of them', () => {
    const entry = who({ conditions: ['at-work', 'looking-for-work'] })
    expect(fitOf(entry, { ...sam, conditions: { 'at-work': true } })).toEqual({ fits: 'yes' })
    expect(fitOf(entry, { ...sam, conditions: { 'at-work': false } })).toEqual({
      fits: 'maybe',
      toFindOut: ['looking-for-work'],
    })
    const neither = { 'at-work': false, 'looking-for-work': false }
    expect(fitOf(entry, { ...sam, conditions: neither })).toEqual({ fits: 'no', because: 'condition' })
  })
  test('is for anyone who was in care where it says so', () => {
    const entry = who({ statuses: ['any'] })
    const nobody: Standing = { status: null, wasInCare: false, age: 30, conditions: {} }
    expect(fitOf(entry, nobody).fits).toBe('no')
    expect(fitOf(entry, { ...nobody, wasInCare: true }).fits).toBe('yes')
    expect(fitOf(entry, { ...nobody, wasInCare: null }).fits).toBe('maybe')
  })
})

test('what begins and what ends on a birthday', () => {
  const until21 = { slug: 'a', content: who({ ageFrom: 16, ageBelow: 21 }) }
  const from21 = { slug: 'b', content: who({ ageFrom: 21, ageBelow: 25 }) }
  const always = { slug: 'c', content: who({}) }
  const changes = changesAt([until21, from21, always], { ...sam, age: 19 }, { age: 21, status: 'former-relevant' })
  expect(changes).toEqual({ begins: [from21], ends: [until21] })
})
