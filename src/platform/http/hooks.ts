// Hooks: what a program posts to us, as JSON, with a token of its own: another service, whose token stands in the settings
// (without one its address is not there at all), or our own tablets. No session is read, no cookie is set, and refusals
// are JSON.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '../auth/tokens.ts'
import type { Config } from '../config.ts'
import { knock } from './admit.ts'
import { TooMany } from './faults.ts'
import type { WebParts } from './parts.ts'
import { OpenRefusal } from './reply.ts'
import type { Hook, PostRow, Row } from './row.ts'

interface HookRules {
  /** The setting that holds the token of who may post; `of-its-own`: each has one, which the row's handler looks up. */
  readonly token: ((config: Config) => string | null) | 'of-its-own'
  readonly mostBytes: number
}

const hooks = {
  /** Many times what a text message with its envelope needs. */
  notify: { token: ({ notifyReceivedToken }) => notifyReceivedToken, mostBytes: 16_384 },
  /** A batch of what a tablet took offline, or one large entry (pledges/kiosk/sealed/entry.ts), in base64. */
  tablet: { token: 'of-its-own', mostBytes: 9_000_000 },
} as const satisfies Record<Hook, HookRules>

const rulesOf = ({ hook }: HookRow): HookRules => hooks[hook]

type HookRow = Row & PostRow & { readonly hook: Hook }
export const isHook = (row: Row): row is HookRow => row.method === 'POST' && row.hook !== undefined

/** The rows that are there under these settings. */
export const rowsUnder = (config: Config, rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => {
    if (!isHook(row)) return true
    const { token } = rulesOf(row)
    return token === 'of-its-own' || token(config) !== null
  })

type Answering = (row: Row, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** In a scope of their own: nowhere else is JSON taken. */
export async function takeHooks(app: FastifyInstance, parts: WebParts, rows: readonly Row[], answer: Answering) {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, read) => {
      try {
        read(null, JSON.parse(String(body)))
      } catch {
        read(new OpenRefusal(400, 'The body is not JSON.'))
      }
    })
    for (const row of rows.filter(isHook))
      scope.route({
        method: 'POST',
        url: row.path,
        bodyLimit: rulesOf(row).mostBytes,
        // Before any of the body is read.
        onRequest: (request, reply) => admit(parts, row, request, reply),
        handler: (request, reply) => answer(row, request, reply),
      })
    done()
  })
}

async function admit(parts: WebParts, row: HookRow, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await knock(parts, row, request).catch((error: unknown) => {
    throw error instanceof TooMany ? new OpenRefusal(429, 'Too many at once. Try again later.', 60) : error
  })
  const { token } = rulesOf(row)
  const brought = bearerOf(request)
  if (token === 'of-its-own') {
    if (brought !== null) return
  } else {
    const expected = token(parts.config)
    // Of their hashes: the time that it takes says nothing of the token, nor of how long it is.
    if (expected !== null && timingSafeEqual(hashToken(brought ?? ''), hashToken(expected))) return
  }
  void reply.header('www-authenticate', 'Bearer')
  throw new OpenRefusal(401, 'The token is missing or wrong.')
}

/** What a program brings to prove itself; null for none, or for what is too long to be any of ours. */
export const bearerOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | null =>
  /^Bearer +(\S{1,200})$/i.exec(headers.authorization ?? '')?.[1] ?? null
