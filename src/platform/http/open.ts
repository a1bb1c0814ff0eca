// Open data: rows marked `open` answer every other site. CORS stands on all their answers, refusals are JSON, nobody is
// signed in and no cookie is read. A copy that is still good is not sent again.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { STATUS_CODES } from 'node:http'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { compress, takesGzip } from './compress.ts'
import { faultOf } from './faults.ts'
import { NotFound, OpenRefusal, type Sent } from './reply.ts'
import type { Row } from './row.ts'

const isOpenRow = (row: Row): boolean => row.method === 'GET' && row.open === true

/** Whether an address is one of open data, or stands below one: what is malformed or missing there answers alike. */
export function openAddresses(rows: readonly Row[]): (request: Pick<FastifyRequest, 'url'>) => boolean {
  const fixed = rows.filter(isOpenRow).map(({ path }) => path.split(/[:*]/)[0] ?? path)
  return ({ url }) => {
    const path = url.split('?')[0] ?? ''
    return fixed.some((one) => (one.endsWith('/') ? path.startsWith(one) : path === one || path === `${one}/`))
  }
}

export const openHeaders = (others: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...others,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, content-disposition',
  'cross-origin-resource-policy': 'cross-origin',
})

/** What a browser asks before a page of another site may send a header of its own. */
export function answerPreflights(app: FastifyInstance, rows: readonly Row[]): void {
  for (const { path } of rows.filter(isOpenRow))
    app.route({
      method: 'OPTIONS',
      url: path,
      handler: (_request, reply) =>
        reply
          .code(204)
          .headers({
            'access-control-allow-methods': 'GET, HEAD, OPTIONS',
            'access-control-allow-headers': '*',
            'access-control-max-age': '86400',
            'cache-control': 'no-store',
          })
          .send(),
    })
}

export type FairShare = (address: string) => Promise<void>

/** Counted in memory: a reader must never cost a write, and each process guards itself. */
export function fairShare(perMinute: number): FairShare {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (address) => {
    try {
      await limiter.consume(address)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
      throw new OpenRefusal(429, `You may ask ${perMinute} times a minute. Wait ${seconds} seconds.`, seconds)
    }
  }
}

export async function sendOpen(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Sent & { kind: 'open' },
): Promise<FastifyReply> {
  const tag = `W/"${answer.version}"`
  void reply.headers({ etag: tag, 'cache-control': 'public, max-age=60', vary: openVary })
  if (holds(request.headers['if-none-match'], tag)) return reply.code(304).send()
  void reply.type(answer.type)
  const body = answer.body()
  if (typeof body === 'string') return reply.send(await compress(request, reply, Buffer.from(body), openVary))
  const lines = Readable.from(body)
  if (!takesGzip(request)) return reply.send(lines)
  return reply.header('content-encoding', 'gzip').send(lines.pipe(createGzip({ level: 5 })))
}

/** The answer does not depend on a cookie. */
const openVary = 'accept-encoding'

const bare = (tag: string) => tag.trim().replace(/^W\//, '')
const holds = (theirs: string | undefined, tag: string): boolean =>
  theirs !== undefined && theirs.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag))

export interface OpenFault {
  readonly status: number
  readonly body: { readonly error: string; readonly message: string }
  readonly retryAfter?: number | undefined
  readonly logged: string
}

export function openFaultOf(error: unknown): OpenFault {
  const { logged, ...fault } = faultOf(error)
  const { status, message, retryAfter } =
    error instanceof OpenRefusal ? error : { ...fault, message: plain(error, fault) }
  return { status, retryAfter, logged, body: { error: STATUS_CODES[status] ?? 'Error', message } }
}

function plain(error: unknown, { status, message }: { status: number; message: string }): string {
  if (error instanceof NotFound || status === 404) return 'There is nothing at this address.'
  return status === 405 ? 'Open data is read with GET, HEAD or OPTIONS.' : message
}
