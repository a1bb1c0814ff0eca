// The local offer under load: 2,000 entries of one council, 10 connections, words that vary. And what a first visit weighs.
import autocannon from 'autocannon'
import pg from 'pg'
import { entitlementKeys, entitlementTypes, momentKeys } from '../src/offer/terms.ts'
import { fillCrowd, type Crowd } from './crowd.ts'
import { benchFolder, startHouse, type RunningHouse } from './house.ts'
import { line, title, whole } from './print.ts'

const entries = 2_000
const connections = 10

export async function benchOffer(secondsEach = 8): Promise<void> {
  title(`The local offer, ${connections} connections, ${whole(entries)} entries`)
  const data = benchFolder()
  const house = await startHouse(data.path, { OPEN_DATA_PER_MINUTE: '999999' }) // one client is not many
  const crowd = await fillCrowd(house.ownerUrl)
  await fillOffer(house.ownerUrl, crowd)
  const ask = (requests: readonly string[], duration = secondsEach) =>
    autocannon({
      url: house.url,
      connections,
      duration,
      headers: { host: crowd.host },
      requests: requests.map((path) => ({ method: 'GET', path })),
    })
  const page = Array.from({ length: 20 }, (_, n) => `/api/open-referral/services?page=${n + 1}&per_page=50`)
  const slugs = Array.from({ length: 400 }, (_, n) => `/offer/entry/entry-${1 + n * 5}`)
  await ask(['/offer', ...slugs], 2)
  await report('list: a heading of the offer', ask(['/offer/heading/money', '/offer/heading/home']), '1,000, p99 30 ms')
  await report('list: 50 services of the feed, pages vary', ask(page), '1,000, p99 30 ms')
  await report('search, no two the same', ask(searches()), '500, p99 50 ms')
  await report('one entry, 400 of them', ask(slugs), '2,000, p99 30 ms')
  await weigh(house, crowd)
  await house.stop()
  data.remove()
}

async function report(what: string, asked: Promise<autocannon.Result>, expected: string): Promise<void> {
  const { requests, latency, non2xx } = await asked
  const failed = non2xx > 0 ? `, ${non2xx} FAILED` : ''
  line(what, `${whole(requests.average)} a second`, `p99 ${latency.p99} ms${failed}   (expected: ${expected})`)
}

const first = ['help', 'money', 'bus', 'rent', 'driving', 'laptop', 'baby', 'college', 'work', 'clothes']
const second = ['flat', 'fares', 'lessons', 'pass', 'card', 'university', 'dentist', 'christmas', 'passport', 'deposit']
const third = ['accomodation', 'bersary', 'apprentiship', 'councelling', 'alowance', 'intervew', 'solicter', 'hostle']

/** Two or three words, one often misspelled. */
function searches(): string[] {
  return first.flatMap((one) =>
    second.flatMap((two, index) => [
      `/offer/search?q=${one}+${two}`,
      `/offer/search?q=${two}+${third[index % third.length] ?? ''}+${one}`,
    ]),
  )
}

async function fillOffer(ownerUrl: string, { host }: Crowd): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found = await client.query<{ id: string }>('select id from councils where hosts @> array[$1]', [host])
    const authority = found.rows[0]?.id
    const all = Array.from({ length: entries }, (_, n) => contentOf(n))
    await client.query(
      `insert into offer_entries (authority_id, id, slug, owner_post, assured_on)
       select $1, gen_random_uuid(), 'entry-' || n, 'A post', current_date from generate_series(1, $2::int) n`,
      [authority, entries],
    )
    await client.query(
      `insert into offer_versions (authority_id, id, entry_id, number, stage, standing, starts_on, content, published_at)
       select e.authority_id, gen_random_uuid(), e.id, 1, 'published', 'in-place', '2020-04-01',
         ($2::jsonb) -> (replace(e.slug, 'entry-', '')::int - 1), now()
       from offer_entries e where e.authority_id = $1`,
      [authority, JSON.stringify(all)],
    )
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

function contentOf(n: number) {
  const type = entitlementKeys[n % entitlementKeys.length] ?? 'travel'
  const { words, topic, legal } = entitlementTypes[type]
  const pick = (list: readonly string[]) => list[(n * 7) % list.length] ?? ''
  return {
    type,
    topic,
    legal,
    moments: [momentKeys[n % momentKeys.length]],
    title: `${words}: ${pick(first)} ${pick(second)}, number ${n + 1}`,
    summary: `We help you with ${pick(second)} when you need it. Ask your adviser, or come and see us at the hub.`,
    details: [
      'You can ask for this when you live on your own and when you live with others. We look at what you need together.',
      'We tell you within some days. If we say no, we tell you why, and what you can do about it.',
    ],
    keywords: [pick(first), pick(second)],
    who: { statuses: ['former-relevant', 'relevant'], ageFrom: 16, ageBelow: 25, conditions: [] },
    amount: n % 3 === 0 ? { kind: 'none' } : { kind: 'up-to', pence: 1_000 + (n % 50) * 500 },
    frequency: { every: 'yearly' },
    basis: { kind: 'discretionary' },
    claim: { kind: 'payment', steps: ['Ask us.'], evidence: [], decidedBy: 'Team manager', decidedWithinDays: 5 },
    providerId: null,
    where: { reach: 'anywhere', isRemote: true, placeIds: [], schedules: [] },
    contact: { phone: '01632 960100' },
    spoken: ['en'],
    dates: [],
  }
}

/** What comes over the line on a first visit, compressed: the page and everything that it names. */
async function weigh(house: RunningHouse, crowd: Crowd): Promise<void> {
  for (const path of ['/offer', '/offer/entry/entry-1']) {
    const read = async (address: string) => {
      const answer = await fetch(house.url + address, { headers: { host: crowd.host, 'accept-encoding': 'br, gzip' } })
      const text = await answer.clone().text()
      return { text, bytes: Number(answer.headers.get('content-length') ?? Buffer.byteLength(text)) }
    }
    const page = await read(path)
    const named = [
      ...new Set([...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, asset = '']) => asset)),
    ]
    const assets = await Promise.all(named.map(read))
    const bytes = assets.reduce((sum, asset) => sum + asset.bytes, page.bytes)
    line(`first visit to ${path}`, `${whole(bytes)} bytes`, `${named.length + 1} requests   (expected: under 100,000)`)
  }
}
