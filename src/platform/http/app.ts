// The one place that speaks HTTP. A request goes: row → sign-in → may → input → handler → reply → audit, in one transaction.
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { randomBytes } from 'node:crypto'
import { compress } from './compress.ts'
import { faultOf } from './faults.ts'
import { downloadPolicy, securityHeaders } from './headers.ts'
import { sessionCookie, type WebParts } from './parts.ts'
import { publicCache } from './public-cache.ts'
import { answerRow, type Outcome } from './way.ts'

export async function createWeb(parts: WebParts): Promise<FastifyInstance> {
  const headers = securityHeaders(parts.config.secureCookies)
  const app = Fastify({
    logger: false,
    trustProxy: parts.config.mode === 'live',
    genReqId: () => randomBytes(6).toString('hex'),
    bodyLimit: 1_000_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
    // Fastify answers a malformed address before any hook runs: it gets the headers and the page here.
    frameworkErrors: (error, request, reply) => {
      void reply.headers(headers)
      void sendFault(parts, request, reply, error)
    },
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  await app.register(cookie)
  app.removeContentTypeParser(['application/json', 'text/plain'])
  await app.register(formbody, { bodyLimit: 2_000_000 })
  await app.register(multipart)
  await parts.extras(app)

  const cached = publicCache()
  for (const row of parts.rows) {
    app.route({
      method: row.method,
      url: row.path,
      handler: async (request, reply) => {
        if (row.method === 'GET' && row.cache === 'public' && !request.cookies[sessionCookie]) {
          const hit = cached.get(request)
          if (hit) return sendBytes(reply, hit)
          const outcome = await answerRow(parts, row, request)
          return sendBytes(reply, cached.put(request, render(parts, outcome), outcome.reply))
        }
        return send(parts, request, reply, await answerRow(parts, row, request))
      },
    })
  }
  app.setNotFoundHandler((request, reply) =>
    sendFault(parts, request, reply, Object.assign(new Error('No such page'), { statusCode: 404 })),
  )
  app.setErrorHandler((error, request, reply) => sendFault(parts, request, reply, error))
  return app
}

function render(parts: WebParts, outcome: Outcome): string {
  if (outcome.reply.kind !== 'page') return ''
  return parts.renderPage(outcome.reply.view, { ctx: outcome.ctx })
}

async function send(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
): Promise<FastifyReply> {
  const html = render(parts, outcome) // first: a page that shows a form asks for its cookie while it is written
  const secure = parts.config.secureCookies
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  for (const [name, value] of outcome.cookies) {
    if (value === null) void reply.clearCookie(name, attributes)
    else void reply.setCookie(name, value, attributes)
  }
  const answer = outcome.reply
  void reply.header('cache-control', keepingOf(outcome))
  switch (answer.kind) {
    case 'redirect':
      return reply.code(303).header('location', answer.to).send()
    case 'page': {
      const body = await compress(request, reply, Buffer.from(html))
      return reply.code(answer.status).type('text/html; charset=utf-8').send(body)
    }
    case 'json':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(JSON.stringify(answer.value))
    case 'text':
      return reply.code(answer.status).type(answer.type).send(answer.text)
    case 'file': {
      void reply
        .type(answer.type)
        .header('content-disposition', `${answer.inline ? 'inline' : 'attachment'}; ${dispositionName(answer.name)}`)
      if (!answer.inline) void reply.header('content-security-policy', downloadPolicy)
      return reply.send(answer.body)
    }
  }
}

// Nothing that was made for one person may be kept by anything in between.
function keepingOf({ reply, ctx }: Outcome): string {
  if (reply.kind === 'page' && reply.view.keptForBack && ctx.caller.accountId === null) return 'private, no-cache'
  if (reply.kind !== 'text' && reply.kind !== 'file') return 'no-store'
  if (reply.keep === 'forever') return 'public, max-age=31536000, immutable'
  return reply.keep === 'a-minute' ? 'public, max-age=60' : 'no-store'
}

function sendBytes(
  reply: FastifyReply,
  page: { headers: Readonly<Record<string, string>>; body: Buffer },
): FastifyReply {
  return reply.headers(page.headers).send(page.body)
}

/** RFC 6266: an ASCII name for old readers, the real one for the rest. */
function dispositionName(name: string): string {
  const safe = name.replace(/[^\w.() -]/g, '_')
  return `filename="${safe}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

async function sendFault(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const fault = faultOf(error)
  if (fault.status >= 500)
    parts.log.error(
      { requestId: request.id, route: request.routeOptions.url ?? null, error: fault.logged },
      'a request failed',
    )
  const council = await parts.councils.forHost(request.hostname).catch(() => null)
  const html = parts.faultPage(fault, { reference: request.id, council })
  if (fault.retryAfter) void reply.header('retry-after', String(fault.retryAfter))
  return reply
    .code(fault.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(request.method === 'HEAD' ? '' : html)
}
