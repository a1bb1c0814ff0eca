// A review is opened, hands are counted, and it is closed: then its list goes to whoever answers.
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { formatDay } from '../../design/index.ts'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { WorkerId } from '../../people/tables.ts'
import { sayAsk, type Reader } from '../../thread/index.ts'
import type { AskId, GroupId } from '../../thread/tables.ts'
import { reviewPath } from '../paths.ts'
import { readerRoles, type Hands } from './forms.ts'
import { cardOf, getReview, listCards, listOffered, type Card, type Review } from './queries.ts'
import type { ReviewId } from './tables.ts'
import { firstOf } from './tally.ts'

export interface NewReview {
  readonly group: GroupId
  /** A role, or the id of a worker. */
  readonly reader: string
  readonly held: Day
  readonly closes: Day
  readonly answer: Day
  readonly cards: readonly string[]
}

export async function openReview(work: Work, made: NewReview): Promise<ReviewId> {
  const { db, council, caller } = work
  await requireGroup(work, made.group)
  const role = (readerRoles as readonly string[]).includes(made.reader) ? made.reader : null
  if (role === null) await requireWorker(work, made.reader)
  if (made.closes < work.today) throw new Refused('closes', 'The last day to vote must be today or later')
  const offered = new Map((await listOffered(work)).map((one) => [one.value, one]))
  const cards = [...new Set(made.cards)].map((value) => offered.get(value))
  if (cards.length < 2 || cards.some((one) => one === undefined))
    throw new Refused('cards', 'Choose two cards or more from the list')
  const id = newId<'review'>()
  await db
    .insertInto('reviews')
    .values({
      authority_id: council.id,
      id,
      group_id: made.group,
      code: newCode(),
      held_on: made.held,
      closes_on: made.closes,
      reader_role: role,
      reader_worker_id: role === null ? (made.reader as WorkerId) : null, // a worker, as just found
      answer_by: made.answer,
      closed_at: null,
      ask_id: null,
      opened_by: caller.accountId,
    })
    .execute()
  for (const [index, card] of cards.entries()) {
    if (card === undefined) continue
    const { pledge, idea } = cardOf(card.value)
    await db
      .insertInto('review_cards')
      .values({
        authority_id: council.id,
        id: newId<'review-card'>(),
        review_id: id,
        position: index + 1,
        pledge_id: pledge,
        idea_id: idea,
        words: card.words,
      })
      .execute()
  }
  return id
}

/** No letter or number that is easily taken for another. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const newCode = () => Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('')

async function requireGroup({ db }: Work, group: GroupId): Promise<void> {
  const held = await db
    .selectFrom('groups')
    .select('id')
    .where('id', '=', group)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (!held) throw new Refused('group', 'Choose the group')
}

async function requireWorker({ db }: Work, worker: string): Promise<void> {
  const held = await db
    .selectFrom('workers')
    .select('id')
    .where('id', '=', worker as WorkerId) // a UUID, as the form checked
    .executeTakeFirst()
  if (!held) throw new Refused('reader', 'Choose who answers')
}

/** Locked, so that two who close at once do so one after the other, and no ballot slips in behind. */
async function lockOpen({ db }: Work, id: ReviewId): Promise<void> {
  const found = await db.selectFrom('reviews').select('closed_at').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('No such review')
  if (found.closed_at !== null) throw new Refused('form', 'Somebody was quicker: this review is closed already')
}

export async function countHands(work: Work, id: ReviewId, { heads, cards }: Hands): Promise<void> {
  await lockOpen(work, id)
  await work.db.updateTable('reviews').set({ heads }).where('id', '=', id).execute()
  for (const [position, { hands, against }] of cards)
    await work.db
      .updateTable('review_cards')
      .set({ hands, hands_against: against })
      .where('review_id', '=', id)
      .where('position', '=', position)
      .execute()
}

/** Its list becomes an ask of the group with somebody who answers; nothing is sent where nobody voted. */
export async function closeReview(work: Work, id: ReviewId): Promise<AskId | null> {
  await lockOpen(work, id)
  const review = await getReview(work, id)
  const first = firstOf(await listCards(work, id))
  const ask = first.length === 0 ? null : await askFor(work, review, first)
  await work.db.updateTable('reviews').set({ closed_at: work.now, ask_id: ask }).where('id', '=', id).execute()
  if (ask !== null) await tellManagers(work, review)
  return ask
}

async function askFor(work: Work, review: Review, first: readonly Card[]): Promise<AskId> {
  const reader: Reader =
    review.readerWorker === null
      ? { kind: 'role', role: review.readerRole ?? 'service-manager' }
      : { kind: 'worker', workerId: review.readerWorker }
  const lines = first.map(({ words }, index) => `${String(index + 1)}. ${words}`)
  const words = [
    'We looked at the pledges and ideas. These matter most to us:',
    ...lines,
    `Please tell us by ${formatDay(review.answerBy)} what will happen.`,
  ]
  return sayAsk(work, {
    words: words.join('\n'),
    saidOn: work.today,
    door: 'meeting',
    speaker: { kind: 'group', groupId: review.groupId },
    reader,
  })
}

async function tellManagers(work: Work, review: Review): Promise<void> {
  for (const to of await addressesOf(work, review))
    await work.send({
      channel: 'email',
      to,
      subject: 'What matters most to young people this month',
      body: [
        `${review.group} looked over the pledges and ideas and put them in order.`,
        `They ask for an answer by ${formatDay(review.answerBy)}.`,
        `Sign in to read the list and to answer:\n${work.publicUrl}${reviewPath(review.id)}`,
      ].join('\n\n'),
    })
}

async function addressesOf({ db }: Work, { readerRole, readerWorker }: Review): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts as a')
    .select('a.email')
    .where('a.ended_at', 'is', null)
    .where('a.email', 'is not', null)
    .where(
      readerWorker === null
        ? sql<boolean>`${readerRole} = any(a.roles)`
        : sql<boolean>`a.id = (select w.account_id from workers w where w.authority_id = a.authority_id and w.id = ${readerWorker})`,
    )
    .orderBy('a.email')
    .execute()
  return rows.flatMap(({ email }) => (email === null ? [] : [email]))
}

/** Each night: what was open for those who were not there closes by itself. */
export const closeReviewsJob: Job = {
  name: 'close-reviews',
  every: '20 5 * * *',
  run: async (inTransaction) => {
    for (const id of await inTransaction(listOver)) await inTransaction((work) => closeIfOpen(work, id))
  },
}

async function listOver({ db, today }: Work): Promise<ReviewId[]> {
  const rows = await db
    .selectFrom('reviews')
    .select('id')
    .where('closed_at', 'is', null)
    .where('closes_on', '<', today)
    .orderBy('closes_on')
    .execute()
  return rows.map(({ id }) => id)
}

async function closeIfOpen(work: Work, id: ReviewId): Promise<void> {
  try {
    await closeReview(work, id)
  } catch (error) {
    // Somebody closed it in this very moment: that is as good.
    if (!(error instanceof Refused)) throw error
  }
}
