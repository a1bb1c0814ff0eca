// Public pages that are the same for every visitor are kept, ready to send, for a few seconds. Whoever brings a session
// gets a page of their own.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { gzipSync } from 'node:zlib'
import { takesGzip } from './compress.ts'
import type { WebParts } from './parts.ts'
import type { Row } from './row.ts'
import type { Outcome } from './way.ts'

interface Kept {
  readonly until: number
  readonly plain: Ready
  readonly gzip: Ready
}

/** Names and values one after another, as node writes them: made once for all who ask. */
interface Ready {
  readonly headers: string[]
  readonly body: Buffer
}

export interface PublicCache {
  /** Sends the page at this address if it is kept. Before anything else is done with the request: no cookie is parsed yet. */
  send(request: FastifyRequest, reply: FastifyReply): boolean
  /** Keeps a page and sends it; false for what may not be kept: anything but a whole page that sets no cookie. */
  keep(row: Row, asked: { request: FastifyRequest; reply: FastifyReply }, html: string, outcome: Outcome): boolean
}

const keptMs = 10_000
const most = 2_000

export function publicCache(
  { cookies }: Pick<WebParts, 'cookies'>,
  everyHeader: Readonly<Record<string, string>>,
): PublicCache {
  const kept = new Map<string, Kept>()
  const keyOf = (request: FastifyRequest) => `${request.hostname}\n${request.url}`
  const bringsSession = ({ headers }: FastifyRequest) => headers.cookie?.includes(`${cookies.session}=`) === true
  return {
    send(request, reply) {
      if ((request.method !== 'GET' && request.method !== 'HEAD') || bringsSession(request)) return false
      const page = kept.get(keyOf(request))
      if (!page || page.until <= Date.now()) return false
      sendReady(takesGzip(request) ? page.gzip : page.plain, reply)
      return true
    },
    keep(row, { request, reply }, html, outcome) {
      if (row.method !== 'GET' || row.cache !== 'public' || bringsSession(request)) return false
      if (outcome.reply.kind !== 'page' || outcome.reply.status !== 200 || outcome.cookies.size > 0) return false
      const { 'x-robots-tag': robots = '', ...others } = everyHeader
      const isFound = outcome.reply.view.foundAs !== undefined
      const page = ready(Buffer.from(html), isFound ? others : { ...others, 'x-robots-tag': robots })
      if (kept.size >= most) kept.clear()
      kept.set(keyOf(request), page)
      sendReady(takesGzip(request) ? page.gzip : page.plain, reply)
      return true
    },
  }
}

/** Past the framework, which would write the same headers anew for every visitor. */
function sendReady({ headers, body }: Ready, reply: FastifyReply): void {
  reply.hijack()
  reply.raw.writeHead(200, headers).end(body)
}

function ready(body: Buffer, everyHeader: Readonly<Record<string, string>>): Kept {
  const zipped = gzipSync(body, { level: 9 })
  const headers = {
    ...everyHeader,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
  }
  const write = (whole: Buffer, more = {}) =>
    Object.entries({ ...headers, ...more, 'content-length': String(whole.length) }).flat()
  return {
    until: Date.now() + keptMs,
    plain: { headers: write(body), body },
    gzip: { headers: write(zipped, { 'content-encoding': 'gzip' }), body: zipped },
  }
}
