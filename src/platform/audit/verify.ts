// Proves the audit: holds every event against the seals, and names the first that was altered, removed or inserted.
import type pg from 'pg'
import { canonical, digestOf, first, hashOf } from './chain.ts'

interface Fault {
  readonly ok: false
  readonly problem: 'altered' | 'removed' | 'inserted' | 'chain'
  readonly eventId: string | null
  readonly batch: number | null
  readonly message: string
}

export type AuditVerdict =
  { readonly ok: true; readonly events: number; readonly batches: number; readonly waiting: number } | Fault

const fault = (
  problem: Fault['problem'],
  message: string,
  at: Partial<Pick<Fault, 'eventId' | 'batch'>> = {},
): Fault => ({
  ok: false,
  problem,
  eventId: at.eventId ?? null,
  batch: at.batch ?? null,
  message,
})

/** Reads one batch at a time, so memory stays flat however long the audit is. */
export async function verifyAudit(client: pg.ClientBase): Promise<AuditVerdict> {
  let events = 0
  let batches = 0
  const councils = await client.query<{ id: string }>('select distinct authority_id as id from audit_seals order by 1')
  for (const { id } of councils.rows) {
    const chain = await followChain(client, id)
    if ('ok' in chain) return chain
    events += chain.events
    batches += chain.batches
  }
  const stray = await findStray(client)
  if (stray) return stray
  const waiting = await client.query<{ n: number }>('select count(*)::int as n from audit_unsealed')
  return { ok: true, events, batches, waiting: waiting.rows[0]?.n ?? 0 }
}

/** From the first batch of a council to its last, each against the one before. */
async function followChain(
  client: pg.ClientBase,
  authority: string,
): Promise<{ events: number; batches: number } | Fault> {
  let previous: Buffer = first
  let events = 0
  for (let batch = 1; ; batch += 1) {
    const seal = await readSeal(client, authority, batch)
    if (!seal) {
      const beyond = await client.query('select 1 from audit_seals where authority_id = $1 and batch > $2 limit 1', [
        authority,
        batch,
      ])
      if (beyond.rowCount === 0) return { events, batches: batch - 1 }
      return fault('chain', `Batch ${batch} is missing from the chain.`, { batch })
    }
    const found = await checkSeal(client, authority, batch, { previous, seal })
    if (found) return found
    previous = seal.hash
    events += seal.event_ids.length
  }
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
  { previous, seal }: { previous: Buffer; seal: Seal },
): Promise<Fault | null> {
  const follows = previous.equals(seal.previous_hash) && hashOf(batch, previous, seal.digests).equals(seal.hash)
  if (!follows) {
    const message = `Batch ${batch} does not follow from the one before it.`
    return fault('chain', message, { eventId: seal.event_ids[0] ?? null, batch })
  }
  const found = await client.query<{ id: string; text: string }>(
    `select e.id, ${canonical} as text from audit_events e where e.authority_id = $1 and e.id = any($2)`,
    [authority, seal.event_ids],
  )
  const texts = new Map(found.rows.map((row) => [row.id, row.text]))
  for (const [index, eventId] of seal.event_ids.entries()) {
    const text = texts.get(eventId)
    const at = { eventId, batch }
    if (text === undefined) return fault('removed', `Event ${eventId} was removed after it was sealed.`, at)
    if (!digestOf(text).equals(seal.digests[index] ?? first))
      return fault('altered', `Event ${eventId} was altered after it was sealed.`, at)
  }
  return null
}

/** An event that is neither sealed nor waiting to be: the way in goes by a queue, and this one did not. */
async function findStray(client: pg.ClientBase): Promise<Fault | null> {
  const stray = await client.query<{ id: string }>(
    `select e.id from audit_events e
     where not exists (select from audit_unsealed u where u.authority_id = e.authority_id and u.event_id = e.id)
       and not exists (select from audit_seals s where s.authority_id = e.authority_id and s.event_ids @> array[e.id])
     order by e.id limit 1`,
  )
  const eventId = stray.rows[0]?.id
  return eventId === undefined ? null : fault('inserted', `Event ${eventId} was inserted past the queue.`, { eventId })
}
