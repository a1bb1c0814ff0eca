// At 2am somebody is not safe. Help comes to the front while they write; what they send is read by nobody; it is passed on
// in its time, and the desk sees it and acts.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../src/people/testing.ts'
import { dayOf } from '../src/platform/clock.ts'
import type { Work } from '../src/platform/http/ctx.ts'
import { newId } from '../src/platform/ids.ts'
import { unreadJob } from '../src/voice/desk/hand-on.ts'
import { expectAccessible, follow, phone, tablet, textOf } from './browser.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let young: Page
let manager: Page

beforeAll(async () => {
  stage = await openStage({
    settings: {
      helpNow: { outOfHoursName: 'Ashmere’s duty team', outOfHoursPhone: '01632 960998' },
    },
  })
  const { h } = stage
  const adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
  const boss = await h.signIn('team-manager', { name: 'Mo Manager' })
  const person = await h.machine(async (work) => {
    const { id: teamId } = await work.db
      .insertInto('teams')
      .values({ authority_id: work.council.id, id: newId<'team'>(), name: 'Leaving care' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard' })
    const worker = await givenAWorker(work, { name: 'Priya Kaur', accountId: adviser.accountId, teamId })
    await givenAWorker(work, { name: 'Mo Manager', role: 'team-manager', accountId: boss.accountId, teamId })
    await givenAnAllocation(work, { personId: id, workerId: worker })
    return id
  })
  const me = await h.signIn('young-person', { name: 'Leila', personId: person })
  young = await signedIn(me.sessionToken, phone)
  manager = await signedIn(boss.sessionToken, tablet)
})
afterAll(() => stage.close())

async function signedIn(token: string, viewport: typeof phone): Promise<Page> {
  const page = await stage.newPerson(viewport)
  await page.context().addCookies([{ name: 'alongside', value: token, url: stage.address }])
  return page
}

/** The clock comes round as if it were this many hours later. */
const clockAfter = (hours: number) =>
  unreadJob.run(
    (act) =>
      stage.h.machine((work: Work) => {
        const now = new Date(work.now.getTime() + hours * 3_600_000)
        return act({ ...work, now, today: dayOf(now) })
      }),
    {},
  )

test('a night', async () => {
  await young.goto('/me/say')
  expect(await textOf(young)).toContain('Priya Kaur reads messages Monday to Thursday 8:30am to 5pm')
  await expectAccessible(young)
  const help = young.locator('#help-beside')
  expect(await help.isHidden()).toBe(true)

  await young.getByLabel('Not safe').check()
  await help.waitFor({ state: 'visible' })
  const box = young.getByLabel('What do you want to say?')
  await box.fill('he is outside my door and i am scared')
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await help.getByRole('link', { name: /01632/ }).getAttribute('href')).toBe('tel:01632960998')
  await expectAccessible(young)

  await follow(young.getByRole('button', { name: 'Send', exact: true }))
  expect(new URL(young.url()).pathname).toMatch(/\/sent$/)
  expect(await textOf(young)).toContain('It should be read')
  expect(await young.getByRole('link', { name: /Call 999/ }).isVisible()).toBe(true)
  await expectAccessible(young)

  await clockAfter(24 * 5)
  await follow(young.getByRole('button', { name: 'See where it is' }))
  expect(await textOf(young)).toContain('it was passed on to Mo Manager')
  await expectAccessible(young)
  await clockAfter(24 * 12)

  await manager.goto('/staff/safety-desk')
  expect(await textOf(manager)).toContain('May not be safe')
  expect(await textOf(manager)).not.toContain('outside my door')
  await expectAccessible(manager)
  await follow(manager.getByRole('link', { name: 'Leila Orchard' }))
  const words = manager.getByText('he is outside my door and i am scared')
  expect(await words.isHidden()).toBe(true)
  await manager.getByText('Show the words').click()
  expect(await words.isVisible()).toBe(true)
  await expectAccessible(manager)
  await manager.getByLabel('What I did').fill('Rang 999 and stayed on the line. She is at her aunt’s now.')
  await follow(manager.getByRole('button', { name: 'Write it down' }))
  expect(await textOf(manager)).toContain('Nothing is waiting')

  await young.reload()
  expect(await textOf(young)).toContain('Read (now)')
})

test('a dropped connection loses nothing and sends nothing twice', async () => {
  await young.goto('/me/say')
  await young.getByLabel('What do you want to say?').fill('The line is bad in my room')
  let cut = 0
  await young.route('**/me/say', async (route) => {
    if (route.request().method() !== 'POST' || cut >= 2) return route.fallback()
    cut += 1
    // Once it never arrives, and once it arrives but the answer is lost.
    if (cut === 2) await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionfailed')
  })
  await young.getByRole('button', { name: 'Send', exact: true }).click()
  await young.getByText('There is no connection').waitFor()
  await young.waitForURL(/\/sent$/, { timeout: 30_000 })
  const kept = await stage.h.machine(({ db }) =>
    db.selectFrom('asks').select('id').where('words', '=', 'The line is bad in my room').execute(),
  )
  expect([cut, kept.length]).toEqual([2, 1])
  expect(await young.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('looking at it first sends nothing, though a script would send on its own', async () => {
  await young.goto('/me/say')
  await young.getByLabel('What do you want to say?').fill('I only look at this')
  await follow(young.getByRole('button', { name: 'Look at it first' }))
  expect(await textOf(young)).toContain('It is not sent yet.')
  await expectAccessible(young)
  const said = () =>
    stage.h.machine(({ db }) => db.selectFrom('asks').select('id').where('words', '=', 'I only look at this').execute())
  expect(await said()).toEqual([])
  await follow(young.getByRole('button', { name: 'Send it', exact: true }))
  expect(new URL(young.url()).pathname).toMatch(/\/sent$/)
  expect(await said()).toHaveLength(1)
})
