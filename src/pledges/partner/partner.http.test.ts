// How a partner comes in, what they see there, and the wall around each organisation.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { inScope } from '../../platform/db/connect.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { addOrganisation, inviteMember, linkPledge } from '../organisations/commands.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import {
  memberEndPath,
  newMemberPath,
  newOrganisationPath,
  organisationEndPath,
  organisationPath,
  organisationsPath,
  partnerEnterPath,
  partnerPath,
  partnerSentPath,
  partnerSignInPath,
  pledgeNewOrganisationPath,
  pledgeOrganisationPath,
  staffPledgePath,
} from '../paths.ts'
import { givenAnAcceptedPledge, givenAnOpportunity, givenAPledge } from '../testing.ts'

let h: TestHouse
let manager: Browser

beforeAll(async () => {
  h = await openTestHouse()
  manager = await h.signIn('service-manager')
})
afterAll(() => h.close())

let counter = 0
interface Given {
  readonly organisation: OrganisationId
  readonly account: AccountId
  readonly email: string
}
const given = (name: string): Promise<Given> =>
  h.machine(async (work) => {
    counter += 1
    const email = `one${String(counter)}@partner.example`
    const organisation = await addOrganisation(work, { name, work: 'A bakery', about: null, reach: 'By phone' })
    const account = await inviteMember(work, organisation, { name: `Partner ${String(counter)}`, email })
    return { organisation, account, email }
  })
const mailsTo = (to: string) =>
  h.machine(({ db }) =>
    db.selectFrom('outbox').select(['subject', 'body']).where('recipient', '=', to).orderBy('id').execute(),
  )
const linkIn = (body: string | undefined) =>
  new URL(/https?:\/\/\S+\/partner\/sign-in\/\S+/.exec(body ?? '')?.[0] ?? 'http://none/none').pathname
/** Without the page, which lets one address ask only so often. */
async function linkFor(email: string): Promise<string> {
  await h.machine((work) => work.enqueue('send-partner-link', { email }))
  await h.runJobs()
  return linkIn((await mailsTo(email)).at(-1)?.body)
}
const ageLinks = (minutes: number) =>
  h.machine(({ db, now }) =>
    db
      .updateTable('partner_links')
      .set({ ends_at: new Date(now.getTime() - minutes * 60_000) })
      .where('used_at', 'is', null)
      .execute(),
  )
async function signedIn(email: string): Promise<Browser> {
  const visitor = h.visitor()
  const link = await linkFor(email)
  await visitor.post(link, {})
  return visitor
}

describe('signing in by link', () => {
  test('a link comes by email, shows a button, and one press signs in', async () => {
    const { email } = await given('Larch Bakery')
    const visitor = h.visitor()
    const asked = await visitor.post(partnerSignInPath, { email: email.toUpperCase() })
    expect(asked.location).toBe(partnerSentPath)
    await h.runJobs()
    const link = linkIn((await mailsTo(email)).at(-1)?.body)
    // Whoever only looks, as mail scanners do, uses nothing up.
    for (let times = 0; times < 2; times += 1) expect((await h.visitor().get(link)).text).toContain('Sign in</button>')
    const entered = await visitor.post(link, {})
    expect(entered.location).toBe(partnerPath)
    expect((await visitor.get(partnerPath)).text).toContain('Larch Bakery')
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select('detail').where('event', '=', 'session.started').execute(),
    )
    expect(events.at(-1)?.detail).toMatchObject({ by: 'link' })
  })

  test('every address gets the same answer, and only one that is known gets an email', async () => {
    const { email } = await given('Elder Bakery')
    const strangers = 'nobody@elsewhere.example'
    const answers = await Promise.all(
      [email, strangers].map(async (address) => {
        const visitor = h.visitor()
        const answer = await visitor.post(partnerSignInPath, { email: address })
        const { text } = await visitor.follow(answer)
        return [answer.status, answer.location, text.replace(/name="_csrf" value="[^"]*"/g, '')]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    await h.runJobs()
    expect(await mailsTo(strangers)).toEqual([])
    expect((await mailsTo(email)).at(-1)?.subject).toBe('Your link to sign in')
  })

  test('an address that belongs to staff gets no link', async () => {
    const adviser = await h.signIn('adviser')
    await h.machine(({ db }) =>
      db
        .updateTable('accounts')
        .set({ email: 'adviser@council.example' })
        .where('id', '=', adviser.accountId)
        .execute(),
    )
    await h.visitor().post(partnerSignInPath, { email: 'adviser@council.example' })
    await h.runJobs()
    expect(await mailsTo('adviser@council.example')).toEqual([])
  })

  test('a link that was used signs nobody in again, and offers a new one', async () => {
    const { email } = await given('Rowan Bakery')
    const link = await linkFor(email)
    expect((await h.visitor().post(link, {})).location).toBe(partnerPath)
    const again = h.visitor()
    const opened = await again.get(link)
    expect([opened.status, opened.text.includes('Send me a new link')]).toEqual([404, true])
    const pressed = await again.post(link, {}, partnerSignInPath)
    expect([pressed.status, pressed.text.includes('Send me a new link')]).toEqual([404, true])
    expect((await again.get(partnerPath)).location).toContain('/sign-in')
  })

  test('two presses at once sign one of them in', async () => {
    const { email } = await given('Hazel Bakery')
    const link = await linkFor(email)
    // Each has a page open already: whoever looks after the other has pressed finds that the link is over.
    const press = () => h.visitor().post(link, {}, partnerSignInPath)
    const both = await Promise.all([press(), press()])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 404])
  })

  test('a link is over after twenty minutes', async () => {
    const { email } = await given('Alder Bakery')
    const link = await linkFor(email)
    await ageLinks(0)
    expect((await h.visitor().get(link)).status).toBe(404)
    expect((await h.visitor().post(link, {}, partnerSignInPath)).status).toBe(404)
  })

  test('only a hash of a link is kept', async () => {
    const { email } = await given('Birch Bakery')
    const token = (await linkFor(email)).split('/').at(-1) ?? ''
    const rows = await h.machine(({ db }) => db.selectFrom('partner_links').selectAll().execute())
    expect(token.length).toBeGreaterThan(20)
    expect(rows.some(({ token_hash: hash }) => hash.toString().includes(token))).toBe(false)
  })

  test('a link of another council opens nothing here', async () => {
    const other = newId<'authority'>()
    await h.house.asOwner((client) =>
      client.query(
        `insert into councils (id, code, name, hosts) values ($1, 'E10000098', 'Brackwater', '{brackwater.example}')`,
        [other],
      ),
    )
    await h.house.asOwner((client) =>
      client.query(`update councils set hosts = '{localhost,127.0.0.1}' where id = $1`, [h.council.id]),
    )
    h.house.councils.refresh()
    const work = h.house.machineFor(other)
    await work(async (elsewhere) => {
      const organisation = await addOrganisation(elsewhere, { name: 'Far Bakery', work: 'w', about: null, reach: 'r' })
      await inviteMember(elsewhere, organisation, { name: 'Far', email: 'far@partner.example' })
      await elsewhere.enqueue('send-partner-link', { email: 'far@partner.example' })
    })
    await h.runJobs()
    const { body } = await work(({ db }) =>
      db.selectFrom('outbox').select('body').where('subject', '=', 'Your link to sign in').executeTakeFirstOrThrow(),
    )
    const link = linkIn(body)
    expect(link).toContain(partnerEnterPath(''))
    expect((await h.visitor().get(link)).status).toBe(404)
    expect((await h.visitor().post(link, {}, partnerSignInPath)).status).toBe(404)
  })

  test('too many wishes for one address send no more links, and the answer stays the same', async () => {
    const { email } = await given('Willow Bakery')
    const visitor = h.visitor()
    for (let times = 0; times < 13; times += 1)
      expect((await visitor.post(partnerSignInPath, { email })).location ?? 'too many').toMatch(/sent|too many/)
    await h.runJobs()
    const links = (await mailsTo(email)).filter(({ subject }) => subject === 'Your link to sign in')
    expect(links.length).toBeLessThanOrEqual(10)
  })
})

describe('an organisation', () => {
  test('is added, found, given somebody who signs in, and ended', async () => {
    const added = await manager.post(newOrganisationPath, {
      name: 'Harbour Boats',
      work: 'A boatyard',
      about: '',
      reach: 'Jo, 01632 960001',
    })
    const path = added.location ?? ''
    expect((await manager.get(`${organisationsPath}?q=boatyard`)).text).toContain('Harbour Boats')
    const id = path.split('/').at(-1) ?? ''
    const again = await manager.post(newOrganisationPath, { name: 'harbour boats', work: 'w', about: '', reach: 'r' })
    expect([again.status, again.text.includes('There is an organisation with this name already')]).toEqual([422, true])
    await manager.post(newMemberPath(id), { name: 'Jo Keel', email: 'jo@boats.example' })
    expect((await manager.get(path)).text).toContain('jo@boats.example')
    expect((await mailsTo('jo@boats.example'))[0]?.body).toContain(partnerSignInPath)
    const twice = await manager.post(newMemberPath(id), { name: 'Jo Keel', email: 'JO@boats.example' })
    expect(twice.text).toContain('Somebody with this address signs in for them already')
    const jo = await signedIn('jo@boats.example')
    expect((await jo.get(partnerPath)).status).toBe(200)
    expect((await manager.get(organisationEndPath(id))).text).toContain('One person signs in for them')
    await manager.post(organisationEndPath(id), { why: 'The yard has closed' })
    expect((await jo.get(partnerPath)).location).toContain('/sign-in')
    expect((await manager.get(path)).text).toContain('The yard has closed')
    expect((await manager.get(organisationsPath)).text).not.toContain('Harbour Boats')
    expect(await linkFor('jo@boats.example')).not.toContain('none')
    expect(
      (await mailsTo('jo@boats.example')).filter(({ subject }) => subject === 'Your link to sign in'),
    ).toHaveLength(1)
  })

  test('somebody whose access ends is signed out at once, and their link opens nothing', async () => {
    const { organisation, account, email } = await given('Quay Bakery')
    const partner = await signedIn(email)
    const unused = await linkFor(email)
    expect((await partner.get(partnerPath)).status).toBe(200)
    await manager.post(memberEndPath(organisation, account), {})
    expect((await partner.get(partnerPath)).location).toContain('/sign-in')
    expect((await h.visitor().post(unused, {}, partnerSignInPath)).status).toBe(404)
    // The address is free again.
    await manager.post(newMemberPath(organisation), { name: 'Somebody new', email })
    expect((await (await signedIn(email)).get(partnerPath)).status).toBe(200)
  })

  test('comes of a pledge in one press, and a pledge is linked and unlinked', async () => {
    const pledge = await h.machine((work) => givenAnAcceptedPledge(work, { organisation: 'Corner Bakery' }))
    expect((await manager.get(staffPledgePath(pledge))).text).toContain('Add this organisation')
    const added = await manager.post(pledgeNewOrganisationPath(pledge), {}, staffPledgePath(pledge))
    expect((await manager.follow(added)).text).toContain('Corner Bakery')
    const id = (added.location ?? '').split('/').at(-1) ?? ''
    // A second pledge of theirs joins the same organisation.
    const second = await h.machine((work) => givenAPledge(work, { organisation: 'corner bakery' }))
    expect((await manager.post(pledgeNewOrganisationPath(second), {}, staffPledgePath(second))).location).toBe(
      organisationPath(id),
    )
    await manager.post(pledgeOrganisationPath(second), { organisation: '' }, staffPledgePath(second))
    const linked = await h.machine(({ db }) =>
      db
        .selectFrom('pledges')
        .select('id')
        .where('organisation_id', '=', id as OrganisationId)
        .execute(),
    )
    expect(linked).toEqual([{ id: pledge }])
  })

  test('that came of a pledge fills in whom to invite first, and what it pledged waits to be offered', async () => {
    const pledge = await h.machine((work) =>
      givenAnAcceptedPledge(work, {
        organisation: 'Rye Bakery',
        name: 'Rosa Penn',
        reachBy: 'email',
        reachAt: 'rosa@rye.example',
      }),
    )
    const added = await manager.post(pledgeNewOrganisationPath(pledge), {}, staffPledgePath(pledge))
    const id = (added.location ?? '').split('/').at(-1) ?? ''
    const invite = await manager.get(newMemberPath(id))
    expect(invite.text).toContain('value="Rosa Penn"')
    expect(invite.text).toContain('value="rosa@rye.example"')
    await manager.post(newMemberPath(id), { name: 'Rosa Penn', email: 'rosa@rye.example' })
    // The next to be invited is somebody else.
    expect((await manager.get(newMemberPath(id))).text).not.toContain('rosa@rye.example')
    const rosa = await signedIn('rosa@rye.example')
    const offer = 'Offer it to everyone who may have it'
    expect((await rosa.get(partnerPath)).text).toContain(offer)
    await h.machine(async (work) => {
      await givenAnOpportunity(work, id as OrganisationId, { pledge })
    })
    expect((await rosa.get(partnerPath)).text).not.toContain(offer)
  })

  test('sees its own pledges with their standing in plain words, and nobody else’s', async () => {
    const { organisation, email } = await given('Own Bakery')
    await h.machine(async (work) => {
      await linkPledge(work, await givenAnAcceptedPledge(work, { words: 'Ours alone to keep' }), organisation)
      await givenAnAcceptedPledge(work, { words: 'Somebody else’s to keep' })
    })
    const { text } = await (await signedIn(email)).get(partnerPath)
    expect(text).toContain('Ours alone to keep')
    expect(text).toContain('We are counting on it')
    expect(text).not.toContain('Somebody else’s to keep')
  })
})

describe('the wall in the database', () => {
  const asPartner = <T>(account: AccountId, work: Parameters<typeof inScope<T>>[2]) =>
    inScope(h.house.web.kysely, { authorityId: h.council.id, accountId: account }, work)

  test('a partner’s account sees its own organisation and no young person, whatever is asked', async () => {
    const mine = await given('Mine Bakery')
    const theirs = await given('Theirs Bakery')
    await h.machine((work) => givenAYoungPerson(work, { name: 'Never Seen' }))
    const seen = await asPartner(mine.account, async (db) => ({
      organisations: (await db.selectFrom('organisations').select('id').execute()).map(({ id }) => id),
      members: (await db.selectFrom('organisation_members').select('account_id').execute()).map(
        (one) => one.account_id,
      ),
      links: (await db.selectFrom('partner_links').select('account_id').execute()).length,
      people: (await db.selectFrom('people').select('id').execute()).length,
    }))
    expect(seen).toEqual({ organisations: [mine.organisation], members: [mine.account], links: 0, people: 0 })
    const changed = await asPartner(mine.account, (db) =>
      db
        .updateTable('organisations')
        .set({ name: 'Taken over' })
        .where('id', '=', mine.organisation)
        .executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    const joined = asPartner(mine.account, (db) =>
      db
        .insertInto('organisation_members')
        .values({ authority_id: h.council.id, account_id: theirs.account, organisation_id: mine.organisation })
        .execute(),
    )
    await expect(joined).rejects.toThrow(/row-level security/)
  })

  test('an account whose access has ended sees none', async () => {
    const { organisation, account } = await given('Over Bakery')
    await manager.post(memberEndPath(organisation, account), {})
    const seen = await asPartner(account, async (db) => [
      (await db.selectFrom('organisations').select('id').execute()).length,
      (await db.selectFrom('people').select('id').execute()).length,
      (await sql<{ own: string | null }>`select own_organisation() as own`.execute(db)).rows[0]?.own,
    ])
    expect(seen).toEqual([0, 0, null])
  })
})
