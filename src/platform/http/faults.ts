// What went wrong, in words for the person; the cause goes to the log with a reference number.
import type { Council } from '../councils/council.ts'
import { RefusedFile } from '../files/scan.ts'
import { CommitUnknown } from '../db/connect.ts'
import { logged } from '../logged.ts'
import { NotAllowed, NotFound } from './reply.ts'
import { BrokenUpload } from './uploads.ts'
import { words, type FaultWords } from './fault-words.ts'

export interface Fault extends FaultWords {
  readonly logged: string
}

export type FaultPage = (fault: Fault, facts: { reference: string; council: Council | null }) => string

/** The form's token was missing, old or someone else's. */
export class RefusedForm extends Error {
  override name = 'RefusedForm'
}
export class TooMany extends Error {}

export function faultOf(error: unknown): Fault {
  return { ...wordsFor(error), logged: logged(error) }
}

function wordsFor(error: unknown): FaultWords {
  if (error instanceof NotFound) return words.notFound
  if (error instanceof NotAllowed) return words.notAllowed
  if (error instanceof RefusedForm) return words.refusedForm
  if (error instanceof TooMany) return words.tooMany
  if (error instanceof BrokenUpload) return words.brokenUpload
  if (error instanceof RefusedFile) return { ...words.refusedFile, message: `${error.message}.` }
  if (isDiskFull(error)) return words.noRoom
  if (error instanceof CommitUnknown) return words.unknownCommit
  if (isDatabaseAway(error)) return words.databaseAway
  return byStatus((error as { statusCode?: number } | null)?.statusCode)
}

// What the framework throws carries a status and no class of ours.
const plain = [words.notFound, words.otherMethod, words.tooLarge, words.noForm]

function byStatus(status: number | undefined): FaultWords {
  if (status === undefined || status < 400 || status >= 500) return words.ours
  return plain.find((one) => one.status === status) ?? words.unreadable
}

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', '53100'].includes(String((error as { code?: unknown } | null)?.code))
}

// Node's own codes, and PostgreSQL's classes 08 (connection) and 57P (shut down, starting up), and "too many connections".
const away = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|57P\d\d|53300)$/
// The driver throws these without a code.
const broken =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|is not queryable/

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && away.test(code)) || broken.test(error.message)
}
