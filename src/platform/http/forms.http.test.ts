// A form is taken from our own page, opened in the same session, and from nowhere else.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { z } from 'zod'
import { none } from '../audit/events.ts'
import { formToken } from '../auth/tokens.ts'
import { defineForm } from '../forms/form.ts'
import { text } from './reply.ts'
import { post } from './row.ts'

const taken: unknown[] = []
const rows = [
  post({
    path: '/t/form',
    may: 'session.use',
    audit: none('a test'),
    form: defineForm('t', z.record(z.string(), z.unknown())),
    uploads: { field: 'file', maxFiles: 2, maxBytesEach: 1_000_000 },
    handler: (_ctx, { form }) => {
      taken.push({ ...form })
      return text('taken')
    },
    again: () => text('again', 'text/plain', 422),
  }),
]

let h: TestHouse
let mine: string
let theirs: string
beforeAll(async () => {
  h = await openTestHouse({ rows })
  mine = (await h.signIn('adviser')).sessionToken
  theirs = (await h.signIn('adviser')).sessionToken
})
afterAll(() => h.close())
beforeEach(() => void (taken.length = 0))

const token = (session: string) => formToken(h.house.secret, session)
const urlencoded = 'application/x-www-form-urlencoded'

async function send(payload: string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await h.web.inject({
    method: 'POST',
    url: '/t/form',
    payload,
    headers: { 'content-type': urlencoded, cookie: `alongside=${mine}`, ...headers },
  })
  return answer.statusCode
}

const part = (name: string, value: string, file = '') =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${value}\r\n`
const multipart = { 'content-type': 'multipart/form-data; boundary=b' }

test('its own token lets it in, again and again', async () => {
  expect(await send(`_csrf=${token(mine)}&a=1`)).toBe(200)
  expect(await send(`a=1&_csrf=${token(mine)}`)).toBe(200)
  expect(await send(`${part('_csrf', token(mine))}${part('file', 'x', 'a.csv')}--b--\r\n`, multipart)).toBe(200)
  expect(taken).toHaveLength(3)
})

test.each<[string, () => string, Record<string, string>?]>([
  ['without a token', () => 'a=1'],
  ['with an empty token', () => '_csrf=&a=1'],
  ['with a token of another session', () => `_csrf=${token(theirs)}`],
  ['with a token of nobody', () => `_csrf=${token('')}`],
  ['with two tokens', () => `_csrf=${token(mine)}&_csrf=${token(mine)}`],
  ['with a token that was cut short', () => `_csrf=${token(mine).slice(0, -1)}`],
  ['without a body', () => ''],
  ['from another site', () => `_csrf=${token(mine)}`, { 'sec-fetch-site': 'cross-site' }],
  ['from a neighbouring site', () => `_csrf=${token(mine)}`, { 'sec-fetch-site': 'same-site' }],
  [
    'with a token that comes after the file',
    () => `${part('file', 'x', 'a.csv')}${part('_csrf', token(mine))}--b--\r\n`,
    multipart,
  ],
  ['with a file and no token', () => `${part('file', 'x', 'a.csv')}--b--\r\n`, multipart],
  ['without a session', () => `_csrf=${token(mine)}`, { cookie: '' }],
])('%s it is refused, and nothing is done', async (_how, payload, headers) => {
  expect(await send(payload(), headers)).toBe(403)
  expect(taken).toEqual([])
})

test.each([
  ['JSON', 'application/json', () => JSON.stringify({ _csrf: token(mine) })],
  ['JSON under another name', 'application/json; charset=utf-7', () => JSON.stringify({ _csrf: token(mine) })],
  ['plain text', 'text/plain', () => `_csrf=${token(mine)}`],
  ['XML', 'application/xml', () => '<a/>'],
  ['nonsense', 'x', () => `_csrf=${token(mine)}`],
])('%s is no form', async (_kind, type, payload) => {
  expect(await send(payload(), { 'content-type': type })).toBe(415)
  expect(taken).toEqual([])
})

test('a compressed form is refused', async () => {
  expect(await send(`_csrf=${token(mine)}`, { 'content-encoding': 'gzip' })).toBe(415)
})

test('names that reach into objects are left out, NUL is taken off, and repeated names stay a list', async () => {
  const body = `_csrf=${token(mine)}&__proto__=x&constructor=x&prototype=x&a=1%00&b=1&b=2&c%5Bd%5D=3`
  expect(await send(body)).toBe(200)
  expect(taken).toEqual([{ a: '1', b: ['1', '2'], 'c[d]': '3' }])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})
