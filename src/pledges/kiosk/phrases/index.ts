// Phrases of the kiosk in the language that was chosen. All of them travel with the script, for days without a network.
import { languages, type Language } from '../../../words/languages.ts'
import { ar } from './ar.ts'
import { ckb } from './ckb.ts'
import { en, type KioskPhrase, type KioskPhrases } from './en.ts'
import { fa } from './fa.ts'
import { prs } from './prs.ts'
import { ps } from './ps.ts'
import { sq } from './sq.ts'
import { ti } from './ti.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'

export type { KioskPhrase }

/** Languages whose phrases are written; each but English is an example until a person has checked it. */
const written: Readonly<Record<Language, KioskPhrases>> = { en, ar, fa, prs, ps, ti, ckb, vi, sq, uk }

export interface KioskSpeaker {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly isChecked: boolean
  readonly say: (key: KioskPhrase, given?: Readonly<Record<string, string | number>>) => string
}

export function kioskSpeaker(language: Language): KioskSpeaker {
  const phrases = written[language]
  return {
    language,
    dir: languages[language].dir,
    isChecked: language === 'en',
    say: (key, given = {}) =>
      (phrases[key] ?? en[key]).replaceAll(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? '')),
  }
}
