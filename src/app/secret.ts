// The key that form tokens are made with: in the database, so that every web process has the same one.
import { randomBytes } from 'node:crypto'
import pg from 'pg'

export async function serverSecret(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const made = randomBytes(32).toString('base64url')
    await client.query(`insert into server_secrets (name, value) values ('forms', $1) on conflict do nothing`, [made])
    const found = await client.query<{ value: string }>(`select value from server_secrets where name = 'forms'`)
    return found.rows[0]?.value ?? made
  } finally {
    await client.end()
  }
}
