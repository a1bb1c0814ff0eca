// From applying to still being there: what an organisation sees and does, what never reaches it, and what never reaches a
// young person unread.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../people/testing.ts'
import { inScope } from '../../platform/db/connect.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import { dayBoxes } from '../../platform/forms/form.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import { pledges } from '../index.ts'
import type { OpportunityId } from '../opportunities/tables.ts'
import {
  applicationAnswerPath,
  applicationGoesPath,
  applicationInvitePath,
  applicationReadPath,
  applicationStartPath,
  applicationWordsPath,
  applyForPath,
  applyForWhomPath,
  applyPath,
  myApplicationBackPath,
  myApplicationChangePath,
  myApplicationGoesPath,
  myApplicationPath,
  myApplicationsPath,
  opportunitiesPath,
  opportunityClosePath,
  opportunityPath,
  partnerApplicationPath,
  partnerApplicationsPath,
  partnerOpportunityPath,
  partnerPath,
  staffApplicationGoesPath,
  staffApplicationPath,
  staffApplicationsPath,
} from '../paths.ts'
import {
  givenACheck,
  givenAnApplication,
  givenAnOpportunity,
  givenAPartner,
  nothingShown,
  type GivenPartner,
} from '../testing.ts'
import { followApplicationsJob } from './remind.ts'
import type { ApplicationId } from './tables.ts'

const today = asDay('2026-05-31') // a Sunday
let h: TestHouse
let mine: GivenPartner
let partner: Browser
let theirs: GivenPartner
let maya: PersonId
let me: Browser
let adviser: Browser & { accountId: AccountId }
let opportunity: OpportunityId

beforeAll(async () => {
  h = await openTestHouse({ today })
  adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
  mine = await h.machine((work) => givenAPartner(work, 'Larch Bakery'))
  theirs = await h.machine((work) => givenAPartner(work, 'Elder Bakery'))
  partner = await h.signInAs(mine.account)
})
afterAll(() => h.close())

/** Somebody of their own for each test, with the same adviser. */
const givenMaya = (given: Parameters<typeof givenAYoungPerson>[1] = {}) =>
  h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Maya Okafor', dateOfBirth: '2006-03-01', ...given })
    await work.db
      .updateTable('people')
      .set({ safe_contact: JSON.stringify([{ way: 'text', to: `07700 900${String(100 + (counter += 1))}` }]) })
      .where('id', '=', id)
      .execute()
    await givenAnAllocation(work, { personId: id, workerId: await workerId(work), capacity: 'adviser' })
    return id
  })
let counter = 0
let worker: Awaited<ReturnType<typeof givenAWorker>> | null = null
async function workerId(work: Parameters<typeof givenAWorker>[0]) {
  worker ??= await givenAWorker(work, { accountId: adviser.accountId, role: 'adviser', name: 'Priya Kaur' })
  await work.db
    .updateTable('accounts')
    .set({ email: 'priya@council.example' })
    .where('id', '=', adviser.accountId)
    .execute()
  return worker
}

beforeEach(async () => {
  maya = await givenMaya()
  me = await h.signIn('young-person', { personId: maya })
  opportunity = await h.machine((work) => givenAnOpportunity(work, mine.organisation))
})

const written = {
  about: 'I like mornings',
  done: 'Two summers in a café',
  days: 'Any but Fridays',
  helps: 'Being shown once',
  reach: 'maya@example.org',
}
const messagesTo = (personId: PersonId) =>
  h.machine(({ db }) =>
    db.selectFrom('outbox').select('body').where('person_id', '=', personId).orderBy('id').execute(),
  )
const mailsTo = (to: string) =>
  h.machine(({ db }) => db.selectFrom('outbox').selectAll().where('recipient', '=', to).orderBy('id').execute())
const applied = (choices = nothingShown, to = opportunity, who = maya): Promise<ApplicationId> =>
  h.machine((work) => givenAnApplication(work, to, who, choices))
const rowOf = (id: ApplicationId) =>
  h.machine(({ db }) => db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const saidOf = (id: ApplicationId) =>
  h.machine(({ db }) => db.selectFrom('application_words').selectAll().where('application_id', '=', id).execute())
const on = (name: string, day: Day) => dayBoxes(name, day)
const invite = (id: ApplicationId, where = 'The shop in Millbeck, ask for Marta', day = addDays(today, 2)) =>
  partner.post(applicationInvitePath(id), { ...on('on', day), at: '10:30', where }, partnerApplicationPath(id))
const answer = (id: ApplicationId, fields: Record<string, string | string[]>) =>
  partner.post(
    applicationAnswerPath(id),
    { answer: 'not-this-time', feedback: 'You were kind and quick.', ...fields },
    partnerApplicationPath(id),
  )
/** The card alone, as it stands on a page. */
const cardIn = (text: string) =>
  /<section class="card">(?:(?!<\/section>).)*?<bdi>Maya<\/bdi>.*?<\/section>/s.exec(text)?.[0]

describe('applying', () => {
  test('says plainly what they learn by it, shows nothing that is not chosen, and is looked at before it is sent', async () => {
    const form = await me.get(applyPath(opportunity))
    expect(form.text).toContain('that you are in care or have left it')
    expect(form.text).not.toMatch(/name="shows"[^>]*checked/)
    const look = await me.post(applyPath(opportunity), { ...written, shows: ['about', 'age'], act: 'look' })
    expect(look.text).toContain('This is exactly what they will see')
    expect(
      await h.machine(({ db }) =>
        db.selectFrom('applicants').select('application_id').where('person_id', '=', maya).execute(),
      ),
    ).toEqual([])
    const sent = await me.post(applyPath(opportunity), { ...written, shows: ['about', 'age'], act: 'send' })
    expect(sent.location).toMatch(/^\/me\/applications\//)
    const id = (sent.location ?? '').split('/').at(-1) as ApplicationId
    const seen = await partner.get(partnerApplicationPath(id))
    // The same card, to the letter.
    expect(cardIn(seen.text)).toBeDefined()
    expect(cardIn(seen.text)).toBe(cardIn(look.text))
    expect(cardIn((await me.get(myApplicationPath(id))).text)).toBe(cardIn(look.text))
    for (const hidden of ['Okafor', 'Two summers', 'Fridays', 'Being shown', 'maya@', 'Priya', maya])
      expect(seen.text).not.toContain(hidden)
    expect(seen.text).toContain('20')
  })

  test('leads on to what else is there', async () => {
    await applied()
    expect((await me.get(myApplicationsPath)).text).toContain(`href="${opportunitiesPath}"`)
  })

  test('asks for words where something is to be shown, and keeps what was typed', async () => {
    const again = await me.post(applyPath(opportunity), { about: 'I like mornings', shows: ['done'], act: 'look' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('Write something here, or take the tick away')
    expect(again.text).toContain('I like mornings')
  })

  test('can be changed, and taken back, which hides it at once and wipes what they saw', async () => {
    const id = await applied({ written: { ...written }, shows: ['about'] })
    expect((await partner.get(partnerApplicationPath(id))).text).toContain('I like mornings')
    await me.post(myApplicationChangePath(id), { ...written, shows: ['days'], act: 'send' })
    const changed = await partner.get(partnerApplicationPath(id))
    expect([changed.text.includes('I like mornings'), changed.text.includes('Any but Fridays')]).toEqual([false, true])
    await me.post(myApplicationBackPath(id), {})
    const gone = await partner.get(partnerApplicationPath(id))
    expect([gone.status, gone.text.includes('Maya')]).toEqual([404, false])
    expect((await partner.get(partnerApplicationsPath)).text).not.toContain(id)
    expect((await rowOf(id)).shown).toEqual({})
    expect((await me.get(myApplicationPath(id))).text).toContain('You took it back')
    // And sent again while it is open.
    await me.post(myApplicationChangePath(id), { ...written, shows: ['about'], act: 'send' })
    expect((await partner.get(partnerApplicationPath(id))).text).toContain('I like mornings')
  })

  test('twice for the same leads to the first, and to what is closed it is refused', async () => {
    const id = await applied()
    expect((await me.get(applyPath(opportunity))).location).toBe(myApplicationPath(id))
    const twice = await me.post(applyPath(opportunity), { act: 'send' }, opportunityPath(opportunity))
    expect(twice.status).toBe(422)
    const closed = await h.machine((work) => givenAnOpportunity(work, mine.organisation))
    await partner.post(opportunityClosePath(closed), {}, partnerOpportunityPath(closed))
    expect((await me.get(applyPath(closed))).location).toBe(opportunityPath(closed))
    await me.post(applyPath(closed), { act: 'send' }, myApplicationsPath)
    expect(
      await h.machine(({ db }) =>
        db.selectFrom('applicants').select('application_id').where('opportunity_id', '=', closed).execute(),
      ),
    ).toEqual([])
  })

  test('beside a worker: with how they said yes, and on the young person’s own page too', async () => {
    expect((await adviser.get(applyForWhomPath(opportunity))).text).toContain('Maya Okafor')
    const path = applyForPath(maya, opportunity)
    expect((await adviser.post(path, { act: 'send', shows: [] })).status).toBe(422)
    const sent = await adviser.post(path, { act: 'send', consent: 'On the phone today', ...written, shows: ['days'] })
    expect((await adviser.follow(sent)).text).toContain('On the phone today')
    expect((await me.get(myApplicationsPath)).text).toContain('Trainee baker')
    const stranger = await h.signIn('adviser')
    expect((await stranger.get(path)).status).toBe(404)
  })

  test('with words of danger goes off all the same, opens help, and is read now by whoever works with them', async () => {
    const id = (
      await me.post(applyPath(opportunity), { about: 'I want to kill myself', shows: ['about'], act: 'send' })
    ).location
      ?.split('/')
      .at(-1) as ApplicationId
    expect((await me.get(myApplicationPath(id))).text).toContain('id="help-after"')
    expect((await mailsTo('priya@council.example')).at(-1)?.subject).toBe('Please read an application now')
    expect((await adviser.get(staffApplicationsPath)).text).toContain('May not be safe')
    await adviser.post(applicationReadPath(id), {}, staffApplicationPath(id))
    expect((await adviser.get(staffApplicationsPath)).text).not.toContain('May not be safe')
  })
})

describe('an organisation', () => {
  test('reads it, invites, offers and says that they started; each step is news, and the news says nothing', async () => {
    const id = await applied()
    await partner.get(partnerApplicationPath(id))
    expect((await rowOf(id)).standing).toBe('seen')
    await invite(id)
    await h.runJobs()
    const page = await me.get(myApplicationPath(id))
    expect(page.text).toContain('You have an interview')
    expect(page.text).toContain('ask for Marta')
    await answer(id, { answer: 'offered', feedback: 'We would love to have you.' })
    await h.runJobs()
    expect((await me.get(myApplicationPath(id))).text).toContain('We would love to have you.')
    const early = await partner.post(applicationStartPath(id), on('on', addDays(today, 1)), partnerApplicationPath(id))
    expect(early.status).toBe(422)
    await partner.post(applicationStartPath(id), on('on', today), partnerApplicationPath(id))
    expect(await rowOf(id)).toMatchObject({ standing: 'started', started_on: today })
    const news = await messagesTo(maya)
    expect(news.length).toBeGreaterThanOrEqual(3)
    for (const { body } of news) {
      expect(body).toMatch(/^There is something new for you: http\S+\/me\/applications\/\S+$/)
      expect(body).not.toMatch(/bakery|baker|interview|love/i)
    }
    // After the start it can be taken back no more.
    expect((await me.post(myApplicationBackPath(id), {})).status).toBe(422)
    const events = await h.machine(({ db }) =>
      db
        .selectFrom('audit_events')
        .select('event')
        .where('person_id', '=', maya)
        .where('actor_id', '=', mine.account)
        .execute(),
    )
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['application.viewed', 'application.changed']))
  })

  test('owes an answer with feedback within two working days of the interview, and of the last day', async () => {
    const id = await applied()
    const closesOn = addDays(today, 14)
    expect((await rowOf(id)).answer_due.toISOString().slice(0, 10)).toBe(addDays(closesOn, 3)) // a Sunday: Wednesday
    await invite(id, 'The shop', addDays(today, 2)) // a Tuesday
    expect((await rowOf(id)).answer_due.toISOString().slice(0, 10)).toBe(addDays(today, 4))
    const none = await answer(id, { feedback: '' })
    expect([none.status, none.text.includes('Write some words of feedback')]).toEqual([422, true])
    const other = await applied(nothingShown, opportunity, await givenMaya())
    await partner.post(opportunityClosePath(opportunity), {}, partnerOpportunityPath(opportunity))
    expect((await rowOf(other)).answer_due.toISOString().slice(0, 10)).toBe(addDays(today, 3))
    expect((await rowOf(id)).answer_due.toISOString().slice(0, 10)).toBe(addDays(today, 4))
  })

  test('with a sure interview refuses before it only by naming what was not met', async () => {
    const sure = await h.machine((work) => givenAnOpportunity(work, mine.organisation, { isGuaranteed: true }))
    const id = await applied(nothingShown, sure)
    const refused = await answer(id, {})
    expect([refused.status, refused.text.includes('Choose which of these is not met')]).toEqual([422, true])
    expect(refused.text).toContain('You were kind and quick.')
    await answer(id, { unmet: ['7'] })
    expect((await rowOf(id)).standing).not.toBe('refused')
    await answer(id, { unmet: ['1'] })
    expect(await rowOf(id)).toMatchObject({ standing: 'refused', unmet: ['Is 18 or older'] })
    expect((await me.get(myApplicationPath(id))).text).toContain('Is 18 or older')
    // After the interview it is their choice.
    const met = await applied(nothingShown, sure, await givenMaya())
    await invite(met, 'The shop', today)
    await answer(met, {})
    expect((await rowOf(met)).standing).toBe('refused')
    // An interview that is still to come is none yet.
    const later = await applied(nothingShown, sure, await givenMaya())
    await invite(later, 'The shop', addDays(today, 1))
    expect((await answer(later, {})).status).toBe(422)
  })

  test('that offers two places to three at once gives away two', async () => {
    const ids = [
      await applied(),
      await applied(nothingShown, opportunity, await givenMaya()),
      await applied(nothingShown, opportunity, await givenMaya()),
    ]
    const answers = await Promise.all(ids.map((id) => answer(id, { answer: 'offered' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 303, 422])
    expect(answers.find(({ status }) => status === 422)?.text).toContain('Every place is taken')
    expect((await h.visitor().get(opportunityPath(opportunity))).text).toContain('Every place is taken')
    const more = await h.signIn('young-person', { personId: await givenMaya() })
    expect((await more.get(applyPath(opportunity))).location).toBe(opportunityPath(opportunity))
  })

  test('sees nothing of an application to another, by any address, and is told nothing', async () => {
    const elsewhere = await h.machine((work) => givenAnOpportunity(work, theirs.organisation))
    const id = await applied({ written, shows: ['about', 'reach'] }, elsewhere)
    const secrets = ['Maya', 'I like mornings', 'maya@example.org']
    const fields = { ...on('on', today), at: '9', where: 'w', answer: 'offered', feedback: 'f', goes: 'there' }
    const before = await rowOf(id)
    for (const row of pledges.rows.filter(({ path, may }) => may === 'partner.use' && path.includes(':application'))) {
      const path = row.path.replace(':application', id)
      const got = row.method === 'GET' ? await partner.get(path) : await partner.post(path, fields, partnerPath)
      expect([path, got.status, secrets.filter((secret) => got.text.includes(secret))]).toEqual([path, 404, []])
    }
    expect((await partner.get(partnerApplicationsPath)).text).not.toContain(id)
    expect((await partner.get(partnerPath)).text).not.toContain(id)
    expect(await rowOf(id)).toEqual(before)
  })

  test('is held back by the database: not who applied, nor another’s, nor what was taken back, nor what is shown', async () => {
    const own = await applied({ written, shows: ['about'] })
    const back = await applied(nothingShown, opportunity, await givenMaya())
    const elsewhere = await h.machine((work) => givenAnOpportunity(work, theirs.organisation))
    const other = await applied(nothingShown, elsewhere)
    await h.machine(({ db }) =>
      db.updateTable('applications').set({ standing: 'taken-back', shown: '{}' }).where('id', '=', back).execute(),
    )
    const as = <T>(work: Parameters<typeof inScope<T>>[2]) =>
      inScope(h.house.web.kysely, { authorityId: h.council.id, accountId: mine.account }, work)
    const seen = await as(async (db) => ({
      applications: (
        await db.selectFrom('applications').select('id').where('id', 'in', [own, back, other]).execute()
      ).map(({ id }) => id),
      applicants: (await db.selectFrom('applicants').select('person_id').execute()).length,
      people: (await db.selectFrom('people').select('id').execute()).length,
      events: (
        await db.selectFrom('application_events').select('id').where('application_id', 'in', [back, other]).execute()
      ).length,
      words: (
        await db.selectFrom('application_words').select('id').where('application_id', 'in', [back, other]).execute()
      ).length,
    }))
    expect(seen).toEqual({ applications: [own], applicants: 0, people: 0, events: 0, words: 0 })
    const changing = as((db) =>
      db
        .updateTable('applications')
        .set({ shown: JSON.stringify({ firstName: 'x', facts: [] }) })
        .where('id', '=', own)
        .execute(),
    )
    await expect(changing).rejects.toThrow(/changed by nobody else/)
    const stealing = as((db) =>
      db.updateTable('applications').set({ standing: 'seen' }).where('id', '=', other).executeTakeFirst(),
    )
    expect((await stealing).numUpdatedRows).toBe(0n)
    const passing = as((db) =>
      db
        .insertInto('application_words')
        .values({
          ...{ authority_id: h.council.id, id: own as never, application_id: own, about: 'answer', words: 'x' },
          ...{ passed_words: 'x', passed_at: new Date() },
        })
        .execute(),
    )
    await expect(passing).rejects.toThrow(/row-level security/)
  })
})

describe('before anybody meets', () => {
  test('the safety checks of this kind of thing must be in date on that day, and the organisation reads what is missing', async () => {
    const unsafe = await h.machine((work) =>
      givenAPartner(work, `Unchecked ${String((counter += 1))}`, { isSafe: false }),
    )
    const theirPage = await h.signInAs(unsafe.account)
    const job = await h.machine((work) => givenAnOpportunity(work, unsafe.organisation))
    const id = await applied(nothingShown, job)
    const post = (path: string, fields: Record<string, string>) =>
      theirPage.post(path, fields, partnerApplicationPath(id))
    const interview = { ...on('on', addDays(today, 3)), at: '10:30', where: 'The shop' }
    const inWords = await post(applicationInvitePath(id), { ...interview, at: 'half past ten' })
    expect(inWords.text).toContain('Enter the time in the correct format, like 10:30 or 2pm')
    const refused = await post(applicationInvitePath(id), interview)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('employer’s liability insurance; risk assessment for under-18s')
    expect(refused.text).toContain('The shop')
    await h.machine(async (work) => {
      const until = addDays(today, 3)
      for (const kind of ['liability-insurance', 'risk-assessment'] as const)
        await givenACheck(work, { organisation: unsafe.organisation }, { kind, until })
    })
    // Seen, and over before that day.
    const late = await post(applicationInvitePath(id), { ...interview, ...on('on', addDays(today, 4)) })
    expect([late.status, late.text.includes('Before you meet on 4 June 2026')]).toEqual([422, true])
    expect((await post(applicationInvitePath(id), interview)).status).toBe(303)
    await post(applicationAnswerPath(id), { answer: 'offered', feedback: 'Welcome.' })
    await h.machine(({ db, now }) =>
      db
        .updateTable('safety_checks')
        .set({ ended_at: now, ended_why: 'A test' })
        .where('organisation_id', '=', unsafe.organisation)
        .execute(),
    )
    expect((await post(applicationStartPath(id), on('on', today))).status).toBe(422)
    // Whatever reaches the database.
    const past = h.machine(({ db }) =>
      db
        .updateTable('applications')
        .set({ standing: 'started', started_on: today, start_said_on: today })
        .where('id', '=', id)
        .execute(),
    )
    await expect(past).rejects.toThrow(/safety checks are in date/)
  })
})

describe('words of an organisation', () => {
  test.each([
    ['a number', 'Ring me on 07700 900999'],
    ['rude words', 'What a shit application'],
    ['words of danger', 'I will hurt you if you come'],
  ])('with %s wait until whoever works with them has read them', async (_, words) => {
    const id = await applied()
    await answer(id, { feedback: words })
    await h.runJobs()
    const page = await me.get(myApplicationPath(id))
    expect(page.text).not.toContain(words)
    expect(page.text).toContain('Somebody who works with you reads it first')
    expect((await mailsTo('priya@council.example')).at(-1)?.subject).toBe('Words of an organisation wait for you')
    const staff = await adviser.get(staffApplicationPath(id))
    expect(staff.text).toContain(words)
    const [said] = await saidOf(id)
    await adviser.post(
      applicationWordsPath(id, said?.id ?? ''),
      { act: 'pass', words: 'You did well.' },
      staffApplicationPath(id),
    )
    expect((await me.get(myApplicationPath(id))).text).toContain('You did well.')
    const twice = await adviser.post(
      applicationWordsPath(id, said?.id ?? ''),
      { act: 'keep-back' },
      staffApplicationPath(id),
    )
    expect(twice.status).toBe(422)
  })

  test('that were kept back are never read by them', async () => {
    const id = await applied()
    await answer(id, { feedback: 'Find me at www.example.org' })
    await h.runJobs()
    const [said] = await saidOf(id)
    await adviser.post(applicationWordsPath(id, said?.id ?? ''), { act: 'keep-back' }, staffApplicationPath(id))
    await h.runJobs()
    expect((await me.get(myApplicationPath(id))).text).not.toContain('www.example.org')
  })

  test('are all there for whoever works with them, those that were passed on by themselves too', async () => {
    const id = await applied()
    await answer(id, { feedback: 'A very good letter.' })
    await h.runJobs()
    expect((await adviser.get(staffApplicationPath(id))).text).toContain('A very good letter.')
    const stranger = await h.signIn('adviser')
    expect((await stranger.get(staffApplicationPath(id))).status).toBe(404)
  })

  test('to somebody whom they would meet to talk always wait, however plain they are', async () => {
    const mentoring = await h.machine((work) => givenAnOpportunity(work, mine.organisation, { kind: 'mentoring' }))
    const id = await applied(nothingShown, mentoring)
    await invite(id, 'Let us meet in the library')
    await h.runJobs()
    expect((await me.get(myApplicationPath(id))).text).not.toContain('Let us meet in the library')
    expect((await adviser.get(staffApplicationPath(id))).text).toContain('Let us meet in the library')
  })

  // Every row that a partner can post to, from the rows themselves: a new one is walked the day it lands.
  test('reach a young person unread by no address at all', async () => {
    const marker = '07700900321'
    const open = async () => {
      const offered = await h.machine((work) => givenAnOpportunity(work, mine.organisation, { title: 'Walked' }))
      return { offered, id: await applied({ written, shows: ['about'] }, offered) }
    }
    const posts = pledges.rows.filter(({ method, may }) => method === 'POST' && may === 'partner.use')
    expect(posts.length).toBeGreaterThanOrEqual(8)
    const dates = { ...on('on', today), ...on('left', today), ...on('closes', addDays(today, 9)) }
    const everything = {
      ...dates,
      ...{
        at: marker,
        where: marker,
        feedback: marker,
        why: marker,
        title: marker,
        description: marker,
        criteria: marker,
      },
      ...{
        pay: marker,
        hours: marker,
        place: marker,
        places: '1',
        kind: 'job',
        answer: 'offered',
        goes: 'left',
        name: marker,
      },
      ...{ words: marker, line: marker, message: marker, note: marker, about: marker, reason: marker, unmet: '0' },
    }
    // With a time that is one, and with one that is none, so that no box hides behind another that was refused.
    const walks = posts.flatMap((row) => [
      { row, fields: everything },
      { row, fields: { ...everything, at: '10:30' } },
    ])
    for (const { row, fields } of walks) {
      const { offered, id } = await open()
      // As far along as this row wants it.
      if (row.path.includes('/start') || row.path.includes('how-it-goes')) await answer(id, { answer: 'offered' })
      if (row.path.includes('how-it-goes'))
        await partner.post(applicationStartPath(id), on('on', today), partnerApplicationPath(id))
      const path = row.path.replace(':application', id).replace(':opportunity', offered)
      const got = await partner.post(path, fields, partnerPath)
      expect([path, got.status < 500]).toEqual([path, true])
      await h.runJobs()
      const pages = [
        myApplicationPath(id),
        myApplicationsPath,
        '/me',
        opportunityPath(offered),
        '/opportunities',
        applyPath(offered),
      ]
      for (const page of pages)
        expect([row.path, page, (await me.get(page)).text.includes(marker)]).toEqual([row.path, page, false])
      for (const { body } of await messagesTo(maya)) expect(body).not.toContain(marker)
    }
  })
})

describe('somebody whose record is restricted', () => {
  test('applies like anybody, and is on no page and in no message of staff who may not see them', async () => {
    const hidden = await givenMaya({ name: 'Hidden Halloran', restricted: true })
    const own = await h.signIn('young-person', { personId: hidden })
    const sent = await own.post(applyPath(opportunity), { about: 'I will kill myself', shows: ['about'], act: 'send' })
    const id = (sent.location ?? '').split('/').at(-1) as ApplicationId
    expect((await own.get(myApplicationPath(id))).status).toBe(200)
    // The organisation sees what they chose, as of anybody.
    expect((await partner.get(partnerApplicationPath(id))).text).toContain('Hidden')
    await answer(id, { feedback: 'Ring 07700 900777' })
    await h.runJobs()
    for (const role of ['adviser', 'team-manager', 'service-manager'] as const) {
      const somebody = role === 'adviser' ? adviser : await h.signIn(role)
      for (const path of [staffApplicationsPath, `${staffApplicationsPath}?shows=words`, '/staff/opportunities'])
        expect((await somebody.get(path)).text).not.toContain('Hidden')
      expect((await somebody.get(staffApplicationPath(id))).status).toBe(404)
      expect((await somebody.get(applyForPath(hidden, opportunity))).status).toBe(
        role === 'service-manager' ? 404 : 404,
      )
    }
    const all = await h.machine(({ db }) => db.selectFrom('outbox').select(['body', 'recipient', 'subject']).execute())
    expect(all.filter(({ body, subject }) => `${body}${subject ?? ''}`.includes('Halloran'))).toEqual([])
    expect(all.filter(({ body }) => body.includes(staffApplicationPath(id)))).toEqual([])
    // Named, the adviser reads it and is told.
    await h.machine(({ db, council }) =>
      db
        .insertInto('restricted_access')
        .values({ authority_id: council.id, person_id: hidden, account_id: adviser.accountId, why: 'a test' })
        .execute(),
    )
    expect((await adviser.get(staffApplicationPath(id))).status).toBe(200)
  })
})

describe('after the start', () => {
  const started = async (day: Day): Promise<ApplicationId> => {
    const id = await applied(nothingShown, await h.machine((work) => givenAnOpportunity(work, mine.organisation)))
    await h.machine(({ db }) =>
      db
        .updateTable('applications')
        .set({ standing: 'started', started_on: day, start_said_on: today, applied_on: day })
        .where('id', '=', id)
        .execute(),
    )
    return id
  }

  test('an organisation says after three and six months whether they are still there', async () => {
    const early = await started(asDay('2026-04-01'))
    const soon = await partner.post(applicationGoesPath(early), { goes: 'there' }, partnerApplicationPath(early))
    expect([soon.status, soon.text.includes('Three months are over on 1 July 2026')]).toEqual([422, true])
    const three = await started(asDay('2026-02-01'))
    await partner.post(applicationGoesPath(three), { goes: 'there' }, partnerApplicationPath(three))
    expect(await rowOf(three)).toMatchObject({ standing: 'started', there_at_three: true, there_at_six: null })
    const six = await started(asDay('2025-11-30'))
    await partner.post(applicationGoesPath(six), { goes: 'there' }, partnerApplicationPath(six))
    expect(await rowOf(six)).toMatchObject({ there_at_three: true, there_at_six: true })
  })

  test('a young person, or whoever works with them, says that it ended and why; the organisation does not read why', async () => {
    const id = await started(asDay('2026-01-15'))
    const undated = await me.post(myApplicationGoesPath(id), { goes: 'left' }, myApplicationPath(id))
    expect([undated.status, undated.text.includes('Enter the last day')]).toEqual([422, true])
    await me.post(
      myApplicationGoesPath(id),
      { goes: 'left', ...on('left', asDay('2026-05-01')), why: 'They shouted at me' },
      myApplicationPath(id),
    )
    expect(await rowOf(id)).toMatchObject({ standing: 'left', there_at_three: true, there_at_six: false })
    expect((await adviser.get(staffApplicationPath(id))).text).toContain('They shouted at me')
    expect((await partner.get(partnerApplicationPath(id))).text).not.toContain('They shouted at me')
    const other = await started(asDay('2026-05-01'))
    expect(other).not.toBe(id)
    await adviser.post(
      staffApplicationGoesPath(other),
      { goes: 'left', ...on('left', asDay('2026-05-20')), why: 'Moved away' },
      staffApplicationPath(other),
    )
    expect(await rowOf(other)).toMatchObject({ standing: 'left', there_at_three: false, there_at_six: false })
  })

  test('both sides are asked once at three months and once at six', async () => {
    const id = await started(asDay('2026-02-28'))
    const run = () => followApplicationsJob.run((work) => h.machine(work), {})
    await run()
    await run()
    await h.runJobs()
    const asked = (await mailsTo(mine.email)).filter(({ body }) => body.includes(partnerApplicationPath(id)))
    expect(asked.map(({ subject }) => subject)).toEqual(['How is it going?'])
    expect(await messagesTo(maya)).toHaveLength(1)
  })
})

test('three months after it is over an organisation sees nothing of them any more', async () => {
  const [old, fresh] = [
    await applied({ written, shows: ['about'] }),
    await applied(
      { written, shows: ['about'] },
      await h.machine((work) => givenAnOpportunity(work, mine.organisation)),
    ),
  ]
  for (const id of [old, fresh]) await answer(id, {})
  await h.machine(({ db }) =>
    db
      .updateTable('applications')
      .set({ answered_at: new Date('2026-02-01T10:00:00Z') })
      .where('id', '=', old)
      .execute(),
  )
  await followApplicationsJob.run((work) => h.machine(work), {})
  const [gone, there] = [
    await partner.get(partnerApplicationPath(old)),
    await partner.get(partnerApplicationPath(fresh)),
  ]
  expect([gone.text.includes('Maya'), gone.text.includes('I like mornings')]).toEqual([false, false])
  expect(there.text).toContain('I like mornings')
})

test('a late answer is asked for before its hour, and then whoever works with them hears of it, once each', async () => {
  const id = await applied()
  const run = () => followApplicationsJob.run((work) => h.machine(work), {})
  const due = (hours: number) =>
    h.machine(({ db, now }) =>
      db
        .updateTable('applications')
        .set({ answer_due: new Date(now.getTime() + hours * 3_600_000) })
        .where('id', '=', id)
        .execute(),
    )
  const reminded = async () =>
    (await mailsTo(mine.email)).filter(({ body }) => body.includes(partnerApplicationPath(id))).length
  const raised = async () =>
    (await mailsTo('priya@council.example')).filter(({ subject }) => subject?.includes('late')).length
  const before = await raised()
  await due(72)
  await run()
  expect([await reminded(), (await raised()) - before]).toEqual([0, 0])
  await due(20)
  await run()
  await run()
  expect([await reminded(), (await raised()) - before]).toEqual([1, 0])
  await due(-1)
  await run()
  await run()
  expect([await reminded(), (await raised()) - before]).toEqual([1, 1])
  const list = (await adviser.get(staffApplicationsPath)).text
  expect(list).toContain('Late: was due')
  expect((await adviser.get(`${staffApplicationsPath}?shows=late`)).text).toContain(staffApplicationPath(id))
  await answer(id, {})
  expect((await adviser.get(`${staffApplicationsPath}?shows=late`)).text).not.toContain(staffApplicationPath(id))
})
