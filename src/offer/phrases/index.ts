// Phrases of the offer in the language of the reader. What a language lacks is said in English rather than left out.
import type { Day } from '../../platform/clock.ts'
import { languageKeys, offerLanguages, type OfferLanguage } from '../terms.ts'
import { en, type PhraseKey, type Phrases } from './en.ts'

export { headingPhrase, type PhraseKey } from './en.ts'

/** Languages other than English, as they are written. */
const others: Readonly<Partial<Record<OfferLanguage, Phrases>>> = {}

/** What stands in braces, as text: in a page each is set apart, so that numbers keep their direction. */
export type Given = Readonly<Record<string, string | number>>

export interface Speaker {
  readonly language: OfferLanguage
  readonly dir: 'ltr' | 'rtl'
  /** The phrase with its braces filled. */
  readonly say: (key: PhraseKey, given?: Given) => string
  /** The phrase in parts: plain text, and what was given, to be set apart. */
  readonly parts: (key: PhraseKey, given?: Given) => readonly Part[]
  /** 2026-04-01 in the reader's language, in our calendar. */
  readonly day: (day: Day) => string
  /** 12345 pence as £123.45, always in pounds and always in digits of the page's numbers. */
  readonly money: (pence: number) => string
}

export interface Part {
  readonly text: string
  readonly isGiven: boolean
}

const speakers = new Map<OfferLanguage, Speaker>()

export function speakerOf(language: OfferLanguage): Speaker {
  const held = speakers.get(language)
  if (held) return held
  const speaker = makeSpeaker(language)
  speakers.set(language, speaker)
  return speaker
}

function makeSpeaker(language: OfferLanguage): Speaker {
  const own: Phrases = language === 'en' ? en : (others[language] ?? {})
  const phrase = (key: PhraseKey): string => own[key] ?? en[key]
  // Dari and Farsi keep their own calendar: here every date is in the one that letters and landlords use.
  const days = new Intl.DateTimeFormat(`${language === 'prs' ? 'fa-AF' : language}-u-ca-gregory-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const parts = (key: PhraseKey, given: Given = {}): Part[] =>
    phrase(key)
      .split(/(\{\w+\})/)
      .filter((text) => text !== '')
      .map((text) => {
        const name = /^\{(\w+)\}$/.exec(text)?.[1]
        return name === undefined ? { text, isGiven: false } : { text: String(given[name] ?? ''), isGiven: true }
      })
  return {
    language,
    dir: offerLanguages[language].dir,
    say: (key, given) =>
      parts(key, given)
        .map(({ text }) => text)
        .join(''),
    parts,
    day: (day) => (language === 'en' ? english : days).format(new Date(`${day}T00:00:00Z`)),
    money: (pence) =>
      new Intl.NumberFormat('en-GB', {
        style: 'currency',
        currency: 'GBP',
        minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
      }).format(pence / 100),
  }
}

export const isOfferLanguage = (text: string): text is OfferLanguage =>
  (languageKeys as readonly string[]).includes(text)
