// What young people say of an entry while it is being made, and what the editors answer. No name is kept with it.
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type Id } from '../../../platform/ids.ts'
import type { EntryId } from '../../tables.ts'

export type CommentId = Id<'offer-comment'>

export interface Comment {
  readonly id: CommentId
  readonly words: string
  readonly fromWhom: string
  readonly at: Date
  readonly answered: string | null
}

const comments = ({ db }: Pick<Work, 'db'>) =>
  db
    .selectFrom('offer_comments as c')
    .select(['c.id', 'c.words', 'c.from_whom as fromWhom', 'c.at', 'c.answered'])
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')

export const listComments = (work: Pick<Work, 'db'>, entryId: EntryId): Promise<Comment[]> =>
  comments(work).where('c.entry_id', '=', entryId).limit(200).execute()

export async function addComment(
  { db, council, caller, now }: Work,
  { entryId, words, fromWhom }: { entryId: EntryId; words: string; fromWhom: string },
): Promise<void> {
  await db
    .insertInto('offer_comments')
    .values({
      authority_id: council.id,
      id: newId<'offer-comment'>(),
      entry_id: entryId,
      words,
      from_whom: fromWhom,
      at: now,
      by_account: caller.accountId,
    })
    .execute()
}

export async function answerComment(
  { db, now }: Work,
  { entryId, id, words }: { entryId: EntryId; id: CommentId; words: string },
): Promise<void> {
  await db
    .updateTable('offer_comments')
    .set({ answered: words, answered_at: now })
    .where('id', '=', id)
    .where('entry_id', '=', entryId)
    .execute()
}
