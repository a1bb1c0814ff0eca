// What went wrong, in words for the person; the cause goes to the log with a reference number.
import type { Council } from '../councils/council.ts'
import { NotAllowed, NotFound } from './reply.ts'
import { BrokenUpload } from './uploads.ts'

export interface Fault {
  readonly status: number
  readonly title: string
  readonly message: string
  readonly logged: string
  readonly retryAfter?: number
}

export type FaultPage = (fault: Fault, facts: { reference: string; council: Council | null }) => string

/** The form's token was missing, old or someone else's. */
export class RefusedForm extends Error {
  override name = 'RefusedForm'
}
export class TooMany extends Error {}

export function faultOf(error: unknown): Fault {
  const logged = error instanceof Error ? `${error.stack ?? error.message}${causeOf(error)}` : String(error)
  if (error instanceof NotFound) return { status: 404, ...notFound, logged }
  if (error instanceof NotAllowed)
    return {
      status: 403,
      title: 'You cannot open this page',
      message:
        'Your account does not have this part. If you need it for your work, ask your manager or the person who looks after accounts.',
      logged,
    }
  if (error instanceof RefusedForm)
    return {
      status: 403,
      title: 'Please send that again',
      message:
        'The page had been open for a long time or was opened in another way, so nothing was changed. Go back, reload the page and send it again.',
      logged,
    }
  if (error instanceof TooMany)
    return {
      status: 429,
      title: 'Too many tries',
      message:
        'There have been too many tries in a short time. Wait 15 minutes and try again. If you need help now, call us.',
      logged,
      retryAfter: 900,
    }
  if (error instanceof BrokenUpload)
    return {
      status: 400,
      title: 'The file did not arrive whole',
      message:
        'The upload broke off before its end. Nothing was kept or changed. Check your connection and send the file again.',
      logged,
    }
  return byCode(error, logged)
}

const notFound = {
  title: 'Page not found',
  message:
    'Check the address. If you followed a link from this site, the page may have moved, or it is not one that you can open.',
}

function byCode(error: unknown, logged: string): Fault {
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return {
      status: 507,
      title: 'There is no room left to save this',
      message:
        'The disk of this service is full. Nothing was changed. Tell the people who run it, and try again when they have made room.',
      logged,
    }
  if (isDatabaseAway(error))
    return {
      status: 503,
      title: 'We cannot reach our records just now',
      message: 'Nothing was changed. Wait a minute and try again: go back, and what you typed is still there.',
      logged,
      retryAfter: 30,
    }
  if (statusCode === 404) return { status: 404, ...notFound, logged }
  if (statusCode === 413)
    return {
      status: 413,
      title: 'That is too large',
      message: 'What you sent is larger than this page takes. Nothing was changed.',
      logged,
    }
  if (statusCode === 415)
    return {
      status: 415,
      title: 'That is not a form',
      message: 'This page takes forms only. Nothing was changed.',
      logged,
    }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return {
      status: 400,
      title: 'We could not read that request',
      message: 'Check the address and try again. Nothing was changed.',
      logged,
    }
  return {
    status: 500,
    title: 'Sorry, something went wrong',
    message:
      'The fault is ours, not yours. Nothing was half saved. Try again, and if it happens again tell us the number below.',
    logged,
  }
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
])

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  if (code !== undefined && awayCodes.has(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message ?? '',
  )
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `\ncaused by: ${error.cause.stack ?? error.cause.message}` : ''
}
