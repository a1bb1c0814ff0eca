// A place or a provider that is no longer used. It is never erased: what was published names it, and its history does. While
// an entry in place needs it, something else must take its place.
import { sql } from 'kysely'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { tables, type Kept, type Noun } from './nouns.ts'
import { listUses } from './uses.ts'

const table = (noun: Noun) => sql.table(tables[noun])

export async function retire(work: Work, kept: Kept, replacedBy: string | null): Promise<void> {
  const { noun, id } = kept
  const held = await lock(work, noun, [id, ...(replacedBy === null ? [] : [replacedBy])])
  const one = held.find((row) => row.id === id)
  if (!one) throw new NotFound(`No ${noun} has this id`)
  if (one.ended_at !== null) throw new Refused('replacedBy', 'Somebody retired it already')
  const next = held.find((row) => row.id === replacedBy && row.id !== id)
  if (replacedBy !== null && (next === undefined || next.ended_at !== null))
    throw new Refused('replacedBy', 'Select one that is still used')
  const needing = (await listUses(work, kept)).filter(({ isInPlace }) => isInPlace).length
  if (needing > 0 && replacedBy === null)
    throw new Refused(
      'replacedBy',
      needing === 1
        ? 'An entry in place needs it. Select what takes its place'
        : `${needing} entries in place need it. Select what takes its place`,
    )
  await sql`update ${table(noun)} set ended_at = ${work.now}, replaced_by = ${replacedBy}, updated_at = ${work.now}
    where id = ${id}`.execute(work.db)
  if (noun === 'provider')
    await sql`update offer_places set provider_id = ${replacedBy}, updated_at = ${work.now}
      where provider_id = ${id}`.execute(work.db)
}

export async function bringBack(work: Work, { noun, id }: Kept): Promise<void> {
  const { numAffectedRows = 0n } = await sql`update ${table(noun)}
    set ended_at = null, replaced_by = null, updated_at = ${work.now} where id = ${id}`.execute(work.db)
  if (numAffectedRows === 0n) throw new NotFound(`No ${noun} has this id`)
}

interface Held {
  readonly id: string
  readonly ended_at: Date | null
}

/** In one order, so that two who retire one for the other do not wait for one another. */
async function lock({ db }: Work, noun: Noun, ids: readonly string[]): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    select id, ended_at from ${table(noun)} where id in (${sql.join(ids)}) order by id for update`.execute(db)
  return rows
}

/** Whoever publishes what names these, and whoever retires one of them, come one after the other. */
export async function holdNamed({ db }: Work, named: Readonly<Record<Noun, readonly string[]>>): Promise<void> {
  for (const noun of ['place', 'provider'] as const)
    if (named[noun].length > 0)
      await sql`select id from ${table(noun)} where id::text in (${sql.join(named[noun])}) order by id for share`.execute(
        db,
      )
}
