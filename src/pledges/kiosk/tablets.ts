// Tablets: added by a worker, paired once by a code, marked lost, found again.
import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { hashToken, newToken } from '../../platform/auth/tokens.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Ctx, Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import type { TabletId } from './tables.ts'
import { checkFor, newLeavingCode, type LeavingCheck } from './sealed/leaving-code.ts'

/** Shown once: only their hashes are kept. */
export interface TabletCodes {
  readonly id: TabletId
  readonly pairing: string
  readonly leaving: string
}

const dayMs = 86_400_000
const pairingSigns = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten signs, some 49 bits, for a day, once. */
function newPairingCode(): string {
  const signs = Array.from({ length: 10 }, () => pairingSigns.charAt(randomInt(pairingSigns.length))).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

const hashPairing = (ctx: Pick<Ctx, 'keyedHash'>, code: string) =>
  ctx.keyedHash('tablet pairing', code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))

async function freshCodes(ctx: Ctx) {
  const pairing = newPairingCode()
  const leaving = newLeavingCode()
  const { salt, rounds, hash } = await checkFor(leaving)
  return {
    pairing,
    leaving,
    kept: {
      pairing_hash: hashPairing(ctx, pairing),
      pairing_until: new Date(ctx.now.getTime() + dayMs),
      leaving_salt: Buffer.from(salt, 'base64'),
      leaving_rounds: rounds,
      leaving_hash: Buffer.from(hash, 'base64'),
    },
  }
}

export async function addTablet(ctx: Ctx, name: string): Promise<TabletCodes> {
  const { pairing, leaving, kept } = await freshCodes(ctx)
  const id = newId<'tablet'>()
  await ctx.db
    .insertInto('tablets')
    .values({
      authority_id: ctx.council.id,
      id,
      name,
      added_at: ctx.now,
      added_by: ctx.caller.accountId,
      paired_at: null,
      token_hash: null,
      last_contact_at: null,
      still_waiting: null,
      lost_at: null,
      wiped_at: null,
      ...kept,
    })
    .execute()
  return { id, pairing, leaving }
}

/** A new code to pair with; what waits on the tablet stays there and comes home with its new token. */
export async function pairAgain(ctx: Ctx, id: TabletId): Promise<TabletCodes> {
  const tablet = await getTablet(ctx, id)
  if (tablet.lost_at !== null) throw new Refused('form', 'This tablet is marked as lost. Bring it back first')
  const { pairing, leaving, kept } = await freshCodes(ctx)
  await ctx.db.updateTable('tablets').set(kept).where('id', '=', id).execute()
  return { id, pairing, leaving }
}

/** It is wiped at its next contact. Nobody can pair it meanwhile. */
export async function markLost({ db, now }: Work, id: TabletId): Promise<void> {
  await db
    .updateTable('tablets')
    .set({ lost_at: now, wiped_at: null, pairing_hash: null, pairing_until: null })
    .where('id', '=', id)
    .where('lost_at', 'is', null)
    .execute()
}

export async function bringBack({ db }: Work, id: TabletId): Promise<void> {
  await db.updateTable('tablets').set({ lost_at: null, wiped_at: null }).where('id', '=', id).execute()
}

export interface Paired {
  readonly id: TabletId
  readonly name: string
  readonly token: string
  readonly leaving: LeavingCheck
}

/** Null for a code that is none, was used, or is of yesterday. */
export async function pairTablet(ctx: Ctx, code: string): Promise<Paired | null> {
  const token = newToken()
  const tablet = await ctx.db
    .updateTable('tablets')
    .set({
      token_hash: hashToken(token),
      pairing_hash: null,
      pairing_until: null,
      paired_at: ctx.now,
      last_contact_at: ctx.now,
      wiped_at: null,
    })
    .where('pairing_hash', '=', hashPairing(ctx, code))
    .where('pairing_until', '>', ctx.now)
    .where('lost_at', 'is', null)
    .returning(['id', 'name', 'leaving_salt', 'leaving_rounds', 'leaving_hash'])
    .executeTakeFirst()
  if (!tablet) return null
  const leaving = {
    salt: tablet.leaving_salt.toString('base64'),
    rounds: tablet.leaving_rounds,
    hash: tablet.leaving_hash.toString('base64'),
  }
  return { id: tablet.id, name: tablet.name, token, leaving }
}

export interface SyncingTablet {
  readonly id: TabletId
  readonly isLost: boolean
}

/** Held until the commit: of two syncs of one tablet the second waits, and finds what the first kept. */
export async function lockByToken({ db }: Pick<Work, 'db'>, token: string): Promise<SyncingTablet | null> {
  const found = await db
    .selectFrom('tablets')
    .select(['id', 'lost_at'])
    .where('token_hash', '=', hashToken(token))
    .forUpdate()
    .executeTakeFirst()
  return found ? { id: found.id, isLost: found.lost_at !== null } : null
}

export async function noteContact({ db, now }: Work, id: TabletId, stillWaiting: number): Promise<void> {
  await db
    .updateTable('tablets')
    .set({ last_contact_at: now, still_waiting: stillWaiting })
    .where('id', '=', id)
    .execute()
}

/** It has erased all it held, and its token opens nothing any more. */
export async function noteWiped({ db, now }: Work, id: TabletId): Promise<void> {
  await db
    .updateTable('tablets')
    .set({ wiped_at: now, token_hash: null, still_waiting: 0 })
    .where('id', '=', id)
    .execute()
}

export interface ListedTablet {
  readonly id: TabletId
  readonly name: string
  readonly paired_at: Date | null
  readonly last_contact_at: Date | null
  readonly still_waiting: number | null
  readonly lost_at: Date | null
  readonly wiped_at: Date | null
  readonly received: number
  readonly unreadable: number
}

const listed = ({ db }: Pick<Work, 'db'>) =>
  db
    .selectFrom('tablets as t')
    .leftJoin('kiosk_entries as e', (join) =>
      join.onRef('e.authority_id', '=', 't.authority_id').onRef('e.tablet_id', '=', 't.id'),
    )
    .select(['t.id', 't.name', 't.paired_at', 't.last_contact_at', 't.still_waiting', 't.lost_at', 't.wiped_at'])
    .select([
      sql<number>`count(e.id)::int`.as('received'),
      sql<number>`count(e.id) filter (where e.kind = 'unreadable')::int`.as('unreadable'),
    ])
    .groupBy(['t.authority_id', 't.id'])

export const listTablets = (work: Pick<Work, 'db'>): Promise<ListedTablet[]> =>
  listed(work).orderBy('t.name').orderBy('t.id').execute()

export async function getTablet(work: Pick<Work, 'db'>, id: TabletId): Promise<ListedTablet> {
  const found = await listed(work).where('t.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('No such tablet')
  return found
}
