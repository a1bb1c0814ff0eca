// Seals the audit: queued events go into batches, each with a digest an event and the hash of the batch before.
// `verify` names the first event that was altered, removed or inserted. Both run as the owner.
import { createHash } from 'node:crypto'
import type pg from 'pg'

// One canonical text an event, made by PostgreSQL, so that sealing and verifying cannot disagree about a format.
const canonical = `jsonb_build_array(e.authority_id, e.id, extract(epoch from e.at)::text, e.event, e.actor_id,
  e.actor_roles, e.person_id, e.reason, e.detail, e.request_id)::text`

const digestOf = (text: string) => createHash('sha256').update(text).digest()
const first = Buffer.alloc(32)

function hashOf(batch: number, previous: Buffer, digests: readonly Buffer[]): Buffer {
  const hash = createHash('sha256').update(`${batch}\n`).update(previous)
  for (const digest of digests) hash.update(digest)
  return hash.digest()
}

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

export type AuditVerdict =
  | { readonly ok: true; readonly events: number; readonly batches: number; readonly waiting: number }
  | {
      readonly ok: false
      readonly problem: 'altered' | 'removed' | 'inserted' | 'chain'
      readonly eventId: string | null
      readonly batch: number | null
      readonly message: string
    }

/** Holds every event against the seals. Reads one batch at a time. */
export async function verifyAudit(client: pg.ClientBase): Promise<AuditVerdict> {
  let events = 0
  let batches = 0
  const councils = await client.query<{ id: string }>('select distinct authority_id as id from audit_seals order by 1')
  for (const { id } of councils.rows) {
    let previous: Buffer = first
    for (let batch = 1; ; batch += 1) {
      const seal = await readSeal(client, id, batch)
      if (!seal) break
      const fault = await checkSeal(client, id, batch, previous, seal)
      if (fault) return fault
      previous = seal.hash
      events += seal.event_ids.length
      batches += 1
    }
    const highest = await client.query<{ n: number }>(
      'select max(batch) as n from audit_seals where authority_id = $1',
      [id],
    )
    const counted = await client.query<{ n: number }>('select count(*) as n from audit_seals where authority_id = $1', [
      id,
    ])
    if ((highest.rows[0]?.n ?? 0) !== (counted.rows[0]?.n ?? 0))
      return {
        ok: false,
        problem: 'chain',
        eventId: null,
        batch: null,
        message: 'A sealed batch is missing from the chain.',
      }
  }
  const stray = await findStray(client)
  if (stray) return stray
  const waiting = await client.query<{ n: number }>('select count(*) as n from audit_unsealed')
  return { ok: true, events, batches, waiting: waiting.rows[0]?.n ?? 0 }
}

interface Seal {
  readonly event_ids: string[]
  readonly digests: Buffer[]
  readonly previous_hash: Buffer
  readonly hash: Buffer
}

async function readSeal(client: pg.ClientBase, authority: string, batch: number): Promise<Seal | undefined> {
  const found = await client.query<Seal>(
    'select event_ids, digests, previous_hash, hash from audit_seals where authority_id = $1 and batch = $2',
    [authority, batch],
  )
  return found.rows[0]
}

async function checkSeal(
  client: pg.ClientBase,
  authority: string,
  batch: number,
  previous: Buffer,
  seal: Seal,
): Promise<AuditVerdict | null> {
  if (!previous.equals(seal.previous_hash) || !hashOf(batch, previous, seal.digests).equals(seal.hash))
    return {
      ok: false,
      problem: 'chain',
      eventId: seal.event_ids[0] ?? null,
      batch,
      message: `Batch ${batch} does not follow from the one before it.`,
    }
  const found = await client.query<{ id: string; text: string }>(
    `select e.id, ${canonical} as text from audit_events e where e.authority_id = $1 and e.id = any($2)`,
    [authority, seal.event_ids],
  )
  const texts = new Map(found.rows.map((row) => [row.id, row.text]))
  for (const [index, eventId] of seal.event_ids.entries()) {
    const text = texts.get(eventId)
    if (text === undefined)
      return {
        ok: false,
        problem: 'removed',
        eventId,
        batch,
        message: `Event ${eventId} was removed after it was sealed.`,
      }
    if (!digestOf(text).equals(seal.digests[index] ?? first))
      return {
        ok: false,
        problem: 'altered',
        eventId,
        batch,
        message: `Event ${eventId} was altered after it was sealed.`,
      }
  }
  return null
}

async function findStray(client: pg.ClientBase): Promise<AuditVerdict | null> {
  const stray = await client.query<{ id: string }>(
    `select e.id from audit_events e
     where not exists (select from audit_unsealed u where u.authority_id = e.authority_id and u.event_id = e.id)
       and not exists (select from audit_seals s where s.authority_id = e.authority_id and s.event_ids @> array[e.id])
     order by e.id limit 1`,
  )
  const eventId = stray.rows[0]?.id
  if (eventId === undefined) return null
  return {
    ok: false,
    problem: 'inserted',
    eventId,
    batch: null,
    message: `Event ${eventId} was inserted past the queue.`,
  }
}
