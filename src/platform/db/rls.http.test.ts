// The second wall: what the database itself refuses to the web role, whatever query reaches it.
// Tables are read from the database, so that a new one without a rule fails here.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../people/testing.ts'
import { newId, type AuthorityId, type PersonId } from '../ids.ts'
import { inScope } from './connect.ts'
import { asWebRole } from './testing.ts'

let h: TestHouse
let other: AuthorityId
let hidden: PersonId

beforeAll(async () => {
  h = await openTestHouse()
  other = newId<'authority'>()
  await h.house.asOwner((client) =>
    client.query(`insert into councils (id, code, name) values ($1, 'E10000098', 'Brackwater')`, [other]),
  )
  h.house.councils.refresh()
  hidden = await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Halloran', restricted: true }))
  for (const id of [h.council.id, other])
    await h.house.machineFor(id)(async (work) => {
      const personId = await givenAYoungPerson(work)
      const workerId = await givenAWorker(work, {})
      await givenAnAllocation(work, { personId, workerId, capacity: 'adviser' })
      await work.send({ channel: 'text', to: '07700 900001', body: 'Hello', personId })
      await work.audit({ event: 'person.viewed', personId })
    })
})
afterAll(() => h.close())

const asWeb = <T>(settings: Record<string, string>, work: (client: pg.PoolClient) => Promise<T>) =>
  asWebRole(h.house.web.pool, settings, work)

interface Table {
  readonly name: string
  readonly rls: boolean
  readonly hasAuthority: boolean
  readonly granted: string[]
}

async function tables(): Promise<Table[]> {
  const found = await h.house.asOwner((client) =>
    client.query<Table>(
      `select c.relname as name, c.relrowsecurity as rls,
         exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped) as "hasAuthority",
         array(select p from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
               where has_table_privilege('alongside_web', c.oid, p)) as granted
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
    ),
  )
  return found.rows
}

describe('every table', () => {
  test('that the web role may touch has a council and a row-level rule, or is known to hold nothing of anyone', async () => {
    const open = (await tables()).filter(
      ({ granted, rls, hasAuthority }) => granted.length > 0 && !(rls && hasAuthority),
    )
    expect(open.map(({ name }) => name)).toEqual(['councils', 'rate_limits', 'server_secrets'])
  })

  test('of a council has a rule, or is closed to the web role altogether', async () => {
    const bare = (await tables()).filter(({ hasAuthority, rls }) => hasAuthority && !rls)
    expect(bare.map(({ name, granted }) => [name, granted])).toEqual([['audit_unsealed', []]])
  })

  test('begins its key with the council', async () => {
    const found = await h.house.asOwner((client) =>
      client.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'
         where c.relnamespace = 'public'::regnamespace and i.indkey[0] <> a.attnum`,
      ),
    )
    expect(found.rows).toEqual([])
  })

  test('shows no row before a council is set, and only its own council after', async () => {
    for (const { name, granted } of (await tables()).filter(({ rls, hasAuthority }) => rls && hasAuthority)) {
      if (!granted.includes('SELECT')) continue
      const count = (settings: Record<string, string>, more = '') =>
        asWeb(settings, async (client) => (await client.query(`select 1 from ${name} ${more}`)).rowCount)
      expect(await count({}), name).toBe(0)
      expect(await count({ system: 'on' }), name).toBe(0)
      expect(await count({ authority: randomUUID(), system: 'on' }), name).toBe(0)
      expect(
        await count({ authority: h.council.id, system: 'on' }, `where authority_id <> '${h.council.id}'`),
        name,
      ).toBe(0)
    }
  })

  test('takes no row for another council', async () => {
    for (const { name, granted } of (await tables()).filter(({ rls, hasAuthority }) => rls && hasAuthority)) {
      if (!granted.includes('INSERT')) continue
      const copy = asWeb({ authority: h.council.id, system: 'on' }, async (client) => {
        const columns = await client.query<{ name: string; value: string }>(
          `select quote_ident(column_name) as name,
             case when column_name = 'authority_id' then quote_literal($2) when is_nullable = 'YES' then 'null'
                  when data_type = 'uuid' then 'gen_random_uuid()' when data_type like 'timestamp%' then 'now()'
                  when data_type = 'date' then 'current_date' when data_type = 'jsonb' then quote_literal('{}')
                  when data_type = 'ARRAY' then quote_literal('{}') when data_type = 'boolean' then 'false'
                  when data_type in ('integer', 'bigint', 'smallint', 'numeric', 'real') then '1'
                  when data_type = 'bytea' then quote_literal('') else quote_literal('x') end as value
           from information_schema.columns where table_name = $1 and is_generated = 'NEVER'`,
          [name, other],
        )
        const names = columns.rows.map((column) => column.name).join(', ')
        const values = columns.rows.map(({ value }) => value).join(', ')
        await client.query(`insert into ${name} (${names}) values (${values})`)
      })
      await expect(copy, name).rejects.toThrow(/row-level security|check constraint/)
    }
  })
})

test('the rows of another council cannot be changed, moved or removed', async () => {
  const changed = await asWeb({ authority: h.council.id, system: 'on' }, async (client) => [
    (await client.query(`update people set name = 'x' where authority_id = $1`, [other])).rowCount,
    (await client.query(`update accounts set roles = '{admin}' where authority_id = $1`, [other])).rowCount,
    (await client.query(`delete from drafts where authority_id = $1`, [other])).rowCount,
    (await client.query(`update councils set name = 'x' where id = $1`, [other])).rowCount,
  ])
  expect(changed).toEqual([0, 0, 0, 0])
  const move = asWeb({ authority: h.council.id, system: 'on' }, (client) =>
    client.query('update people set authority_id = $1', [other]),
  )
  await expect(move).rejects.toThrow(/row-level security/)
})

test('a restricted person is hidden from everyone who is not named, and shown to who is', async () => {
  const browser = await h.signIn('service-manager')
  await h.machine(({ db, council }) =>
    db
      .insertInto('asks')
      .values({
        ...{ authority_id: council.id, id: newId<'ask'>(), words: 'Of somebody hidden' },
        ...{ said_on: h.house.clock.today(), door: 'meeting', person_id: hidden },
      })
      .execute(),
  )
  const seen = (accountId: typeof browser.accountId | null) =>
    inScope(h.house.web.kysely, { authorityId: h.council.id, accountId }, async (db) => {
      const rows = await db.selectFrom('people').select('id').where('id', '=', hidden).execute()
      const found = await sql<{
        id: string
      }>`select p.id from people p join search_people(${h.council.id}, 'Hidden Halloran', 10) s using (id)`.execute(db)
      const asks = await db.selectFrom('asks').select('id').where('person_id', '=', hidden).execute()
      return [rows.length, found.rows.length, asks.length]
    })
  expect(await seen(null)).toEqual([0, 0, 0])
  expect(await seen(browser.accountId)).toEqual([0, 0, 0])
  await h.machine(({ db, council }) =>
    db
      .insertInto('restricted_access')
      .values({ authority_id: council.id, person_id: hidden, account_id: browser.accountId, why: 'a test' })
      .execute(),
  )
  expect(await seen(browser.accountId)).toEqual([1, 1, 1])
  const elsewhere = await asWeb({ authority: other, account: browser.accountId }, (client) =>
    client.query<{ named: boolean }>('select is_named_for($1, $2) as named', [h.council.id, hidden]),
  )
  expect(elsewhere.rows).toEqual([{ named: false }])
  await h.machine(({ db, now }) =>
    db.updateTable('restricted_access').set({ ended_at: now }).where('account_id', '=', browser.accountId).execute(),
  )
  expect(await seen(browser.accountId)).toEqual([0, 0, 0])
})

describe('the web role', () => {
  test('owns nothing, bypasses nothing and belongs to no other role', async () => {
    const found = await h.house.asOwner((client) =>
      client.query(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
           (select count(*) from pg_class c where c.relowner = r.oid) as relations,
           (select count(*) from pg_proc p where p.proowner = r.oid) as functions,
           (select count(*) from pg_auth_members m where m.member = r.oid) as memberships
         from pg_roles r where rolname = 'alongside_web'`,
      ),
    )
    expect(found.rows).toEqual([
      {
        ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false },
        ...{ relations: 0, functions: 0, memberships: 0 },
      },
    ])
  })

  test.each([
    'create table mine (id int)',
    'create temp table mine (id int)',
    'create schema mine',
    'create extension hstore',
    'create function mine() returns int language sql as $$ select 1 $$',
    'alter table people disable row level security',
    'drop policy same_council on people',
    'truncate people',
    'delete from people',
    'set role alongside_owner',
    'select * from graphile_worker._private_jobs',
    'select * from graphile_worker.jobs',
    `select graphile_worker.add_job('x')`,
    'delete from audit_events',
    'update audit_events set reason = null',
    'insert into audit_seals select * from audit_seals',
    'select * from audit_unsealed',
    'delete from audit_unsealed',
    'select * from migrations',
    `update server_secrets set value = 'x'`,
    `copy people to program 'cat'`,
    `select pg_read_file('/etc/passwd')`,
  ])('is refused: %s', async (statement) => {
    const act = asWeb({ authority: h.council.id, system: 'on' }, (client) => client.query(statement))
    await expect(act).rejects.toThrow(/permission denied|must be owner|must be superuser/)
  })

  test('queues jobs through one function only, and for its own council', async () => {
    const queue = (authorityId: string) =>
      asWeb({ authority: h.council.id }, (client) =>
        client.query(`select enqueue_job('nothing', $1, null, null)`, [JSON.stringify({ authorityId, payload: {} })]),
      )
    await expect(queue(h.council.id)).resolves.toBeDefined()
    await expect(queue(other)).rejects.toThrow(/another council/)
  })

  test('runs as itself: every function that runs as the owner is known, and fixes where it looks', async () => {
    const found = await h.house.asOwner((client) =>
      client.query<{ name: string; path: string[] | null; open: boolean }>(
        `select proname as name, proconfig as path, has_function_privilege('alongside_web', oid, 'execute') as open
         from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
      ),
    )
    expect(found.rows.filter(({ open }) => open).map(({ name }) => name)).toMatchSnapshot()
    expect(found.rows.filter(({ path }) => !path?.some((setting) => setting.startsWith('search_path=')))).toEqual([])
  })
})
