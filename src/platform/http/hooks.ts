// Hooks: what another service posts to us, as JSON, with a token of its own. Without a token in the settings its address is
// not there at all. No session is read, no cookie is set, and refusals are JSON.
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hashToken } from '../auth/tokens.ts'
import type { Config } from '../config.ts'
import { knock } from './admit.ts'
import { TooMany } from './faults.ts'
import type { WebParts } from './parts.ts'
import { OpenRefusal } from './reply.ts'
import type { Hook, PostRow, Row } from './row.ts'

/** Who may post, by the setting that holds their token. */
const tokens = {
  notify: ({ notifyReceivedToken }: Config) => notifyReceivedToken,
} as const satisfies Record<Hook, (config: Config) => string | null>

type HookRow = Row & PostRow & { readonly hook: Hook }
export const isHook = (row: Row): row is HookRow => row.method === 'POST' && row.hook !== undefined

/** The rows that are there under these settings. */
export const rowsUnder = (config: Config, rows: readonly Row[]): readonly Row[] =>
  rows.filter((row) => !isHook(row) || tokens[row.hook](config) !== null)

/** Many times what a text message with its envelope needs. */
const mostBytes = 16_384

type Answering = (row: Row, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** In a scope of their own: nowhere else is JSON taken. */
export async function takeHooks(app: FastifyInstance, parts: WebParts, rows: readonly Row[], answer: Answering) {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, read) => {
        try {
          read(null, JSON.parse(String(body)))
        } catch {
          read(new OpenRefusal(400, 'The body is not JSON.'))
        }
      },
    )
    for (const row of rows.filter(isHook))
      scope.route({
        method: 'POST',
        url: row.path,
        bodyLimit: mostBytes,
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
  const expected = tokens[row.hook](parts.config)
  const [, brought = ''] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? []
  // Of their hashes: the time that it takes says nothing of the token, nor of how long it is.
  if (expected !== null && timingSafeEqual(hashToken(brought), hashToken(expected))) return
  void reply.header('www-authenticate', 'Bearer')
  throw new OpenRefusal(401, 'The token is missing or wrong.')
}
