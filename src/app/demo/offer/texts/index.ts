// The offer's core entries in other languages and in easy read: examples, which no person has checked. They carry words
// only: what is money or a rule comes from the fields of the entry.
import type { EntryText } from '../../../../offer/content.ts'
import type { TextStyle } from '../../../../offer/tables.ts'
import type { OfferLanguage } from '../../../../offer/terms.ts'
import type { Texts } from './core.ts'
import { arabic } from './ar.ts'
import { sorani } from './ckb.ts'
import { farsi } from './fa.ts'
import { dari } from './prs.ts'
import { pashto } from './ps.ts'
import { albanian } from './sq.ts'
import { tigrinya } from './ti.ts'
import { ukrainian } from './uk.ts'
import { vietnamese } from './vi.ts'
import { easyRead } from './easy-read.ts'

interface TextWritten {
  readonly slug: string
  readonly language: OfferLanguage
  readonly style: TextStyle
  readonly text: EntryText
}

const listed = (language: OfferLanguage, style: TextStyle, texts: Texts): TextWritten[] =>
  Object.entries(texts).map(([slug, text]) => ({ slug, language, style, text }))

export const texts: readonly TextWritten[] = [
  ...listed('en', 'easy-read', easyRead),
  ...listed('ar', 'plain', arabic),
  ...listed('fa', 'plain', farsi),
  ...listed('prs', 'plain', dari),
  ...listed('ps', 'plain', pashto),
  ...listed('ti', 'plain', tigrinya),
  ...listed('ckb', 'plain', sorani),
  ...listed('vi', 'plain', vietnamese),
  ...listed('sq', 'plain', albanian),
  ...listed('uk', 'plain', ukrainian),
]
