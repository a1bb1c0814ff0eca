// Who has what pledges brought: counted over everyone, small numbers hidden, and in words who is missing out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { draftFromPledges } from '../../offer/editor/announced/kept-pledges.ts'
import { givenAClaim } from '../../offer/testing.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { deliverPledge } from '../life/commands.ts'
import { linkPledge } from '../organisations/commands.ts'
import { pledgeDeliverPath, staffPledgePath, takeUpFilePath, takeUpPath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { givenAnAcceptedPledge, givenAnApplication, givenAnOpportunity, givenAPartner } from '../testing.ts'
import { takeUpOf } from './queries.ts'

let h: TestHouse
let manager: Awaited<ReturnType<TestHouse['signIn']>>
let pledge: PledgeId

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  manager = await h.signIn('service-manager')
  pledge = await h.machine((work) => givenAnAcceptedPledge(work, { words: 'Free swimming', kind: 'discount' }))
})
afterAll(() => h.close())

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('an accepted pledge says that there is no way to ask for it yet', async () => {
  expect(plain((await manager.get(staffPledgePath(pledge))).text)).toContain('No way yet')
})

test('before anybody has anything the page says so kindly', async () => {
  expect((await manager.get(takeUpPath)).text).toContain('Too few to say')
})

test('how many were given is kept, and a number that is none is asked for again', async () => {
  const day = { 'on-day': '31', 'on-month': '5', 'on-year': '2026' }
  const wrong = await manager.post(pledgeDeliverPath(pledge), {
    shows: 'All pools',
    given: 'some',
    tellAskers: '',
    ...day,
  })
  expect([wrong.status, wrong.text.includes('How many must be a number'), wrong.text.includes('value="some"')]).toEqual(
    [422, true, true],
  )
  await manager.post(pledgeDeliverPath(pledge), { shows: 'All pools', given: '150', tellAskers: '', ...day })
  expect(plain((await manager.get(takeUpPath)).text)).toMatch(/Money off[^.]* 150/)
})

test('take-up stands by group, restricted people are counted and small numbers are not shown', async () => {
  await h.machine(async (work) => {
    await draftFromPledges(work)
    const { became } = await work.db
      .selectFrom('announcements')
      .select('became')
      .where('subject_id', '=', pledge)
      .executeTakeFirstOrThrow()
    const version = await work.db
      .selectFrom('offer_versions as v')
      .innerJoin('offer_entries as e', 'e.id', 'v.entry_id')
      .select(['v.id', 'v.entry_id as entry'])
      .where('e.slug', '=', became ?? '')
      .executeTakeFirstOrThrow()
    const entry = { id: version.entry, versionId: version.id, slug: became ?? '' }
    const person = (age: number, restricted = false) =>
      givenAYoungPerson(work, { age, category: age < 18 ? 'eligible' : 'former_relevant', restricted })
    // Ten of twenty aged 18 to 20 have it, one of whom is hidden; nobody of ten aged 16 and 17; two of twelve aged 21 to 24.
    for (let one = 0; one < 20; one += 1) {
      const personId = await person(19, one === 0)
      if (one < 10) await givenAClaim(work, { entry, personId, then: [{ what: 'agreed' }, { what: 'issued' }] })
    }
    for (let one = 0; one < 10; one += 1) await person(17)
    for (let one = 0; one < 12; one += 1) {
      const personId = await person(22)
      if (one < 2) await givenAClaim(work, { entry, personId, then: [{ what: 'agreed' }, { what: 'issued' }] })
      // What was refused is nobody's.
      if (one === 3) await givenAClaim(work, { entry, personId, then: [{ what: 'refused' }] })
    }
  })
  const found = await h.machine(takeUpOf)
  expect(found?.all).toMatchObject({ eligible: 42, took: 12 })
  expect(found?.by.find(({ dimension }) => dimension === 'age')?.groups).toEqual([
    { key: '16-17', eligible: 10, took: 0 },
    { key: '18-20', eligible: 20, took: null },
    { key: '21-24', eligible: 12, took: null },
  ])
  const { text } = await manager.get(takeUpPath)
  expect(plain(text)).toContain('Nobody aged 16 and 17 has taken anything up; 10 could.')
  expect(plain(text)).toContain('12 of 42 have taken something up')
  const csv = (await manager.get(takeUpFilePath)).text
  expect(csv).toContain('Age,16 and 17,10,0,0%')
  expect(csv).toContain('Age,21 to 24,12,Not shown,Not shown')
})

test('a councillor reads the figures, a young person does not, and a partner is given none by the database', async () => {
  expect((await (await h.signIn('councillor')).get(takeUpPath)).status).toBe(200)
  const personId = await h.machine((work) => givenAYoungPerson(work))
  expect((await (await h.signIn('young-person', { personId })).get(takeUpPath)).status).toBe(403)
})

test('the page of a pledge shows its draft, and its entry once everyone can find it', async () => {
  expect(plain((await manager.get(staffPledgePath(pledge))).text)).toContain('which nobody outside sees yet')
  await h.machine(({ db }) =>
    db.updateTable('offer_versions').set({ stage: 'published' }).where('stage', '=', 'draft').execute(),
  )
  const { text } = await manager.get(staffPledgePath(pledge))
  expect(text).toContain('Its entry of the local offer')
  expect(text).not.toContain('No way yet')
})

test('what an organisation opened for a pledge is a way to ask, and who was offered it counts', async () => {
  const { id, job } = await h.machine(async (work) => {
    const { organisation } = await givenAPartner(work, 'Larch Bakery')
    const made = await givenAnAcceptedPledge(work, { words: 'Two jobs' })
    await linkPledge(work, made, organisation)
    return { id: made, job: await givenAnOpportunity(work, organisation, { pledge: made, places: 30 }) }
  })
  const page = plain((await manager.get(staffPledgePath(id))).text)
  expect(page).toContain('an opportunity for which everyone can apply')
  expect(page).not.toContain('No way yet')
  const before = await h.machine(takeUpOf)
  await h.machine(async (work) => {
    for (let one = 0; one < 6; one += 1) {
      const personId = await givenAYoungPerson(work, { age: 17, category: 'eligible', restricted: one === 0 })
      const application = await givenAnApplication(work, job, personId)
      await work.db
        .updateTable('applications')
        .set({ standing: one < 5 ? 'offered' : 'refused' })
        .where('id', '=', application)
        .execute()
    }
  })
  const after = await h.machine(takeUpOf)
  expect([after?.all.eligible, after?.all.took]).toEqual([(before?.all.eligible ?? 0) + 6, (before?.all.took ?? 0) + 5])
  await h.machine(({ db }) =>
    db.updateTable('opportunities').set({ closed_at: new Date() }).where('id', '=', job).execute(),
  )
  expect(plain((await manager.get(staffPledgePath(id))).text)).toContain('No way yet')
})

test('a delivered pledge without a number given says nothing of it', async () => {
  const id = await h.machine(async (work) => {
    const made = await givenAnAcceptedPledge(work, { kind: 'things' })
    await deliverPledge(work, made, { shows: 'Done', on: work.today, tellAskers: null })
    return made
  })
  const { given } = await h.machine(({ db }) =>
    db.selectFrom('pledges').select('given').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  expect(given).toBeNull()
})
