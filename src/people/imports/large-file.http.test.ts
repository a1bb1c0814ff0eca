// A file far larger than any return, sent over a real connection: streamed all the way, and other people are served.
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formToken, hashToken, newToken } from '../../platform/auth/tokens.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
  await h.web.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => h.close())

const heading = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n'
const piece = Buffer.from('AAA1,M,15/01/2009,WBRI,UN1,,\r\n'.repeat(40_000))

/** Sends about so many megabytes as one file of a form, piece by piece. */
async function send(megabytes: number): Promise<number> {
  const { accountId } = await h.signIn('analyst')
  const session = newToken()
  const now = h.house.clock.now()
  const row = { token_hash: hashToken(session), account_id: accountId, created_at: now, seen_at: now }
  await h.machine(({ db }) =>
    db
      .insertInto('sessions')
      .values({ authority_id: h.council.id, ...row })
      .execute(),
  )
  const { port } = h.web.server.address() as AddressInfo // it listens on a port
  const headers = { 'content-type': 'multipart/form-data; boundary=edge', cookie: `alongside=${session}` }
  const field = (name: string, value: string) =>
    `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  return new Promise((resolve, reject) => {
    const sent = request({ port, method: 'POST', path: '/staff/imports', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.write(field('_csrf', formToken(h.house.secret, session)) + field('kind', 'ssda903') + field('year', '2026'))
    sent.write('--edge\r\nContent-Disposition: form-data; name="files"; filename="header.csv"\r\n\r\n' + heading)
    const pour = async () => {
      for (let size = 0; size < megabytes * 1_000_000; size += piece.length)
        if (!sent.write(piece)) await new Promise((drained) => sent.once('drain', drained))
      sent.end('\r\n--edge--\r\n')
    }
    pour().catch(reject)
  })
}

test(
  '200 MB of CSV are taken in, checked and refused without taking the memory of the service',
  { timeout: 180_000 },
  async () => {
    let most = 0
    let isOver = false
    const watch = async () => {
      for (; !isOver; await wait(100)) most = Math.max(most, process.memoryUsage().rss)
    }
    const watching = watch()
    expect(await send(200)).toBe(303)
    await h.runJobs()
    isOver = true
    await watching
    expect(most).toBeLessThan(700_000_000)
    const { preview } = await h.machine(({ db }) =>
      db.selectFrom('imports').select('preview').executeTakeFirstOrThrow(),
    )
    expect(JSON.stringify(preview)).toContain('TOO_MANY_ROWS')
  },
)

test('a file over 300 MB is refused, and nothing of it is kept', { timeout: 180_000 }, async () => {
  const before = await h.machine(({ db }) => db.selectFrom('files').select('id').execute())
  expect(await send(301)).toBe(422)
  expect(await h.machine(({ db }) => db.selectFrom('files').select('id').execute())).toHaveLength(before.length)
})
