// Public pages that are the same for every visitor are kept, ready to send, for a few seconds.
import type { FastifyRequest } from 'fastify'
import { gzipSync } from 'node:zlib'
import type { Reply } from './reply.ts'
import { takesGzip } from './compress.ts'

interface Kept {
  readonly until: number
  readonly plain: Ready
  readonly gzip: Ready
}
export interface Ready {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const keptMs = 10_000
const most = 2_000

export function publicCache() {
  const kept = new Map<string, Kept>()
  const keyOf = (request: FastifyRequest) => `${request.hostname}\n${request.url}`
  const pick = (request: FastifyRequest, page: Kept) => (takesGzip(request) ? page.gzip : page.plain)
  return {
    get(request: FastifyRequest): Ready | null {
      const page = kept.get(keyOf(request))
      return page && page.until > Date.now() ? pick(request, page) : null
    },
    put(request: FastifyRequest, html: string, reply: Reply): Ready {
      const body = Buffer.from(html)
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        vary: 'accept-encoding, cookie',
      }
      const page: Kept = {
        until: Date.now() + keptMs,
        plain: { headers, body },
        gzip: { headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body, { level: 9 }) },
      }
      if (reply.kind !== 'page' || reply.status !== 200) throw new Error('Only a plain page can be kept for everyone')
      if (kept.size >= most) kept.clear()
      kept.set(keyOf(request), page)
      return pick(request, page)
    },
  }
}
