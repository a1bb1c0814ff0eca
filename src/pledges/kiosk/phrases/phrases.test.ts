import { describe, expect, test } from 'vitest'
import { languageKeys } from '../../../words/languages.ts'
import { pledgeKinds, pledgers } from '../../tables.ts'
import { en, type KioskPhrase } from './en.ts'
import { kioskSpeaker } from './index.ts'

const keys = Object.keys(en) as KioskPhrase[]
/** What somebody meets who leaves a message, whatever they read. */
const ofAMessage = keys.filter((key) => !/^(pledger|kind|reach|offers|organisation|need(Email|Phone))/.test(key))

test('every kind of pledge and of pledger has words', () => {
  for (const kind of pledgeKinds) expect(keys).toContain(`kind.${kind}`)
  for (const pledger of pledgers) expect(keys).toContain(`pledger.${pledger}`)
})

describe.each(languageKeys.filter((language) => language !== 'en'))('in %s', (language) => {
  const { say, isChecked } = kioskSpeaker(language)

  test('a message is left from the first screen to the card without a word of English', () => {
    expect(ofAMessage.filter((key) => say(key) === kioskSpeaker('en').say(key))).toEqual([])
  })

  test('what is filled in stands in every phrase that has it', () => {
    expect(say('clearedSoon', { seconds: 42 })).toContain('42')
  })

  test('it says that nobody has checked it', () => expect(isChecked).toBe(false))
})
