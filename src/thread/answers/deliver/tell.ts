// Tells whoever sees to an ask, by e-mail where they have one. The message names nobody and quotes nothing.
import { sql, type SqlBool } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../../platform/ids.ts'
import { deliveryPath } from '../../paths.ts'
import type { AskId } from '../../tables.ts'
import type { OfAnswer } from '../judge/links.ts'

export interface Owner {
  readonly accountId: AccountId | null
  readonly email: string | null
}

/**
 * Whoever sees to the answer, or was to read it, or works with whoever spoke today. Of somebody who is restricted only
 * those who are named are told.
 */
export async function findOwner({ db, today }: Pick<Work, 'db' | 'today'>, askId: AskId): Promise<Owner | null> {
  const row = await db
    .selectFrom('asks')
    .leftJoin('allocations as al', (join) =>
      join
        .onRef('al.authority_id', '=', 'asks.authority_id')
        .onRef('al.person_id', '=', 'asks.person_id')
        .on('al.starts_on', '<=', today)
        .on((eb) => eb.or([eb('al.ends_on', 'is', null), eb('al.ends_on', '>=', today)])),
    )
    .innerJoin('workers as w', (join) =>
      join
        .onRef('w.authority_id', '=', 'asks.authority_id')
        .on((eb) =>
          eb(
            'w.id',
            '=',
            eb.fn.coalesce(eb.ref('asks.owner_worker_id'), eb.ref('asks.reader_worker_id'), eb.ref('al.worker_id')),
          ),
        ),
    )
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'w.authority_id').onRef('a.id', '=', 'w.account_id'),
    )
    .select(['w.account_id', 'w.email', 'a.email as account_email'])
    .where('asks.id', '=', askId)
    .where(
      sql<SqlBool>`(not asks.restricted or exists (select from restricted_access n
        where n.authority_id = asks.authority_id and n.person_id = asks.person_id and n.account_id = w.account_id
          and n.ended_at is null))`,
    )
    .orderBy('al.starts_on', 'desc')
    .executeTakeFirst()
  return row ? { accountId: row.account_id, email: row.email ?? row.account_email } : null
}

/** Once for each time that it set out. */
export async function tellNotDelivered(work: Work, of: OfAnswer): Promise<void> {
  const { db, council, now } = work
  const owner = await findOwner(work, of.askId)
  const raised = await db
    .insertInto('alarms')
    .values({
      authority_id: council.id,
      id: newId<'alarm'>(),
      kind: 'not-delivered',
      ask_id: of.askId,
      step: `${of.answerId} ${now.toISOString()}`,
      told_account_id: owner?.accountId ?? null,
      raised_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!owner?.email || (raised.numInsertedOrUpdatedRows ?? 0n) === 0n) return
  await work.send({
    channel: 'email',
    to: owner.email,
    subject: 'An answer has not arrived',
    body: `An answer that you see to has not reached whoever it is for. Sign in to choose another way:\n\n${work.publicUrl}${deliveryPath(of.answerId, of.askId)}`,
  })
}
