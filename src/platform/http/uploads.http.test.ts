// Files that break off, lie about themselves or are too large: a clear answer, and nothing of them is kept.
import { createReadStream, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { none } from '../audit/events.ts'
import { formToken } from '../auth/tokens.ts'
import { defineForm } from '../forms/form.ts'
import { text } from './reply.ts'
import { post } from './row.ts'
import type { UploadedFile } from './uploads.ts'

const taken: UploadedFile[] = []
let faults: readonly string[] = []
const rows = [
  post({
    path: '/t/upload',
    may: 'session.use',
    audit: none('a test'),
    form: defineForm('t', z.object({})),
    uploads: { field: 'file', maxFiles: 2, maxBytesEach: 100_000 },
    handler: (_ctx, { files }) => {
      taken.push(...files)
      return text('taken')
    },
    again: (_ctx, { failed }) => {
      faults = failed.errors.map(({ message }) => message)
      return text('again', 'text/plain', 422)
    },
  }),
]

let h: TestHouse
let session: string
beforeAll(async () => {
  h = await openTestHouse({ rows })
  session = (await h.signIn('analyst')).sessionToken
})
afterAll(() => h.close())
beforeEach(() => {
  taken.length = 0
  faults = []
})

const part = (name: string, value: string, file?: string) =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${value}\r\n`
const end = '--b--\r\n'
const csrf = () => part('_csrf', formToken(h.house.secret, session))

async function send(payload: string | Buffer, type = 'multipart/form-data; boundary=b', more = {}): Promise<number> {
  const headers = { 'content-type': type, cookie: `alongside=${session}`, ...more }
  return (await h.web.inject({ method: 'POST', url: '/t/upload', payload, headers })).statusCode
}

const incoming = () => {
  try {
    return readdirSync(join(h.house.files.folder, 'incoming'))
  } catch {
    return []
  }
}

test('a whole file arrives with its name, its size and its hash, and is gone when the request is over', async () => {
  expect(await send(csrf() + part('file', 'a,b', 'Zoë’s.csv') + end)).toBe(200)
  const sha256 = createHash('sha256').update('a,b').digest('hex')
  expect(taken).toMatchObject([{ name: 'Zoë’s.csv', bytes: 3, sha256 }])
  expect(incoming()).toEqual([])
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\\\fakepath\\\\return.csv', 'return.csv'],
  ['a\u0000b.csv', 'ab.csv'],
  [`${'x'.repeat(400)}.csv`, 'x'.repeat(200)],
])('the name %j is data, never a path', async (given, kept) => {
  expect(await send(csrf() + part('file', 'x', given) + end)).toBe(200)
  expect(taken[0]?.name).toBe(kept)
})

test.each<[string, number, () => Promise<number>]>([
  ['no boundary', 400, () => send(csrf() + end, 'multipart/form-data')],
  ['another boundary', 400, () => send(csrf() + end, 'multipart/form-data; boundary=c')],
  ['an end in the middle of a file', 400, () => send(csrf() + part('file', 'half of a fi', 'a.csv'))],
  ['no end', 400, () => send(csrf())],
  ['only noise', 400, () => send(Buffer.from([0, 1, 2, 255]))],
  ['a compressed body', 415, () => send(gzipSync(csrf() + end), undefined, { 'content-encoding': 'gzip' })],
  ['a compressed body that does not say so', 400, () => send(gzipSync(csrf() + end))],
  ['too many files', 413, () => send(csrf() + ['a', 'b', 'c'].map((n) => part('file', n, n)).join('') + end)],
  ['too many fields', 413, () => send(csrf() + part('a', 'x').repeat(120) + end)],
  ['a field that is too long', 413, () => send(csrf() + part('a', 'x'.repeat(250_000)) + end)],
  ['a name that reaches into objects', 400, () => send(csrf() + part('__proto__', 'x') + end)],
  ['a name of a method', 400, () => send(csrf() + part('toString', 'x', 'a.csv') + end)],
])('%s is answered with %i, and nothing is kept', async (_what, status, act) => {
  expect(await act()).toBe(status)
  expect([taken, incoming()]).toEqual([[], []])
})

test('a file that is too large or empty is named, and the rest of the form is shown again', async () => {
  const files = part('file', 'x'.repeat(150_000), 'large.csv') + part('file', '', 'empty.csv')
  expect(await send(csrf() + files + end)).toBe(422)
  expect(faults).toEqual(['large.csv is larger than 0 MB', 'empty.csv is empty'])
  expect(incoming()).toEqual([])
})

test('a sender who goes away in the middle leaves nothing behind', async () => {
  const socket = await dial()
  const body = csrf() + part('file', 'x'.repeat(50_000), 'a.csv')
  socket.write(head(1_000_000) + body)
  await vi.waitFor(() => expect(incoming()).toHaveLength(1))
  socket.destroy()
  await vi.waitFor(() => expect(incoming()).toEqual([]))
  expect(taken).toEqual([])
})

test('a refused sender of very much gets the answer, not a line that hangs', async () => {
  const socket = await dial()
  const large = 60_000_000
  let answer = ''
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
  socket.on('error', () => undefined) // the line may be cut while we still send
  socket.write(head(large) + part('_csrf', 'not ours') + part('file', '', 'a.csv').slice(0, -2))
  createReadStream('/dev/zero', { end: large }).pipe(socket)
  await vi.waitFor(() => expect(answer).toMatch(/^HTTP\/1\.1 403 /), { timeout: 10_000 })
  socket.destroy()
})

async function dial() {
  if (!h.web.server.listening) await h.web.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((h.web.server.address() as AddressInfo).port, '127.0.0.1') // a TCP server's address
  await once(socket, 'connect')
  return socket
}

const head = (length: number) =>
  [
    'POST /t/upload HTTP/1.1',
    'host: 127.0.0.1',
    `cookie: alongside=${session}`,
    'content-type: multipart/form-data; boundary=b',
    `content-length: ${length}`,
    '\r\n',
  ].join('\r\n')
