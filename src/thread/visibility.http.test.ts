import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../people/testing.ts'
import type { Role } from '../platform/auth/permissions.ts'
import { inScope } from '../platform/db/connect.ts'
import type { AccountId, PersonId } from '../platform/ids.ts'
import { givenAnAsk } from './testing.ts'
import type { AskId } from './tables.ts'
import { askInView, quotable } from './visibility.ts'

let h: TestHouse
const asks: Record<string, AskId> = {}
let mine: PersonId
let hidden: PersonId
const who = new Map<string, Browser & { accountId: AccountId }>()

beforeAll(async () => {
  h = await openTestHouse()
  for (const name of ['adviser', 'team-manager', 'service-manager', 'councillor'] as const)
    who.set(name, await h.signIn(name))
  who.set('cover', await h.signIn('adviser'))
  await h.machine(async (work) => {
    mine = await givenAYoungPerson(work)
    const other = await givenAYoungPerson(work)
    hidden = await givenAYoungPerson(work, { restricted: true })
    const worker = await givenAWorker(work, { accountId: accountOf('adviser') })
    const covering = await givenAWorker(work, { accountId: accountOf('cover') })
    for (const personId of [mine, hidden]) await givenAnAllocation(work, { personId, workerId: worker })
    await work.db
      .insertInto('cover')
      .values({
        authority_id: work.council.id,
        id: work.council.id as never, // any id will do
        worker_id: worker,
        covered_by: covering,
        starts_on: work.today,
        ends_on: work.today,
        recorded_by: null,
      })
      .execute()
    asks['about mine'] = await givenAnAsk(work, { personId: mine })
    asks['about another'] = await givenAnAsk(work, { personId: other, quote: 'nameless' })
    asks['to me'] = await givenAnAsk(work, { personId: other, reader: { kind: 'worker', workerId: worker } })
    asks['to managers'] = await givenAnAsk(work, { personId: other, reader: { kind: 'role', role: 'service-manager' } })
    asks['of a group'] = await givenAnAsk(work)
    asks['hidden'] = await givenAnAsk(work, {
      personId: hidden,
      quote: 'named',
      reader: { kind: 'worker', workerId: worker },
    })
    asks['without a name'] = await givenAnAsk(work, {
      door: 'tell-us',
      speaker: { kind: 'nameless', codeHash: Buffer.alloc(32, 1) },
      reader: { kind: 'role', role: 'team-manager' },
    })
    const unread = await givenAnAsk(work, { personId: other })
    await work.db.updateTable('asks').set({ unread_with: 'desk' }).where('id', '=', unread).execute()
    asks['nobody read in time'] = unread
  })
  who.set('themself', await h.signIn('young-person', { personId: mine }))
  who.set('the hidden one', await h.signIn('young-person', { personId: hidden }))
})
afterAll(() => h.close())

const accountOf = (name: string): AccountId => {
  const account = who.get(name)?.accountId
  if (account === undefined) throw new Error(`Nobody is ${name}`)
  return account
}

async function seen(name: string, roles: readonly Role[], condition: typeof askInView): Promise<string[]> {
  const accountId = accountOf(name)
  const personId = name === 'themself' ? mine : name === 'the hidden one' ? hidden : null
  const { council, house } = h
  const found = await inScope(house.web.kysely, { authorityId: council.id, accountId }, (db) =>
    db
      .selectFrom('asks')
      .select('asks.id')
      .where(
        condition({
          db,
          caller: { accountId, roles, name, personId },
          today: house.clock.today(),
          now: house.clock.now(),
        }),
      )
      .execute(),
  )
  const ids = found.map(({ id }) => id)
  return Object.entries(asks)
    .filter(([, id]) => ids.includes(id))
    .map(([title]) => title)
}

describe('what young people said is read', () => {
  test.each([
    ['adviser', ['adviser'], ['about mine', 'to me', 'of a group']],
    ['cover', ['adviser'], ['to me', 'of a group']],
    ['team-manager', ['team-manager'], ['of a group', 'without a name', 'nobody read in time']],
    ['service-manager', ['service-manager'], ['to managers', 'of a group', 'nobody read in time']],
    ['councillor', ['councillor'], []],
    ['themself', ['young-person'], ['about mine']],
    ['the hidden one', ['young-person'], ['hidden']],
  ] as const)('by %s', async (name, roles, expected) => {
    expect(await seen(name, roles, askInView)).toEqual(expected)
  })

  test('by a councillor only where it may be quoted, and never of somebody who is hidden', async () => {
    expect(await seen('councillor', ['councillor'], quotable)).toEqual(['about another', 'of a group'])
  })
})
