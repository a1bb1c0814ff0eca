// Tablets of the tree come home: four at once, each with some hundred sealed entries, in batches as a tablet sends them, to a
// council that has 5,000 already. Beside it, what the same rows cost when they are only inserted.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { hashToken } from '../src/platform/auth/tokens.ts'
import { kioskSyncPath } from '../src/pledges/paths.ts'
import { fromBase64, toBase64 } from '../src/pledges/kiosk/sealed/bytes.ts'
import { newCardCode } from '../src/pledges/kiosk/sealed/card-code.ts'
import { mostInBatch, packEntry, type WrittenEntry } from '../src/pledges/kiosk/sealed/entry.ts'
import { sealEntry, type PublicKey } from '../src/pledges/kiosk/sealed/envelope.ts'
import { fillCrowd } from './crowd.ts'
import { benchFolder, startHouse, type RunningHouse } from './house.ts'
import { line, title, whole } from './print.ts'

const tablets = 4
const before = 5_000

export async function benchKiosk(entriesEach = 500): Promise<void> {
  title(
    `Tablets come home: ${tablets} at once, ${whole(entriesEach)} entries each, beside ${whole(before)} there already`,
  )
  const data = benchFolder()
  const house = await startHouse(data.path)
  const { host } = await fillCrowd(house.ownerUrl, 10, 1_000)
  const client = new pg.Client({ connectionString: house.ownerUrl })
  await client.connect()
  try {
    const tokens = await fillTablets(client, host)
    const send = sender(house, host)
    const key = (await send(tokens[0] ?? '', [])).key
    const waiting = await Promise.all(tokens.map(() => sealedEntries(key, entriesEach)))
    const bare = await insertBare(house.ownerUrl, host, tablets * entriesEach)
    const took: number[] = []
    const began = performance.now()
    await Promise.all(
      tokens.map(async (token, tablet) => {
        for (const batch of batches(waiting[tablet] ?? [])) {
          const sent = performance.now()
          const { acknowledged } = await send(token, batch)
          if (acknowledged.length !== batch.length) throw new Error('Some entries were not taken')
          took.push(performance.now() - sent)
        }
      }),
    )
    const perSecond = (tablets * entriesEach * 1000) / (performance.now() - began)
    line(
      `batches of ${mostInBatch}`,
      `${whole(perSecond)} entries a second`,
      `p95 ${whole(percentile(took, 0.95))} ms a batch   (expected: 100, p95 1,000 ms)`,
    )
    line(
      'the same rows, only inserted',
      `${whole(bare)} entries a second`,
      `${(bare / perSecond).toFixed(1)} times as fast   (expected: under 12)`,
    )
  } finally {
    await client.end()
    await house.stop()
    data.remove()
  }
}

interface Answer {
  readonly acknowledged: readonly string[]
  readonly key: PublicKey
}

const sender =
  (house: RunningHouse, host: string) =>
  async (token: string, entries: readonly string[]): Promise<Answer> => {
    const { request } = await import('node:http') // fetch would write a host of its own
    const body = JSON.stringify({ entries, waiting: '0' })
    const text = await new Promise<string>((resolve, reject) => {
      const asked = request(
        `${house.url}${kioskSyncPath}`,
        { method: 'POST', headers: { host, authorization: `Bearer ${token}`, 'content-type': 'application/json' } },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const whole = Buffer.concat(parts).toString('utf8')
            if (answer.statusCode === 200) resolve(whole)
            else reject(new Error(`${answer.statusCode ?? 0}: ${whole}`))
          })
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
    const { acknowledged, key } = JSON.parse(text) as { acknowledged: string[]; key: { id: string; bytes: string } } // as sync-routes.ts writes it
    return { acknowledged, key: { id: key.id, bytes: fromBase64(key.bytes) } }
  }

const batches = (lines: readonly string[]) =>
  Array.from({ length: Math.ceil(lines.length / mostInBatch) }, (_, at) =>
    lines.slice(at * mostInBatch, (at + 1) * mostInBatch),
  )

const percentile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1] ?? 0

/** One pledge in ten, as at a fair. */
async function sealedEntries(key: PublicKey, count: number): Promise<string[]> {
  const lines: string[] = []
  for (let n = 0; n < count; n += 1) {
    const id = randomUUID()
    const common = { code: newCardCode(), language: 'en', saidAt: '2026-05-30T10:00:00.000Z', namedAs: null }
    const header: WrittenEntry =
      n % 10 === 0
        ? { ...common, ...pledge, words: `I will give ${n} bus tickets` }
        : {
            ...common,
            kind: 'message',
            hang: 'nameless',
            words: `More buses at night, please, and number ${n} on Sundays`,
          }
    lines.push(`${id} ${toBase64(await sealEntry(key, id, packEntry({ header, files: [] })))}`)
  }
  return lines
}

const pledge = {
  kind: 'pledge',
  hang: 'nameless',
  pledger: 'person',
  offers: 'tickets',
  name: 'Somebody',
  organisation: null,
  reachBy: 'none',
  reachAt: null,
} as const

/** Paired tablets, and what came home before. */
async function fillTablets(client: pg.Client, host: string): Promise<string[]> {
  const authority = await authorityOf(client, host)
  const tokens = Array.from({ length: tablets }, (_, n) => `a-tablet-of-the-benchmark-${n}-0123456789abcdef`)
  for (const [n, token] of tokens.entries())
    await client.query(
      `insert into tablets (authority_id, id, name, paired_at, token_hash, leaving_salt, leaving_rounds, leaving_hash)
       values ($1, gen_random_uuid(), $2, now(), $3, '', 1, '')`,
      [authority, `Tablet ${n + 1}`, hashToken(token)],
    )
  await insertRows(client, authority, 'before', before)
  await client.query('vacuum analyze asks, kiosk_entries, pledges')
  return tokens
}

/** As many rows as the entries become, in as many transactions on as many connections. */
async function insertBare(ownerUrl: string, host: string, count: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: tablets }, async () => {
      const client = new pg.Client({ connectionString: ownerUrl })
      await client.connect()
      return client
    }),
  )
  const authority = await authorityOf(clients[0]!, host)
  const began = performance.now()
  await Promise.all(
    clients.map(async (client, tablet) => {
      for (let n = 0; n < count / tablets; n += mostInBatch) {
        await client.query('begin')
        for (let one = 0; one < mostInBatch; one += 1)
          await insertRows(client, authority, `bare ${tablet} ${n + one}`, 1)
        await client.query('commit')
      }
    }),
  )
  const perSecond = (count * 1000) / (performance.now() - began)
  await Promise.all(clients.map((client) => client.end()))
  return perSecond
}

const insertRows = (client: pg.Client, authority: string, what: string, count: number) =>
  client.query(
    `with made as (
       insert into asks (authority_id, id, words, said_on, door, code_hash)
       select $1, gen_random_uuid(), $2 || n, current_date, 'kiosk', decode(md5($2 || n), 'hex')
       from generate_series(1, $3::int) n returning id)
     insert into kiosk_entries (authority_id, id, tablet_id, kind, ask_id, hang)
     select $1, gen_random_uuid(), (select id from tablets where authority_id = $1 order by name limit 1), 'message', id, 'nameless'
     from made`,
    [authority, what, count],
  )

async function authorityOf(client: pg.Client, host: string): Promise<string> {
  const found = await client.query<{ id: string }>('select id from councils where hosts @> array[$1]', [host])
  return found.rows[0]?.id ?? ''
}
