// The way of one request through its row, in one transaction: sign-in → may → input → handler → audit. What takes long is
// made after its commit.
import type { FastifyRequest } from 'fastify'
import { auditEvents } from '../audit/events.ts'
import { may } from '../auth/permissions.ts'
import { findSession, nobody } from '../auth/session.ts'
import { newToken } from '../auth/tokens.ts'
import { inScope } from '../db/connect.ts'
import { draftKey, dropDraft, keepDraft } from '../forms/drafts.ts'
import { quotaFault } from '../files/quota.ts'
import { parseForm, typedFields, type FieldError } from '../forms/form.ts'
import { knock, readBody } from './admit.ts'
import { isHook } from './hooks.ts'
import type { Caller, Ctx } from './ctx.ts'
import { makeCtx, noticeCookie, pathOf, type Asked, type Subject } from './make-ctx.ts'
import type { WebParts } from './parts.ts'
import { NotAllowed, NotFound, OpenRefusal, redirect, type Later, type Reply, type Sent } from './reply.ts'
import type { GetRow, PostRow, Row } from './row.ts'
import type { MultipartBody } from './uploads.ts'

export interface Outcome {
  readonly reply: Sent
  readonly ctx: Ctx
  /** Cookies to set; null takes one away. */
  readonly cookies: ReadonlyMap<string, string | null>
}

/** As an outcome, but what takes long is still to be made. */
interface Answered {
  readonly reply: Reply
  readonly ctx: Ctx
  readonly subject: Subject
}

export async function answerRow(parts: WebParts, row: Row, request: FastifyRequest): Promise<Outcome> {
  const council = await parts.councils.forHost(request.hostname)
  if (!council) throw new NotFound(`No council answers to ${request.hostname}`)
  const token = request.cookies[parts.cookies.session] ?? newToken()
  const asked: Asked = { council, request, token, cookies: new Map() }
  if (!isHook(row)) await knock(parts, row, request)
  if (row.method === 'GET') return finish(parts, asked, row, await inCouncil(parts, asked, row, null))

  const body = await readBody(parts, row, request, token)
  try {
    const outcome = await finish(parts, asked, row, await inCouncil(parts, asked, row, body))
    if (row.audit === 'settings.changed') parts.councils.refresh() // after the commit: what was set acts at once
    return outcome
  } finally {
    await body.discard()
  }
}

function inCouncil(parts: WebParts, asked: Asked, row: Row, body: MultipartBody | null): Promise<Answered> {
  const { council, request, token } = asked
  return inScope(parts.kysely, { authorityId: council.id, accountId: null }, async (db) => {
    const now = parts.clock.now()
    const known = !isOpen(row) && request.cookies[parts.cookies.session] !== undefined
    const { caller, timedOut } = known
      ? await findSession(db, token, council.settings, now)
      : { caller: nobody, timedOut: null }
    const subject: Subject = {}
    const ctx = makeCtx(parts, { ...asked, db, caller, now, subject })
    if (!may(caller.roles, row.may)) {
      if (caller.accountId !== null) throw notAllowed(ctx, row)
      const why = timedOut && ((await keepTyped(ctx, timedOut, row, body)) ? 'timed-out' : 'not-kept')
      return { reply: toSignIn(parts, row, request, why), ctx, subject }
    }
    const reply = await answer(ctx, row, request, body)
    if (reply.kind !== 'later') await auditRow(ctx, row, reply, subject)
    return { reply, ctx, subject }
  })
}

/** After the commit: makes what takes long, and says in cookies what the answer was. */
async function finish(parts: WebParts, asked: Asked, row: Row, { reply, ctx, subject }: Answered): Promise<Outcome> {
  const { cookies } = asked
  const sent = reply.kind === 'later' ? await makeLater(parts, asked, row, { ctx, subject }, reply) : reply
  if (sent.kind === 'redirect' && sent.notice !== null) cookies.set(parts.cookies.notice, noticeCookie(sent.notice))
  else if (ctx.notice !== null && sent.kind === 'page') cookies.set(parts.cookies.notice, null)
  return { reply: sent, ctx, cookies }
}

/** Recorded in a transaction of its own and before it is sent, so that nothing leaves unrecorded and no row is wrong. */
async function makeLater(
  parts: WebParts,
  asked: Asked,
  row: Row,
  { ctx: { caller }, subject }: Pick<Answered, 'ctx' | 'subject'>,
  { make }: Later,
): Promise<Sent> {
  const { reply, also } = await make()
  const leadsElsewhere = row.method === 'GET' && reply.kind === 'redirect' // nothing was shown
  if ((typeof row.audit !== 'string' || leadsElsewhere) && !also) return reply
  await inScope(parts.kysely, { authorityId: asked.council.id, accountId: caller.accountId }, async (db) => {
    const ctx = makeCtx(parts, { ...asked, db, caller, now: parts.clock.now(), subject })
    if (!leadsElsewhere) await auditRow(ctx, row, reply, subject)
    if (also) await ctx.audit(also)
  })
  return reply
}

async function answer(ctx: Ctx, row: Row, request: FastifyRequest, body: MultipartBody | null): Promise<Reply> {
  const params = read(row.params, request.params)
  const query = isOpen(row) ? readOpen(row.query, request.query) : read(row.query, request.query)
  if (row.method === 'GET') return row.handler(ctx, { params, query })
  return answerForm(ctx, row, { params, query }, body)
}

function notAllowed({ log, requestId, caller }: Ctx, row: Row): NotAllowed {
  log.warn({ requestId, route: row.path, account: caller.accountId, needs: row.may }, 'an account lacks the right')
  return new NotAllowed(`${row.path} needs ${row.may}`)
}

/** What an address carries, through the row's schema: what does not fit is no page of ours. */
function read(schema: GetRow['params'], given: unknown): unknown {
  if (!schema) return {}
  const parsed = schema.safeParse(typedFields(given))
  if (!parsed.success) throw new NotFound('The address does not fit')
  return parsed.data
}

/** Nobody is signed in, whatever cookies come. */
const isOpen = (row: Row): boolean => isHook(row) || (row.method === 'GET' && row.open === true)

/** Who wrote a program is told which part of its address cannot be read. */
function readOpen(schema: GetRow['query'], given: unknown): unknown {
  if (!schema) return {}
  const parsed = schema.safeParse(typedFields(given))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new OpenRefusal(400, faults.join(' '))
}

async function answerForm(
  ctx: Ctx,
  row: PostRow,
  input: { params: unknown; query: unknown },
  body: MultipartBody | null,
): Promise<Reply> {
  const typed = typedFields(body?.fields)
  const parsed = parseForm(row.form, typed)
  const faults = [...(body?.faults ?? []), ...(await overQuota(ctx, row, body))]
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

async function overQuota(ctx: Ctx, { uploads }: PostRow, body: MultipartBody | null): Promise<FieldError[]> {
  if (!uploads || uploads.areOnlyRead || !body) return []
  const message = await quotaFault(ctx, body.files)
  return message === null ? [] : [{ field: uploads.field, message }]
}

async function auditRow(ctx: Ctx, row: GetRow | PostRow, reply: Sent, subject: Subject): Promise<void> {
  if (typeof row.audit !== 'string') return
  if (reply.kind === 'page' && reply.status >= 400) return // a form shown again changed nothing
  if (auditEvents[row.audit].about === 'person' && subject.personId === undefined) {
    if (reply.kind === 'redirect' || ctx.caller.accountId === null) return // nothing was shown
    throw new Error(`${row.path} shows a person's record but did not say whose: call ctx.about`)
  }
  const { personId = null, reason, detail } = subject
  await ctx.audit({ event: row.audit, personId, reason, detail })
}

/** Where they wanted to go is where they come after signing in, if a page stands at that address. */
function toSignIn(parts: WebParts, row: Row, request: FastifyRequest, why: 'timed-out' | 'not-kept' | null): Sent {
  const isPage = parts.rows.some(({ method, path }) => method === 'GET' && path === row.path)
  const next = isPage ? request.url : ''
  return redirect(`/sign-in?next=${encodeURIComponent(next)}${why ? `&why=${why}` : ''}`)
}

/** A session that ran out loses nothing: what was typed waits as a draft of whoever had typed it. False where it cannot. */
async function keepTyped(ctx: Ctx, who: Caller, row: Row, body: MultipartBody | null): Promise<boolean> {
  if (!body || row.method !== 'POST' || !row.form.keepsDraft || who.accountId === null) return true
  const key = draftKey(row.form, pathOf({ url: ctx.url }))
  return keepDraft(ctx.db, ctx.council.id, who.accountId, { key, typed: typedFields(body.fields), isLastChance: true })
}
