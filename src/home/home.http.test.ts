import { gunzipSync } from 'node:zlib'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'

let h: TestHouse

beforeAll(async () => {
  h = await openTestHouse({ settings: { shortName: 'Ashmere', contact: { phone: '01632 960111' } } })
})
afterAll(() => h.close())

const publicPages = [
  ['/', 'Ashmere is here for you'],
  ['/help-now', '999'],
  ['/accessibility', 'Accessibility statement'],
  ['/privacy', 'How long it is kept'],
  ['/privacy/for-you', 'What we keep'],
  ['/cookies', 'alongside-notice'],
] as const

describe('pages for everyone', () => {
  test.each(publicPages)('%s shows "%s", leaves no cookie and is at most 30 KB', async (path, words) => {
    const answer = await h.visitor().get(path)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(words)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(Buffer.byteLength(answer.text)).toBeLessThan(30_000)
  })

  test.each(publicPages)('%s has the way out and the way to urgent help', async (path) => {
    const { text } = await h.visitor().get(path)
    expect(text).toContain('Exit this page')
    expect(text).toContain('href="/help-now"')
  })

  test('they come compressed to a browser that can read it', async () => {
    const answer = await h.web.inject({ method: 'GET', url: '/', headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(answer.rawPayload).toString()).toContain('Ashmere is here for you')
  })

  test('somebody who is signed in sees their own name, and the page is not kept', async () => {
    const adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
    await h.visitor().get('/') // from here on it is kept for visitors
    const answer = await adviser.get('/')
    expect(answer.text).toContain('Priya Kaur')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect((await h.visitor().get('/')).text).not.toContain('Priya Kaur')
  })

  test('the next visitor gets the very same page, with the same headers, and a form sent there is still refused', async () => {
    const ask = (more: Partial<InjectOptions> = {}) => h.web.inject({ method: 'GET', url: '/privacy', ...more })
    const [first, second, head] = [await ask(), await ask(), await ask({ method: 'HEAD' })]
    const headersOf = ({ headers }: typeof first) => ({ ...headers, date: '' })
    expect([second.body, headersOf(second)]).toEqual([first.body, headersOf(first)])
    expect([head.body, headersOf(head)]).toEqual(['', headersOf(first)])
    expect((await ask({ method: 'POST' })).statusCode).toBe(405)
  })

  test("the council's telephone number is a link", async () => {
    expect((await h.visitor().get('/help-now')).text).toContain('href="tel:01632960111"')
  })
})

describe('a page that is not there', () => {
  test('says so kindly, with a way on', async () => {
    const answer = await h.visitor().get('/no-such-page')
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('We cannot find that page')
    expect(answer.text).toContain('href="/"')
  })
})

describe("a council's own colours", () => {
  test('without colours there is no stylesheet', async () => {
    expect((await h.visitor().get('/council.css')).status).toBe(404)
    expect((await h.visitor().get('/')).text).not.toContain('council.css')
  })

  test('the stylesheet of the colours set now is kept for ever, another for a minute', async () => {
    const own = await openTestHouse({ settings: { colours: { brand: '#002855', accent: '#ffcc00' } } })
    try {
      const url = /\/council\.css\?v=[0-9a-f-]+/.exec((await own.visitor().get('/')).text)?.[0] ?? ''
      const current = await own.visitor().get(url)
      expect(current.headers).toMatchObject({
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      expect(current.text).toContain('--brand:#002855')
      const old = await own.visitor().get('/council.css?v=123456-abcdef')
      expect(old.headers['cache-control']).toBe('public, max-age=60')
    } finally {
      await own.close()
    }
  })

  test('without a logo there is none to fetch', async () => {
    expect((await h.visitor().get('/council-logo')).status).toBe(404)
  })
})
