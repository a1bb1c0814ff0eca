// Structured logs on standard error. Never personal data: no names, no bodies, no query strings, ids of records at most.
import { pino, type Logger } from 'pino'

export type Log = Logger

export function createLog(level: string = process.env['LOG_LEVEL'] ?? 'info'): Log {
  return pino(
    { level, base: null, redact: { paths: ['*.password', '*.code', '*.email', '*.name'], censor: '[left out]' } },
    pino.destination(2),
  )
}

export const silentLog: Log = pino({ level: 'silent' })
