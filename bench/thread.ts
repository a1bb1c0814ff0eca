// The golden thread under load: 50,000 asks and 5,000 promises of one council, among 150 councils; and reading a long paper.
import autocannon from 'autocannon'
import pg from 'pg'
import { findCandidates, isFault, readPasted } from '../src/documents/index.ts'
import { toTsQuery } from '../src/words/index.ts'
import { fillCrowd, type Crowd } from './crowd.ts'
import { benchFolder, startHouse } from './house.ts'
import { line, title, whole } from './print.ts'

const asks = 50_000
const promises = 5_000

export async function benchThread(secondsEach = 8): Promise<void> {
  title(`The thread, 25 in flight, ${whole(asks)} asks and ${whole(promises)} promises`)
  const data = benchFolder()
  const house = await startHouse(data.path)
  const crowd = await fillCrowd(house.ownerUrl)
  const askId = await fillThreads(house.ownerUrl, crowd)
  const ask = (path: string) =>
    autocannon({
      url: `${house.url}${path}`,
      connections: 25,
      duration: secondsEach,
      headers: { host: crowd.host, cookie: crowd.cookie },
    })
  await ask('/staff/asks')
  for (const [what, path] of [
    ['the board, unanswered, oldest first', '/staff/asks'],
    ['the board, searched', '/staff/asks?q=bus+fares'],
    ['a thread page', `/staff/asks/${askId}`],
    ['the register of promises', '/staff/promises'],
  ] as const) {
    const { requests, latency, non2xx } = await ask(path)
    line(
      what,
      `${whole(requests.average)} a second`,
      `p97.5 ${latency.p97_5} ms${non2xx > 0 ? `, ${non2xx} FAILED` : ''}`,
    )
  }
  await benchRepeats(house.ownerUrl, crowd)
  await house.stop()
  data.remove()
  benchReading()
}

const pick = (list: readonly string[], by: string) =>
  `(array[${list.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}])[1 + (n / ${by}) % ${list.length}]`

const what = [
  'The bus',
  'My flat',
  'The allowance',
  'Family time',
  'The college',
  'My adviser',
  'The hub',
  'A driving lesson',
  'The doctor',
  'Christmas',
]
const how = [
  'costs too much',
  'is too far away',
  'takes too long',
  'is never explained to us',
  'should be for everyone',
  'changed again',
  'is cold in winter',
  'made a difference',
]
const more = [
  'when I start work',
  'at the weekend',
  'since I moved',
  'for my interview',
  'after school',
  'every single month',
  'and nobody answered',
]

/** The id of an ask with a whole thread behind it. */
async function fillThreads(ownerUrl: string, crowd: Crowd): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const council = `(select id from councils where hosts @> array['${crowd.host}'])`
    await client.query(
      `insert into asks (authority_id, id, words, said_on, door, person_id, quote, standing)
       select c.id, gen_random_uuid(), ${pick(what, '1')} || ' ' || ${pick(how, '10')} || ' ' || ${pick(more, '80')} || ', number ' || n % 977,
         current_date - (n % 2600), 'me',
         case when n % 3 = 0 then null else p.ids[1 + n % array_length(p.ids, 1)] end, 'nameless',
         (array['waiting', 'answered', 'promised', 'good-enough', 'not-yet'])[1 + n % 5]
       from ${council} as c(id), generate_series(1, ${asks}) n,
         lateral (select array_agg(id) as ids from people where authority_id = c.id) p`,
    )
    await client.query(
      `insert into themes (authority_id, id, name, in_their_words) select c.id, gen_random_uuid(), t, t
       from ${council} as c(id), unnest(array['Travel', 'Home', 'Money', 'Work', 'Family']) t`,
    )
    await client.query(
      `insert into ask_themes (authority_id, ask_id, theme_id)
       select a.authority_id, a.id, t.ids[1 + abs(hashtext(a.id::text)) % 5] from asks a,
         lateral (select array_agg(id) as ids from themes where authority_id = a.authority_id) t
       where a.authority_id = ${council}`,
    )
    await client.query(
      `insert into promises (authority_id, id, kind, words, made_on, due_on, is_public)
       select c.id, gen_random_uuid(), 'promise', 'We will see to it that ' || ${pick(what, '1')} || ' is better, number ' || n,
         current_date - n % 900, current_date - 200 + n % 500, true
       from ${council} as c(id), generate_series(1, ${promises}) n`,
    )
    await client.query(
      `insert into promise_asks (authority_id, promise_id, ask_id)
       select p.authority_id, p.id, a.id
       from (select *, row_number() over (order by id) n from promises where authority_id = ${council}) p
       join (select authority_id, id, row_number() over (order by id) n from asks where authority_id = ${council}) a on a.n = p.n`,
    )
    await client.query(
      `insert into actions (authority_id, id, title, promise_id, due_on)
       select authority_id, gen_random_uuid(), 'The first step', id, due_on from promises where authority_id = ${council}`,
    )
    await client.query(
      `insert into answers (authority_id, id, kind, words, promise_id, given_on)
       select authority_id, gen_random_uuid(), 'will', 'We will do it', id, current_date from promises where authority_id = ${council}`,
    )
    await client.query(
      `insert into deliveries (authority_id, answer_id, ask_id, way, state, delivered_at)
       select w.authority_id, w.id, l.ask_id, 'here', 'delivered', now() from answers w
       join promise_asks l on l.authority_id = w.authority_id and l.promise_id = w.promise_id
       where w.authority_id = ${council}`,
    )
    await client.query('vacuum analyze')
    const found = await client.query<{ ask_id: string }>(
      `select ask_id from promise_asks where authority_id = ${council} order by ask_id limit 1`,
    )
    return found.rows[0]?.ask_id ?? ''
  } finally {
    await client.end()
  }
}

/** Looking for asks like one, over all years. */
async function benchRepeats(ownerUrl: string, crowd: Crowd): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `select set_config('alongside.authority', (select id::text from councils where hosts @> array['${crowd.host}']), false)`,
    )
    const words = 'The bus fare to college costs too much every single month'
    const times: number[] = []
    for (let round = 0; round < 20; round += 1) {
      const began = performance.now()
      await client.query(`select * from search_asks(current_authority(), to_tsquery('english', $1), $2, 50)`, [
        toTsQuery(words, 'any'),
        words,
      ])
      times.push(performance.now() - began)
    }
    times.sort((a, b) => a - b)
    line(
      'asks like one, searched',
      `median ${(times[10] ?? 0).toFixed(1)} ms`,
      `worst of 20 ${(times[19] ?? 0).toFixed(1)} ms   (expected: under 100 ms)`,
    )
  } finally {
    await client.end()
  }
}

/** A strategy of 100 pages, 40 lines each. */
function benchReading(): void {
  const page = Array.from({ length: 40 }, (_, n) =>
    n % 8 === 0
      ? `Chapter ${n}`
      : n % 3 === 0
        ? `• We will make ${what[n % 10] ?? ''} better for everyone, part ${n}.`
        : 'Young people have told us that this matters to them, and we have listened to what they said.',
  ).join('\n')
  const text = Array.from({ length: 100 }, () => page).join('\f')
  const began = performance.now()
  const paper = readPasted(text)
  if (isFault(paper)) throw new Error('The made-up strategy could not be read')
  const found = findCandidates(paper, 'promises').length
  line(
    'a strategy of 100 pages, read',
    `${((performance.now() - began) / 1000).toFixed(2)} s`,
    `${whole(found)} candidates`,
  )
}
