import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}

const web = 'postgres://web:a@db:5432/alongside'
const owner = 'postgres://owner:b@db:5432/alongside'
const live = { ALONGSIDE_MODE: 'live', PUBLIC_URL: 'https://alongside.example' }

test('nothing set is a demonstration on this machine', () => {
  expect(readConfig({})).toMatchObject({ mode: 'demo', host: '127.0.0.1', port: 3000, databases: null, today: null })
  expect(readConfig({}).publicUrl.href).toBe('http://127.0.0.1:3000/')
  expect(readConfig({ PORT: '', ALONGSIDE_TODAY: '' })).toMatchObject({ port: 3000, today: null })
})

test.each<[string, Record<string, string>, string]>([
  ['an unknown mode', { ALONGSIDE_MODE: 'production' }, 'ALONGSIDE_MODE is "production"'],
  ['a log level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud"'],
  ['a Notify key without its templates', { NOTIFY_KEY: 'k' }, 'NOTIFY_KEY needs three parts'],
  ['a token that can be guessed', { NOTIFY_RECEIVED_TOKEN: 'secret' }, 'NOTIFY_RECEIVED_TOKEN is too easy to guess'],
  ['a token that cannot travel', { NOTIFY_RECEIVED_TOKEN: 'long '.repeat(8) }, 'has signs that do not travel'],
  ['a port in words', { PORT: 'three' }, 'PORT is "three"'],
  ['a port beyond the last', { PORT: '65536' }, 'PORT is "65536"'],
  ['a negative port', { PORT: '-1' }, 'PORT is "-1"'],
  ['a public address without its kind', { PUBLIC_URL: 'alongside.example' }, 'PUBLIC_URL is'],
  ['a public address of another kind', { PUBLIC_URL: 'ftp://alongside.example' }, 'PUBLIC_URL is'],
  ['a day that does not exist', { ALONGSIDE_TODAY: '2026-02-30' }, 'ALONGSIDE_TODAY is "2026-02-30"'],
  ['a day in another order', { ALONGSIDE_TODAY: '31/05/2026' }, 'write a date as YYYY-MM-DD'],
  ['the web role without the owner', { DATABASE_URL: web }, 'DATABASE_OWNER_URL'],
  ['the owner without the web role', { DATABASE_OWNER_URL: owner }, 'DATABASE_URL'],
  ['one role for both', { DATABASE_URL: web, DATABASE_OWNER_URL: web }, 'use two roles'],
  ['another database', { DATABASE_URL: 'mysql://db', DATABASE_OWNER_URL: owner }, 'not a PostgreSQL address'],
  ['live over http', { ...live, PUBLIC_URL: 'http://alongside.example' }, 'must begin with https://'],
  ['live without a public address', { ALONGSIDE_MODE: 'live' }, 'must begin with https://'],
  ['live on another day', { ...live, ALONGSIDE_TODAY: '2026-05-31' }, 'remove it in live mode'],
])('%s is refused', (_what, env, words) => {
  expect(faultsOf(env)).toHaveLength(1)
  expect(faultsOf(env)[0]).toContain(words)
})

test('all faults are named at once', () => {
  const env = { ...live, PUBLIC_URL: 'http://x', PORT: 'x', ALONGSIDE_TODAY: 'today', DATABASE_URL: web }
  expect(faultsOf(env)).toHaveLength(5)
})

test('no password of a database is repeated', () => {
  const secret = { DATABASE_URL: 'mysql://web:secret@db', DATABASE_OWNER_URL: 'mysql://owner:secret@db' }
  expect(faultsOf(secret).join()).not.toContain('secret')
})

test('cookies are bound to https whenever people come by https', () => {
  expect(readConfig(live)).toMatchObject({ mode: 'live', secureCookies: true })
  expect(readConfig({ PUBLIC_URL: 'https://alongside.example' }).secureCookies).toBe(true)
  expect(readConfig({}).secureCookies).toBe(false)
})
