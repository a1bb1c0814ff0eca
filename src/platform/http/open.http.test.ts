// Rows of open data: what every kind of their answers carries, and what they never do.
import { gunzipSync } from 'node:zlib'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { none } from '../audit/events.ts'
import { NotFound, open as openReply, OpenRefusal } from './reply.ts'
import { get } from './row.ts'

const open = { may: 'public.read', audit: none('a test'), open: true } as const
let version = 'one'
let made = 0
const failing = (path: string, error: Error) =>
  get({
    ...open,
    path,
    handler: () => {
      throw error
    },
  })

const rows = [
  get({
    ...open,
    path: '/t/data',
    handler: (ctx) =>
      openReply({
        version,
        type: 'application/json; charset=utf-8',
        body: () => {
          made += 1
          return JSON.stringify({ account: ctx.caller.accountId, long: 'x'.repeat(2_000) })
        },
      }),
  }),
  get({
    ...open,
    path: '/t/lines',
    handler: () => openReply({ version: 'lines', type: 'text/plain', body: () => ['a\n', 'b\n'] }),
  }),
  get({
    ...open,
    path: '/t/asks',
    query: z.object({ page: z.coerce.number('Write a number.').optional() }),
    handler: ({ url }) => openReply({ version: 'asks', type: 'text/plain', body: () => url }),
  }),
  get({
    ...open,
    path: '/t/below/:id',
    params: z.object({ id: z.literal('known') }),
    handler: () => openReply({ version: 'below', type: 'text/plain', body: () => 'known' }),
  }),
  failing('/t/missing', new NotFound('No secret is called that')),
  failing('/t/refused', new OpenRefusal(404, 'There is no service with this id.')),
  failing('/t/bug', new Error('a bug with an inner name')),
]

const perMinute = 40
let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse({ rows, env: { OPEN_DATA_PER_MINUTE: String(perMinute) } })
})
afterAll(() => h.close())

let asked = 0
/** Each from an address of its own. */
const ask = (url: string, how: InjectOptions = {}) =>
  h.web.inject({ method: 'GET', url, remoteAddress: `10.0.0.${(asked += 1)}`, ...how })

const refusals: readonly [string, number, string, string, InjectOptions?][] = [
  ['a parameter that cannot be read', 400, '/t/asks?page=one', 'page: Write a number.'],
  ['a thing that is not there', 404, '/t/missing', 'There is nothing at this address.'],
  ['an id that fits no row', 404, '/t/below/unknown', 'There is nothing at this address.'],
  ['a refusal with words', 404, '/t/refused', 'There is no service with this id.'],
  ['another method', 405, '/t/data', 'Open data is read with GET, HEAD or OPTIONS.', { method: 'POST' }],
  ['a malformed address', 400, '/t/below/%zz', 'Check the address and try again. Nothing was changed.'],
  [
    'a bug',
    500,
    '/t/bug',
    'The fault is ours, not yours. Nothing was half saved. Try again, and if it happens again tell us the number below.',
  ],
]

describe('any site may read', () => {
  test.each([
    ['an answer', 200, '/t/data', {}],
    ['its head', 200, '/t/data', { method: 'HEAD' }],
    ['lines', 200, '/t/lines', {}],
    ['what a browser asks first', 204, '/t/data', { method: 'OPTIONS' }],
    ...refusals.map(([kind, status, url, , how]) => [kind, status, url, how ?? {}] as const),
  ] as const)('%s', async (_kind, status, url, how) => {
    const answer = await ask(url, { ...how, headers: { origin: 'https://elsewhere.example' } })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test.each(refusals)('%s is refused in JSON that says why', async (_kind, status, url, message, how) => {
    const answer = await ask(url, how)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toEqual({ error: expect.any(String) as string, message })
  })

  test('no other page: those of people stay our own', async () => {
    for (const url of ['/', '/t/datas', '/sign-in'])
      expect((await ask(url)).headers['access-control-allow-origin'], url).toBeUndefined()
    expect((await ask('/sign-in', { method: 'OPTIONS' })).statusCode).toBe(405)
  })

  test('and is told which methods and headers it may use', async () => {
    const { headers } = await ask('/t/data', { method: 'OPTIONS' })
    expect(headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS')
    expect(headers['access-control-allow-headers']).toBe('*')
  })
})

test('nobody is signed in, whoever asks', async () => {
  const adviser = await h.signIn('adviser')
  const answer = await adviser.get('/t/data')
  expect(JSON.parse(answer.text)).toMatchObject({ account: null })
})

describe('a copy', () => {
  test('may be kept for a minute by anybody, whatever cookies they have', async () => {
    const { headers } = await ask('/t/data')
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=60', vary: 'accept-encoding', etag: 'W/"one"' })
  })

  test.each(['W/"one"', '"one"', '"other", W/"one"', '*'])('that is still good is not made again: %s', async (tag) => {
    made = 0
    const answer = await ask('/t/data', { headers: { 'if-none-match': tag } })
    expect([answer.statusCode, answer.payload, answer.headers.etag, made]).toEqual([304, '', 'W/"one"', 0])
  })

  test('that is old is', async () => {
    version = 'two'
    const answer = await ask('/t/data', { headers: { 'if-none-match': 'W/"one"' } })
    expect([answer.statusCode, answer.headers.etag]).toEqual([200, 'W/"two"'])
    version = 'one'
  })

  test.each([
    ['/t/data', '"long"'],
    ['/t/lines', 'a\nb\n'],
  ])('comes compressed to who takes that: %s', async (url, part) => {
    const answer = await ask(url, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(answer.rawPayload).toString()).toContain(part)
    expect((await ask(url)).headers['content-encoding']).toBeUndefined()
  })
})

test('an address that asks too often waits; the others do not', async () => {
  const remoteAddress = '10.9.9.9'
  for (let turn = 0; turn < perMinute; turn += 1)
    expect((await ask('/t/lines', { remoteAddress })).statusCode).toBe(200)
  const refused = await ask('/t/lines', { remoteAddress })
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(refused.headers['access-control-allow-origin']).toBe('*')
  expect(refused.json()).toMatchObject({ error: 'Too Many Requests' })
  expect((await ask('/t/lines', { remoteAddress: '10.9.9.8' })).statusCode).toBe(200)
})
