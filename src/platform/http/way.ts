// The way of one request through its row, in one transaction: sign-in → may → input → handler → audit.
import type { FastifyRequest } from 'fastify'
import { auditEvents } from '../audit/events.ts'
import { recordAudit, type AuditEntry } from '../audit/record.ts'
import { may } from '../auth/permissions.ts'
import { endSession, findSession, nobody, startSession } from '../auth/session.ts'
import { formToken, formTokenMatches, newToken } from '../auth/tokens.ts'
import { inScope, type Db } from '../db/connect.ts'
import type { Council } from '../councils/council.ts'
import { draftKey, dropDraft, keepDraft } from '../forms/drafts.ts'
import { parseForm, typedFields, type Typed } from '../forms/form.ts'
import type { PersonId } from '../ids.ts'
import { enqueuer } from '../jobs/enqueue.ts'
import { outbox } from '../mail/outbox.ts'
import type { Caller, Ctx } from './ctx.ts'
import { RefusedForm, TooMany } from './faults.ts'
import { noticeCookie, sessionCookie, type WebParts } from './parts.ts'
import { NotAllowed, NotFound, redirect, type Reply } from './reply.ts'
import type { GetRow, PostRow, Row } from './row.ts'
import { readMultipart, type MultipartBody } from './uploads.ts'

export interface Outcome {
  readonly reply: Reply
  readonly ctx: Ctx
  /** Cookies to set; null takes one away. */
  readonly cookies: ReadonlyMap<string, string | null>
}

export async function answerRow(parts: WebParts, row: Row, request: FastifyRequest): Promise<Outcome> {
  const council = await parts.councils.forHost(request.hostname)
  if (!council) throw new NotFound(`No council answers to ${request.hostname}`)
  const cookies = new Map<string, string | null>()
  const token = request.cookies[sessionCookie] ?? newToken()
  if (row.method === 'GET') return inCouncil(parts, council, request, row, token, cookies, null)

  await knock(parts, row, request)
  const body = await readBody(parts, row, request, token)
  try {
    const outcome = await inCouncil(parts, council, request, row, token, cookies, body)
    if (row.audit === 'settings.changed') parts.councils.refresh() // after the commit: what was set acts at once
    return outcome
  } finally {
    await body.discard()
  }
}

async function knock(parts: WebParts, row: PostRow, request: FastifyRequest): Promise<void> {
  if (!row.limit) return
  const fine = await parts.attempts.count(`row:${row.path}`, request.ip, row.limit.attempts, row.limit.perSeconds)
  if (!fine) throw new TooMany()
}

async function readBody(parts: WebParts, row: PostRow, request: FastifyRequest, token: string): Promise<MultipartBody> {
  const admit = (fields: Record<string, unknown>) => {
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new RefusedForm('It came from another site')
    if (!formTokenMatches(parts.secret, token, fields['_csrf']))
      throw new RefusedForm('Its token does not fit the session')
  }
  if (request.isMultipart()) {
    if (!row.uploads) throw Object.assign(new Error('This form takes no files'), { statusCode: 415 })
    return readMultipart(request, parts.files.folder, row.uploads, admit)
  }
  const fields = (request.body ?? {}) as Record<string, string | string[]> // as the form parser gives them
  admit(fields)
  return { fields, files: [], faults: [], discard: () => Promise.resolve() }
}

function inCouncil(
  parts: WebParts,
  council: Council,
  request: FastifyRequest,
  row: Row,
  token: string,
  cookies: Map<string, string | null>,
  body: MultipartBody | null,
): Promise<Outcome> {
  return inScope(parts.kysely, { authorityId: council.id, accountId: null }, async (db) => {
    const now = parts.clock.now()
    const known = request.cookies[sessionCookie] !== undefined
    const { caller, timedOut } = known
      ? await findSession(db, token, council.settings, now)
      : { caller: nobody, timedOut: null }
    const subject: { personId?: PersonId | null; detail?: Record<string, unknown>; reason?: string } = {}
    const ctx = makeCtx(parts, { council, request, db, caller, now, token, cookies, subject })
    if (!may(caller.roles, row.may)) {
      if (caller.accountId !== null) throw new NotAllowed(`${row.path} needs ${row.may}`)
      if (timedOut && body && row.method === 'POST')
        await keepTyped(db, council, timedOut, row, request, typedFields(body.fields))
      return { reply: toSignIn(request, timedOut !== null), ctx, cookies }
    }
    const reply = await answer(ctx, row, request, body)
    await auditRow(ctx, row, reply, subject, caller)
    if (reply.kind === 'redirect' && reply.notice !== null)
      cookies.set(noticeCookie, Buffer.from(reply.notice, 'utf8').toString('base64url'))
    else if (ctx.notice !== null && reply.kind === 'page') cookies.set(noticeCookie, null)
    return { reply, ctx, cookies }
  })
}

async function answer(ctx: Ctx, row: Row, request: FastifyRequest, body: MultipartBody | null): Promise<Reply> {
  const params = row.params ? row.params.safeParse(request.params) : { success: true as const, data: {} }
  if (!params.success) throw new NotFound('The address does not fit')
  const query = row.query ? row.query.safeParse(request.query) : { success: true as const, data: {} }
  if (!query.success) throw new NotFound('The address does not fit')
  if (row.method === 'GET') return row.handler(ctx, { params: params.data, query: query.data })
  return answerForm(ctx, row, { params: params.data, query: query.data }, body)
}

async function answerForm(
  ctx: Ctx,
  row: PostRow,
  input: { params: unknown; query: unknown },
  body: MultipartBody | null,
): Promise<Reply> {
  const typed = typedFields(body?.fields)
  const parsed = parseForm(row.form, typed)
  const faults = body?.faults ?? []
  if (parsed.ok && faults.length === 0) {
    const reply = await row.handler(ctx, { ...input, form: parsed.values, files: body?.files ?? [] })
    // What was sent is a draft no longer.
    if (reply.kind === 'redirect' && row.form.keepsDraft && ctx.caller.accountId !== null)
      await dropDraft(ctx.db, ctx.caller.accountId, draftKey(row.form, ctx.path))
    return reply
  }
  const errors = [...(parsed.ok ? [] : parsed.errors), ...faults]
  const shown = await row.again(ctx, { ...input, failed: { typed, errors } })
  return shown.kind === 'page' ? { ...shown, status: 422, view: { ...shown.view, hasErrors: true } } : shown
}

async function auditRow(
  ctx: Ctx,
  row: GetRow | PostRow,
  reply: Reply,
  subject: { personId?: PersonId | null; detail?: Record<string, unknown>; reason?: string },
  caller: Caller,
): Promise<void> {
  if (typeof row.audit !== 'string') return
  if (reply.kind === 'page' && reply.status >= 400) return // a form shown again changed nothing
  if (auditEvents[row.audit].about === 'person' && subject.personId === undefined) {
    if (reply.kind === 'redirect' || caller.accountId === null) return // nothing was shown
    throw new Error(`${row.path} shows a person's record but did not say whose: call ctx.about`)
  }
  await ctx.audit({
    event: row.audit,
    personId: subject.personId ?? null,
    reason: subject.reason,
    detail: subject.detail,
  })
}

function toSignIn(request: FastifyRequest, timedOut: boolean): Reply {
  const next = request.method === 'GET' ? request.url : (refererPath(request) ?? '/')
  const why = timedOut ? '&why=timed-out' : ''
  return redirect(`/sign-in?next=${encodeURIComponent(next)}${why}`)
}

function refererPath(request: FastifyRequest): string | null {
  const page = typedFields(request.body)['back-to']
  return typeof page === 'string' && page.startsWith('/') ? page : request.url
}

async function keepTyped(
  db: Db,
  council: Council,
  who: Caller,
  row: PostRow,
  request: FastifyRequest,
  typed: Typed,
): Promise<void> {
  if (!row.form.keepsDraft || who.accountId === null) return
  await keepDraft(db, council.id, who.accountId, draftKey(row.form, request.url.split('?')[0] ?? ''), typed)
}

/** In a quarter of an hour. Printing is no guess, but it is costly. */
const attemptsAllowed = { 'sign-in': 10, code: 10, print: 60 } as const

interface Made {
  readonly council: Council
  readonly request: FastifyRequest
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
  readonly token: string
  readonly cookies: Map<string, string | null>
  readonly subject: { personId?: PersonId | null; detail?: Record<string, unknown>; reason?: string }
}

function makeCtx(parts: WebParts, made: Made): Ctx {
  const { council, request, db, caller, now, token, cookies, subject } = made
  const actor = {
    authorityId: council.id,
    accountId: caller.accountId,
    roles: caller.roles,
    requestId: request.id,
    now,
  }
  const enqueue = enqueuer(db, council.id)
  const notice = request.cookies[noticeCookie]
  return {
    db,
    council,
    caller,
    now,
    today: parts.clock.today(),
    log: parts.log,
    mode: parts.config.mode,
    requestId: request.id,
    path: request.url.split('?')[0] ?? '/',
    url: request.url,
    publicUrl: parts.config.publicUrl.origin,
    // A visitor gets a cookie with the first page that really shows a form, and no page sooner.
    get formToken() {
      if (request.cookies[sessionCookie] === undefined && !cookies.has(sessionCookie)) cookies.set(sessionCookie, token)
      return formToken(parts.secret, token)
    },
    files: parts.files,
    enqueue,
    notice: notice === undefined ? null : Buffer.from(notice, 'base64url').toString('utf8').slice(0, 500),
    send: outbox(db, council.id, enqueue),
    may: (permission) => may(caller.roles, permission),
    audit: (entry: AuditEntry) => recordAudit(db, actor, [entry]),
    about: (personId, extra) => Object.assign(subject, { personId }, extra),
    session: {
      attempt: (what, key) => parts.attempts.count(what, `${council.id}:${key}`, attemptsAllowed[what], 900),
      start: async (accountId) => {
        if (request.cookies[sessionCookie] !== undefined) await endSession(db, token, now)
        cookies.set(sessionCookie, await startSession(db, council.id, accountId, now))
      },
      end: async () => {
        await endSession(db, token, now)
        cookies.set(sessionCookie, null)
      },
    },
  }
}
