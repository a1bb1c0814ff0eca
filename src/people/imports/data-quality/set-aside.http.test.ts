import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../testing.ts'
import { episodesOf, headerOf } from '../testing.ts'

let h: TestHouse
let analyst: Browser
beforeAll(async () => {
  h = await openTestHouse()
  analyst = await h.signIn('analyst')
  await h.machine((work) =>
    givenAYoungPerson(work, { childId: 'SECRET1', dateOfBirth: '2009-01-15', restricted: true }),
  )
  await bringIn([
    headerOf('AAA1,M,15/01/2009', 'BBB2,X,03/05/2010', 'SECRET1,M,15/01/2009'),
    episodesOf('AAA1,31/02/2010', 'BBB2,01/09/2024', 'SECRET1,31/02/2011'),
  ])
})
afterAll(() => h.close())

async function bringIn(files: Parameters<Browser['upload']>[2]) {
  const { location } = await analyst.upload('/staff/imports', { kind: 'ssda903', year: '2026' }, files)
  await h.runJobs()
  await analyst.post(`${location ?? ''}/import`, {}, location ?? '')
  await h.runJobs()
  return location ?? ''
}

const path = '/staff/data-quality'
const shown = async (who: Browser, query = '') => (await who.get(`${path}${query}`)).text

test('every row that was set aside is shown with its place, its value and the reason', async () => {
  const page = (await shown(analyst)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  expect(page).toMatch(/AAA1 episodes.csv, line 2 Return of 2026 Episodes DECOM 31\/02\/2010/)
  expect(page).toMatch(/BBB2 header.csv, line 3 Return of 2026 Header SEX X/)
})

test('it narrows by rule, table and child', async () => {
  expect(await shown(analyst, '?child=bbb2')).not.toContain('AAA1')
  expect(await shown(analyst, '?table=Episodes')).not.toContain('BBB2')
  expect(await shown(analyst, '?rule=NO_SUCH_RULE')).toContain('Nothing is set aside here')
})

test('rows of a restricted person are nowhere for somebody who is not named', async () => {
  const address = await bringIn([
    headerOf('AAA1,M,15/01/2009', 'BBB2,X,03/05/2010', 'SECRET1,M,15/01/2009'),
    episodesOf('AAA1,31/02/2010', 'BBB2,01/09/2024', 'SECRET1,31/02/2011'),
  ])
  for (const place of [path, `${path}.csv`, `${address}/problems`, `${address}/problems.csv`, `${address}/changes`])
    expect((await analyst.get(place)).text).not.toContain('SECRET1')
  expect((await analyst.get(`${address}/changes?change=changed`)).text).not.toContain('SECRET1')
})

test('a team manager sees the rows of their team only', async () => {
  const manager = await h.signIn('team-manager')
  expect(await shown(manager)).not.toMatch(/AAA1|BBB2/)
  await h.machine(async (work) => {
    const { id } = await work.db
      .insertInto('teams')
      .values({ authority_id: work.council.id, id: crypto.randomUUID() as never, name: 'Team' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await givenAWorker(work, { role: 'team-manager', accountId: manager.accountId, teamId: id })
    const adviser = await givenAWorker(work, { teamId: id })
    const child = await work.db
      .selectFrom('people')
      .select('id')
      .where('child_id', '=', 'AAA1')
      .executeTakeFirstOrThrow()
    await givenAnAllocation(work, { personId: child.id, workerId: adviser })
  })
  const page = await shown(manager)
  expect(page).toContain('AAA1')
  expect(page).not.toContain('BBB2')
})

test('a later import of the same year without the fault clears the row', async () => {
  await bringIn([headerOf('AAA1,M,15/01/2009', 'BBB2,F,03/05/2010'), episodesOf('AAA1,01/06/2025', 'BBB2,01/09/2024')])
  expect(await shown(analyst)).toContain('Nothing is set aside here')
})

test('it can be saved as a file, and is recorded', async () => {
  const file = await analyst.get(`${path}.csv`)
  expect(file.headers['content-disposition']).toContain('set-aside-2026-05-31.csv')
  expect(file.text).toContain('year,file,line,child_id,table,columns,value,rule,message,fix')
  const events = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select('event')
      .where('event', 'in', ['data-quality.viewed', 'people.exported'])
      .execute(),
  )
  expect(events.length).toBeGreaterThan(3)
})

test('an adviser and a councillor cannot open it', async () => {
  for (const role of ['adviser', 'councillor'] as const)
    expect((await (await h.signIn(role)).get(path)).status).toBe(403)
})
