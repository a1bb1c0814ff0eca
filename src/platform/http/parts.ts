// What the web is made of: handed over whole by app/, so that nothing here reaches for a global.
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Councils } from '../councils/council.ts'
import type { Tables } from '../db/tables.ts'
import type { FileStore } from '../files/store.ts'
import type { Log } from '../log.ts'
import type { Attempts } from './attempts.ts'
import type { Ctx } from './ctx.ts'
import type { FaultPage } from './faults.ts'
import type { PageView } from './reply.ts'
import type { Row } from './row.ts'
import type { WaitingLine } from './waiting.ts'

/** What the page shell needs to know besides the view. */
export interface ShellFacts {
  readonly ctx: Pick<Ctx, 'council' | 'caller' | 'mode' | 'formToken' | 'may' | 'path' | 'notice'> | null
}

export interface WebParts {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly kysely: Kysely<Tables>
  readonly councils: Councils
  readonly files: FileStore
  readonly attempts: Attempts
  readonly secret: string
  readonly cookies: CookieNames
  readonly rows: readonly Row[]
  /** What waits for whoever asks, from every feature. */
  readonly waiting: (ctx: Ctx) => Promise<readonly WaitingLine[]>
  readonly renderPage: (view: PageView, facts: ShellFacts) => string
  readonly faultPage: FaultPage
  /** Adds what is not a row: static files, health. */
  readonly extras: (app: FastifyInstance) => Promise<void>
}

export interface CookieNames {
  readonly session: string
  readonly notice: string
}

/** Over https the browser itself holds the names to this host, to https and to no other path (`__Host-`). */
export function cookieNames(https: boolean): CookieNames {
  const prefix = https ? '__Host-' : ''
  return { session: `${prefix}alongside`, notice: `${prefix}alongside-notice` }
}
