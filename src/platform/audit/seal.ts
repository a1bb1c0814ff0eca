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
    // By their ids, three times: one statement for all three is planned as if nothing were queued, and takes the square
    // of the time (5,000 events: 5.6 s, and 0.1 s like this).
    const queued = await client.query<{ event_id: string }>(
      'select event_id from audit_unsealed where authority_id = $1 order by event_id limit $2',
      [authority, size],
    )
    const ids = queued.rows.map(({ event_id }) => event_id)
    const taken = await client.query<{ id: string; text: string }>(
      `select e.id, ${canonical} as text from audit_events e
       where e.authority_id = $1 and e.id = any($2::uuid[]) order by e.id`,
      [authority, ids],
    )
    await client.query('delete from audit_unsealed where authority_id = $1 and event_id = any($2::uuid[])', [
      authority,
      ids,
    ])
    if (taken.rows.length > 0) await insertSeal(client, authority, taken.rows)
    await client.query('commit')
    return ids.length
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
