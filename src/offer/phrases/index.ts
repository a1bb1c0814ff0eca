// Phrases of the offer in the language of the reader. What a language lacks is said in English rather than left out.
import type { Day } from '../../platform/clock.ts'
import { formatPounds } from '../../words/money.ts'
import { offerLanguages, type OfferLanguage } from '../terms.ts'
import { ar } from './ar.ts'
import { ckb } from './ckb.ts'
import { en, type PhraseKey, type Phrases } from './en.ts'
import { fa } from './fa.ts'
import { prs } from './prs.ts'
import { ps } from './ps.ts'
import { sq } from './sq.ts'
import { ti } from './ti.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'

export { headingPhrase, type PhraseKey } from './en.ts'

interface Written {
  readonly phrases: Phrases
  /** `own` where they were written in this language; else who checked them, and null where no person has. */
  readonly checkedBy: string | null
}

const written: Readonly<Record<OfferLanguage, Written>> = {
  en: { phrases: en, checkedBy: 'own' },
  ar: { phrases: ar, checkedBy: null },
  fa: { phrases: fa, checkedBy: null },
  prs: { phrases: prs, checkedBy: null },
  ps: { phrases: ps, checkedBy: null },
  ti: { phrases: ti, checkedBy: null },
  ckb: { phrases: ckb, checkedBy: null },
  vi: { phrases: vi, checkedBy: null },
  sq: { phrases: sq, checkedBy: null },
  uk: { phrases: uk, checkedBy: null },
}

export const isPhrase = (text: string): text is PhraseKey => Object.hasOwn(en, text)

/** Words that keep a language of their own inside a phrase of another: the name of a post, a law. */
interface InOwnLanguage {
  readonly text: string
  readonly lang: string
}
export const inEnglish = (text: string): InOwnLanguage => ({ text, lang: 'en' })

/** What stands in braces: in a page each is set apart, so that numbers keep their direction. */
export type Given = Readonly<Record<string, string | number | InOwnLanguage>>

export interface Speaker {
  readonly language: OfferLanguage
  readonly dir: 'ltr' | 'rtl'
  /** Who checked the phrases of this language: null where no person has. */
  readonly checkedBy: string | null
  /** What stands between the parts of a list. */
  readonly comma: string
  /** What ends a sentence. */
  readonly stop: string
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
  /** Where it is not the language of the phrase. */
  readonly lang?: string
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
  const { phrases, checkedBy } = written[language]
  const { dir } = offerLanguages[language]
  const phrase = (key: PhraseKey): string => phrases[key] ?? en[key]
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
        return name === undefined ? { text, isGiven: false } : { ...wordsOf(given[name] ?? ''), isGiven: true }
      })
  return {
    language,
    dir,
    checkedBy,
    stop: language === 'ti' ? '።' : '.',
    comma: language === 'ti' ? '፣ ' : dir === 'rtl' ? '، ' : ', ',
    say: (key, given) =>
      parts(key, given)
        .map(({ text }) => text)
        .join(''),
    parts,
    day: (day) => (language === 'en' ? english : days).format(new Date(`${day}T00:00:00Z`)),
    money: (pence) => formatPounds(pence / 100),
  }
}

const wordsOf = (given: Given[string]): { text: string; lang?: string } =>
  typeof given === 'object' ? given : { text: String(given) }
