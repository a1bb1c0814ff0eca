// The feed over HTTP: what a consumer asks for, what they get, and what nobody ever gets.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { asDay } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { EntryId, PlaceId, ProviderId } from '../tables.ts'
import { givenAnEntry, givenAPlace, givenAProvider, type GivenEntry } from '../testing.ts'
import { endpoints } from './endpoints.ts'
import { records } from './schemas.ts'

const feed = '/api/open-referral'
const unknown = '00000000-0000-4000-8000-000000000000'

let h: TestHouse
let provider: ProviderId
const places: PlaceId[] = []
const ids: Record<string, EntryId> = {}

const given = async (work: Work, name: string, entry: GivenEntry) => {
  ids[name] = (await givenAnEntry(work, { slug: name, ...entry })).id
}
const idOf = (name: string): EntryId => {
  const id = ids[name]
  if (id === undefined) throw new Error(`No entry ${name}`)
  return id
}

/** Last touched then, and never checked. */
const touchedOn = (publishedAt: string): GivenEntry => ({ publishedAt, assuredOn: null })

const long = new Date('2026-01-01T00:00:00Z')

beforeAll(async () => {
  h = await openTestHouse()
  await h.machine(async (work) => {
    provider = await givenAProvider(work, { updated_at: long })
    const hidden = await givenAProvider(work, { name: 'Secret partner' })
    for (const [postcode, latitude, longitude] of [
      ['AM1 2HB', 53.114, -0.412],
      ['AM1 3WS', 53.111, -0.417],
      ['AM7 1QT', 53.287, -0.365],
    ] as const)
      places.push(
        await givenAPlace(work, {
          name: `Hub ${postcode}`,
          postcode,
          latitude,
          longitude,
          providerId: provider,
          updated_at: long,
        }),
      )
    const secretPlace = await givenAPlace(work, { name: 'Secret place', postcode: 'ZZ9 9ZZ' })
    await given(work, 'clothes', {})
    await given(work, 'bus-pass', {
      ...touchedOn('2026-04-02T10:00:00Z'),
      content: {
        type: 'travel',
        topic: 'money',
        title: 'Bus pass',
        summary: 'Free travel.',
        details: [],
        keywords: [],
        moments: ['turning-18'],
        who: { statuses: ['eligible', 'former-relevant'], ageFrom: 16, ageBelow: 21, conditions: ['in-area'] },
        claim: { kind: 'pass', steps: ['Fill in the form.'], evidence: ['A photo'], costCode: 'SECRET-99' },
        challenge: 'Write to the head of transport.',
        providerId: provider,
        where: {
          reach: 'in-area',
          isRemote: true,
          placeIds: [...places],
          schedules: [{ days: ['MO', 'FR'], opens: '09:30', closes: '16:00', placeId: places[0]! }],
        },
        contact: { phone: '01632 960101', text: '07700 900101', url: 'https://buses.example/' },
        spoken: ['ar', 'en'],
      },
    })
    for (let at = 1; at <= 21; at += 1)
      await given(work, `more-${at}`, { content: { title: `More ${String(at).padStart(2, '0')}`, keywords: [] } })

    await given(work, 'withdrawn', { content: { title: 'Paper tickets' } })
    await given(work, 'withdrawn', {
      of: idOf('withdrawn'),
      number: 2,
      standing: 'withdrawn',
      startsOn: '2026-05-01',
      content: { title: 'Secret reason' },
    })
    await given(work, 'over', {
      ...touchedOn('2026-01-01T00:00:00Z'),
      endsOn: '2026-05-20',
      content: { title: 'Spring grant', providerId: provider },
    })
    await given(work, 'rethought', { content: { title: 'Moving van' } })
    await given(work, 'rethought', {
      of: idOf('rethought'),
      number: 2,
      standing: 'idea',
      startsOn: '2026-05-10',
      content: { title: 'Secret rethink' },
    })

    const secret = (title: string, more: GivenEntry = {}): GivenEntry => ({
      ...more,
      content: {
        title: `Secret ${title}`,
        providerId: hidden,
        where: { reach: 'anywhere', isRemote: false, placeIds: [secretPlace], schedules: [] },
      },
    })
    await given(work, 'idea', secret('idea', { standing: 'idea' }))
    await given(work, 'worked-on', secret('work', { standing: 'being-worked-on' }))
    await given(work, 'never', secret('never', { standing: 'idea' }))
    await given(
      work,
      'never',
      secret('never', { of: idOf('never'), number: 2, standing: 'withdrawn', startsOn: '2026-05-01' }),
    )
    await given(work, 'to-come', secret('future', { startsOn: '2026-09-01' }))
    await given(work, 'draft', secret('draft', { stage: 'draft' }))
    await work.db
      .updateTable('offer_entries')
      .set({ owner_email: 'offer@ashmere.example', review_on: asDay('2026-05-01') })
      .where('id', '=', idOf('clothes'))
      .execute()
  })
})
afterAll(() => h.close())

interface Item {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly last_modified: string
  readonly [more: string]: unknown
}
interface Page {
  readonly total_items: number
  readonly total_pages: number
  readonly contents: readonly Item[]
  readonly [more: string]: unknown
}

const inPlace = 23
const ask = (path: string, headers: Record<string, string> = {}) => h.visitor().get(feed + path, headers)
const read = async <T = Page>(path: string): Promise<T> => {
  const answer = await ask(path)
  expect([path, answer.status]).toEqual([path, 200])
  return JSON.parse(answer.text) as T
}
const linesOf = async (path: string): Promise<Item[]> =>
  (await ask(path)).text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item)
const names = async (path: string) => (await read(path)).contents.map(({ name }) => name)
const termOf = async (name: string): Promise<Item> => {
  const term = (await linesOf('/taxonomy_terms?format=ndjson')).find((one) => one.name === name)
  if (!term) throw new Error(`No term ${name}`)
  return term
}

describe('the pages of a list', () => {
  test.each([
    ['', 1, 20, 2, [true, false]],
    ['?page=2', 2, 3, 2, [false, true]],
    ['?page=3', 3, 0, 2, [false, true]],
    ['?per_page=23', 1, 23, 1, [true, true]],
    ['?per_page=100', 1, 23, 1, [true, true]],
    ['?per_page=1&page=23', 23, 1, 23, [false, true]],
  ])('%s count what is there', async (query, number, size, pages, [first, last]) => {
    const { contents, ...counts } = await read(`/services${query}`)
    expect(counts).toEqual({
      total_items: inPlace,
      total_pages: pages,
      page_number: number,
      size,
      first_page: first,
      last_page: last,
      empty: size === 0,
    })
    expect(contents).toHaveLength(size)
  })

  test('hold every service once', async () => {
    const all = [...(await read('/services')).contents, ...(await read('/services?page=2')).contents]
    expect(new Set(all.map(({ id }) => id)).size).toBe(inPlace)
  })

  test('of nothing is empty', async () => {
    expect(await read('/services?search=zzqqxx')).toEqual({
      total_items: 0,
      total_pages: 0,
      page_number: 1,
      size: 0,
      first_page: true,
      last_page: true,
      empty: true,
      contents: [],
    })
  })
})

describe('every record', () => {
  const lists = endpoints.filter(({ parameters }) => parameters.includes('format'))
  const queries = ['', '&full=true', '&full_service=true', '&minimal=true', '&modified_after=2000-01-01'] as const

  function walk(value: unknown, where: string, visit: (value: unknown, where: string) => void): void {
    visit(value, where)
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) walk(inner, `${where}.${name}`, visit)
  }

  test.each(lists.map(({ path, gives }) => [path, gives] as const))(
    'of %s has the shape that we publish, and nothing null or empty',
    async (path, gives) => {
      for (const query of queries)
        for (const item of await linesOf(`${path}?format=ndjson${query}`)) {
          const shapes = gives.map((name) => records[name].safeParse(item))
          expect(
            shapes.some(({ success }) => success),
            JSON.stringify([query, item, shapes[0]?.error?.issues]),
          ).toBe(true)
          walk(item, path, (value, where) => {
            expect(value === null || value === '', where).toBe(false)
            if (Array.isArray(value)) expect(value.length, where).toBeGreaterThan(0)
          })
        }
    },
  )

  test.each(lists.map(({ path, gives }) => [path, gives] as const))(
    'of %s answers under its own id, and says the same there',
    async (path, gives) => {
      for (const { id, name } of (await linesOf(`${path}?format=ndjson`)).slice(0, 5)) {
        const one = await read<Item>(`${path}/${id}`)
        expect([one.id, one.name]).toEqual([id, name])
        expect(gives.some((record) => records[record].safeParse(one).success) || path === '/taxonomies').toBe(true)
      }
    },
  )

  test('says nothing of drafts, ideas, what is to come, their partners and places, or cost codes', async () => {
    const paths = lists.flatMap(({ path }) => queries.map((query) => `${path}?format=ndjson${query}`))
    for (const path of [...paths, '/services?search=secret&modified_after=2000-01-01']) {
      const { text } = await ask(path)
      expect(text.match(/.{20}secret.{20}/i), path).toBeNull()
    }
    for (const name of ['idea', 'worked-on', 'never', 'to-come', 'draft'])
      expect((await ask(`/services/${idOf(name)}`)).status, name).toBe(404)
  })
})

describe('a service', () => {
  test('is sent plain in a list and whole by its id', async () => {
    const plain = (await read('/services?search=bus')).contents[0]!
    expect(plain).toEqual({
      id: idOf('bus-pass'),
      organization_id: provider,
      name: 'Bus pass',
      description: expect.stringContaining('How much: Up to £100, every year.') as string,
      url: 'http://127.0.0.1:0/offer/entry/bus-pass',
      status: 'active',
      minimum_age: 16,
      maximum_age: 20,
      last_modified: plain.last_modified,
      organization: {
        id: provider,
        name: 'Brightwater Advice',
        description: 'Free advice on money and homes.',
        email: 'hello@brightwater.example',
        website: 'https://brightwater.example/',
      },
    })
    const whole = await read<Record<string, unknown[]>>(`/services/${plain.id}`)
    expect(whole['service_at_locations']).toHaveLength(4) // three places, and by phone or online
    expect(whole['schedules']).toMatchObject([
      { byday: 'MO,FR', opens_at: '09:30', closes_at: '16:00', freq: 'WEEKLY' },
    ])
    expect(whole['languages']).toMatchObject([{ name: 'Arabic', code: 'ar' }, { name: 'English' }])
    expect(whole['contacts']).toMatchObject([{ phones: [{ number: '01632 960101' }, { number: '07700 900101' }] }])
    expect(whole['service_areas']).toMatchObject([{ name: 'Ashmere County Council', extent: 'E10000099' }])
    expect(whole['application_process']).toBe('Fill in the form.')
    expect(whole['required_documents']).toMatchObject([{ document: 'A photo' }])
    expect(whole['cost_options']).toBeUndefined()
  })

  test('says who is entitled, to how much, on what ground, how to claim and what to do about a no', async () => {
    const { alongside_entitlement: entitlement } = await read<Item>(`/services/${idOf('bus-pass')}`)
    expect(entitlement).toMatchObject({
      type: 'travel',
      who: { statuses: ['eligible', 'former-relevant'], age_from: 16, age_below: 21, conditions: ['in-area'] },
      amount: { kind: 'up-to', pence: 10_000, currency: 'GBP', words: 'Up to £100, every year' },
      frequency: { every: 'yearly' },
      basis: { kind: 'discretionary' },
      claim: { kind: 'pass', steps: ['Fill in the form.'], evidence: ['A photo'] },
      challenge: expect.stringContaining('Write to the head of transport.') as string,
      in_force_from: '2020-04-01',
      version: 1,
    })
  })

  test('is assured only where somebody did, and warns when that is long ago', async () => {
    expect(await read(`/services/${idOf('bus-pass')}`)).not.toHaveProperty('assured_date')
    expect(await read(`/services/${idOf('clothes')}`)).toMatchObject({
      assured_date: '2026-05-31',
      assurer_email: 'offer@ashmere.example',
      alert: 'Nobody has checked this lately. Ask before you rely on it.',
    })
  })

  test('has the same id for its place on every day, and the council stands in where nobody is named', async () => {
    const [first] = await linesOf(`/service_at_locations?format=ndjson&search=bus`)
    expect(first).toMatchObject({ service_id: idOf('bus-pass'), location_id: places[0] })
    const council = (await read('/organizations?search=Ashmere')).contents
    expect(council).toMatchObject([{ name: 'Ashmere County Council' }])
    expect(await read(`/services/${idOf('clothes')}`)).toMatchObject({ organization_id: council[0]?.id })
  })
})

describe('what changed', () => {
  test('is told with what has ended, as inactive or defunct, and no more of it than that', async () => {
    const all = await linesOf('/services?format=ndjson&modified_after=2026-05-01T00:00:00Z')
    const ended = all.filter(({ status }) => status !== 'active')
    expect(ended.map(({ name, status }) => [name, status]).toSorted()).toEqual([
      ['Moving van', 'inactive'],
      ['Paper tickets', 'defunct'],
      ['Spring grant', 'inactive'],
    ])
    for (const one of ended)
      expect(Object.keys(one).toSorted()).toEqual([
        'id',
        'last_modified',
        'name',
        'organization',
        'organization_id',
        'status',
      ])
    expect(all.map(({ name }) => name)).not.toContain('Bus pass')
    expect(all.map(({ name }) => name)).toContain('Clothes for an interview')
  })

  test('by the calendar alone changed on the day after the last', async () => {
    expect(await read(`/services/${idOf('over')}`)).toMatchObject({ last_modified: '2026-05-21T00:00:00.000Z' })
    const since = async (time: string) =>
      (await names(`/services?per_page=100&modified_after=${time}`)).includes('Spring grant')
    expect([await since('2026-05-21T00:00:00Z'), await since('2026-05-21T00:00:01Z')]).toEqual([true, false])
  })

  test('in the future is nothing, and without the question what has ended is left out', async () => {
    expect((await read('/services?modified_after=2999-01-01T00:00:00Z')).total_items).toBe(0)
    expect(await names('/services?per_page=100')).not.toContain('Paper tickets')
  })

  test('with its provider is what its provider changed', async () => {
    const before = (await read<Item>(`/services/${idOf('bus-pass')}`)).last_modified
    await h.machine(({ db }) =>
      db
        .updateTable('offer_providers')
        .set({ phone: '01632 960199', updated_at: new Date('2099-01-01T00:00:00Z') })
        .where('id', '=', provider)
        .execute(),
    )
    const { last_modified: after } = await read<Item>(`/services/${idOf('bus-pass')}`)
    expect([after > before, after]).toEqual([true, '2099-01-01T00:00:00.000Z'])
  })

  test('can be asked for in little', async () => {
    const { contents, total_pages: pages } = await read('/services?minimal=true')
    expect([contents.length, pages]).toEqual([inPlace, 1])
    for (const one of contents) expect(Object.keys(one)).toEqual(['id', 'last_modified'])
    const changed = await read('/services?minimal=true&modified_after=2000-01-01')
    expect(changed.contents.filter((one) => 'status' in one)).toHaveLength(3)
  })
})

describe('services are narrowed', () => {
  const found = async (query: string) => (await read(`/services?per_page=100&${query}`)).total_items

  test('by words that forgive', async () => {
    expect(await names('/services?search=buss+pas')).toEqual(['Bus pass'])
  })

  test('by a term, by one above it, and by a taxonomy', async () => {
    const travel = await termOf('Bus pass and travel costs')
    expect(await found(`taxonomy_term_id=${travel.id}`)).toBe(1)
    const money = (await linesOf('/taxonomy_terms?format=ndjson&top_only=true')).find(({ name }) => name === 'Money')!
    expect(await names(`/services?taxonomy_term_id=${money.id}`)).toEqual(['Bus pass'])
    expect(await found(`taxonomy_term_id=${unknown}`)).toBe(0)
    const condition = (await termOf('Living in our area'))['taxonomy_id'] as string
    expect(await found(`taxonomy_id=${condition}`)).toBe(1)
  })

  test('by who gives them', async () => {
    expect(await found(`organization_id=${provider}`)).toBe(1)
    expect(await found(`organization_id=${unknown}`)).toBe(0)
  })

  test.each([
    ['minimum_age=16', 23],
    ['minimum_age=17', 22],
    ['minimum_age=19', 0],
    ['maximum_age=20', 1],
    ['maximum_age=19', 0],
    ['maximum_age=24', 23],
    ['day=MO', 1],
    ['day=monday', 1],
    ['day=TU', 0],
    ['start_time=09:30', 1],
    ['start_time=09:31', 0],
    ['end_time=16:00:00', 1],
    ['end_time=15:59', 0],
    ['day=FR&start_time=09:00&end_time=17:00', 1],
    ['search=&page=', 23],
  ])('by %s to %i', async (query, count) => {
    expect(await found(query)).toBe(count)
  })

  test('by a line for each, all of them, without pages', async () => {
    const answer = await ask('/services?format=ndjson')
    expect(answer.headers['content-type']).toBe('application/x-ndjson; charset=utf-8')
    expect(await linesOf('/services?format=ndjson&per_page=2')).toHaveLength(inPlace)
    const full = await linesOf('/services?format=ndjson&full=true')
    expect(full.every((one) => 'alongside_entitlement' in one)).toBe(true)
  })
})

describe('places are found', () => {
  const near = async (query: string) =>
    (await read(`/service_at_locations?per_page=100&${query}`)).contents.map(
      ({ location }) => (location as { name: string }).name,
    )

  test('nearest first, and within so many metres', async () => {
    expect(await near('postcode=am12hb')).toEqual(
      expect.arrayContaining(['Hub AM1 2HB', 'Hub AM1 3WS', 'Hub AM7 1QT']) as string[],
    )
    expect((await near('postcode=AM7+1QT')).slice(0, 3)).toEqual(['Hub AM7 1QT', 'Hub AM1 2HB', 'Hub AM1 3WS'])
    // 0.003° of latitude and 0.005° of longitude there are 334 m and 334 m: 472 m.
    expect(await near('postcode=AM1+2HB&proximity=460')).toEqual(['Hub AM1 2HB'])
    expect(await near('postcode=AM1+2HB&proximity=480')).toEqual(['Hub AM1 2HB', 'Hub AM1 3WS'])
  })

  test('from the middle of the places that share the first half', async () => {
    expect(await near('postcode=AM7+9ZZ&proximity=1')).toEqual(['Hub AM7 1QT'])
    expect(await near('postcode=AM1&proximity=240')).toEqual(
      expect.arrayContaining(['Hub AM1 2HB', 'Hub AM1 3WS']) as string[],
    )
  })

  test.each([
    ['postcode=nowhere', 'postcode: Write a UK postcode, or its first half.'],
    ['postcode=SW1A+1AA', 'postcode: We cannot place this postcode.'],
    ['postcode=ZZ9+9ZZ', 'postcode: We cannot place this postcode.'],
    ['proximity=500', 'proximity: Say from which postcode.'],
    ['postcode=AM1+2HB&proximity=far', 'proximity: Write a whole number of metres'],
  ])('but not by %s', async (query, why) => {
    const answer = await ask(`/service_at_locations?${query}`)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toMatchObject({
      error: 'Bad Request',
      message: expect.stringContaining(why) as string,
    })
  })
})

describe('terms and organisations', () => {
  test('are seven taxonomies, with 44 types and the law’s twelve headings', async () => {
    const taxonomies = await linesOf('/taxonomies?format=ndjson')
    const counts: Record<string, number> = {}
    for (const { id, name } of taxonomies) counts[name] = (await read(`/taxonomy_terms?taxonomy_id=${id}`)).total_items
    expect(counts).toEqual({
      'Entitlement type': 44,
      'Statutory heading': 12,
      'Heading and topic': 7 + 13,
      'Leaving care status': 5,
      Basis: 3,
      'Life moment': 7,
      'Further condition': 11,
    })
    expect(await read(`/taxonomies/${taxonomies[0]?.id}`)).toMatchObject({
      taxonomy_terms: expect.any(Array) as unknown[],
    })
  })

  test('stand below one another', async () => {
    const home = (await linesOf('/taxonomy_terms?format=ndjson&top_only=true')).find(
      ({ name }) => name === 'Your home',
    )!
    expect(await names(`/taxonomy_terms?parent_id=${home.id}`)).toEqual(['Home', 'Emergency'])
  })

  test('have ids that never change: other feeds and copies hold them', async () => {
    expect((await termOf('Bus pass and travel costs')).id).toBe('ecd56232-d8a2-5cf6-abc9-f90f4e253a04')
    expect((await linesOf('/taxonomies?format=ndjson'))[0]?.id).toBe('de6b59cd-2dda-50cf-adfd-5d9afa2cde1e')
  })

  test('name their services in short, or whole', async () => {
    const short = await read<Record<string, Item[]>>(`/organizations/${provider}`)
    expect(short['services']).toEqual([{ id: idOf('bus-pass'), name: 'Bus pass', status: 'active' }])
    const whole = await read<Record<string, Item[]>>(`/organizations/${provider}?full_service=true`)
    expect(whole['services']?.[0]).toHaveProperty('alongside_entitlement')
    expect((await read('/organizations')).contents[0]).not.toHaveProperty('services')
    expect(await names('/organizations?search=bright')).toEqual(['Brightwater Advice'])
  })
})

describe('what cannot be answered says why', () => {
  test.each([
    ['/services?page=abc', 'page: Write a whole number from 1.'],
    ['/services?page=0', 'page: Write a whole number from 1.'],
    ['/services?per_page=101', 'per_page: Write a whole number from 1 to 100'],
    ['/services?page=1&page=2', 'page: Say it once.'],
    ['/services?format=xml', 'format: Write json or ndjson.'],
    ['/services?modified_after=yesterday', 'modified_after: Write a date and time'],
    ['/services?modified_after=2026-02-31T99:00:00Z', 'modified_after: Write a date and time'],
    ['/services?full=perhaps', 'full: Write true or false.'],
    ['/services?taxonomy_term_id=travel', 'taxonomy_term_id: Write an id'],
    ['/services?minimum_age=old', 'minimum_age: Write a number of years'],
    ['/services?day=someday', 'day: Write one of MO'],
    ['/services?start_time=9', 'start_time: Write a time of day'],
    ['/services?page=x&day=y', 'day: Write one of MO, TU, WE, TH, FR, SA, SU. page: Write'],
  ])('%s', async (path, why) => {
    const answer = await ask(path)
    expect(answer.status).toBe(400)
    const { error, message } = JSON.parse(answer.text) as { error: string; message: string }
    expect([error, message.includes(why), message]).toEqual(['Bad Request', true, message])
  })

  test.each([
    `/services/${unknown}`,
    '/services/x',
    `/taxonomies/${unknown}`,
    `/taxonomy_terms/${unknown}`,
    `/service_at_locations/${unknown}`,
    `/organizations/${unknown}`,
    '/nothing',
    '/services/x/y',
  ])('%s is not there', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.text)).toEqual({
      error: 'Not Found',
      message: expect.stringMatching(/^There is no/) as string,
    })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  })
})

describe('a copy of the feed', () => {
  test('is good until something changes', async () => {
    const first = await ask('/services')
    const tag = first.headers['etag'] ?? ''
    expect((await ask('/services', { 'if-none-match': tag })).status).toBe(304)
    await h.machine((work) => givenAnEntry(work, { content: { title: 'A later one' } }))
    const second = await ask('/services', { 'if-none-match': tag })
    expect([second.status, second.headers['etag'] === tag]).toEqual([200, false])
  })

  test('has its root with and without a slash', async () => {
    for (const path of ['', '/'])
      expect(await read(path)).toMatchObject({
        version: 'HSDS-UK-3.0',
        openapi_url: expect.stringMatching(/^http.*openapi\.json$/) as string,
      })
  })
})
