import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import { passwordMatches } from '../../platform/auth/passwords.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let adviser: SignedIn
let manager: SignedIn
let person: PersonId

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

beforeEach(async () => {
  adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
  manager = await h.signIn('team-manager', { name: 'Morgan Lee' })
  person = await h.machine(async (work) => {
    const teamId = crypto.randomUUID()
    await work.db
      .insertInto('teams')
      .values({ authority_id: work.council.id, id: teamId as never, name: `Team ${teamId}` })
      .execute()
    const worker = await givenAWorker(work, { accountId: adviser.accountId, teamId })
    await givenAWorker(work, { accountId: manager.accountId, role: 'team-manager', teamId })
    const id = await givenAYoungPerson(work, { name: 'Leila Amber' })
    await givenAnAllocation(work, { personId: id, workerId: worker })
    return id
  })
})

interface Paper {
  readonly name: string
  readonly code: string
  readonly text: string
}

async function givePaper(by: SignedIn = adviser, fields: Record<string, string> = {}): Promise<Paper> {
  const answer = await by.post(`/staff/people/${person}/sign-in-code`, { safe: 'yes', ...fields })
  expect(answer.status).toBe(200)
  const name = /Your sign-in name[\s\S]*?<strong[^>]*>([^<]+)</.exec(answer.text)?.[1] ?? ''
  const code = /Your four words[\s\S]*?<strong[^>]*>([^<]+)</.exec(answer.text)?.[1] ?? ''
  return { name, code, text: answer.text }
}

const secret = 'seven purple buses'

async function choose({ name, code }: Paper, chosen = secret, visitor = h.visitor()) {
  const answer = await visitor.post(
    '/sign-in/code/choose',
    { name, code, secret: chosen, again: chosen, next: '' },
    '/sign-in/code',
  )
  return { visitor, answer }
}

async function agree(by: SignedIn, answer = 'agree') {
  const id = await h.machine(async ({ db }) => {
    const row = await db
      .selectFrom('sign_in_codes as c')
      .innerJoin('accounts as a', 'a.id', 'c.account_id')
      .select('c.id')
      .where('a.person_id', '=', person)
      .orderBy('c.given_at', 'desc')
      .executeTakeFirstOrThrow()
    return row.id
  })
  return by.post(`/staff/people/${person}/sign-in-code/answer`, { code: id, answer }, '/staff/sign-in-codes')
}

const account = () =>
  h.machine(({ db }) => db.selectFrom('accounts').selectAll().where('person_id', '=', person).executeTakeFirstOrThrow())

describe('the first paper', () => {
  test('a worker prints it, and the young person comes in with it and chooses a secret', async () => {
    const paper = await givePaper()
    expect(paper.code).toMatch(/^[a-z]+( [a-z]+){3}$/)
    const visitor = h.visitor()
    const shown = await visitor.post('/sign-in/code', { name: paper.name.toUpperCase(), code: ` ${paper.code}!` })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Choose your own secret words')
    const { answer } = await choose(paper, secret, visitor)
    expect(answer.status).toBe(303)
    expect(answer.location).toBe('/me')
    expect(await passwordMatches(secret, (await account()).password_hash ?? '')).toBe(true)
  })

  test('only a hash of the code is kept', async () => {
    const { code } = await givePaper()
    const rows = await h.machine(({ db }) => db.selectFrom('sign_in_codes').select('code_hash').execute())
    expect(rows.some((row) => row.code_hash.includes(code))).toBe(false)
    expect(rows.at(-1)?.code_hash).toMatch(/^\$argon2id\$/)
  })

  test('the words typed into the ordinary sign-in page lead to the same place', async () => {
    const { name, code } = await givePaper()
    const answer = await h.visitor().post('/sign-in', { name, password: code })
    expect(answer.text).toContain('Choose your own secret words')
  })

  test('after that the paper is worth nothing, and the secret opens the page', async () => {
    const paper = await givePaper()
    await choose(paper)
    const again = await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })
    expect(again.status).toBe(422)
    expect(again.text).toContain('used already')
    const replay = await choose(paper, 'another four good words')
    expect(replay.answer.status).toBe(422)
    const signedIn = await h.visitor().post('/sign-in', { name: paper.name, password: secret })
    expect(signedIn.location).toBe('/me')
  })

  test('of two who send the same paper at once one comes in', async () => {
    const paper = await givePaper()
    const both = await Promise.all([choose(paper, 'one two three four'), choose(paper, 'five six seven eight')])
    expect(both.map(({ answer }) => answer.status).sort()).toEqual([303, 422])
  })

  test('a second paper ends the first, and needs nobody else while none was used', async () => {
    const first = await givePaper()
    const second = await givePaper()
    expect(second.name).toBe(first.name)
    expect(second.text).not.toContain('does not work yet')
    expect((await choose(first)).answer.status).toBe(422)
    expect((await choose(second)).answer.status).toBe(303)
  })

  test('after 14 days it is too old', async () => {
    const paper = await givePaper()
    const row = await account()
    await h.machine(({ db, now }) =>
      db.updateTable('sign_in_codes').set({ expires_at: now }).where('account_id', '=', row.id).execute(),
    )
    const answer = await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('too old')
    expect((await choose(paper)).answer.status).toBe(422)
  })

  test('the giver confirms that it is safe, or no code is made', async () => {
    const answer = await adviser.post(`/staff/people/${person}/sign-in-code`, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Confirm that it is safe')
  })

  test('the giving, the using and the openings are in the audit, without the code', async () => {
    const paper = await givePaper()
    await choose(paper)
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select(['event', 'detail']).where('person_id', '=', person).execute(),
    )
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['person.viewed', 'sign-in-code.given', 'sign-in-code.used']),
    )
    expect(JSON.stringify(events)).not.toContain(paper.code)
  })
})

describe('choosing a secret', () => {
  test('a short one is refused, and the page comes back without showing it', async () => {
    const paper = await givePaper()
    const { answer } = await choose(paper, 'too short')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('12 letters or more')
    expect(answer.text).not.toContain('value="too short"')
    expect(answer.text).toContain(`value="${paper.name}"`)
  })

  test('the words on the paper cannot be the secret', async () => {
    const paper = await givePaper()
    expect((await choose(paper, paper.code)).answer.text).toContain('not the ones on the paper')
  })

  test('two that differ are refused', async () => {
    const { name, code } = await givePaper()
    const fields = { name, code, secret, again: 'seven purple vans' }
    const answer = await h.visitor().post('/sign-in/code/choose', fields, '/sign-in/code')
    expect(answer.text).toContain('not the same')
  })
})

describe('a lost secret', () => {
  let visitor: Awaited<ReturnType<typeof choose>>['visitor']
  let first: Paper

  beforeEach(async () => {
    first = await givePaper()
    visitor = (await choose(first)).visitor
  })

  test('the young person is signed out when a new paper is asked for', async () => {
    await givePaper()
    expect((await visitor.get('/me')).location).toContain('/sign-in')
  })

  test('the new paper waits for a second person', async () => {
    const paper = await givePaper()
    expect(paper.text).toContain('does not work yet')
    const answer = await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('A second person has to check it first')
  })

  test('when a manager agrees the new paper works and the old secret does not', async () => {
    const paper = await givePaper()
    const list = await manager.get('/staff/sign-in-codes')
    expect(list.text).toContain('Leila Amber')
    expect(list.text).toContain('Priya Kaur')
    const agreed = await agree(manager)
    expect(agreed.status).toBe(303)
    expect((await h.visitor().post('/sign-in', { name: paper.name, password: secret })).status).toBe(422)
    expect((await choose(paper, 'nine green kettles')).answer.status).toBe(303)
  })

  test('the one who asked cannot agree', async () => {
    const paper = await givePaper(manager)
    await agree(manager)
    const list = await manager.get('/staff/sign-in-codes')
    expect(list.text).toContain('somebody else has to agree')
    expect(list.text).not.toContain('value="agree"')
    expect((await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })).status).toBe(422)
  })

  test('an adviser cannot agree at all, and a manager of another team does not find the person', async () => {
    await givePaper()
    expect((await agree(adviser)).status).toBe(403)
    const stranger = await h.signIn('team-manager')
    expect((await stranger.get('/staff/sign-in-codes')).text).not.toContain('Leila')
    expect((await agree(stranger)).status).toBe(404)
  })

  test('a refusal ends the paper, and the secret still works', async () => {
    const paper = await givePaper()
    await agree(manager, 'refuse')
    expect((await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })).status).toBe(422)
    expect((await h.visitor().post('/sign-in', { name: paper.name, password: secret })).status).toBe(303)
    await agree(manager)
    expect((await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })).status).toBe(422)
  })

  test('a secret that somebody else knows stops at once', async () => {
    await givePaper(adviser, { why: 'known' })
    expect((await h.visitor().post('/sign-in', { name: first.name, password: secret })).status).toBe(422)
  })

  test('one worker cannot get round the second person by asking twice', async () => {
    await givePaper(adviser, { why: 'known' })
    await agree(manager)
    const paper = await givePaper()
    expect(paper.text).toContain('does not work yet')
    expect((await h.visitor().post('/sign-in/code', { name: paper.name, code: paper.code })).status).toBe(422)
  })

  test('a code is found through its own person only', async () => {
    await givePaper()
    const other = await h.machine(async (work) => {
      const id = await givenAYoungPerson(work)
      const worker = await givenAWorker(work, { accountId: (await h.signIn('adviser')).accountId })
      await givenAnAllocation(work, { personId: id, workerId: worker })
      return id
    })
    const code = await h.machine(({ db }) =>
      db.selectFrom('sign_in_codes').select('id').orderBy('given_at', 'desc').executeTakeFirstOrThrow(),
    )
    const fields = { code: code.id, answer: 'agree' }
    const answer = await manager.post(`/staff/people/${other}/sign-in-code/answer`, fields, '/staff/sign-in-codes')
    expect(answer.status).toBe(404)
  })
})

describe('strangers', () => {
  test('an unknown name and a wrong code get the same words', async () => {
    const { name } = await givePaper()
    const wrong = await h.visitor().post('/sign-in/code', { name, code: 'amber apart arch arena' })
    const unknown = await h.visitor().post('/sign-in/code', { name: 'nobody-here-22', code: 'amber apart arch arena' })
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    for (const { text } of [wrong, unknown]) expect(text).toContain('The sign-in name or the words are not right')
  })

  test('after ten tries at one name nobody gets in, with the right words either', async () => {
    const { name, code } = await givePaper()
    const tryWith = (typed: string) => h.visitor().post('/sign-in/code', { name, code: typed })
    for (let i = 0; i < 10; i += 1) await tryWith('amber apart arch arena')
    const answer = await tryWith(code)
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('Too many tries')
  })

  test('an analyst, a councillor and a worker without the young person find nothing to give', async () => {
    for (const role of ['analyst', 'councillor', 'clerk'] as const)
      expect((await (await h.signIn(role)).get(`/staff/people/${person}/sign-in-code`)).status).toBe(403)
    expect((await (await h.signIn('adviser')).get(`/staff/people/${person}/sign-in-code`)).status).toBe(404)
  })

  test('a restricted young person does not exist for a worker who is not named', async () => {
    await h.machine(({ db }) => db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute())
    expect((await adviser.get(`/staff/people/${person}/sign-in-code`)).status).toBe(404)
    expect((await adviser.post(`/staff/people/${person}/sign-in-code`, { safe: 'yes' }, '/sign-in')).status).toBe(404)
  })

  test('after a death no code is made', async () => {
    await h.machine(({ db, today }) =>
      db.updateTable('people').set({ date_of_death: today }).where('id', '=', person).execute(),
    )
    expect((await adviser.get(`/staff/people/${person}/sign-in-code`)).text).toContain('no sign-in code can be made')
    expect((await adviser.post(`/staff/people/${person}/sign-in-code`, { safe: 'yes' })).status).toBe(303)
    const rows = await h.machine(({ db }) =>
      db.selectFrom('accounts').select('id').where('person_id', '=', person).execute(),
    )
    expect(rows satisfies { id: AccountId }[]).toEqual([])
  })
})
