// The security headers stand on every kind of answer, refusals and malformed addresses included.
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { none } from '../audit/events.ts'
import { file, json, redirect, text } from './reply.ts'
import { get } from './row.ts'

const open = { may: 'public.read', audit: none('a test') } as const
const failing = (path: string, error: unknown) =>
  get({
    ...open,
    path,
    handler: () => {
      throw error
    },
  })

const rows = [
  get({ ...open, path: '/t/text', handler: () => text('plain') }),
  get({ ...open, path: '/t/json', handler: () => json({ a: 1 }) }),
  get({ ...open, path: '/t/redirect', handler: () => redirect('/') }),
  get({ ...open, path: '/t/file', handler: () => file({ name: 'Zoë ‘x’ (1).csv', type: 'text/csv', body: 'a,b' }) }),
  failing('/t/broken', new Error('a bug of ours')),
  failing('/t/away', Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })),
  failing('/t/full', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })),
  failing('/t/odd', null),
]

let h: TestHouse
let stylesheet: string
beforeAll(async () => {
  h = await openTestHouse({ rows })
  const home = await h.visitor().get('/')
  stylesheet = /href="(\/assets\/[^"]+\.css)"/.exec(home.text)?.[1] ?? ''
})
afterAll(() => h.close())

const ask = (how: Partial<InjectOptions> & { url: string }) => h.web.inject({ method: 'GET', ...how })

const kinds: [string, number, Partial<InjectOptions> & { url: string }][] = [
  ['a page', 200, { url: '/' }],
  ['a page kept for everyone', 200, { url: '/' }],
  ['the head of a page', 200, { method: 'HEAD', url: '/' }],
  ['a text', 200, { url: '/t/text' }],
  ['json', 200, { url: '/t/json' }],
  ['a download', 200, { url: '/t/file' }],
  ['a redirect', 303, { url: '/t/redirect' }],
  ['the way to sign in', 303, { url: '/staff/people' }],
  ['health', 200, { url: '/health' }],
  ['readiness', 200, { url: '/ready' }],
  ['a static file that is not there', 404, { url: '/assets/none.css' }],
  ['a way out of the static files', 404, { url: '/assets/..%2f..%2fpackage.json' }],
  ['an address that is not there', 404, { url: '/nowhere' }],
  ['an address that would name another host', 404, { url: '//evil.example/x' }],
  ['a malformed address', 400, { url: '/%zz' }],
  ['a malformed parameter', 400, { url: '/staff/people/%E0%A4%A' }],
  ['another method', 405, { method: 'DELETE', url: '/sign-in' }],
  ['a request to be sent back', 404, { method: 'TRACE', url: '/sign-in' }],
  ['a method without a row', 404, { method: 'PUT', url: '/nowhere' }],
  ['an answer to OPTIONS', 405, { method: 'OPTIONS', url: '/' }],
  ['something that is no form', 415, { method: 'POST', url: '/sign-in', payload: { a: 1 } }],
  ['a form that is too large', 413, form('/sign-in', `a=${'x'.repeat(3_000_000)}`)],
  ['a refused form', 403, form('/sign-in', 'name=a')],
  ['a bug', 500, { url: '/t/broken' }],
  ['a thrown nothing', 500, { url: '/t/odd' }],
  ['a database that is away', 503, { url: '/t/away' }],
  ['a full disk', 507, { url: '/t/full' }],
]

function form(url: string, payload: string): InjectOptions & { url: string } {
  return { method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}

describe.each(kinds)('%s', (_kind, status, how) => {
  test(`has its status ${status} and the headers`, async () => {
    const answer = await ask(how)
    expect(answer.statusCode).toBe(status)
    expect(faultsOf(answer.headers)).toEqual([])
    if (how.method === 'HEAD') expect(answer.payload).toBe('')
  })
})

test('a static file has them too, and is kept for ever', async () => {
  const answer = await ask({ url: stylesheet })
  expect([answer.statusCode, faultsOf(answer.headers)]).toEqual([200, []])
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('what is no HTTP at all is refused with the headers', async () => {
  await h.web.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((h.web.server.address() as AddressInfo).port, '127.0.0.1') // a TCP server's address
  await once(socket, 'connect')
  socket.end('this is not HTTP\r\n\r\n')
  const [head = ''] = (await readAll(socket)).split('\r\n\r\n')
  const headers: Record<string, unknown> = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line): [string, unknown] => [line.split(': ')[0] ?? '', line.split(': ')[1]]),
  )
  expect(head).toMatch(/^HTTP\/1\.1 400 /)
  expect(faultsOf(headers)).toEqual([])
})

function faultsOf(headers: Readonly<Record<string, unknown>>): string[] {
  const policy = String(headers['content-security-policy'])
  const faults: string[] = []
  if (/unsafe|\*|http:|https:/.test(policy)) faults.push(`the policy is loose: ${policy}`)
  for (const part of ['default-src', 'object-src', 'base-uri', 'frame-ancestors'])
    if (!policy.includes(`${part} 'none'`)) faults.push(`the policy lacks ${part} 'none'`)
  const wanted = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
  for (const [name, value] of Object.entries(wanted)) if (headers[name] !== value) faults.push(`${name} is missing`)
  for (const name of ['server', 'x-powered-by']) if (name in headers) faults.push(`${name} tells what we run on`)
  return faults
}

test('nothing for one person is kept by anything in between', async () => {
  const admin = await h.signIn('admin')
  for (const path of ['/', '/t/text', '/t/json', '/t/file', '/t/redirect', '/nowhere', '/t/broken', '/staff/people'])
    expect((await admin.get(path)).headers['cache-control'], path).toBe('no-store')
  const kept = await h.visitor().get('/')
  expect([kept.headers['cache-control'], kept.headers['set-cookie']]).toEqual(['no-cache', undefined])
})

test('a download is an attachment that can run nothing, under a name in its own letters', async () => {
  const { headers } = await ask({ url: '/t/file' })
  expect(headers['content-security-policy']).toContain('; sandbox')
  expect(headers['content-disposition']).toBe(
    `attachment; filename="Zo_ _x_ (1).csv"; filename*=UTF-8''Zo%C3%AB%20%E2%80%98x%E2%80%99%20%281%29.csv`,
  )
})

test('an address that takes another method says which', async () => {
  expect((await ask({ method: 'DELETE', url: '/sign-in' })).headers['allow']).toBe('GET, HEAD, POST')
  expect((await ask({ method: 'GET', url: '/sign-out' })).headers['allow']).toBe('POST')
})

test('a slash at the end makes no difference', async () => {
  expect((await ask({ url: '/sign-in/' })).statusCode).toBe(200)
})

test('a bug is answered with a number and without its cause', async () => {
  const { payload } = await ask({ url: '/t/broken' })
  expect(payload).toMatch(/[0-9a-f]{12}/)
  expect(payload).not.toMatch(/a bug of ours|\.ts:/)
})

test('over https it asks for https for two years, and the cookies are bound to the host', async () => {
  const secure = await openTestHouse({ env: { PUBLIC_URL: 'https://alongside.example' } })
  try {
    const answer = await secure.web.inject('/sign-in')
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests')
    expect(answer.cookies).toMatchObject([
      { name: '__Host-alongside', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' },
    ])
  } finally {
    await secure.close()
  }
})
