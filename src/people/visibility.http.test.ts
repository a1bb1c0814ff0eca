// The table of who sees whom: every role against every way in which a person can be near or far.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { roles, type Role } from '../platform/auth/permissions.ts'
import { inScope } from '../platform/db/connect.ts'
import { newId, type AccountId, type PersonId } from '../platform/ids.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from './testing.ts'
import { findable, inMyView, nameSeen, viewOf, type View } from './visibility.ts'

const situations = [
  'allocated',
  'allocation ended yesterday',
  'allocation begins tomorrow',
  'worker has left',
  'team-mate is allocated',
  'nobody of theirs',
  'restricted, allocated, not named',
  'restricted, named',
  'restricted, name ended',
  'named, not restricted',
  'opened with a reason',
  'opening has run out',
  'themself',
  'themself, restricted',
] as const
type Situation = (typeof situations)[number]
type Seen = View | null

const nothing = Object.fromEntries(situations.map((situation) => [situation, null])) as Record<Situation, Seen>
const self = { themself: 'full', 'themself, restricted': 'full' } as const

const officer: Record<Situation, Seen> = { ...nothing, ...self, allocated: 'full', 'restricted, named': 'full' }
const worker: Record<Situation, Seen> = {
  ...officer,
  'allocation ended yesterday': 'outline',
  'allocation begins tomorrow': 'outline',
  'worker has left': 'outline',
  'team-mate is allocated': 'outline',
  'nobody of theirs': 'outline',
  'named, not restricted': 'outline',
  'opened with a reason': 'full',
  'opening has run out': 'outline',
}
const figures: Record<Situation, Seen> = {
  ...(Object.fromEntries(situations.map((situation) => [situation, 'pseudonymous'])) as Record<Situation, Seen>),
  ...self,
  'restricted, allocated, not named': null,
  'restricted, name ended': null,
}

const expected: Record<Role, Record<Situation, Seen>> = {
  'young-person': { ...nothing, ...self },
  adviser: worker,
  'social-worker': worker,
  'reviewing-officer': officer,
  'team-manager': { ...worker, 'team-mate is allocated': 'full' },
  'service-manager': worker,
  analyst: figures,
  clerk: { ...nothing, ...self },
  'offer-editor': { ...nothing, ...self },
  councillor: { ...nothing, ...self },
  partner: nothing, // whoever signs in for an organisation reads no record, not even one of their own
  admin: { ...nothing, ...self },
}

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

/** Arranges the situation between a fresh account and a fresh person. */
async function arrange(role: Role, situation: Situation): Promise<{ accountId: AccountId; personId: PersonId }> {
  const { accountId } = await h.signIn(role)
  const personId = await h.machine(async (work) => {
    const person = await givenAYoungPerson(work, {
      restricted: situation.includes('restricted,') || situation.endsWith(', restricted'),
    })
    const { db, council, now } = work
    const team = newId<'team'>()
    await db.insertInto('teams').values({ authority_id: council.id, id: team, name: team }).execute()
    const mine = await givenAWorker(work, { accountId, teamId: team })
    const mate = await givenAWorker(work, { teamId: team })
    const allocate = (workerId: typeof mine, from: string, to?: string) =>
      givenAnAllocation(work, { personId: person, workerId, from, ...(to !== undefined && { to }) })
    const name = (endedAt: Date | null) =>
      db
        .insertInto('restricted_access')
        .values({
          authority_id: council.id,
          person_id: person,
          account_id: accountId,
          granted_by: null,
          why: 'test',
          ended_at: endedAt,
        })
        .execute()
    const open = (expiresAt: Date) =>
      db
        .insertInto('openings')
        .values({
          authority_id: council.id,
          id: newId<'opening'>(),
          person_id: person,
          account_id: accountId,
          reason: 'duty',
          expires_at: expiresAt,
          reviewed_by: null,
          reviewed_at: null,
          review: null,
        })
        .execute()
    switch (situation) {
      case 'allocated':
      case 'restricted, allocated, not named':
        await allocate(mine, '2026-01-01')
        break
      case 'allocation ended yesterday':
        await allocate(mine, '2026-01-01', '2026-05-30')
        break
      case 'allocation begins tomorrow':
        await allocate(mine, '2026-06-01')
        break
      case 'worker has left':
        await allocate(mine, '2026-01-01')
        await db
          .updateTable('workers')
          .set({ ended_on: '2026-05-30' as never })
          .where('id', '=', mine)
          .execute() // a day
        break
      case 'team-mate is allocated':
        await allocate(mate, '2026-01-01')
        break
      case 'restricted, named':
      case 'named, not restricted':
        await name(null)
        break
      case 'restricted, name ended':
        await allocate(mine, '2026-01-01')
        await name(now)
        break
      case 'opened with a reason':
        await open(new Date(now.getTime() + 60_000))
        break
      case 'opening has run out':
        await open(new Date(now.getTime() - 1))
        break
      case 'nobody of theirs':
      case 'themself':
      case 'themself, restricted':
        break
    }
    return person
  })
  if (situation.startsWith('themself'))
    await h.machine(({ db }) =>
      db.updateTable('accounts').set({ person_id: personId }).where('id', '=', accountId).execute(),
    )
  return { accountId, personId }
}

describe.each(roles)('%s', (role) => {
  test.each(situations)('%s', async (situation) => {
    const { accountId, personId } = await arrange(role, situation)
    const seen = await inScope(h.house.web.kysely, { authorityId: h.council.id, accountId }, async (db) => {
      const caller = {
        accountId,
        roles: [role],
        name: '',
        personId: situation.startsWith('themself') ? personId : null,
      }
      const viewer = { db, caller, now: h.house.clock.now(), today: h.house.clock.today() }
      const listed = await db
        .selectFrom('people')
        .select('id')
        .where('id', '=', personId)
        .where(inMyView(viewer))
        .execute()
      const found = await db
        .selectFrom('people')
        .select('id')
        .where('id', '=', personId)
        .where(findable(viewer))
        .execute()
      return { view: await viewOf(viewer, personId), isListed: listed.length === 1, isFound: found.length === 1 }
    })
    const view = expected[role][situation]
    expect(seen).toEqual({ view, isListed: view === 'full' || view === 'pseudonymous', isFound: view !== null })
  })
})

test('an analyst who is also an adviser sees names of their own people only', async () => {
  const { accountId, personId } = await arrange('adviser', 'allocated')
  const other = await h.machine((work) => givenAYoungPerson(work))
  const views = await inScope(h.house.web.kysely, { authorityId: h.council.id, accountId }, async (db) => {
    const caller = { accountId, roles: ['analyst', 'adviser'] as const, name: '', personId: null }
    const viewer = { db, caller, now: h.house.clock.now(), today: h.house.clock.today() }
    const named = await db
      .selectFrom('people')
      .select(nameSeen(viewer).as('name'))
      .where('id', 'in', [personId, other])
      .execute()
    expect(named.filter(({ name }) => name !== null)).toHaveLength(1)
    return [await viewOf(viewer, personId), await viewOf(viewer, other)]
  })
  expect(views).toEqual(['full', 'pseudonymous'])
})

test('row-level security alone hides a restricted record from everyone who is not named', async () => {
  const { accountId, personId } = await arrange('team-manager', 'restricted, named')
  const stranger = await h.signIn('service-manager')
  const countFor = (account: AccountId | null) =>
    inScope(h.house.web.kysely, { authorityId: h.council.id, accountId: account }, async (db) => {
      const rows = await db.selectFrom('people').select('id').where('id', '=', personId).execute()
      return rows.length
    })
  expect([await countFor(accountId), await countFor(stranger.accountId), await countFor(null)]).toEqual([1, 0, 0])
})

test('the condition alone hides a restricted record, even where row-level security would show it', async () => {
  const { accountId, personId } = await arrange('adviser', 'restricted, allocated, not named')
  const seen = await h.machine(async ({ db, now, today }) => {
    const caller = { accountId, roles: ['adviser'] as const, name: '', personId: null }
    return viewOf({ db, now, today, caller }, personId)
  })
  expect(seen).toBeNull()
})

test('a plan that is kept for one caller shows the next caller their own people only', async () => {
  const one = await arrange('adviser', 'restricted, named')
  const other = await arrange('adviser', 'allocated')
  const seenBy = ({ accountId }: { accountId: AccountId }) =>
    inScope(h.house.web.kysely, { authorityId: h.council.id, accountId }, async (db) => {
      const caller = { accountId, roles: ['adviser'] as const, name: '', personId: null }
      const viewer = { db, caller, now: h.house.clock.now(), today: h.house.clock.today() }
      const rows = await db.selectFrom('people').select('id').where(inMyView(viewer)).execute()
      return rows.map(({ id }) => id)
    })
  for (let time = 0; time < 40; time += 1) {
    expect(await seenBy(one)).toEqual([one.personId])
    expect(await seenBy(other)).toEqual([other.personId])
  }
})
