// Seals the audit: queued events go into batches, each with a digest an event and the hash of the batch before.
// verify.ts proves it. Both run as the owner.
import type pg from 'pg'
import { canonical, digestOf, first, hashOf } from './chain.ts'

/** Seals everything that is queued; the number of events sealed. Safe to run at any time and from any process. */
export async function sealAudit(client: pg.ClientBase, batchSize = 5_000): Promise<number> {
  const councils = await client.query<{ authority_id: string }>('select distinct authority_id from audit_unsealed')
  let sealed = 0
  for (const { authority_id } of councils.rows) {
    for (;;) {
      const count = await sealBatch(client, authority_id, batchSize)
      sealed += count
      if (count < batchSize) break
    }
  }
  return sealed
}

async function sealBatch(client: pg.ClientBase, authority: string, size: number): Promise<number> {
  await client.query('begin')
  try {
    await client.query("select pg_advisory_xact_lock(hashtextextended('seal' || $1, 0))", [authority])
    const taken = await client.query<{ id: string; text: string }>(
      `with taken as (
         delete from audit_unsealed where (authority_id, event_id) in
           (select authority_id, event_id from audit_unsealed where authority_id = $1 order by event_id limit $2)
         returning event_id)
       select e.id, ${canonical} as text from audit_events e join taken on taken.event_id = e.id
       where e.authority_id = $1 order by e.id`,
      [authority, size],
    )
    if (taken.rows.length > 0) await insertSeal(client, authority, taken.rows)
    await client.query('commit')
    return taken.rows.length
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function insertSeal(client: pg.ClientBase, authority: string, events: readonly { id: string; text: string }[]) {
  const last = await client.query<{ batch: number; hash: Buffer }>(
    'select batch, hash from audit_seals where authority_id = $1 order by batch desc limit 1',
    [authority],
  )
  const batch = (last.rows[0]?.batch ?? 0) + 1
  const previous = last.rows[0]?.hash ?? first
  const digests = events.map((event) => digestOf(event.text))
  await client.query(
    `insert into audit_seals (authority_id, batch, event_ids, digests, previous_hash, hash) values ($1, $2, $3, $4, $5, $6)`,
    [authority, batch, events.map((event) => event.id), digests, previous, hashOf(batch, previous, digests)],
  )
}
