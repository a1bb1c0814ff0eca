// What an organisation offers, from its first draft to the day it closes, and what everyone reads of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { inScope } from '../../platform/db/connect.ts'
import { addDays, asDay } from '../../platform/clock.ts'
import { dayBoxes } from '../../platform/forms/form.ts'
import {
  newOpportunityPath,
  opportunitiesPath,
  opportunityChangePath,
  opportunityClosePath,
  opportunityOpenPath,
  opportunityPath,
  opportunityReturnPath,
  opportunitySendPath,
  opportunityWithdrawPath,
  organisationChecksPath,
  organisationPath,
  partnerOpportunitiesPath,
  partnerOpportunityPath,
  staffOpportunitiesPath,
  staffOpportunityPath,
} from '../paths.ts'
import { givenADraft, givenAnApplication, givenAnOpportunity, givenAPartner, type GivenPartner } from '../testing.ts'
import type { OpportunityId } from './tables.ts'

const today = asDay('2026-05-31')
let h: TestHouse
let manager: Browser
let mine: GivenPartner
let partner: Browser
let theirs: GivenPartner

beforeAll(async () => {
  h = await openTestHouse({ today })
  manager = await h.signIn('service-manager')
  mine = await h.machine((work) => givenAPartner(work, 'Larch Bakery'))
  theirs = await h.machine((work) => givenAPartner(work, 'Elder Bakery'))
  partner = await h.signInAs(mine.account)
})
afterAll(() => h.close())

const typed = {
  kind: 'apprenticeship',
  title: 'Apprentice gardener',
  description: 'You learn to look after parks.',
  criteria: '- Likes to be outside\n\n• Can lift 15 kilos',
  pay: '£7.55 an hour',
  hours: '',
  place: 'The town park',
  places: '1',
  ...dayBoxes('closes', addDays(today, 20)),
  ...dayBoxes('starts', null),
}
const changedAt = (text: string) => /name="changedAt" value="([^"]+)"/.exec(text)?.[1] ?? ''
const mails = (to: string) =>
  h.machine(({ db }) => db.selectFrom('outbox').select('subject').where('recipient', '=', to).orderBy('id').execute())
const announced = () =>
  h.machine(({ db }) => db.selectFrom('announcements').selectAll().where('kind', '=', 'opportunity-opened').execute())
const idOf = (path: string | null) => (path ?? '').split('/').at(-1) as OpportunityId

describe('what an organisation offers', () => {
  test('is written, sent, checked and opened, and only then read by everyone', async () => {
    const written = await partner.post(newOpportunityPath, typed)
    const id = idOf(written.location)
    expect((await partner.get(partnerOpportunityPath(id))).text).toContain('Can lift 15 kilos')
    expect((await h.visitor().get(opportunityPath(id))).status).toBe(404)
    expect((await manager.get(staffOpportunitiesPath)).text).not.toContain('Apprentice gardener')
    await partner.post(opportunitySendPath(id), {}, partnerOpportunityPath(id))
    expect((await h.visitor().get(opportunityPath(id))).status).toBe(404)
    const { text } = await manager.get(staffOpportunityPath(id))
    expect((await manager.get(staffOpportunitiesPath)).text).toContain('Apprentice gardener')
    await manager.post(opportunityOpenPath(id), { changedAt: changedAt(text) }, staffOpportunityPath(id))
    const everyone = await h.visitor().get(opportunityPath(id))
    expect(everyone.text).toContain('Apprentice gardener')
    expect(everyone.text).toContain('Likes to be outside')
    expect((await h.visitor().get(`${opportunitiesPath}?q=park&kind=apprenticeship`)).text).toContain(
      'Apprentice gardener',
    )
    expect((await h.visitor().get(`${opportunitiesPath}?kind=job`)).text).not.toContain('Apprentice gardener')
    expect((await mails(mine.email)).at(-1)?.subject).toBe('What you offer is open')
  })

  test('begins one draft of the local offer, which everyone who may have it then finds', async () => {
    const id = await h.machine((work) => givenAnOpportunity(work, mine.organisation, { title: 'A day in the bakery' }))
    await h.runJobs()
    const drafts = await h.machine(({ db }) => db.selectFrom('offer_versions').select('content').execute())
    const found = drafts.filter(({ content }) => JSON.stringify(content).includes('A day in the bakery'))
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found[0])).toContain(opportunityPath(id))
    expect((await announced()).every(({ taken_at: taken }) => taken !== null)).toBe(true)
    // A change that is opened later begins no second one.
    const change = { ...typed, title: 'A day in the bakery, again' }
    await partner.post(opportunityChangePath(id), change)
    await manager.post(
      opportunityOpenPath(id),
      { changedAt: changedAt((await manager.get(staffOpportunityPath(id))).text) },
      staffOpportunityPath(id),
    )
    await h.runJobs()
    const after = await h.machine(({ db }) => db.selectFrom('offer_versions').select('content').execute())
    expect(after).toHaveLength(drafts.length)
  })

  test('that is changed when open stays as it was until the change is checked', async () => {
    const id = await h.machine((work) => givenAnOpportunity(work, mine.organisation, { title: 'As it was' }))
    await partner.post(opportunityChangePath(id), { ...typed, title: 'As it should be' })
    expect((await h.visitor().get(opportunityPath(id))).text).toContain('As it was')
    expect((await partner.get(partnerOpportunityPath(id))).text).toContain('Your change is being checked')
    const { text } = await manager.get(staffOpportunityPath(id))
    // Changed once more while it was read: what was read is not what would be opened.
    await partner.post(opportunityChangePath(id), { ...typed, title: 'Something else altogether' })
    const opened = await manager.post(opportunityOpenPath(id), { changedAt: changedAt(text) }, staffOpportunityPath(id))
    expect([opened.status, opened.text.includes('It was changed while you read it')]).toEqual([422, true])
    expect((await h.visitor().get(opportunityPath(id))).text).toContain('As it was')
  })

  test.each([
    ['a number', 'Ring me on 07700 900123', 'It holds a number, an address or a link'],
    ['rude words', 'No shit jobs here', 'It may hold rude words'],
  ])('waits with a warning for whoever checks it when it holds %s', async (_, description, warning) => {
    const id = await h.machine(async (work) => {
      const draft = await givenADraft(work, mine.organisation, { description })
      await work.db.updateTable('opportunities').set({ sent_at: work.now }).where('id', '=', draft).execute()
      return draft
    })
    expect((await manager.get(staffOpportunityPath(id))).text).toContain(warning)
  })

  test('is sent back with what to change, and the organisation hears of it', async () => {
    const id = await h.machine((work) => givenADraft(work, mine.organisation, { title: 'To be changed' }))
    await partner.post(opportunitySendPath(id), {}, partnerOpportunityPath(id))
    const empty = await manager.post(opportunityReturnPath(id), { why: '' }, staffOpportunityPath(id))
    expect(empty.status).toBe(422)
    await manager.post(opportunityReturnPath(id), { why: 'Say what it pays an hour' }, staffOpportunityPath(id))
    expect((await partner.get(partnerOpportunityPath(id))).text).toContain('Say what it pays an hour')
    expect((await mails(mine.email)).at(-1)?.subject).toBe('Please look at what you offer again')
  })

  test('keeps what was typed when something is missing', async () => {
    const answer = await partner.post(newOpportunityPath, { ...typed, pay: '', places: 'some' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter what it pays or costs')
    expect(answer.text).toContain('Enter how many places there are, as a number')
    expect(answer.text).toContain('value="Apprentice gardener"')
  })

  test('that is closed or taken away can be applied for no more', async () => {
    const closed = await h.machine((work) => givenAnOpportunity(work, mine.organisation, { title: 'Soon closed' }))
    await partner.post(opportunityClosePath(closed), {}, partnerOpportunityPath(closed))
    const page = await h.visitor().get(opportunityPath(closed))
    expect(page.text).toContain('This is closed')
    expect(page.text).not.toContain('>Apply<')
    expect((await h.visitor().get(opportunitiesPath)).text).not.toContain('Soon closed')
    await partner.post(opportunityWithdrawPath(closed), {}, partnerOpportunityPath(closed))
    expect((await h.visitor().get(opportunityPath(closed))).status).toBe(404)
  })

  test('says to staff whose it is, and what they must show before anybody is invited', async () => {
    const unsafe = await h.machine((work) => givenAPartner(work, 'Unchecked Bakery', { isSafe: false }))
    const [theirJob, myJob] = await h.machine(async (work) => [
      await givenAnOpportunity(work, unsafe.organisation, { kind: 'job' }),
      await givenAnOpportunity(work, mine.organisation, { kind: 'job' }),
    ])
    const { text } = await manager.get(staffOpportunityPath(theirJob))
    for (const words of [
      organisationPath(unsafe.organisation),
      organisationChecksPath(unsafe.organisation),
      'employer’s liability insurance; risk assessment for under-18s',
    ])
      expect(text).toContain(words)
    expect((await manager.get(staffOpportunityPath(myJob))).text).not.toContain('They cannot invite anybody yet')
    const editor = await (await h.signIn('offer-editor')).get(staffOpportunityPath(theirJob))
    expect([editor.status, editor.text.includes('liability insurance')]).toEqual([200, false])
  })

  test('with a place left stands before what is taken, however soon that closes', async () => {
    const [taken, free] = await h.machine(async (work) => {
      const some = { kind: 'training', closes: addDays(work.today, 5) } as const
      const [taken, free] = [
        await givenAnOpportunity(work, mine.organisation, { ...some, title: 'Knots, taken', places: 1 }),
        await givenAnOpportunity(work, mine.organisation, {
          ...some,
          title: 'Knots, free',
          closes: addDays(work.today, 9),
        }),
      ]
      const who = await givenAYoungPerson(work)
      const application = await givenAnApplication(work, taken, who)
      await work.db.updateTable('applications').set({ standing: 'offered' }).where('id', '=', application).execute()
      return [taken, free]
    })
    const { text } = await h.visitor().get(`${opportunitiesPath}?q=Knots`)
    expect(text.indexOf(opportunityPath(free))).toBeGreaterThan(0)
    expect(text.indexOf(opportunityPath(taken))).toBeGreaterThan(text.indexOf(opportunityPath(free)))
  })

  test('says kindly that nothing fits', async () => {
    expect((await h.visitor().get(`${opportunitiesPath}?q=zzzz`)).text).toContain('Nothing like that today')
  })
})

describe('another organisation', () => {
  test('opens and changes nothing of it, by any address, and is told nothing', async () => {
    const secret = 'Only theirs to read'
    const id = await h.machine((work) => givenADraft(work, theirs.organisation, { title: secret }))
    const before = await h.machine(({ db }) =>
      db.selectFrom('opportunities').selectAll().where('id', '=', id).executeTakeFirst(),
    )
    for (const path of [partnerOpportunityPath(id), opportunityChangePath(id), opportunityPath(id)]) {
      const answer = await partner.get(path)
      expect([path, answer.status, answer.text.includes(secret)]).toEqual([path, 404, false])
    }
    for (const path of [opportunityChangePath, opportunitySendPath, opportunityClosePath, opportunityWithdrawPath]) {
      const answer = await partner.post(path(id), typed, newOpportunityPath)
      expect([path(id), answer.status, answer.text.includes(secret)]).toEqual([path(id), 404, false])
    }
    const bad = await partner.post(opportunityChangePath(id), { ...typed, title: '' }, newOpportunityPath)
    expect(bad.status).toBe(404)
    expect((await partner.get(partnerOpportunitiesPath)).text).not.toContain(secret)
    expect(
      await h.machine(({ db }) => db.selectFrom('opportunities').selectAll().where('id', '=', id).executeTakeFirst()),
    ).toEqual(before)
  })

  test('is held back by the database too: no draft, no pending change, and no opening of one’s own', async () => {
    const [draft, open] = await h.machine(async (work) => [
      await givenADraft(work, theirs.organisation, { title: 'A draft of theirs' }),
      await givenAnOpportunity(work, theirs.organisation, { title: 'Open to everyone' }),
    ])
    const own = await h.machine((work) => givenADraft(work, mine.organisation))
    const as = <T>(work: Parameters<typeof inScope<T>>[2]) =>
      inScope(h.house.web.kysely, { authorityId: h.council.id, accountId: mine.account }, work)
    const read = (id: OpportunityId) =>
      as((db) => db.selectFrom('opportunities').select('id').where('id', '=', id).execute())
    expect(await read(draft)).toEqual([])
    expect(await read(open)).toHaveLength(1)
    await h.machine(({ db }) =>
      db
        .updateTable('opportunities')
        .set({ draft: JSON.stringify({ title: 'Secret plans' }) })
        .where('id', '=', open)
        .execute(),
    )
    expect(await read(open)).toEqual([])
    const changed = await as((db) =>
      db
        .updateTable('opportunities')
        .set({ closed_at: new Date() })
        .where('organisation_id', '=', theirs.organisation)
        .executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    const opening = as((db) =>
      db.updateTable('opportunities').set({ shown: '{}', opened_at: new Date() }).where('id', '=', own).execute(),
    )
    await expect(opening).rejects.toThrow(/checked by the council first/)
  })
})
