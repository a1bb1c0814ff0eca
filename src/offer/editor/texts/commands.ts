// An entry's words in other languages and in easy read. A text says from which version it was made and who checked it; what
// nobody checked is shown with that said, and never goes into a letter.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Day } from '../../../platform/clock.ts'
import { entryText, type EntryText } from '../../content.ts'
import type { EntryId, TextStyle } from '../../tables.ts'
import type { OfferLanguage } from '../../terms.ts'
import type { Entry } from '../find.ts'

export interface Text {
  readonly language: OfferLanguage
  readonly style: TextStyle
  readonly fromNumber: number
  readonly text: EntryText
  readonly checkedBy: string | null
  readonly checkedOn: Day | null
  readonly isExample: boolean
}

export function listTexts({ db }: Pick<Work, 'db'>, entryId: EntryId): Promise<Text[]> {
  return db
    .selectFrom('offer_texts')
    .select(['language', 'style', 'text', 'from_number as fromNumber', 'checked_by as checkedBy'])
    .select(['checked_on as checkedOn', 'is_example as isExample'])
    .where('entry_id', '=', entryId)
    .orderBy('language')
    .orderBy('style')
    .execute()
}

export interface NewText {
  readonly language: OfferLanguage
  readonly style: TextStyle
  readonly fromNumber: number
  readonly text: Readonly<Record<keyof EntryText, unknown>>
  /** A post or a service; null where no person has looked. */
  readonly checkedBy: string | null
}

export async function saveText(work: Work, entry: Entry, given: NewText): Promise<void> {
  if (given.language === 'en' && given.style === 'plain')
    throw new Refused('title', 'The plain English stands in the entry itself')
  if (!entry.versions.some(({ number, stage }) => number === given.fromNumber && stage === 'published'))
    throw new Refused('from', 'Select the published version that it was made from')
  const parsed = entryText.safeParse(given.text)
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? 'title')
    throw new Refused(
      field,
      field === 'title'
        ? 'Enter the title in this language'
        : field === 'summary'
          ? 'Enter what it is, in this language'
          : 'This is longer than an entry takes',
    )
  }
  const said = {
    from_number: given.fromNumber,
    text: JSON.stringify(parsed.data),
    checked_by: given.checkedBy,
    checked_on: given.checkedBy === null ? null : work.today,
    is_example: false,
    updated_at: work.now,
  }
  await work.db
    .insertInto('offer_texts')
    .values({
      authority_id: work.council.id,
      entry_id: entry.id,
      language: given.language,
      style: given.style,
      ...said,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'entry_id', 'language', 'style']).doUpdateSet(said))
    .execute()
}
