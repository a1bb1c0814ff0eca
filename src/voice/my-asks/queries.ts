// What a young person said themself. Every query begins with whose it is.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import type { AskId, AskStanding, FileId, Quote } from '../../thread/tables.ts'

export interface OwnAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly recordedAt: Date
  readonly feeling: string | null
  readonly unsafe: boolean
  readonly standing: AskStanding
  readonly isSeen: boolean
  readonly isUnderWay: boolean
  /** Null for the managers of the team, or nobody in particular. */
  readonly reader: string | null
  readonly readerWorkerId: WorkerId | null
  readonly readerRole: string | null
  readonly unreadUntil: Date | null
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
      'a.standing',
      sql<boolean>`a.seen_at is not null`.as('isSeen'),
      sql<boolean>`exists (select from promise_asks p where p.authority_id = a.authority_id and p.ask_id = a.id)
        or exists (select from actions x where x.authority_id = a.authority_id and x.ask_id = a.id)`.as('isUnderWay'),
      'w.name as reader',
      'a.reader_worker_id as readerWorkerId',
      'a.reader_role as readerRole',
      'a.unread_until as unreadUntil',
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
}

/** What happened on its way that its speaker may know: that it was read, and each handing on. */
export function listHappened({ db }: Pick<Work, 'db'>, ask: AskId): Promise<Happened[]> {
  return db
    .selectFrom('ask_events')
    .select(['at', 'event', 'words'])
    .where('ask_id', '=', ask)
    .where('event', 'in', ['handed-on', 'withdrawn', 'quote-withdrawn', 'reopened'])
    .orderBy('at')
    .execute()
}
