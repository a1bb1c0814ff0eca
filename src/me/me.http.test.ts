import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../people/testing.ts'
import { recordAudit } from '../platform/audit/record.ts'
import type { AuditEvent } from '../platform/audit/events.ts'
import type { AccountId, PersonId } from '../platform/ids.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let person: PersonId
let me: SignedIn
let adviser: SignedIn

beforeAll(async () => {
  h = await openTestHouse({ settings: { words: { adviser: { one: "young person's adviser", many: 'advisers' } } } })
})
afterAll(() => h.close())

const care = {
  lookedAfter: [{ start: '2018-02-01', end: '2025-12-30', status: 'S20', authority: 'Ashmere', country: 'England' }],
}

beforeEach(async () => {
  adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
  person = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard', dateOfBirth: '2009-03-14', facts: care })
    const worker = await givenAWorker(work, { name: 'Priya Kaur', accountId: adviser.accountId })
    await work.db
      .updateTable('workers')
      .set({ phone: '01632 960123', working_hours: 'Monday to Thursday' })
      .where('id', '=', worker)
      .execute()
    await givenAnAllocation(work, { personId: id, workerId: worker, from: '2025-01-01' })
    return id
  })
  me = await h.signIn('young-person', { name: 'Leila', personId: person })
})

async function look(event: AuditEvent, actorId: AccountId | null, options: { at?: string; reason?: string } = {}) {
  await h.machine(({ db, council }) =>
    recordAudit(
      db,
      {
        authorityId: council.id,
        accountId: actorId,
        roles: actorId === null ? [] : ['adviser'],
        requestId: null,
        now: new Date(options.at ?? '2026-05-30T10:00:00Z'),
      },
      [{ event, personId: person, reason: options.reason }],
    ),
  )
}

describe('my page', () => {
  test('says what I am in plain words, why, and what changes next', async () => {
    const { status, text } = await me.get('/me')
    expect(status).toBe(200)
    for (const words of [
      'Hello, <bdi>Leila Orchard</bdi>',
      'You have left care and you still have rights',
      'What changes next',
      '14 March 2027',
      '£3,000',
      'If you think',
    ])
      expect(text).toContain(words === 'If you think' ? 'Is something wrong here?' : words)
  })

  test('names my adviser in the council’s own word, with a number and hours', async () => {
    const { text } = await me.get('/me')
    expect(text).toMatch(/Priya Kaur is your young person(&#39;|')s adviser/)
    expect(text).toContain('href="tel:01632960123"')
    expect(text).toContain('Monday to Thursday')
  })

  test('without an adviser it says whom to ask', async () => {
    await h.machine(({ db }) =>
      db
        .updateTable('allocations')
        .set({ ends_on: '2026-01-01' as never })
        .where('person_id', '=', person)
        .execute(),
    )
    expect((await me.get('/me')).text).toContain('on our list yet')
  })

  test('has the way out and the way to urgent help, is not kept, and is at most 30 KB', async () => {
    for (const path of ['/me', '/me/letter', '/me/who-looked']) {
      const answer = await me.get(path)
      expect(answer.text).toContain('Exit this page')
      expect(answer.text).toContain('href="/help-now"')
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(Buffer.byteLength(answer.text), path).toBeLessThan(30_000)
    }
  })

  test('never shows the words of the trade', async () => {
    const { text } = await me.get('/me')
    expect(text).not.toMatch(/\b(RAG|NEET|MASH|LAC|UASC)\b|\bcase(s|load)?\b/)
  })

  test('is in the audit as my own', async () => {
    await me.get('/me')
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select(['event', 'actor_id']).where('person_id', '=', person).execute(),
    )
    expect(events).toContainEqual({ event: 'own-record.viewed', actor_id: me.accountId })
  })
})

describe('my letter', () => {
  test('is the same that my worker reads', async () => {
    const mine = await me.get('/me/letter')
    const theirs = await adviser.get(`/staff/people/${person}/letter`)
    const headline = 'You have left care and you still have rights'
    expect(mine.text).toContain(headline)
    expect(theirs.text).toContain(headline)
  })
})

describe('who looked', () => {
  test('shows who, what they did and when, the latest first, and not myself', async () => {
    await look('person.viewed', adviser.accountId, { at: '2026-05-29T10:00:00Z' })
    await look('person.viewed', adviser.accountId, { at: '2026-05-29T11:00:00Z' })
    await look('status.changed', null, { at: '2026-05-28T10:00:00Z' })
    await me.get('/me')
    const { text } = await me.get('/me/who-looked')
    expect(text).toContain('29 May 2026')
    expect(text).toContain('looked at your page, 2 times')
    expect(text).toContain('This site, by itself</strong> worked out your status again')
    expect(text.indexOf('29 May')).toBeLessThan(text.indexOf('28 May'))
    expect(text).not.toContain('looked at your own page')
  })

  test('a worker’s reason is not shown: it may speak of others', async () => {
    await look('person.opened-beyond-caseload', adviser.accountId, { reason: 'Worried about a brother' })
    const { text } = await me.get('/me/who-looked')
    expect(text).toContain('opened your page and gave a reason')
    expect(text).not.toContain('brother')
  })

  test('a look late in the evening in summer falls on its own English day', async () => {
    await look('person.viewed', adviser.accountId, { at: '2026-05-20T23:30:00Z' })
    expect((await me.get('/me/who-looked')).text).toContain('21 May 2026')
  })

  test('where safeguarding says so it is withheld, and the page is honest about it', async () => {
    await look('person.viewed', adviser.accountId)
    await h.machine(({ db }) =>
      db.updateTable('people').set({ withhold_viewers: true }).where('id', '=', person).execute(),
    )
    for (const path of ['/me', '/me/who-looked']) {
      const { text } = await me.get(path)
      expect(text).toContain('We do not show you this list at the moment')
      expect(text).not.toContain('looked at your page')
    }
  })
})

describe('what was put right', () => {
  test('is listed without the worker’s reason', async () => {
    await h.machine(({ db, council }) =>
      db
        .insertInto('corrections')
        .values({
          authority_id: council.id,
          id: crypto.randomUUID() as never,
          person_id: person,
          change: 'add',
          kind: 'livingWith',
          fact_key: null,
          value: JSON.stringify({ with: 'parent', start: '2026-01-01', end: null }),
          why: 'Her mother told me in confidence',
          recorded_by: adviser.accountId,
        })
        .execute(),
    )
    const { text } = await me.get('/me')
    expect(text).toContain('Living with somebody: added by Priya Kaur')
    expect(text).not.toContain('in confidence')
  })
})

describe('only my own record, always', () => {
  test('another young person’s page cannot be asked for in any way', async () => {
    const other = await h.machine((work) => givenAYoungPerson(work, { name: 'Sam Other', facts: care }))
    for (const path of [`/me?id=${other}`, `/me?person=${other}`, `/me/letter?id=${other}`])
      expect((await me.get(path)).text).not.toContain('Sam Other')
    for (const path of [`/me/${other}`, `/staff/people/${other}`, `/staff/people/${person}`])
      expect([403, 404]).toContain((await me.get(path)).status)
  })

  test('a restricted young person sees their own page', async () => {
    await h.machine(({ db }) => db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute())
    expect((await me.get('/me')).status).toBe(200)
  })

  test.each(['adviser', 'team-manager', 'analyst', 'councillor', 'admin'] as const)(
    'a %s has no page of their own',
    async (role) => {
      expect((await (await h.signIn(role)).get('/me')).status).toBe(403)
    },
  )

  test('an account without a record finds nothing', async () => {
    expect((await (await h.signIn('young-person')).get('/me')).status).toBe(404)
  })

  test('nobody who is signed out gets further than the sign-in page', async () => {
    const answer = await h.visitor().get('/me')
    expect(answer.location).toBe('/sign-in?next=%2Fme')
  })

  test('after a death the page is gone', async () => {
    await h.machine(({ db }) =>
      db
        .updateTable('people')
        .set({ facts: JSON.stringify({ dateOfBirth: '2009-03-14', dateOfDeath: '2026-01-01', ...care }) })
        .where('id', '=', person)
        .execute(),
    )
    expect((await me.get('/me')).status).toBe(404)
  })
})
