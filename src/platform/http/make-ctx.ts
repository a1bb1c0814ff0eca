// Builds what a handler is given, on the transaction of its request.
import type { FastifyRequest } from 'fastify'
import { recordAudit } from '../audit/record.ts'
import { may } from '../auth/permissions.ts'
import { seal, unseal } from '../auth/seal.ts'
import { endSession, startSession } from '../auth/session.ts'
import { formToken, keyedHash } from '../auth/tokens.ts'
import type { Council } from '../councils/council.ts'
import type { Db } from '../db/connect.ts'
import { withoutNul } from '../forms/form.ts'
import type { PersonId } from '../ids.ts'
import { enqueuer } from '../jobs/enqueue.ts'
import { outbox } from '../mail/outbox.ts'
import type { Caller, Ctx, SessionControl } from './ctx.ts'
import { bearerOf } from './hooks.ts'
import type { WebParts } from './parts.ts'
import type { Notice } from './reply.ts'

/** Whom the row's audit event is about, as the handler said. */
export interface Subject {
  personId?: PersonId | null
  detail?: Record<string, unknown>
  reason?: string
}

/** One request on its way. */
export interface Asked {
  readonly council: Council
  readonly request: FastifyRequest
  /** The session token that came, or a new one for a visitor who brought none. */
  readonly token: string
  /** Cookies to set; null takes one away. */
  readonly cookies: Map<string, string | null>
}

export interface Made extends Asked {
  readonly db: Db
  readonly caller: Caller
  readonly now: Date
  readonly subject: Subject
}

export function makeCtx(parts: WebParts, made: Made): Ctx {
  const { council, request, db, caller, now, token, cookies, subject } = made
  const actor = {
    authorityId: council.id,
    accountId: caller.accountId,
    roles: caller.roles,
    requestId: request.id,
    now,
  }
  const enqueue = enqueuer(db, council.id)
  const ctx: Ctx = {
    db,
    council,
    caller,
    now,
    today: parts.clock.today(),
    log: parts.log,
    mode: parts.config.mode,
    requestId: request.id,
    path: pathOf(request),
    url: request.url,
    publicUrl: parts.config.publicUrl.origin,
    bearer: bearerOf(request),
    // A visitor gets a cookie with the first page that really shows a form, and no page sooner.
    get formToken() {
      const name = parts.cookies.session
      if (request.cookies[name] === undefined && !cookies.has(name)) cookies.set(name, token)
      return formToken(parts.secret, token)
    },
    keyedHash: (purpose, text) => keyedHash(parts.secret, purpose, text),
    seal: (purpose, text) => seal(parts.secret, `${council.id} ${purpose}`, text),
    unseal: (purpose, sealed) => unseal(parts.secret, `${council.id} ${purpose}`, sealed),
    files: parts.files,
    enqueue,
    notice: noticeOf(request.cookies[parts.cookies.notice]),
    send: outbox(db, council.id, enqueue),
    may: (permission) => may(caller.roles, permission),
    audit: (entry) => recordAudit(db, actor, [entry]),
    about: (personId, extra) => Object.assign(subject, { personId }, extra),
    session: sessionControl(parts, made),
    waiting: () => parts.waiting(ctx),
  }
  return ctx
}

/** In a quarter of an hour. Printing is no guess, but it is costly. */
const attemptsAllowed = { 'sign-in': 10, code: 10, print: 60, text: 10 } as const

function sessionControl(parts: WebParts, { council, request, db, now, token, cookies }: Made): SessionControl {
  const name = parts.cookies.session
  return {
    attempt: (what, key) => parts.attempts.count(what, `${council.id}:${key}`, attemptsAllowed[what], 900),
    start: async (accountId) => {
      if (request.cookies[name] !== undefined) await endSession(db, token, now)
      cookies.set(name, await startSession(db, council.id, accountId, now))
    },
    end: async () => {
      await endSession(db, token, now)
      cookies.set(name, null)
    },
  }
}

/** The path as its row writes it: without query, without a slash at its end. */
export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const [path = '/'] = url.split('?')
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}

export const noticeCookie = ({ words, isDone }: Notice): string =>
  `${isDone ? '' : notDone}${Buffer.from(words, 'utf8').toString('base64url')}`

function noticeOf(cookie: string | undefined): Notice | null {
  if (cookie === undefined) return null
  const isDone = !cookie.startsWith(notDone)
  const words = Buffer.from(isDone ? cookie : cookie.slice(notDone.length), 'base64url').toString('utf8')
  return { words: withoutNul(words).slice(0, 500), isDone }
}

/** No sign of base64url. */
const notDone = '~'
