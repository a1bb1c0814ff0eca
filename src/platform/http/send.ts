// Turns what a handler returned, or threw, into HTTP.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { compress } from './compress.ts'
import { faultOf, type Fault } from './faults.ts'
import { downloadPolicy } from './headers.ts'
import { openFaultOf, sendOpen } from './open.ts'
import type { WebParts } from './parts.ts'
import { partWanted, type InParts } from './ranges.ts'
import type { Sent } from './reply.ts'
import type { Outcome } from './way.ts'

/** Set by the kiosk's own script on a paired tablet, which nobody signs in on. It gives no right. */
const tabletCookie = 'alongside-tablet'

export function render(parts: WebParts, { reply, ctx }: Outcome): string {
  return reply.kind === 'page' ? parts.renderPage(reply.view, { ctx }) : ''
}

/** `html` is written before: a page that shows a form asks for its cookie while it is written. */
export async function send(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  html: string,
): Promise<FastifyReply> {
  const secure = parts.config.secureCookies
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  for (const [name, value] of outcome.cookies) {
    if (value === null) void reply.clearCookie(name, attributes)
    else void reply.setCookie(name, value, attributes)
  }
  // Signed out: what a page had put by in the browser goes too. Not on a tablet of the tree: what waits there would be lost.
  if (outcome.cookies.get(parts.cookies.session) === null && request.cookies[tabletCookie] === undefined)
    void reply.header('clear-site-data', '"storage"')
  void reply.header('cache-control', keepingOf(outcome))
  const answer = outcome.reply
  switch (answer.kind) {
    case 'redirect':
      return reply.code(303).header('location', answer.to).send()
    case 'page': {
      if (answer.view.foundAs !== undefined) void reply.removeHeader('x-robots-tag')
      const body = await compress(request, reply, Buffer.from(html))
      return reply.code(answer.status).type('text/html; charset=utf-8').send(body)
    }
    case 'open':
      return sendOpen(request, reply, answer)
    case 'json':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(JSON.stringify(answer.value))
    case 'text':
      return reply.code(answer.status).type(answer.type).send(answer.text)
    case 'file':
      return sendFile(request, reply, answer)
  }
}

function sendFile(request: FastifyRequest, reply: FastifyReply, answer: Sent & { kind: 'file' }): FastifyReply {
  const how = answer.inline ? 'inline' : 'attachment'
  void reply.type(answer.type).header('content-disposition', `${how}; ${dispositionName(answer.name)}`)
  if (!answer.inline) void reply.header('content-security-policy', downloadPolicy)
  const { body } = answer
  return typeof body === 'object' && 'bytes' in body ? sendPart(request, reply, body) : reply.send(body)
}

/** A condition on a part names a version of the file, and ours have none: then the whole is sent. */
function sendPart(request: FastifyRequest, reply: FastifyReply, { bytes, open }: InParts): FastifyReply {
  const part = request.headers['if-range'] === undefined ? partWanted(request.headers.range, bytes) : 'whole'
  void reply.header('accept-ranges', 'bytes')
  if (part === 'none') return reply.code(416).header('content-range', `bytes */${bytes}`).send()
  if (part === 'whole') return reply.header('content-length', bytes).send(open())
  const { start, end } = part
  void reply.code(206).header('content-range', `bytes ${start}-${end}/${bytes}`)
  return reply.header('content-length', end - start + 1).send(open(part))
}

// Nothing that was made for one person may be kept by anything in between.
function keepingOf({ reply, ctx }: Outcome): string {
  if (reply.kind === 'page' && reply.view.keptForBack && ctx.caller.accountId === null) return 'private, no-cache'
  if (reply.kind !== 'text' && reply.kind !== 'file') return 'no-store'
  if (reply.keep === 'forever') return 'public, max-age=31536000, immutable'
  return reply.keep === 'a-minute' ? 'public, max-age=60' : 'no-store'
}

/** RFC 6266: an ASCII name for old readers, the real one for the rest. */
export function dispositionName(name: string): string {
  const whole = name.toWellFormed()
  const safe = whole.replace(/[^\w.() -]/g, '_')
  const rest = encodeURIComponent(whole).replace(/['*()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `filename="${safe}"; filename*=UTF-8''${rest}`
}

// A bug with its cause; a refusal with its place, so that somebody who tries doors can be seen.
function logFault(
  { log }: WebParts,
  request: FastifyRequest,
  { status, logged }: Pick<Fault, 'status' | 'logged'>,
): void {
  const facts = { requestId: request.id, route: request.routeOptions.url ?? null, status }
  if (status >= 500) log.error({ ...facts, error: logged }, 'a request failed')
  else if (status === 403 || status === 429) log.warn(facts, 'a request was refused')
}

export async function sendFault(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const fault = faultOf(error)
  logFault(parts, request, fault)
  const council = await parts.councils.forHost(request.hostname).catch(() => null)
  const html = parts.faultPage(fault, { reference: request.id, council })
  if (fault.retryAfter) void reply.header('retry-after', String(fault.retryAfter))
  return reply.code(fault.status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
}

/** A refusal of open data, for a program. */
export function sendOpenFault(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): FastifyReply {
  const fault = openFaultOf(error)
  logFault(parts, request, fault)
  if (fault.retryAfter) void reply.header('retry-after', String(fault.retryAfter))
  void reply.code(fault.status).header('cache-control', 'no-store').type('application/json; charset=utf-8')
  return reply.send(JSON.stringify(fault.body))
}
