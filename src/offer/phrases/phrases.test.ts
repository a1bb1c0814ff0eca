import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { languageKeys, offerLanguages, type OfferLanguage } from '../terms.ts'
import { anEntry } from '../testing.ts'
import { en, type PhraseKey } from './en.ts'
import { speakerOf } from './index.ts'
import { amountText, deciderParts } from './rules.ts'

const keys = Object.keys(en) as PhraseKey[] // its keys are its type
const others = languageKeys.filter((language) => language !== 'en')

/** Every brace stands for itself, so that a phrase comes out as it was written. */
const braces: Record<string, string> = {}
for (const [name] of Object.values(en)
  .join('')
  .matchAll(/(?<=\{)\w+(?=\})/g))
  braces[name] = `{${name}}`
const phraseOf = (language: OfferLanguage, key: PhraseKey) => speakerOf(language).say(key, braces)
const placeholders = (phrase: string) => (phrase.match(/\{[^}]*\}/g) ?? []).toSorted()
/** In any digits: a figure in another script would escape a search for ours. */
const numbers = (phrase: string) => (phrase.replaceAll(/\{\w+\}/g, '').match(/\p{Nd}+/gu) ?? []).toSorted()

/** Phrases that are written the same in every language. */
const wordless = new Set<PhraseKey>(['amount.fixed', 'amount.percent'])
/** Words that a language may well share with English. */
const shared = new Set<PhraseKey>(['shell.cookies'])

describe.each(others)('the phrases in %s', (language) => {
  test('are there for every key, and none of them is the English one', () => {
    const left = keys.filter((key) => !wordless.has(key) && !shared.has(key) && phraseOf(language, key) === en[key])
    expect(left).toEqual([])
    expect(keys.filter((key) => phraseOf(language, key).trim() === '')).toEqual([])
  })

  test('have each place for a fact once, and no other', () => {
    const off = keys.filter((key) => placeholders(phraseOf(language, key)).join() !== placeholders(en[key]).join())
    expect(off).toEqual([])
  })

  test('hold the numbers of the English and no amount of their own', () => {
    const off = keys.filter((key) => numbers(phraseOf(language, key)).join() !== numbers(en[key]).join())
    expect(off).toEqual([])
    expect(keys.filter((key) => /[£$€]/.test(phraseOf(language, key)))).toEqual([])
  })

  test('are said to be checked by nobody', () => {
    expect(speakerOf(language).checkedBy).toBeNull()
  })

  test('run in the direction of the script', () => {
    const isRightToLeft = /\p{Script=Arabic}/u.test(phraseOf(language, 'offer'))
    expect(speakerOf(language).dir).toBe(isRightToLeft ? 'rtl' : 'ltr')
    expect(offerLanguages[language].dir).toBe(speakerOf(language).dir)
  })

  test('write a date in our calendar and in our digits', () => {
    expect(speakerOf(language).day(asDay('2026-04-01'))).toMatch(/2026/)
  })
})

test('English holds no number but ages, weeks, the emergency number and "1 found"', () => {
  const known = new Set(['999', '1', '13', '14', '16', '17', '18', '19', '21', '25'])
  expect(keys.filter((key) => numbers(en[key]).some((number) => !known.has(number)))).toEqual([])
  expect(speakerOf('en').checkedBy).toBe('own')
})

test('an amount is the same figure in every language, in the reader’s own list', () => {
  const entry = anEntry({ amount: { kind: 'up-to', pence: 200_000 } })
  for (const language of languageKeys) expect(amountText(speakerOf(language), entry)).toContain('£2,000')
  expect(amountText(speakerOf('ar'), entry)).toBe('حتى £2,000، كل سنة')
})

test('what is no figure is said in whole sentences, its limit too', () => {
  const { amount, frequency } = anEntry({ amount: { kind: 'in-kind' }, frequency: { every: 'yearly', capTimes: 10 } })
  expect(amountText(speakerOf('en'), { amount, frequency })).toBe(
    'We give it or arrange it for you. It is not paid as money. At most 10 times.',
  )
  for (const language of languageKeys) {
    const { stop } = speakerOf(language)
    expect(amountText(speakerOf(language), { amount, frequency }).split(stop)).toHaveLength(4)
  }
})

test('the post that decides keeps its English name, marked as English', () => {
  const parts = deciderParts(speakerOf('ar'), anEntry()) ?? []
  expect(parts).toContainEqual({ text: 'The leaving care team manager', lang: 'en', isGiven: true })
  expect(parts).toContainEqual({ text: '5', isGiven: true })
})
