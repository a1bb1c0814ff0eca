// The description of the feed against the feed: neither can say what the other does not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { offer } from '../index.ts'
import { givenAnEntry, givenAPlace } from '../testing.ts'
import { endpoints } from './endpoints.ts'
import type { openApiOf } from './openapi.ts'

const feed = '/api/open-referral'
type Document = ReturnType<typeof openApiOf>

let h: TestHouse
let document: Document

beforeAll(async () => {
  h = await openTestHouse()
  await h.machine(async (work) => {
    const placeId = await givenAPlace(work)
    await givenAnEntry(work, {
      slug: 'open-day',
      endsOn: '2026-12-31',
      content: {
        title: 'Open <day>, for all; bring a friend',
        where: {
          reach: 'in-area',
          isRemote: false,
          placeIds: [placeId],
          schedules: [{ days: ['MO'], opens: '09:00', closes: '17:00' }],
        },
        dates: [{ on: '2026-06-10' as never, until: '2026-06-11' as never, title: 'Doors open' }], // a day as it is stored
      },
    })
    await givenAnEntry(work, { slug: 'not-yet', standing: 'idea', content: { title: 'Not yet' } })
  })
  document = JSON.parse((await h.visitor().get('/api/openapi.json')).text) as Document
})
afterAll(() => h.close())

test('every address of the feed is described, and every address described is there', () => {
  const rows = offer.rows.map(({ path }) => path).filter((path) => path === feed || path.startsWith(`${feed}/`))
  const described = Object.keys(document.paths).map((path) => (feed + path.replace('{id}', ':id')).replace(/\/$/, ''))
  expect(described.toSorted()).toEqual(rows.toSorted())
  expect(document.openapi).toBe('3.1.0')
})

test.each(endpoints.map(({ path }) => path))('%s answers as it is described', async (path) => {
  const list = path.replace('/{id}', '')
  const first = await h.visitor().get(`${feed}${list}`)
  const { contents = [] } = JSON.parse(first.text) as { contents?: { id: string }[] }
  const answer = await h.visitor().get(feed + path.replace('{id}', contents[0]?.id ?? ''))
  expect(answer.status).toBe(200)
  expect(Object.keys(document.paths[path]?.get.responses ?? {})).toContain('200')
})

test.each(endpoints.flatMap(({ path, parameters }) => parameters.map((name) => [path, name] as const)))(
  '%s reads its %s, and says so when it cannot',
  async (path, name) => {
    const one = endpoints.find((endpoint) => path === endpoint.path)
    const where = feed + path.replace('{id}', '00000000-0000-4000-8000-000000000000')
    const answer = await h.visitor().get(`${where}?${name}=${'~'.repeat(201)}`)
    expect(one?.parameters).toContain(name)
    expect([answer.status, answer.text.includes(`"message":"${name}: `)]).toEqual([400, true])
    expect(document.components.parameters[name]).toMatchObject({ name, in: 'query' })
  },
)

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
  expect(references.length).toBeGreaterThan(50)
  const components = document.components as unknown as Record<string, Record<string, unknown>>
  expect(references.filter(([, kind = '', name = '']) => components[kind]?.[name] === undefined)).toEqual([])
  expect(text.match(/"\$ref":"(?!#\/components\/)[^"]*"/)).toBeNull()
  const operations = Object.values(document.paths).map(({ get }) => get.operationId)
  expect(new Set(operations).size).toBe(operations.length)
  expect(operations).toContain('getServicesId')
})

test('a page for people leads to it all', async () => {
  const home = await h.visitor().get('/offer')
  expect(home.text).toContain('href="/api"')
  expect(home.text).toContain('href="/offer/dates.ics"')
  const page = await h.visitor().get('/api')
  expect(page.status).toBe(200)
  for (const href of ['/api/open-referral', '/api/openapi.json', '/offer/dates.ics', '/promises.atom', '/promises.csv'])
    expect([href, (await h.visitor().get(href)).status, page.text.includes(`href="${href}"`)]).toEqual([
      href,
      200,
      true,
    ])
  const examples = [...page.text.matchAll(/class="app-code" href="([^"]+)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  expect(examples.length).toBeGreaterThan(4)
  for (const href of examples) expect([href, (await h.visitor().get(href)).status]).toEqual([href, 200])
})

test('the days of the offer are a calendar that any program may follow', async () => {
  const answer = await h.visitor().get('/offer/dates.ics')
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=60',
  })
  const unfolded = answer.text.replaceAll('\r\n ', '').split('\r\n')
  expect(unfolded.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
  expect(unfolded).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20260610',
      'DTEND;VALUE=DATE:20260612',
      'SUMMARY:Open <day>\\, for all\\; bring a friend: Doors open',
      'SUMMARY:Open <day>\\, for all\\; bring a friend: last day',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
    ]) as string[],
  )
  expect(answer.text).not.toContain('Not yet')
})

test('an entry in place says what it is to search engines, and cannot close the block that says so', async () => {
  const blocks = async (path: string) =>
    [...(await h.visitor().get(path)).text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
    )
  const [block, ...more] = await blocks('/offer/entry/open-day')
  expect(more).toEqual([])
  expect(block).toMatchObject({
    '@type': 'GovernmentService',
    name: 'Open <day>, for all; bring a friend',
    serviceType: 'Interview and work clothes, first month’s travel',
    provider: { '@type': 'GovernmentOrganization', name: 'Ashmere County Council' },
    audience: { suggestedMinAge: 18, suggestedMaxAge: 24 },
    areaServed: { '@type': 'AdministrativeArea', name: 'Ashmere County Council' },
    hoursAvailable: [{ dayOfWeek: ['https://schema.org/Monday'], opens: '09:00', closes: '17:00' }],
    serviceOutput: { '@type': 'MonetaryGrant', amount: { currency: 'GBP', maxValue: 100 } },
  })
  expect((await h.visitor().get('/offer/entry/open-day')).text).toContain(String.raw`"name":"Open \u003cday>`)
  expect(await blocks('/offer/entry/not-yet')).toEqual([])
})
