// The tree of pledges under load, at 100, 1,000 and 5,000 pledges: the whole page for each request, its table, and the same as files.
import autocannon from 'autocannon'
import pg from 'pg'
import { treeCsvPath, treeFeedPath, treePath } from '../src/pledges/paths.ts'
import { fillCrowd } from './crowd.ts'
import { benchFolder, startHouse } from './house.ts'
import { line, title, whole } from './print.ts'

const connections = 10

const addresses = {
  'the tree': treePath,
  'what was kept': `${treePath}?shows=fruit`,
  'its table, third page': `${treePath}?page=3`,
  'as CSV': treeCsvPath,
  'as Atom': treeFeedPath,
} as const

export async function benchPledges(secondsEach = 8): Promise<void> {
  title(`The tree, ${String(connections)} connections, every address another (no page is answered as it was kept)`)
  const data = benchFolder()
  const house = await startHouse(data.path)
  const { host } = await fillCrowd(house.ownerUrl, 10, 10)
  for (const pledges of [100, 1_000, 5_000]) {
    await fillPledges(house.ownerUrl, host, pledges)
    for (const [what, path] of Object.entries(addresses)) {
      const load = (duration: number) =>
        autocannon({
          url: house.url,
          connections,
          duration,
          headers: { host },
          requests: Array.from({ length: 500 }, (_, n) => ({
            method: 'GET',
            path: `${path}${path.includes('?') ? '&' : '?'}look=${String(pledges)}-${String(n)}`,
          })),
        })
      await load(1)
      const { requests, latency, throughput, non2xx } = await load(secondsEach)
      const failed = non2xx > 0 ? `, ${String(non2xx)} FAILED` : ''
      line(
        `${whole(pledges)} pledges: ${what}`,
        `${whole(requests.average)} a second`,
        `p97.5 ${String(latency.p97_5)} ms${failed}, ${whole(throughput.total / requests.total)} bytes an answer${what === 'the tree' ? '   (expected: 300, under 150,000 bytes)' : ''}`,
      )
    }
  }
  await house.stop()
  data.remove()
}

/** Of every kind, in every standing, under eight themes; nothing is left of those before. */
async function fillPledges(ownerUrl: string, host: string, pledges: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const found = await client.query<{ id: string }>('select id from councils where hosts @> array[$1]', [host])
    const authority = found.rows[0]?.id
    await client.query('delete from pledges where authority_id = $1', [authority])
    await client.query(
      `insert into themes (authority_id, id, name, in_their_words)
       select $1, gen_random_uuid(), 'Theme ' || n, 'What we call theme ' || n from generate_series(1, 8) n
       on conflict do nothing`,
      [authority],
    )
    await client.query(
      `insert into pledges (authority_id, id, made_key, made_on, door, pledger, name, words, shown_words, kind, publish,
         reach_by, standing, theme_id)
       select $1, gen_random_uuid(), 'bench-' || n, current_date - n % 900, 'page', 'person', 'Somebody', words, words, 'time',
         'nameless', 'none', (array['checked', 'accepted', 'delivered', 'thanked', 'lapsed'])[1 + n % 5],
         (select id from themes where authority_id = $1 and name = 'Theme ' || (1 + n % 8))
       from generate_series(1, $2::int) n,
         lateral (select 'I will give an hour of my time each week, number ' || n as words) made`,
      [authority, pledges],
    )
    await client.query('vacuum analyze pledges')
  } finally {
    await client.end()
  }
}
