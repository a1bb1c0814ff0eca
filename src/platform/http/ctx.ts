// What a handler is given: who asks, for which council, on which day, and a database bound to both.
import type { AuditEntry } from '../audit/record.ts'
import type { Permission, Role } from '../auth/permissions.ts'
import type { Seal, Unseal } from '../auth/seal.ts'
import type { Mode } from '../config.ts'
import type { Day } from '../clock.ts'
import type { Council } from '../councils/council.ts'
import type { Db } from '../db/connect.ts'
import type { AccountId, PersonId } from '../ids.ts'
import type { FileStore } from '../files/store.ts'
import type { Enqueue } from '../jobs/enqueue.ts'
import type { Log } from '../log.ts'
import type { SendMessage } from '../mail/outbox.ts'
import type { Notice } from './reply.ts'
import type { WaitingLine } from './waiting.ts'

export interface Caller {
  /** Null when nobody is signed in. */
  readonly accountId: AccountId | null
  readonly roles: readonly Role[]
  readonly name: string
  /** Set for a young person's own account. */
  readonly personId: PersonId | null
}

/** What commands and queries take: a caller-bound database and the facts around it. Jobs and the command line make one too. */
export interface Work {
  readonly db: Db
  readonly council: Council
  readonly caller: Caller
  readonly now: Date
  readonly today: Day
  /** The public address of this service, without a trailing slash. */
  readonly publicUrl: string
  readonly log: Log
  /** Appends to the audit in this transaction: for events beside the row's own. */
  readonly audit: (entry: AuditEntry) => Promise<void>
  /** Queues a job in this transaction: it runs only if the change commits. */
  readonly enqueue: Enqueue
  /** Writes a message into the outbox in this transaction. */
  readonly send: SendMessage
  readonly files: FileStore
}

export interface Ctx extends Work {
  readonly mode: Mode
  readonly requestId: string
  readonly path: string
  /** The address as asked for, query included: for "come back here after signing in". */
  readonly url: string
  /** What a program brought to prove itself (`Authorization: Bearer …`), on the rows of hooks. */
  readonly bearer: string | null
  /** The hidden field of every form. */
  readonly formToken: string
  /** A hash with the server's own key: it can be looked up, and says nothing to whoever has the table alone. */
  readonly keyedHash: (purpose: string, text: string) => Buffer
  /** Encrypts for keeping, for one purpose: "payee:" and whose it is. What is sealed for one opens for no other. */
  readonly seal: Seal
  readonly unseal: Unseal
  readonly may: (permission: Permission) => boolean
  /** Names the subject of this row's audit event; `detail` holds counts and keys, never free text about anyone. */
  readonly about: (subject: PersonId | null, extra?: { detail?: Record<string, unknown>; reason?: string }) => void
  readonly session: SessionControl
  /** What waits for the caller, from every feature: for the page where staff start. */
  readonly waiting: () => Promise<readonly WaitingLine[]>
  readonly notice: Notice | null
}

export interface SessionControl {
  /** Starts a new session for an account (the old one ends); the reply carries its cookie. */
  start(accountId: AccountId): Promise<void>
  end(): Promise<void>
  /** Counts an attempt at something guessable or costly; false when there were too many. */
  attempt(what: 'sign-in' | 'code' | 'print' | 'text', key: string): Promise<boolean>
}
