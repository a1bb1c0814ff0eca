// Makes the two roles and the database inside the PostgreSQL that comes with Alongside, once.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Databases } from './connect.ts'
import type { EmbeddedServer } from './embedded.ts'

const roles = { owner: 'alongside_owner', web: 'alongside_web' } as const

/** Roles, passwords and an empty database, made when missing; the addresses for both roles. */
export async function provision(server: EmbeddedServer, folder: string, database = 'alongside'): Promise<Databases> {
  const passwords = readPasswords(join(folder, 'roles.json'))
  const client = new pg.Client({ connectionString: server.superuserUrl('postgres') })
  await client.connect()
  try {
    for (const key of ['owner', 'web'] as const) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [roles[key]])
      const verb = found.rowCount === 0 ? 'create' : 'alter'
      await client.query(`${verb} role ${roles[key]} login password ${pg.escapeLiteral(passwords[key])}`)
    }
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner ${roles.owner}`)
      await client.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`)
      await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${roles.web}`)
    }
  } finally {
    await client.end()
  }
  return databasesOf(server.port, passwords, database)
}

function databasesOf(port: number, passwords: Passwords, database: string): Databases {
  const url = (key: keyof Passwords) => `postgres://${roles[key]}:${passwords[key]}@127.0.0.1:${port}/${database}`
  return { ownerUrl: url('owner'), webUrl: url('web') }
}

interface Passwords {
  readonly owner: string
  readonly web: string
}

function readPasswords(file: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords // written below
  const made = { owner: randomBytes(24).toString('base64url'), web: randomBytes(24).toString('base64url') }
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
