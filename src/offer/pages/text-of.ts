// An entry's words in the language of the reader, and what must be said about them: that no person checked them, that the
// English has changed since, or that there is English only.
import type { EntryText } from '../content.ts'
import type { Speaker } from '../phrases/index.ts'
import type { PublishedEntry } from '../published/offer.ts'
import type { Day } from '../../platform/clock.ts'

export type TextState = 'own' | 'example' | 'unchecked' | 'english'

export interface ShownText extends EntryText {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly state: TextState
  readonly staleSince: Day | null
}

export function textOf({ content, texts }: PublishedEntry, { language, dir }: Speaker): ShownText {
  const own = texts.get(language)
  if (language === 'en' || !own) {
    const { title, summary, details, keywords } = content
    const { steps, evidence } = content.claim
    const state = language === 'en' ? 'own' : 'english'
    return { title, summary, details, keywords, steps, evidence, lang: 'en', dir: 'ltr', state, staleSince: null }
  }
  const state = own.checkedBy !== null ? 'own' : own.isExample ? 'example' : 'unchecked'
  return { ...own, lang: language, dir, state }
}
