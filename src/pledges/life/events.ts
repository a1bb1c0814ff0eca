// What happened to a pledge is appended and never rewritten; where it has got to follows from it.
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { PledgeEventKind, PledgeEventsTable, PledgeId, PledgesTable, PledgeStanding } from '../tables.ts'
import type { Selectable } from 'kysely'
import { mayFollow, standingOf } from './standing.ts'

export type Pledge = Selectable<PledgesTable>

export interface Noted extends Partial<Pick<PledgeEventsTable, 'line' | 'old_due_on' | 'new_due_on'>> {
  readonly event: PledgeEventKind
  /** By the pledger, through their own link. */
  readonly byLink?: boolean
}

/** Notes it, and moves the pledge to where it then stands. */
export async function noteOn(work: Work, id: PledgeId, { event, byLink, ...said }: Noted): Promise<PledgeStanding> {
  const { db, council, caller, now } = work
  await db
    .insertInto('pledge_events')
    .values({
      authority_id: council.id,
      id: newId<'pledge-event'>(),
      pledge_id: id,
      at: now,
      event,
      line: said.line ?? null,
      old_due_on: said.old_due_on ?? null,
      new_due_on: said.new_due_on ?? null,
      by_account: caller.accountId,
      by_link: byLink ?? false,
    })
    .execute()
  const events = await db
    .selectFrom('pledge_events')
    .select('event')
    .where('pledge_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  const standing = standingOf(events.map((one) => one.event))
  await db
    .updateTable('pledges')
    .set({ standing, standing_since: now })
    .where('id', '=', id)
    .where('standing', '<>', standing)
    .execute()
  return standing
}

/** Locked, so that two people who decide at once decide one after the other, and the second sees the first. */
export async function lockPledge({ db }: Pick<Work, 'db'>, id: PledgeId): Promise<Pledge> {
  const found = await db.selectFrom('pledges').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('No such pledge')
  return found
}

/** The pledge, locked, if this may come next. */
export async function lockFor(work: Work, id: PledgeId, event: keyof typeof mayFollow): Promise<Pledge> {
  const pledge = await lockPledge(work, id)
  if (!mayFollow[event].includes(pledge.standing))
    throw new Refused('form', 'Somebody was quicker: this pledge has moved on. Open it again to see where it stands')
  return pledge
}
