import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import type { PersonId } from '../../platform/ids.ts'
import { askPath, asksPath } from '../../thread/paths.ts'
import { advocatePath, myAsksPath, safetyDeskPath } from '../paths.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>
let h: TestHouse
let me: SignedIn
let adviser: SignedIn
let manager: SignedIn
let person: PersonId

beforeAll(async () => {
  h = await openTestHouse({
    settings: { helpNow: { advocacyName: 'Ashmere Voices', advocacyEmail: 'voices@example.org' } },
  })
  adviser = await h.signIn('adviser')
  manager = await h.signIn('team-manager')
  person = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard' })
    const worker = await givenAWorker(work, { name: 'Priya Kaur', accountId: adviser.accountId })
    await givenAWorker(work, { role: 'team-manager', accountId: manager.accountId })
    await work.db.updateTable('workers').set({ email: 'staff@council.example' }).where('id', '=', worker).execute()
    await givenAnAllocation(work, { personId: id, workerId: worker })
    return id
  })
  me = await h.signIn('young-person', { personId: person })
})
afterAll(() => h.close())

const asked = { name: 'Leila', reach: '07700 900123', note: 'My worker hits me' }

describe('asking for an advocate', () => {
  test('goes to the advocacy service alone, once, with what was confirmed and nothing more', async () => {
    const key = randomUUID()
    const answer = await me.post(advocatePath, { ...asked, key })
    expect((await me.follow(answer)).text).toContain('You asked for an advocate on')
    await me.post(advocatePath, { ...asked, key })
    const messages = await h.machine(({ db }) =>
      db.selectFrom('outbox').select(['recipient', 'body', 'person_id']).execute(),
    )
    expect(messages).toEqual([
      { recipient: 'voices@example.org', body: expect.stringContaining('07700 900123') as unknown, person_id: null },
    ])
    expect(messages[0]?.body).not.toContain('Orchard')
  })

  test('no worker, manager or desk finds it, nor that it was done', async () => {
    const ask = await h.machine(({ db }) =>
      db.selectFrom('asks').select('id').where('for_advocacy', '=', true).executeTakeFirstOrThrow(),
    )
    for (const who of [adviser, manager, await h.signIn('service-manager')]) {
      expect((await who.get(askPath(ask.id))).status).toBe(404)
      for (const path of [asksPath, `${asksPath}?show=all`]) expect((await who.get(path)).text).not.toContain('hits me')
    }
    expect((await manager.get(safetyDeskPath)).text).not.toContain('Leila')
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select('event').where('person_id', '=', person).execute(),
    )
    expect(events.map(({ event }) => event)).not.toContain('advocacy.asked')
    expect((await me.get(myAsksPath)).text).toContain('You asked for an advocate')
  })

  test('what is missing is asked for', async () => {
    const answer = await me.post(advocatePath, { name: 'Leila', reach: '' })
    expect([answer.status, answer.text.includes('Enter a phone number or email address that is safe')]).toEqual([
      422,
      true,
    ])
  })
})

test('a council without an address says so, and names who else helps', async () => {
  const bare = await openTestHouse()
  try {
    const id = await bare.machine((work) => givenAYoungPerson(work, {}))
    const { text } = await (await bare.signIn('young-person', { personId: id })).get(advocatePath)
    expect(text).toContain('We can’t send a message to an advocate from here')
    expect(text).toContain('0800 1111')
  } finally {
    await bare.close()
  }
})
