// The one place that speaks HTTP. A request goes: row → sign-in → may → input → handler → reply → audit, in one transaction.
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { refuseOtherMethods } from './other-methods.ts'
import { refuseMalformed, securityHeaders } from './headers.ts'
import { isHook, rowsUnder, takeHooks } from './hooks.ts'
import { answerPreflights, fairShare, openAddresses, openHeaders, type FairShare } from './open.ts'
import type { WebParts } from './parts.ts'
import { publicCache, type PublicCache } from './public-cache.ts'
import { OpenRefusal } from './reply.ts'
import { render, send, sendFault, sendOpenFault } from './send.ts'
import type { Row } from './row.ts'
import { answerRow } from './way.ts'

export async function createWeb(parts: WebParts): Promise<FastifyInstance> {
  const headers = securityHeaders(parts.config.secureCookies)
  const headersOfOpen = openHeaders(headers)
  const rows = rowsUnder(parts.config, parts.rows)
  const isOpen = openAddresses(rows)
  const headersFor = (request: FastifyRequest) => (isOpen(request) ? headersOfOpen : headers)
  const fault = (request: FastifyRequest, reply: FastifyReply, error: unknown) =>
    isOpen(request) || error instanceof OpenRefusal
      ? sendOpenFault(parts, request, reply, error)
      : sendFault(parts, request, reply, error)
  const app = Fastify({
    logger: false,
    // One load balancer stands before us in live mode: only what it wrote itself, the last entry, is believed.
    trustProxy: parts.config.mode === 'live' ? (_address: string, hop: number) => hop === 0 : false,
    genReqId: () => randomUUID().slice(24), // the twelve random digits at its end
    bodyLimit: 1_000_000,
    forceCloseConnections: 'idle',
    requestTimeout: 1_800_000, // a big return over a slow line takes minutes; nothing may take for ever
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
    // Fastify answers a malformed address before any hook runs: it gets the headers and the page here.
    frameworkErrors: (error, request, reply) => {
      void reply.headers(headersFor(request))
      void fault(request, reply, error)
    },
    clientErrorHandler: refuseMalformed(headers),
  })
  const cached = publicCache(parts, headers)
  app.addHook('onRequest', (request, reply, done) => {
    if (cached.send(request, reply)) return
    reply.headers(headersFor(request))
    done()
  })
  await app.register(cookie)
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(formbody, { bodyLimit: 2_000_000 })
  await app.register(multipart, { throwFileSizeLimit: false }) // said beside the form instead (uploads.ts)
  await parts.extras(app)

  // Before any row: what is registered in a scope settles those that stand before it.
  app.setNotFoundHandler((request, reply) =>
    fault(request, reply, Object.assign(new Error('No such page'), { statusCode: 404 })),
  )
  app.setErrorHandler((error, request, reply) => fault(request, reply, error))

  const share = fairShare(parts.config.openDataPerMinute)
  const answer = (row: Row, request: FastifyRequest, reply: FastifyReply) =>
    answerRequest({ parts, cached, share }, row, request, reply)
  for (const row of rows.filter((one) => !isHook(one)))
    app.route({ method: row.method, url: row.path, handler: (request, reply) => answer(row, request, reply) })
  await takeHooks(app, parts, rows, answer)
  answerPreflights(app, rows)
  refuseOtherMethods(app, rows)
  return app
}

interface Around {
  readonly parts: WebParts
  readonly cached: PublicCache
  readonly share: FairShare
}

async function answerRequest(
  { parts, cached, share }: Around,
  row: Row,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (row.method === 'GET' && row.open) await share(request.ip)
  const outcome = await answerRow(parts, row, request)
  const html = render(parts, outcome)
  if (cached.keep(row, { request, reply }, html, outcome)) return reply
  return send(parts, request, reply, outcome, html)
}
