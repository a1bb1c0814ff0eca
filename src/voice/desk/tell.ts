// Tells somebody that a message waits, and nothing else: whoever looks over a shoulder learns nothing from it.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { WorkerId } from '../../people/tables.ts'
import { askPath } from '../../thread/paths.ts'
import type { AskId } from '../../thread/tables.ts'
import { findCover } from '../cover/find.ts'
import { safetyDeskPath } from '../paths.ts'

const subject = 'A message is waiting for you'

/** Its reader, or whoever covers for them today; for a role, everyone who holds it. */
export async function tellReader(work: Work, ask: AskId): Promise<void> {
  const found = await work.db
    .selectFrom('asks')
    .select(['reader_worker_id', 'reader_role', 'person_id'])
    .where('id', '=', ask)
    .executeTakeFirstOrThrow()
  if (found.reader_worker_id !== null) {
    const cover = await findCover(work, found.reader_worker_id)
    await tellWorker(work, cover?.workerId ?? found.reader_worker_id, ask)
  } else if (found.reader_role === 'team-manager') await tellManagers(work, found.person_id)
}

/** False when there is no address to write to. */
export async function tellWorker(work: Work, workerId: WorkerId, ask: AskId): Promise<boolean> {
  const worker = await work.db
    .selectFrom('workers as w')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'w.authority_id').onRef('a.id', '=', 'w.account_id'),
    )
    .select(['w.email', 'a.email as account_email'])
    .where('w.id', '=', workerId)
    .executeTakeFirst()
  const to = worker?.email ?? worker?.account_email ?? null
  if (to !== null) await sendWaiting(work, to, askPath(ask))
  return to !== null
}

/** The managers at the desk; of a restricted person those who are named, whatever their role. */
export async function tellManagers(work: Work, personId: PersonId | null): Promise<void> {
  for (const to of await listDesk(work, personId)) await sendWaiting(work, to, safetyDeskPath)
}

async function listDesk({ db }: Work, personId: PersonId | null): Promise<readonly string[]> {
  const person =
    personId === null
      ? undefined
      : await db.selectFrom('people').select('restricted').where('id', '=', personId).executeTakeFirst()
  const rows = await db
    .selectFrom('accounts as a')
    .leftJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.account_id', '=', 'a.id'),
    )
    .select(['a.email', 'w.email as work_email'])
    .where('a.ended_at', 'is', null)
    .where((where) =>
      person?.restricted
        ? where.exists(
            where
              .selectFrom('restricted_access as named')
              .select('named.account_id')
              .whereRef('named.account_id', '=', 'a.id')
              .where('named.person_id', '=', personId)
              .where('named.ended_at', 'is', null),
          )
        : sql<boolean>`a.roles && array['team-manager', 'service-manager']`,
    )
    .execute()
  return [...new Set(rows.map(({ email, work_email }) => work_email ?? email).filter((to) => to !== null))]
}

const sendWaiting = ({ send, publicUrl }: Work, to: string, path: string) =>
  send({
    channel: 'email',
    to,
    subject,
    body: `A message is waiting for you. Sign in to read it:\n\n${publicUrl}${path}`,
  })
