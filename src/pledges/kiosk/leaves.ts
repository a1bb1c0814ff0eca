// Leaves that came home with a wish to hang on the tree, for whoever checks their words. A worker sees those whose asks they
// may read, and no others. Words that may mean danger never hang.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { notForEveryone, type NotForEveryone } from '../../words/index.ts'
import { askInView, giveAnswer, quotable } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import type { EntryId, Hanging } from './tables.ts'

export interface Leaf {
  readonly id: EntryId
  readonly ask: AskId
  readonly words: string
  readonly hang: Hanging
  readonly namedAs: string | null
  readonly language: string | null
  readonly saidAt: string | null
  readonly receivedAt: Date
  readonly tablet: string
  readonly isUnsafe: boolean
  readonly decided: 'hung' | 'kept' | null
  readonly shownWords: string | null
  readonly refusedFiles: number
}

type Reading = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

const leavesInView = (work: Reading) =>
  work.db
    .selectFrom('kiosk_entries as e')
    .innerJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 'e.authority_id').onRef('asks.id', '=', 'e.ask_id'),
    )
    .innerJoin('tablets as t', (join) =>
      join.onRef('t.authority_id', '=', 'e.authority_id').onRef('t.id', '=', 'e.tablet_id'),
    )
    .select([
      'e.id',
      'asks.id as ask',
      'asks.words',
      'asks.unsafe as isUnsafe',
      'e.named_as as namedAs',
      'e.language',
      'e.said_at as saidAt',
      'e.received_at as receivedAt',
      't.name as tablet',
      'e.decided',
      'e.shown_words as shownWords',
      'e.refused_files as refusedFiles',
      sql<Hanging>`coalesce(e.hang, 'no')`.as('hang'),
    ])
    .where(askInView(work))

export const perPage = 30
export const pageInAddress = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

export interface ListedLeaf extends Leaf {
  readonly total: number
}

/** The oldest first; those on the tree after them. */
export const listLeaves = (work: Reading, page: number): Promise<ListedLeaf[]> =>
  leavesInView(work)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('e.hang', '<>', 'no')
    .where((where) => where.or([where('e.decided', 'is', null), where('e.decided', '=', 'hung')]))
    .orderBy(sql`e.decided is not null`)
    .orderBy('e.received_at')
    .orderBy('e.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()

export async function countToCheck(work: Reading): Promise<number> {
  const { rows } = await sql<{ times: number }>`
    select count(*)::int as times from kiosk_entries e
    join asks on asks.authority_id = e.authority_id and asks.id = e.ask_id
    where e.decided is null and e.hang <> 'no' and ${askInView(work)}`.execute(work.db)
  return rows[0]?.times ?? 0
}

export async function getLeaf(work: Reading, id: EntryId): Promise<Leaf> {
  const found = await leavesInView(work).where('e.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('No such leaf')
  return found
}

export interface HungMessage {
  readonly id: EntryId
  readonly words: string
  /** As whoever made it agreed to be named. */
  readonly namedAs: string | null
  readonly cameOn: Day
  readonly language: string | null
  readonly total: number
}

/** For everyone, the newest first: what hangs, while its maker's agreement stands. */
export async function listHung({ db }: Pick<Work, 'db'>, page: number): Promise<HungMessage[]> {
  const { rows } = await sql<HungMessage>`
    select e.id, e.shown_words as words, case when e.hang = 'named' then e.named_as end as "namedAs",
      asks.said_on as "cameOn", e.language, (count(*) over ())::int as total
    from kiosk_entries e join asks on asks.authority_id = e.authority_id and asks.id = e.ask_id
    where e.decided = 'hung' and e.hang <> 'no' and ${quotable()}
    order by e.received_at desc, e.id limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return rows
}

export type Watch = NotForEveryone | 'name'

/** What whoever checks the words must look at. */
export async function watchFor({ db, council }: Pick<Work, 'db' | 'council'>, leaf: Leaf): Promise<readonly Watch[]> {
  const text = [leaf.words, leaf.namedAs ?? ''].join('\n')
  const { rows } = await sql<{ named: boolean }>`select names_a_young_person(${council.id}, ${text}) as named`.execute(
    db,
  )
  return [...notForEveryone(text), ...(rows[0]?.named ? (['name'] as const) : [])]
}

export interface Decision {
  readonly decided: 'hung' | 'kept'
  readonly shownWords: string
  /** Said back to whoever holds its card: to a wish, a thank-you is an answer. Empty where it is answered later. */
  readonly answer: string
}

export async function decideLeaf(work: Work, id: EntryId, { decided, shownWords, answer }: Decision): Promise<void> {
  const leaf = await getLeaf(work, id)
  if (decided === 'hung') {
    if (leaf.isUnsafe)
      throw new Refused('decided', 'These words may mean that somebody is not safe: they are for whoever helps')
    if (leaf.hang === 'no') throw new Refused('decided', 'Whoever made this leaf does not want it to hang on the tree')
    if (shownWords === '') throw new Refused('shownWords', 'Enter the words that everyone may read')
  }
  await work.db
    .updateTable('kiosk_entries')
    .set({
      decided,
      decided_at: work.now,
      decided_by: work.caller.accountId,
      shown_words: decided === 'hung' ? shownWords : null,
    })
    .where('id', '=', id)
    .execute()
  if (answer !== '') await giveAnswer(work, { asks: [leaf.ask], answer: { kind: 'did', words: answer } })
}
