// What a young person said themself. Every query begins with whose it is.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AnswerWay, AskId, AskStanding, FileId, Quote } from '../../thread/tables.ts'

export interface OwnAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly recordedAt: Date
  readonly feeling: string | null
  readonly unsafe: boolean
  /** Only a few may open their record: no others are told of. */
  readonly isRestricted: boolean
  readonly standing: AskStanding
  readonly isSeen: boolean
  readonly isUnderWay: boolean
  /** Null for the managers of the team, or nobody in particular. */
  readonly reader: string | null
  readonly readerWorkerId: WorkerId | null
  readonly readerRole: string | null
  readonly unreadUntil: Date | null
  readonly answerWay: AnswerWay
  readonly quote: Quote
  readonly isQuoteWithdrawn: boolean
  readonly isForAdvocacy: boolean
}

type Asking = Pick<Work, 'db' | 'caller'>

const own = ({ db, caller }: Asking) =>
  db
    .selectFrom('asks as a')
    .leftJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.id', '=', 'a.reader_worker_id'),
    )
    .select([
      'a.id',
      'a.words',
      'a.said_on as saidOn',
      'a.recorded_at as recordedAt',
      'a.feeling',
      'a.unsafe',
      'a.restricted as isRestricted',
      'a.standing',
      sql<boolean>`a.seen_at is not null`.as('isSeen'),
      sql<boolean>`exists (select from promise_asks p where p.authority_id = a.authority_id and p.ask_id = a.id)
        or exists (select from actions x where x.authority_id = a.authority_id and x.ask_id = a.id)`.as('isUnderWay'),
      'w.name as reader',
      'a.reader_worker_id as readerWorkerId',
      'a.reader_role as readerRole',
      'a.unread_until as unreadUntil',
      'a.answer_way as answerWay',
      'a.quote',
      sql<boolean>`a.quote_withdrawn_at is not null`.as('isQuoteWithdrawn'),
      'a.for_advocacy as isForAdvocacy',
    ])
    // A caller without a record has said nothing: null is nobody's id.
    .where('a.person_id', '=', caller.personId as PersonId)

export const asksPerPage = 20

export async function listOwnAsks(
  asking: Asking,
  page: number,
): Promise<{ readonly asks: readonly OwnAsk[]; readonly isMore: boolean }> {
  const rows = await own(asking)
    .orderBy('a.recorded_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(asksPerPage + 1)
    .offset((page - 1) * asksPerPage)
    .execute()
  return { asks: rows.slice(0, asksPerPage), isMore: rows.length > asksPerPage }
}

/** Throws NotFound for what somebody else said. */
export async function getOwnAsk(asking: Asking, ask: AskId): Promise<OwnAsk> {
  const found = await own(asking).where('a.id', '=', ask).executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

export interface AskFile {
  readonly id: FileId
  readonly kind: 'voice' | 'picture'
  readonly described: string | null
}

/** The caller has seen to it that the ask is in view. */
export function listAskFiles({ db }: Pick<Work, 'db'>, ask: AskId): Promise<AskFile[]> {
  return db
    .selectFrom('ask_files')
    .select(['file_id as id', 'kind', 'described'])
    .where('ask_id', '=', ask)
    .orderBy('file_id')
    .execute()
}

export interface Happened {
  readonly at: Date
  readonly event: string
  readonly words: string | null
  /** Who read it; null where that is withheld from them, or it was no reading. */
  readonly who: string | null
}

/** What happened on its way that its speaker may know: who read it, and each handing on. */
export function listHappened({ db }: Pick<Work, 'db'>, ask: AskId): Promise<Happened[]> {
  return db
    .selectFrom('ask_events as e')
    .innerJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 'e.authority_id').onRef('asks.id', '=', 'e.ask_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'asks.authority_id').onRef('p.id', '=', 'asks.person_id'),
    )
    .leftJoin('accounts as reader', (join) =>
      join.onRef('reader.authority_id', '=', 'e.authority_id').onRef('reader.id', '=', 'e.account_id'),
    )
    .select(['e.at', 'e.event', 'e.words'])
    .select(
      sql<string | null>`case when e.event = 'seen' and not coalesce(p.withhold_viewers, true)
        then reader.display_name end`.as('who'),
    )
    .where('e.ask_id', '=', ask)
    .where('e.event', 'in', ['seen', 'handed-on', 'withdrawn', 'quote-withdrawn', 'reopened'])
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
}
