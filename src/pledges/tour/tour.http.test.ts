// The tour: a stop cannot be confirmed without a signed risk assessment and somebody named, whichever way it is tried.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import {
  newStopPath,
  publicTourPath,
  stopCancelPath,
  stopChangePath,
  stopConfirmPath,
  stopPath,
  stopReportPath,
  stopRisksPath,
  stopSignPath,
  tourCalendarPath,
  tourPath,
  tourReportPath,
} from '../paths.ts'

let h: TestHouse
let manager: Awaited<ReturnType<TestHouse['signIn']>>
let clerk: Browser
let id: string

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  manager = await h.signIn('team-manager')
  clerk = await h.signIn('clerk')
})
afterAll(() => h.close())

const fields = (given: Record<string, string> = {}) => ({
  place: 'Millbeck Leisure Centre',
  purpose: 'Pledges from local businesses',
  'on-day': '20',
  'on-month': '6',
  'on-year': '2026',
  from: '10am',
  directions: 'Bus 4 to the door',
  kit: 'Tree\nTablet\n',
  safety: manager.accountId,
  isPublic: 'yes',
  ...given,
})
const plan = async (given: Record<string, string> = {}) =>
  (await clerk.post(newStopPath, fields(given))).location?.split('/').at(-1) ?? ''
const stored = () =>
  h.machine(({ db }) =>
    db
      .selectFrom('tour_stops')
      .selectAll()
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow(),
  )
const sign = () => manager.post(stopSignPath(id), { sure: 'yes', note: '' })
const confirm = (by: Browser = manager) => by.post(stopConfirmPath(id), {}, stopPath(id))

beforeEach(async () => {
  id = await plan()
})

describe('a stop', () => {
  test('begins with what usually could go wrong, unsigned and unconfirmed', async () => {
    const stop = await stored()
    expect(stop).toMatchObject({ confirmed_at: null, risk_signed_at: null, kit: ['Tree', 'Tablet'] })
    expect(stop.hazards.length).toBeGreaterThan(4)
    expect((await clerk.get(stopPath(id))).text).toContain('a signed risk assessment')
  })

  test('is not confirmed without a signature, nor without somebody for safety, and then is', async () => {
    const early = await confirm()
    expect([early.status, early.text.includes('It needs a signed risk assessment')]).toEqual([422, true])
    await sign()
    await confirm()
    expect((await stored()).confirmed_at).not.toBeNull()

    id = await plan({ safety: '' })
    await sign()
    const nobody = await confirm()
    expect([nobody.status, nobody.text.includes('there for young people’s safety')]).toEqual([422, true])
    expect((await stored()).confirmed_at).toBeNull()
  })

  test('is not confirmed past the pages either: the database refuses', async () => {
    await expect(
      h.house.asOwner((client) => client.query('update tour_stops set confirmed_at = now() where id = $1', [id])),
    ).rejects.toThrow('confirmed_only_when_safe')
  })

  test('loses signature and confirmation when day, place, people or risks change, and not for a word elsewhere', async () => {
    await sign()
    await confirm()
    await clerk.post(stopChangePath(id), fields({ purpose: 'Pledges from everyone' }))
    expect((await stored()).confirmed_at).not.toBeNull()
    const moved = await clerk.follow(await clerk.post(stopChangePath(id), fields({ 'on-day': '21' })))
    expect(moved.text).toContain('It must be signed again'.toLowerCase())
    expect(await stored()).toMatchObject({ confirmed_at: null, risk_signed_at: null })
    await sign()
    await clerk.post(stopRisksPath(id), {
      'hazard-1': 'Rain',
      'who-1': 'All',
      'measures-1': 'A tent',
      'level-1': 'low',
    })
    expect(await stored()).toMatchObject({ risk_signed_at: null })
  })

  test('needs a reason for the signature where a high risk is left', async () => {
    await clerk.post(stopRisksPath(id), {
      'hazard-1': 'Storm',
      'who-1': 'All',
      'measures-1': 'Look',
      'level-1': 'high',
    })
    const answer = await sign()
    expect([answer.status, answer.text.includes('A high risk is left')]).toEqual([422, true])
  })

  test('has an assessment that keeps what was typed when a row is half done', async () => {
    const answer = await clerk.post(stopRisksPath(id), { 'hazard-1': 'Rain', 'measures-1': '', 'level-1': 'low' })
    expect([answer.status, answer.text.includes('Enter what is done about it'), answer.text.includes('Rain')]).toEqual([
      422,
      true,
      true,
    ])
  })

  test('is signed and confirmed by managers alone, and safety is never a councillor’s', async () => {
    expect((await clerk.post(stopSignPath(id), { sure: 'yes' }, stopPath(id))).status).toBe(403)
    expect((await confirm(clerk)).status).toBe(403)
    const councillor = await h.signIn('councillor')
    const answer = await clerk.post(newStopPath, fields({ safety: councillor.accountId }))
    expect([answer.status, answer.text.includes('Choose a member of staff')]).toEqual([422, true])
    expect((await councillor.get(tourPath)).status).toBe(200)
    expect((await councillor.get(newStopPath)).status).toBe(403)
  })

  test('is reported once it took place, and called off only before that', async () => {
    const early = await clerk.post(stopReportPath(id), { leaves: '24', report: 'Full of people' })
    expect([early.status, early.text.includes('It has not taken place yet')]).toEqual([422, true])
    id = await plan({ 'on-day': '30', 'on-month': '5' })
    await clerk.post(stopReportPath(id), { leaves: '24', report: 'Full of people', followUps: 'Ring the host' })
    expect(await stored()).toMatchObject({ leaves: 24, follow_ups: 'Ring the host' })
    expect((await clerk.get(tourReportPath)).text).toContain('Full of people')
    expect((await clerk.post(stopCancelPath(id), { why: 'Rain' })).status).toBe(422)
  })
})

test('everyone sees confirmed, public stops to come, with the way there, and nothing of who comes along', async () => {
  const anyone = h.visitor()
  id = await plan({ place: 'Public place', people: 'Three young people and Jo' })
  expect((await anyone.get(`${publicTourPath}?1`)).text).not.toContain('Public place')
  await sign()
  await confirm()
  const page = (await h.visitor().get(`${publicTourPath}?2`)).text
  expect(page).toContain('Public place')
  expect(page).toContain('Bus 4 to the door')
  expect(page).not.toContain('Three young people')
  const feed = (await anyone.get(tourCalendarPath)).text
  expect(feed).toContain('SUMMARY:The tree: Public place')
  expect(feed).toContain('DTSTART;VALUE=DATE:20260620')
  await clerk.post(stopCancelPath(id), { why: 'Rain' })
  expect((await anyone.get(tourCalendarPath)).text).not.toContain('Public place')
})
