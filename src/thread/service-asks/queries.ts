// What is asked of directorates and councillors, and the newest that each has said.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { AccountId, Id } from '../../platform/ids.ts'
import type { PromiseId, PromiseStanding } from '../tables.ts'
import type { Directorate, DirectorateId, LineStanding, ServiceAsk, ServiceAskId } from './rules.ts'

type Reading = Pick<Work, 'db' | 'council'>

export const listServiceAsks = ({ db }: Pick<Work, 'db'>, ofWhom: ServiceAsk['ofWhom']): Promise<ServiceAsk[]> =>
  db
    .selectFrom('service_asks')
    .select(['id', 'of_whom as ofWhom', 'words', 'help', 'position'])
    .where('of_whom', '=', ofWhom)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('words')
    .execute()

export async function getServiceAsk({ db }: Pick<Work, 'db'>, id: ServiceAskId): Promise<ServiceAsk> {
  const found = await db
    .selectFrom('service_asks')
    .select(['id', 'of_whom as ofWhom', 'words', 'help', 'position'])
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

export const listDirectorates = ({ db }: Pick<Work, 'db'>): Promise<Directorate[]> =>
  db
    .selectFrom('directorates')
    .select(['id', 'name', 'champion', 'position'])
    .where('ended_on', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .execute()

export async function getDirectorate(work: Pick<Work, 'db'>, id: DirectorateId): Promise<Directorate> {
  const found = (await listDirectorates(work)).find((directorate) => directorate.id === id)
  if (!found) throw new NotFound()
  return found
}

export interface Line {
  readonly id: Id<'service-ask-line'>
  readonly serviceAskId: ServiceAskId
  readonly directorateId: DirectorateId | null
  readonly standing: LineStanding
  readonly line: string | null
  readonly writtenAt: Date
}

/** The newest line of each directorate for each ask. */
export async function listDirectorateLines({ db }: Pick<Work, 'db'>): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select distinct on (service_ask_id, directorate_id) id, service_ask_id as "serviceAskId",
      directorate_id as "directorateId", standing, line, written_at as "writtenAt"
    from service_ask_lines where directorate_id is not null
    order by service_ask_id, directorate_id, written_at desc, id desc`.execute(db)
  return rows
}

/** Everything that one directorate has said to one ask, the newest first. */
export const listLinesOf = (
  { db }: Pick<Work, 'db'>,
  { serviceAsk, directorate }: { readonly serviceAsk: ServiceAskId; readonly directorate: DirectorateId },
) =>
  db
    .selectFrom('service_ask_lines')
    .select(['id', 'standing', 'line', 'written_at as writtenAt'])
    .where('service_ask_id', '=', serviceAsk)
    .where('directorate_id', '=', directorate)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** The caller's own newest lines. Nobody else's can be asked for. */
export async function listOwnLines({ db, caller }: Pick<Work, 'db' | 'caller'>): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select distinct on (service_ask_id) id, service_ask_id as "serviceAskId", null as "directorateId", standing, line,
      written_at as "writtenAt"
    from service_ask_lines where account_id = ${caller.accountId}
    order by service_ask_id, written_at desc, id desc`.execute(db)
  return rows
}

/** How many councillors have said what to each ask: counts only, and none that would point at somebody. */
export async function countCouncillorLines({
  db,
}: Reading): Promise<ReadonlyMap<ServiceAskId, Record<LineStanding, number>>> {
  const { rows } = await sql<{ id: ServiceAskId; yes: number; started: number; notYet: number }>`
    select service_ask_id as id, (count(*) filter (where standing = 'yes'))::int as yes,
      (count(*) filter (where standing = 'started'))::int as started,
      (count(*) filter (where standing = 'not-yet'))::int as "notYet"
    from (
      select distinct on (service_ask_id, account_id) service_ask_id, standing
      from service_ask_lines where account_id is not null
      order by service_ask_id, account_id, written_at desc, id desc) newest
    group by service_ask_id`.execute(db)
  return new Map(rows.map(({ id, yes, started, notYet }) => [id, { yes, started, 'not-yet': notYet }]))
}

export interface OwnPromise {
  readonly id: PromiseId
  readonly words: string
  readonly dueOn: Day | null
  readonly standing: PromiseStanding
}

/** Promises that go on and name the caller as their owner, the earliest due first. */
export const listOwnPromises = ({ db }: Pick<Work, 'db'>, accountId: AccountId | null): Promise<OwnPromise[]> =>
  db
    .selectFrom('promises')
    .select(['id', 'words', 'due_on as dueOn', 'standing'])
    .where('owner_account_id', '=', accountId)
    .where('ended_as', 'is', null)
    .where('merged_into', 'is', null)
    .orderBy(sql`due_on nulls last`)
    .orderBy('id')
    .limit(50)
    .execute()
