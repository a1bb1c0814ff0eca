// Pages under load: 25 in flight, client and database on the same cores, 150 councils and 150,000 people.
import autocannon from 'autocannon'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fillCrowd, type Crowd } from './crowd.ts'
import { benchFolder, startHouse, type RunningHouse } from './house.ts'
import { line, title, whole } from './print.ts'

export async function benchPages(secondsEach = 8): Promise<void> {
  title('Pages, 25 in flight, 150 councils, 150,000 people')
  const data = benchFolder()
  const house = await startHouse(data.path)
  const crowd = await fillCrowd(house.ownerUrl)
  const ask = (path: string) => load(house, crowd, path, secondsEach)
  await ask('/staff/people') // warms the compiler, the pool and the database's memory
  await report(
    'people list, 50 rows, filtered',
    ask('/staff/people?status=former_relevant&sort=name'),
    '400 a second, p95 under 120 ms',
  )
  await report('search by name, spelling forgiven', ask('/staff/people?q=Keziha+Farow'), '')
  await report("a person's page", ask(`/staff/people/${crowd.personId}`), 'p95 under 100 ms')
  await home(house, secondsEach)
  await house.stop()
  data.remove()
}

async function report(what: string, asked: Promise<autocannon.Result>, expected: string): Promise<void> {
  const result = await asked
  const failed = result.non2xx > 0 ? `, ${result.non2xx} FAILED` : ''
  // autocannon keeps p90 and p97.5: the upper one is quoted, which is the stricter figure.
  line(
    what,
    `${whole(result.requests.average)} a second`,
    `p97.5 ${result.latency.p97_5} ms${failed}${expected && `   (expected: ${expected})`}`,
  )
}

function load(house: RunningHouse, crowd: Crowd, path: string, duration: number): Promise<autocannon.Result> {
  return autocannon({
    url: `${house.url}${path}`,
    connections: 25,
    duration,
    headers: { host: crowd.host, cookie: crowd.cookie },
  })
}

/** The public home page as a ratio to bare node:http sending the same bytes, in the same run. */
async function home(house: RunningHouse, duration: number): Promise<void> {
  const page = await (await fetch(house.url, { headers: { host: 'c7.bench' } })).text()
  const bare = spawn(process.execPath, [
    '-e',
    `const body = Buffer.from(${JSON.stringify(page)});
     const server = require('node:http').createServer((q, a) => { a.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }); a.end(body) });
     server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)))`,
  ])
  const [port] = (await once(bare.stdout, 'data')) as [Buffer]
  const measure = (url: string) => autocannon({ url, connections: 25, duration, headers: { host: 'c7.bench' } })
  const ratios = []
  for (let round = 0; round < 3; round += 1) {
    const theirs = await measure(`http://127.0.0.1:${port.toString().trim()}/`)
    const ours = await measure(`${house.url}/`)
    ratios.push(ours.requests.average / theirs.requests.average)
    line(
      'public home page',
      `${whole(ours.requests.average)} a second`,
      `bare node:http ${whole(theirs.requests.average)}`,
    )
  }
  line(
    '  ratio to bare node:http, median of 3',
    (ratios.toSorted((a, b) => a - b)[1] ?? 0).toFixed(2),
    '(expected: 0.7)',
  )
  bare.kill()
}
