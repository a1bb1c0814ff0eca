// A person decides whether two asks are the same. The groups that follow are worked out by the database (regroup_repeats), over
// asks that the decider may not see as well.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'
import { askInView, quotable, requireAskInView } from '../../visibility.ts'
import { raiseRepeatAlarm } from './alarm.ts'

interface Decision {
  readonly askId: AskId
  readonly otherId: AskId
  readonly isRepeat: boolean
}

/** Whose ask the decision is about. */
export async function decideRepeat(work: Work, { askId, otherId, isRepeat }: Decision): Promise<PersonId | null> {
  await requireAskInView(work, askId)
  if (askId === otherId) throw new NotFound()
  const asks = await work.db
    .selectFrom('asks')
    .select(['asks.id', 'asks.person_id as personId', 'asks.said_on as saidOn'])
    .where('asks.id', 'in', [askId, otherId])
    .where(sql<boolean>`(${askInView(work)} or ${quotable()})`)
    .orderBy('asks.said_on', 'desc')
    .orderBy('asks.id', 'desc')
    .execute()
  const [later, earlier] = asks
  if (!later || !earlier) throw new NotFound()
  await keepDecision(work, { later: later.id, earlier: earlier.id, isRepeat })
  await regroup(work, [later.id, earlier.id])
  if (isRepeat) await raiseRepeatAlarm(work, askId)
  const other = asks.find(({ id }) => id === otherId)
  await work.audit({ event: 'ask.sorted', personId: other?.personId ?? null, detail: { ask: otherId, isRepeat } })
  return asks.find(({ id }) => id === askId)?.personId ?? null
}

async function keepDecision(
  { db, council, caller, now }: Work,
  { later, earlier, isRepeat }: { later: AskId; earlier: AskId; isRepeat: boolean },
): Promise<void> {
  const decision = { is_repeat: isRepeat, decided_by: caller.accountId, decided_at: now }
  await db
    .insertInto('ask_repeats')
    .values({ authority_id: council.id, ask_id: later, earlier_ask_id: earlier, ...decision })
    .onConflict((conflict) => conflict.columns(['authority_id', 'ask_id', 'earlier_ask_id']).doUpdateSet(decision))
    .execute()
}

/** From both ends: a decision that they are not the same may part a group in two. */
async function regroup({ db, council }: Work, asks: readonly AskId[]): Promise<void> {
  for (const ask of asks) await sql`select regroup_repeats(${council.id}, ${ask})`.execute(db)
}
