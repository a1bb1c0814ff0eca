// What the database itself holds about restricted records that nobody looks after: exactly one way, by two people, to a
// third; and no other way for anyone. Raw, as the web role, without any of our code around it.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { permissions } from '../../../platform/auth/permissions.ts'
import { asWebRole } from '../../../platform/db/testing.ts'
import { newId, type AccountId, type AuthorityId, type PersonId } from '../../../platform/ids.ts'
import { givenAYoungPerson } from '../../testing.ts'

let h: TestHouse
let other: AuthorityId
let hidden: PersonId
let admin: AccountId
let managers: AccountId[]
let left: PersonId
let gone: AccountId

beforeAll(async () => {
  h = await openTestHouse()
  other = newId<'authority'>()
  await h.house.asOwner((client) =>
    client.query(`insert into councils (id, code, name) values ($1, 'E10000098', 'Brackwater')`, [other]),
  )
  hidden = await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Halloran', restricted: true }))
  await h.machine((work) => givenAYoungPerson(work, { name: 'Olu Open' }))
  admin = (await h.signIn('admin')).accountId
  managers = []
  for (let n = 0; n < 3; n++) managers.push((await h.signIn('service-manager')).accountId)
  gone = (await h.signIn('service-manager')).accountId
  left = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Lef Tbehind', restricted: true })
    const { db, council } = work
    await db
      .insertInto('restricted_access')
      .values({ authority_id: council.id, person_id: id, account_id: gone, why: 'a test' })
      .execute()
    // The other hidden person has a keeper, so that one record alone is without.
    const [keeper] = managers
    if (!keeper) throw new Error('Nobody to name')
    await db
      .insertInto('restricted_access')
      .values({ authority_id: council.id, person_id: hidden, account_id: keeper, why: 'a test' })
      .execute()
    return id
  })
})

afterAll(() => h.close())

const asWeb = <T>(settings: Record<string, string>, work: (client: pg.PoolClient) => Promise<T>) =>
  asWebRole(h.house.web.pool, settings, work)
const close = (ended: Date | null) =>
  h.machine(({ db }) => db.updateTable('accounts').set({ ended_at: ended }).where('id', '=', gone).execute())
const at = '2026-05-31T09:00:00Z'
const as = <T>(account: string, work: (client: pg.PoolClient) => Promise<T>, authority: string = h.council.id) =>
  asWeb({ authority, account }, work)
const listed = async (client: pg.PoolClient) =>
  (await client.query<{ record: string }>('select * from records_without_keeper($1)', [at])).rows
const propose = async (client: pg.PoolClient, record: string | undefined, account: string | undefined) => {
  const id = randomUUID()
  const { rows } = await client.query<{ said: string }>('select propose_recovery($1, $2, $3, $4, $5) as said', [
    ...[id, record, account, 'a test', at],
  ])
  return { id, said: rows[0]?.said }
}
const become = (client: pg.PoolClient, account: string | undefined) =>
  client.query(`select set_config('alongside.account', $1, true)`, [account])
const decide = async (client: pg.PoolClient, id: string, agrees = true, when = at) =>
  (
    await client.query<{ outcome: string; person: string | null }>('select * from decide_recovery($1, $2, $3)', [
      ...[id, agrees, when],
    ])
  ).rows[0]

test('is one only when the last account that may name others on it is closed', async () => {
  expect(await as(admin, listed)).toEqual([])
  await close(new Date())
  expect(await as(admin, listed)).toHaveLength(1)
  await close(null)
  expect(await as(admin, listed)).toEqual([])
  await close(new Date())
})

test('shows an administrator and a service manager that it is there, and neither whose it is nor its id', async () => {
  for (const account of [admin, managers[0] ?? '']) {
    const [row] = await as(account, listed)
    expect(JSON.stringify(row)).not.toContain(left)
    expect(row).toMatchObject({ is_opened_by_some: false, recovery: null, why: null })
  }
})

test('shows nothing to anyone else, to a closed account, to nobody and to another council', async () => {
  for (const role of ['adviser', 'team-manager', 'analyst', 'clerk', 'young-person'] as const)
    expect(await as((await h.signIn(role)).accountId, listed), role).toEqual([])
  expect(await as(gone, listed)).toEqual([])
  expect(await as('', listed)).toEqual([])
  expect(await as(admin, listed, other)).toEqual([])
  expect(await asWeb({ authority: h.council.id, system: 'on' }, listed)).toEqual([])
})

test('is given to a third person when two agree, and to nobody by one', async () => {
  const said = await as(admin, async (client) => {
    const [row] = await listed(client)
    const { id, said } = await propose(client, row?.record, managers[0])
    const byAdmin = await decide(client, id)
    await become(client, managers[0])
    const byProposed = await decide(client, id)
    await become(client, (await h.signIn('team-manager')).accountId)
    const byOther = await decide(client, id)
    await become(client, managers[1])
    const tooLate = await decide(client, id, true, '2026-06-15T09:00:00Z')
    const agreed = await decide(client, id)
    const sees = async (account: string | undefined) => {
      await become(client, account)
      return (await client.query('select from people where id = $1', [left])).rowCount
    }
    return {
      ...{ said, byAdmin, byProposed, byOther, tooLate, agreed, again: await decide(client, id) },
      sees: [await sees(managers[1]), await sees(admin), await sees(managers[2]), await sees(managers[0])],
      listed: (await listed(client)).length,
    }
  })
  const not = { outcome: 'not-yours', person: null }
  expect(said).toEqual({
    ...{ said: 'proposed', byAdmin: not, byProposed: not, byOther: not, tooLate: not, again: not },
    agreed: { outcome: 'named', person: left },
    ...{ sees: [0, 0, 0, 1], listed: 0 },
  })
})

test('cannot be proposed for by anyone but an administrator, for oneself, or for who could not look after it', async () => {
  const record = (await as(admin, listed))[0]?.record
  const both = (await h.signIn(['admin', 'service-manager'])).accountId
  const adviser = (await h.signIn('adviser')).accountId
  for (const [who, whom, expected] of [
    [managers[0], managers[1], 'not-found'],
    [both, both, 'not-theirs'],
    [admin, adviser, 'not-theirs'],
    [admin, gone, 'not-theirs'],
    [admin, randomUUID(), 'not-theirs'],
  ] as const)
    expect((await as(who ?? '', (client) => propose(client, record, whom))).said).toBe(expected)
  for (const elsewhere of [left, hidden, randomUUID()])
    expect((await as(admin, (client) => propose(client, elsewhere, managers[0]))).said).toBe('not-found')
  expect((await as(admin, (client) => propose(client, record, managers[0]), other)).said).toBe('not-found')
})

test('cannot be agreed to by whoever proposed it, though they hold both roles', async () => {
  const both = (await h.signIn(['admin', 'service-manager'])).accountId
  const said = await as(both, async (client) => {
    const [row] = await listed(client)
    const { id } = await propose(client, row?.record, managers[0])
    return [await decide(client, id), (await decide(client, id, false))?.outcome]
  })
  expect(said).toEqual([{ outcome: 'not-yours', person: null }, 'withdrawn'])
})

test('goes to nobody when somebody came back, or who was proposed has left too', async () => {
  const afterwards = (change: (client: pg.PoolClient) => Promise<unknown>) =>
    as(admin, async (client) => {
      const [row] = await listed(client)
      const { id } = await propose(client, row?.record, managers[0])
      await change(client)
      await become(client, managers[1])
      return (await decide(client, id))?.outcome
    })
  const set = (id: string | undefined, ended: string | null) => (client: pg.PoolClient) =>
    client.query('update accounts set ended_at = $2 where id = $1', [id, ended])
  expect(await afterwards(set(gone, null))).toBe('lapsed')
  expect(await afterwards(set(managers[0], at))).toBe('lapsed')
})

test('one proposal waits at a time, and one that nobody answered makes room after 14 days', async () => {
  const said = await as(admin, async (client) => {
    const [row] = await listed(client)
    const first = (await propose(client, row?.record, managers[0])).said
    const second = (await propose(client, row?.record, managers[1])).said
    const later = await client.query<{ said: string }>('select propose_recovery($1, $2, $3, $4, $5) as said', [
      ...[randomUUID(), row?.record, managers[1], 'a test', '2026-06-15T09:00:00Z'],
    ])
    return [first, second, later.rows[0]?.said]
  })
  expect(said).toEqual(['proposed', 'waiting', 'proposed'])
})

test('is counted before the last account is closed, for administrators and the command line alone', async () => {
  await close(null)
  const count = (settings: Record<string, string>, account: AccountId = gone) =>
    asWeb({ authority: h.council.id, ...settings }, async (client) => {
      const { rows } = await client.query<{ left: number }>('select records_left_by($1) as left', [account])
      return rows[0]?.left
    })
  expect(await count({ account: admin })).toBe(1)
  expect(await count({ system: 'on' })).toBe(1)
  expect(await count({ account: managers[0] ?? '' })).toBe(0)
  expect(await count({ account: admin, authority: other })).toBe(0)
  expect(await count({ account: admin }, managers[2])).toBe(0)
  await close(new Date())
})

test('cannot be taken in any other way: nobody names, changes or lifts what they do not see', async () => {
  const name = as(managers[2] ?? '', (client) =>
    client.query(
      `insert into restricted_access (authority_id, person_id, account_id, why) values ($1, $2, $3, 'a test')`,
      [h.council.id, left, managers[2]],
    ),
  )
  await expect(name).rejects.toThrow(/row-level security/)
  const changed = await as(managers[2] ?? '', async (client) => [
    (await client.query('update people set restricted = false')).rowCount,
    (await client.query('update restricted_access set ended_at = null, account_id = $1', [managers[2]])).rowCount,
    (await client.query('select from people where id = $1', [left])).rowCount,
  ])
  const seen = await as(managers[2] ?? '', (client) => client.query('select from people'))
  expect(changed).toEqual([seen.rowCount, 0, 0])
  for (const statement of [
    'select * from record_recoveries',
    'select has_keeper($1, $1)',
    'select record_handle($1, $1)',
  ])
    await expect(
      as(admin, (client) => client.query(statement, statement.includes('$1') ? [left] : [])),
      statement,
    ).rejects.toThrow(/permission denied/)
})

test('is named by who is named, as before', async () => {
  const [keeper, next] = managers
  const done = await as(keeper ?? '', async (client) => [
    (
      await client.query(
        `insert into restricted_access (authority_id, person_id, account_id, why) values ($1, $2, $3, 'a test')`,
        [h.council.id, hidden, next],
      )
    ).rowCount,
    (await client.query('update restricted_access set ended_at = now() where account_id = $1', [keeper])).rowCount,
  ])
  expect(done).toEqual([1, 1])
})

test('the database and the list of permissions mean the same by who may name others', () => {
  expect(permissions['restriction.change']).toEqual(['service-manager'])
  expect(permissions['recovery.propose']).toEqual(['admin'])
  expect(permissions['recovery.agree']).toEqual(['service-manager'])
})
