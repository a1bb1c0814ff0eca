import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { newId } from '../../platform/ids.ts'
import { givenAnEntry } from '../testing.ts'
import { shareOf } from './recall.ts'

let h: TestHouse
/** In care from 12 until 18, and 20 today. */
const leaver = {
  dateOfBirth: '2006-01-15',
  facts: {
    lookedAfter: [{ start: '2018-01-01', end: '2024-01-14', status: 'S31', authority: 'Ashmere', country: 'England' }],
  },
}

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  await h.machine((work) => givenAnEntry(work, { slug: 'interview-clothes' }))
})
afterAll(() => h.close())

test('one question about something that is theirs, answered once, and none again for a week', async () => {
  const me = await h.signIn('young-person', { personId: await h.machine((work) => givenAYoungPerson(work, leaver)) })
  expect((await me.get('/me/did-you-know')).text).toContain('Clothes for an interview')
  const answered = await me.post('/me/did-you-know', { entry: 'interview-clothes', knew: 'no' })
  expect(answered.location).toBe('/offer/entry/interview-clothes')
  expect((await me.get('/me/did-you-know')).text).toContain('There is no question for you today')
  await me.post('/me/did-you-know', { entry: 'interview-clothes', knew: 'yes' }, '/me/proofs')
  const rows = await h.machine(({ db }) => db.selectFrom('offer_recall').select(['knew', 'topic']).execute())
  expect(rows).toEqual([{ knew: false, topic: 'work' }])
})

test('a share is shown in tens, and of a few people not at all', () => {
  expect(shareOf(4, 4, 5)).toEqual({ kind: 'too-few' })
  expect(shareOf(7, 3, 5)).toEqual({ kind: 'share', asked: 7, percent: 40 })
})

test('the council’s side shows coverage, champions and figures to those who may, and nobody in them', async () => {
  const councillor = await h.signIn('councillor')
  const editor = await h.signIn('offer-editor')
  const secret = await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Halloran', ...leaver }))
  await h.machine(async ({ db, council, today }) => {
    const entry = await db
      .selectFrom('offer_entries')
      .select('id')
      .where('slug', '=', 'interview-clothes')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('offer_recall')
      .values({
        authority_id: council.id,
        id: newId<'offer-recall'>(),
        person_id: secret,
        entry_id: entry.id,
        type: 'interview-clothes',
        topic: 'work',
        knew: true,
        on_day: today,
      })
      .execute()
  })
  const coverage = (await councillor.get('/staff/offer/coverage')).text
  expect(coverage).toContain('Nothing in place')
  expect((await councillor.get('/staff/offer/coverage.csv')).text).toContain(
    'Accommodation,Children and Social Work Act 2017 s.2,Nothing in place,0',
  )
  const figures = (await councillor.get('/staff/offer/figures')).text
  expect(figures).toContain('fewer than 5 answers')
  expect(figures).not.toContain('Halloran')
  expect((await councillor.get('/staff/offer/champions/work')).text).toContain('One thing to do')
  expect((await councillor.post('/staff/offer/champions/work', { name: 'Cllr Hart' }, '/sign-in')).status).toBe(403)
  expect((await editor.post('/staff/offer/champions/work', { name: 'Cllr Hart' })).status).toBe(303)
  expect((await councillor.get('/staff/offer/champions')).text).toContain('Cllr Hart')
})
