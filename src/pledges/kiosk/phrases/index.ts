// Phrases of the kiosk in the language that was chosen. All of them travel with the script, for days without a network.
import { languages, type Language } from '../../../words/languages.ts'
import { ar } from './ar.ts'
import { en, type KioskPhrase, type KioskPhrases } from './en.ts'

export type { KioskPhrase }

/** Languages whose phrases are written; each but English is an example until a person has checked it. */
const written: Readonly<Partial<Record<Language, KioskPhrases>>> = { en, ar }

export const kioskLanguages = (Object.keys(languages) as Language[]).filter((one) => written[one] !== undefined)

export interface KioskSpeaker {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly isChecked: boolean
  readonly say: (key: KioskPhrase, given?: Readonly<Record<string, string | number>>) => string
}

export function kioskSpeaker(language: Language): KioskSpeaker {
  const phrases = written[language] ?? en
  return {
    language,
    dir: languages[language].dir,
    isChecked: language === 'en',
    say: (key, given = {}) =>
      (phrases[key] ?? en[key]).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? '')),
  }
}
