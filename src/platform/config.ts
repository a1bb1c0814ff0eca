// The environment, read once. Every fault is named at once, so that a person mends them all in one go.
import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { isDay, type Day } from './clock.ts'

export type Mode = 'demo' | 'live'

export interface Config {
  readonly mode: Mode
  readonly host: string
  readonly port: number
  /** The folder where the embedded database and uploaded files live. */
  readonly dataFolder: string
  /** Null when the embedded PostgreSQL is to be used. */
  readonly databases: { readonly webUrl: string; readonly ownerUrl: string } | null
  readonly publicUrl: URL
  /** Cookies are `Secure` when the public address is https. */
  readonly secureCookies: boolean
  /** A fixed date for demonstrations and tests; null for the real one. */
  readonly today: Day | null
  readonly notifyKey: string | null
  /** What GOV.UK Notify brings with each text message that it hands on; null: it hands on none. */
  readonly notifyReceivedToken: string | null
  /** The virus scanner that each file is shown to before it is kept, with its arguments; null for none. */
  readonly scanCommand: string | null
  /** How often one address may ask for open data in a minute. */
  readonly openDataPerMinute: number
}

export class ConfigError extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`Alongside cannot start with these settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
    this.faults = faults
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings of README.md ("Settings"). Throws a ConfigError that lists every fault. */
export function readConfig(env: Environment): Config {
  const faults: string[] = []
  const value = (name: string) => (env[name] === '' ? undefined : env[name])

  const mode = value('ALONGSIDE_MODE') ?? 'demo'
  if (mode !== 'demo' && mode !== 'live') faults.push(`ALONGSIDE_MODE is "${mode}": write demo or live.`)
  const port = readPort(value('PORT') ?? '3000', faults)
  const host = value('HOST') ?? '127.0.0.1'
  const publicUrl = readUrl(value('PUBLIC_URL') ?? `http://127.0.0.1:${port}`, faults)
  const databases = readDatabases(value('DATABASE_URL'), value('DATABASE_OWNER_URL'), faults)
  const today = value('ALONGSIDE_TODAY') ?? null
  if (today !== null && !isDay(today)) faults.push(`ALONGSIDE_TODAY is "${today}": write a date as YYYY-MM-DD.`)
  const notifyKey = value('NOTIFY_KEY') ?? null
  if (notifyKey !== null && notifyKey.split(',').length !== 3)
    faults.push('NOTIFY_KEY needs three parts with commas between them: key,emailTemplateId,textTemplateId.')
  const notifyReceivedToken = value('NOTIFY_RECEIVED_TOKEN') ?? null
  if (notifyReceivedToken !== null && !/^[\w.~+/=-]{24,}$/.test(notifyReceivedToken))
    faults.push(
      'NOTIFY_RECEIVED_TOKEN is too easy to guess, or has signs that do not travel: write 24 or more letters and digits, such as `openssl rand -hex 24` gives.',
    )
  const scanCommand = readScanCommand(value('SCAN_COMMAND')?.trim() ?? null, faults)
  const openDataPerMinute = readCount('OPEN_DATA_PER_MINUTE', value('OPEN_DATA_PER_MINUTE') ?? '600', faults)
  const logLevel = value('LOG_LEVEL')
  if (logLevel !== undefined && !logLevels.includes(logLevel))
    faults.push(`LOG_LEVEL is "${logLevel}": write one of ${logLevels.join(', ')}.`)

  if (mode === 'live') {
    if (publicUrl.protocol !== 'https:')
      faults.push(
        'PUBLIC_URL must begin with https:// in live mode, so that sign-in cookies never travel in the clear.',
      )
    if (today !== null) faults.push('ALONGSIDE_TODAY is for demonstrations and tests: remove it in live mode.')
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return {
    mode: mode as Mode, // checked above
    host,
    port,
    dataFolder: resolve(value('ALONGSIDE_DATA') ?? './data'),
    databases,
    publicUrl,
    secureCookies: publicUrl.protocol === 'https:',
    today: today as Day | null, // checked above
    notifyKey,
    notifyReceivedToken,
    scanCommand,
    openDataPerMinute,
  }
}

/** A program that is named by its path must be there now: files would otherwise be refused one by one later. */
function readScanCommand(command: string | null, faults: string[]): string | null {
  const [program = ''] = command?.split(/\s+/) ?? []
  if (!program.includes('/')) return command
  try {
    accessSync(program, constants.X_OK)
  } catch {
    faults.push(`SCAN_COMMAND names "${program}", which is not there or may not be run.`)
  }
  return command
}

function readPort(text: string, faults: string[]): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65_535) {
    faults.push(`PORT is "${text}": write a whole number from 0 to 65535 (0 picks a free one).`)
    return 3000
  }
  return port
}

function readCount(name: string, text: string, faults: string[]): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  faults.push(`${name} is "${text}": write a whole number from 1 to 999999.`)
  return 1
}

function readUrl(text: string, faults: string[]): URL {
  const url = URL.parse(text)
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url
  faults.push(`PUBLIC_URL is "${text}": write the whole address, such as https://alongside.example.gov.uk.`)
  return new URL('http://127.0.0.1')
}

function readDatabases(web: string | undefined, owner: string | undefined, faults: string[]): Config['databases'] {
  if (web === undefined && owner === undefined) return null
  if (web === undefined || owner === undefined) {
    faults.push(
      `${web === undefined ? 'DATABASE_URL (the web role)' : 'DATABASE_OWNER_URL (the role that migrates)'} is missing: set both, or neither to use the database that comes with Alongside.`,
    )
    return null
  }
  for (const [name, text] of [['DATABASE_URL', web] as const, ['DATABASE_OWNER_URL', owner] as const]) {
    const url = URL.parse(text)
    if (url?.protocol !== 'postgres:' && url?.protocol !== 'postgresql:')
      faults.push(`${name} is not a PostgreSQL address: write postgres://user:password@host:5432/database.`)
  }
  if (web === owner)
    faults.push('DATABASE_URL and DATABASE_OWNER_URL are the same: the web role must own nothing, so use two roles.')
  return { webUrl: web, ownerUrl: owner }
}
