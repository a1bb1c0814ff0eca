// What becomes of typed words when a session runs out, and of drafts.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { hashPassword } from '../platform/auth/passwords.ts'
import { dropOldDrafts } from './drafts/jobs.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let admin: SignedIn
let name: string
let counter = 0

const password = 'nine green kettles'

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

beforeEach(async () => {
  admin = await h.signIn('admin', { name: 'Alex Admin' })
  counter += 1
  name = `alex.${counter}`
  const password_hash = await hashPassword(password)
  await h.machine(({ db }) =>
    db.updateTable('accounts').set({ sign_in_name: name, password_hash }).where('id', '=', admin.accountId).execute(),
  )
})

const idleFor = (minutes: number) =>
  h.machine(({ db, now }) =>
    db
      .updateTable('sessions')
      .set({ seen_at: new Date(now.getTime() - minutes * 60_000) })
      .where('account_id', '=', admin.accountId)
      .execute(),
  )

const page = '/staff/settings/council'

describe('a session that runs out', () => {
  test('after the idle time the page asks to sign in, and says why', async () => {
    await idleFor(31)
    const answer = await admin.get(page)
    expect(answer.location).toBe('/sign-in?next=%2Fstaff%2Fsettings%2Fcouncil&why=timed-out')
    expect((await admin.follow(answer)).text).toContain('What you were typing is kept')
  })

  test('just before it the page still opens', async () => {
    await idleFor(29)
    expect((await admin.get(page)).status).toBe(200)
  })

  test('what was being sent is there again after signing in', async () => {
    await idleBetween(() => admin.post(page, { name: 'A name sent too late', team: 'Team with a € sign' }))
    const back = await admin.post('/sign-in', { name, password, next: page })
    expect(back.location).toBe(page)
    const restored = await admin.follow(back)
    expect(restored.text).toContain('value="A name sent too late"')
    expect(restored.text).toContain('value="Team with a € sign"')
  })

  /** `post` first reads the page for its token: the session runs out between the two. */
  async function idleBetween(send: () => Promise<{ status: number; location: string | null }>) {
    const get = admin.get.bind(admin)
    admin.get = async (path: string) => {
      const answer = await get(path)
      await idleFor(31)
      return answer
    }
    const answer = await send()
    admin.get = get
    expect(answer.location).toContain('why=timed-out')
  }

  test('nothing was changed by a form that came too late', async () => {
    await idleBetween(() => admin.post(page, { name: 'Never saved' }))
    const council = await h.house.councils.byCode(null)
    expect(council.name).toBe('Ashmere County Council')
  })

  test('half a day is the end even for somebody who is busy', async () => {
    await h.machine(({ db, now }) =>
      db
        .updateTable('sessions')
        .set({ created_at: new Date(now.getTime() - 12.1 * 3_600_000), seen_at: now })
        .where('account_id', '=', admin.accountId)
        .execute(),
    )
    expect((await admin.get(page)).location).toContain('why=timed-out')
  })

  test('signing out ends the session on the server', async () => {
    await admin.post('/sign-out', {}, page)
    const open = await h.machine(({ db }) =>
      db.selectFrom('sessions').select('ended_at').where('account_id', '=', admin.accountId).execute(),
    )
    expect(open.every(({ ended_at }) => ended_at !== null)).toBe(true)
  })
})

describe('a draft', () => {
  const save = (fields: Record<string, string>, key = `settings-council:${page}`) =>
    admin.post(`/drafts?for=${encodeURIComponent(key)}`, fields, page)

  test('is kept as it is typed, and is there when the page opens again', async () => {
    const answer = await save({ name: 'Half a na', phone: '0163' })
    expect(JSON.parse(answer.text)).toEqual({ saved: true })
    const { text } = await admin.get(page)
    expect(text).toContain('value="Half a na"')
    expect(text).toContain(`data-draft-url="/drafts?for=settings-council%3A%2Fstaff%2Fsettings%2Fcouncil"`)
  })

  test('is gone once the form is sent', async () => {
    await save({ name: 'Half a na' })
    const fields = {
      name: 'Ashmere County Council',
      shortName: '',
      team: 'Leaving care team',
      phone: '01632 960100',
      email: 'a@council.example',
      outOfHoursPhone: '01632 960999',
      complaints: 'c@council.example',
      advocacyName: 'Advocates',
      advocacyPhone: '01632 960200',
    }
    const version = (await h.house.councils.byCode(null)).version
    expect((await admin.post(page, { ...fields, version: String(version) })).status).toBe(303)
    const drafts = await h.machine(({ db }) =>
      db.selectFrom('drafts').select('form').where('account_id', '=', admin.accountId).execute(),
    )
    expect(drafts).toEqual([])
  })

  test('belongs to its writer alone', async () => {
    await save({ name: 'Mine alone' })
    expect((await (await h.signIn('admin')).get(page)).text).not.toContain('Mine alone')
  })

  test('never holds the form’s own token', async () => {
    await save({ name: 'x' })
    const [draft] = await h.machine(({ db }) =>
      db.selectFrom('drafts').select('values').where('account_id', '=', admin.accountId).execute(),
    )
    expect(Object.keys(draft?.values ?? {})).toEqual(['name'])
  })

  test.each(['', 'no path', 'UPPER:/x', `x:/${'a'.repeat(500)}`, 'x:/a b'])('"%s" names no form', async (key) => {
    expect((await save({ name: 'x' }, key)).status).toBe(404)
  })

  test('more than anybody types is not kept', async () => {
    const answer = await save({ name: 'x'.repeat(250_000) })
    expect(answer.status).toBe(422)
    expect(JSON.parse(answer.text)).toMatchObject({ saved: false, why: expect.stringContaining('too much') as string })
  })

  test('nobody who is signed out keeps one', async () => {
    const answer = await h.visitor().post(`/drafts?for=${encodeURIComponent('x:/y')}`, { name: 'x' }, '/sign-in')
    expect(answer.location).toContain('/sign-in')
  })

  test('is forgotten after the days that the council set', async () => {
    await save({ name: 'Old' })
    await h.machine(({ db, now }) =>
      db
        .updateTable('drafts')
        .set({ saved_at: new Date(now.getTime() - 29 * 86_400_000) })
        .where('account_id', '=', admin.accountId)
        .execute(),
    )
    await dropOldDrafts.run(h.house.machineFor(h.council.id), {})
    expect((await admin.get(page)).text).not.toContain('value="Old"')
  })
})

describe('signing in', () => {
  test('goes on to the page that was asked for, and to no other site', async () => {
    for (const [next, to] of [
      ['/staff/people', '/staff/people'],
      ['//evil.example', '/staff'],
      ['/\\evil.example', '/staff'],
      ['https://evil.example', '/staff'],
      ['/sign-out', '/staff'],
    ] as const)
      expect((await h.visitor().post('/sign-in', { name, password, next })).location, next).toBe(to)
  })

  test('makes a new session, so that one set by somebody else is worth nothing', async () => {
    const visitor = h.visitor()
    const before = (await visitor.get('/sign-in')).headers['set-cookie']
    const after = (await visitor.post('/sign-in', { name, password, next: '' })).headers['set-cookie']
    expect(after).toBeDefined()
    expect(after).not.toBe(before)
    expect(after).toContain('HttpOnly')
    expect(after).toContain('SameSite=Lax')
  })

  test('a wrong password keeps the name and never the password', async () => {
    const answer = await h.visitor().post('/sign-in', { name, password: 'wrong one entirely' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(`value="${name}"`)
    expect(answer.text).not.toContain('wrong one entirely')
  })

  test('an account that has ended lets nobody in', async () => {
    await h.machine(({ db, now }) =>
      db.updateTable('accounts').set({ ended_at: now }).where('id', '=', admin.accountId).execute(),
    )
    expect((await h.visitor().post('/sign-in', { name, password })).status).toBe(422)
    expect((await admin.get(page)).location).toContain('/sign-in')
  })
})
