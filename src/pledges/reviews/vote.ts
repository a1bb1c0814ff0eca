// A ballot from a phone. It says what was chosen and never who chose: of the device's key only a hash is kept.
import { hashToken } from '../../platform/auth/tokens.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { readDanger } from '../../words/index.ts'
import { sayAsk } from '../../thread/index.ts'
import { heldIn } from '../making/make.ts'
import type { Ballot, Mark } from './forms.ts'
import { listCards, type Card, type Review } from './queries.ts'
import type { BallotId } from './tables.ts'

export const keyHashOf = (key: string): Buffer => hashToken(key)

/** False where the review was closed in this very moment. A second ballot from the same key takes the place of the first. */
export async function castBallot(
  work: Work,
  review: Review,
  { key, marks }: Ballot & { key: string },
): Promise<boolean> {
  const { db, council } = work
  const open = await db
    .selectFrom('reviews')
    .select('closed_at')
    .where('id', '=', review.id)
    .forShare()
    .executeTakeFirstOrThrow()
  if (open.closed_at !== null) return false
  const keyHash = keyHashOf(key)
  const { id: ballot } = await db
    .insertInto('review_ballots')
    .values({ authority_id: council.id, id: newId<'review-ballot'>(), review_id: review.id, key_hash: keyHash })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'review_id', 'key_hash']).doUpdateSet({ key_hash: keyHash }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const before = await db.deleteFrom('review_marks').where('ballot_id', '=', ballot).returning(['comment']).execute()
  const saidBefore = new Set(before.map(({ comment }) => comment))
  const cards = new Map((await listCards(work, review.id)).map((card) => [card.position, card]))
  for (const mark of marks) {
    const card = cards.get(mark.place)
    if (card === undefined || (mark.dots === 0 && !mark.isAgainst && mark.comment === null)) continue
    await keepMark(work, { ballot, card, mark })
    if (mark.comment !== null && !saidBefore.has(mark.comment)) await passOnDanger(work, review, mark.comment)
  }
  return true
}

interface Keeping {
  readonly ballot: BallotId
  readonly card: Card
  readonly mark: Mark
}

async function keepMark(work: Work, { ballot, card, mark }: Keeping): Promise<void> {
  await work.db
    .insertInto('review_marks')
    .values({
      authority_id: work.council.id,
      ballot_id: ballot,
      card_id: card.id,
      dots: mark.dots,
      is_against: mark.isAgainst,
      comment: mark.comment,
      held: mark.comment === null ? [] : [...(await heldIn(work, mark.comment))],
    })
    .execute()
}

/** Words of danger wait for no review to close: they are read as any other that somebody says. */
async function passOnDanger(work: Work, review: Review, comment: string): Promise<void> {
  if (readDanger(comment).level === 'none') return
  await sayAsk(work, {
    words: comment,
    saidOn: work.today,
    door: 'meeting',
    speaker: { kind: 'group', groupId: review.groupId },
    reader: null,
  })
}
