import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardFrom, factKeys, type Choices, type OfRecord } from './disclosure.ts'

const written = {
  reach: '07700 900111',
  done: 'Two summers in a café',
  about: 'I like mornings',
  helps: 'Lists',
  days: 'Any',
}
const record: OfRecord = { name: 'Maya Rose Okafor', knownAs: null, age: 19, worker: 'Priya Kaur, 01632 960111' }

describe('what an organisation sees', () => {
  test('is the first name alone until something is chosen', () => {
    expect(cardFrom({ written, shows: [] }, record)).toEqual({ firstName: 'Maya', facts: [] })
  })

  test.each([
    [{ ...record, knownAs: 'Mo' }, 'Mo'],
    [{ ...record, knownAs: 'Mo Okafor' }, 'Mo'],
    [{ ...record, name: 'Zahra' }, 'Zahra'],
    [{ ...record, name: null }, 'Somebody'],
    [{ ...record, name: '  ' }, 'Somebody'],
  ])('calls them by one name only', (of, called) => {
    expect(cardFrom({ written, shows: [] }, of).firstName).toBe(called)
  })

  test('holds each fact that was chosen, and leaves out what is empty', () => {
    const card = cardFrom({ written: { ...written, helps: ' ' }, shows: ['days', 'age', 'helps', 'worker'] }, record)
    expect(card.facts.map(({ key }) => key)).toEqual(['age', 'worker', 'days'])
  })

  test('holds nothing that was not chosen, whatever was written', () => {
    const marked = Object.fromEntries(Object.keys(written).map((key) => [key, `only-${key}`])) as Choices['written'] // the same keys
    fc.assert(
      fc.property(fc.subarray([...factKeys]), (shows) => {
        const text = JSON.stringify(
          cardFrom({ written: marked, shows }, { ...record, worker: 'only-worker', age: 4321 }),
        )
        for (const key of factKeys)
          expect(text.includes(key === 'age' ? '4321' : `only-${key}`)).toBe(shows.includes(key))
        expect(text).not.toContain('Okafor')
      }),
    )
  })
})
