// The offer's core entries in other languages and in easy read: examples, which no person has checked. They carry words
// only: what is money or a rule comes from the fields of the entry.
import type { EntryText } from '../../../../offer/content.ts'
import type { TextStyle } from '../../../../offer/tables.ts'
import type { OfferLanguage } from '../../../../offer/terms.ts'
import type { Texts } from './core.ts'
import { easyRead } from './easy-read.ts'

interface TextWritten {
  readonly slug: string
  readonly language: OfferLanguage
  readonly style: TextStyle
  readonly text: EntryText
}

const listed = (language: OfferLanguage, style: TextStyle, texts: Texts): TextWritten[] =>
  Object.entries(texts).map(([slug, text]) => ({ slug, language, style, text }))

export const texts: readonly TextWritten[] = [...listed('en', 'easy-read', easyRead)]
