// Who keeps an entry and when it was last looked at. The public reads both: a post and its address, never a person's.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Day } from '../../../platform/clock.ts'
import type { EntryId } from '../../tables.ts'
import type { Entry } from '../find.ts'
import { looksPersonal } from './looks-personal.ts'
import type { OwnerGiven } from './forms.ts'

export async function setOwner(work: Work, { id }: Pick<Entry, 'id'>, given: OwnerGiven) {
  const { post, email, isPost, reviewOn, textCode } = given
  refusePersonal(email, isPost)
  if (textCode) await refuseTaken(work, id, textCode)
  await work.db
    .updateTable('offer_entries')
    .set({
      owner_post: post,
      owner_email: email,
      review_on: reviewOn,
      ...(textCode !== undefined && { text_code: textCode === '' ? null : textCode }),
    })
    .where('id', '=', id)
    .execute()
}

async function refuseTaken({ db }: Work, id: EntryId, code: string): Promise<void> {
  const other = await db
    .selectFrom('offer_entries')
    .select('slug')
    .where('text_code', '=', code)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (other) throw new Refused('textCode', `Another entry has this word: ${other.slug}`)
}

/** Refused until somebody says that it is a post’s: the address is public, and goes into open data. */
export function refusePersonal(email: string | null, isPost: boolean): void {
  if (email !== null && !isPost && looksPersonal(email))
    throw new Refused(
      'email',
      'This looks like a person’s own address. Enter the address of a post or a team, or tick the box below',
    )
}

export interface Assured {
  readonly by: string
  readonly reviewOn: Day
}

export async function assure(work: Work, { id, shown }: Entry, { by, reviewOn }: Assured): Promise<void> {
  if (shown === null) throw new Refused('sure', 'Nothing of this is published yet')
  if (reviewOn <= work.today) throw new Refused('reviewOn', 'The day to look again must be after today')
  await work.db
    .updateTable('offer_entries')
    .set({ assured_on: work.today, assured_by: by, review_on: reviewOn })
    .where('id', '=', id)
    .execute()
}

/** So many months on; the last day of a shorter month. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const result = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
  return result.toISOString().slice(0, 10) as Day // made of a day
}
