// Public pages that are the same for every visitor are kept, ready to send, for a few seconds.
import type { FastifyRequest } from 'fastify'
import { gzipSync } from 'node:zlib'
import { takesGzip } from './compress.ts'
import type { Outcome } from './way.ts'

interface Kept {
  readonly until: number
  readonly plain: Ready
  readonly gzip: Ready
}
export interface Ready {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export interface PublicCache {
  get(request: FastifyRequest): Ready | null
  /** Null for what may not be kept: anything but a whole page that sets no cookie. */
  put(request: FastifyRequest, html: string, outcome: Outcome): Ready | null
}

const keptMs = 10_000
const most = 2_000

export function publicCache(): PublicCache {
  const kept = new Map<string, Kept>()
  const keyOf = (request: FastifyRequest) => `${request.hostname}\n${request.url}`
  const pick = (request: FastifyRequest, page: Kept) => (takesGzip(request) ? page.gzip : page.plain)
  return {
    get(request) {
      const page = kept.get(keyOf(request))
      return page && page.until > Date.now() ? pick(request, page) : null
    },
    put(request, html, { reply, cookies }) {
      if (reply.kind !== 'page' || reply.status !== 200 || cookies.size > 0) return null
      const page = ready(Buffer.from(html))
      if (kept.size >= most) kept.clear()
      kept.set(keyOf(request), page)
      return pick(request, page)
    },
  }
}

function ready(body: Buffer): Kept {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding, cookie',
  }
  return {
    until: Date.now() + keptMs,
    plain: { headers, body },
    gzip: { headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body, { level: 9 }) },
  }
}
