import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import type { AccountId } from '../../../platform/ids.ts'
import { givenAYoungPerson } from '../../testing.ts'

let h: TestHouse
let analyst: Browser & { accountId: AccountId }
beforeAll(async () => {
  h = await openTestHouse()
  await h.machine(async (work) => {
    for (const childId of ['C1', 'C2', 'C3']) await givenAYoungPerson(work, { childId, name: null })
    await givenAYoungPerson(work, { childId: 'HIDDEN1', name: 'Real Name', restricted: true })
  })
})
afterAll(() => h.close())
beforeEach(async () => {
  analyst = await h.signIn('analyst')
})

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

async function check(kind: 'people' | 'workers', lines: readonly string[], more: Record<string, string> = {}) {
  const file = { field: 'files', name: `${kind}.csv`, content: lines.join('\r\n') }
  const answer = await analyst.upload('/staff/imports', { kind, ...more }, [file])
  await h.runJobs()
  const address = answer.location ?? ''
  return {
    address,
    page: plain((await analyst.get(address)).text),
    problems: plain((await analyst.get(`${address}/problems`)).text),
  }
}

async function bringIn(kind: 'people' | 'workers', lines: readonly string[], more?: Record<string, string>) {
  const checked = await check(kind, lines, more)
  await analyst.post(`${checked.address}/import`, {}, checked.address)
  await h.runJobs()
  return { ...checked, page: plain((await analyst.get(checked.address)).text) }
}

const person = (childId: string) =>
  h.machine(({ db }) =>
    db
      .selectFrom('people')
      .select(['name', 'known_as', 'pronouns', 'language', 'needs_interpreter', 'safe_contact'])
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow(),
  )

test('a list of people gives names, languages and safe ways of contact, whatever the order of its columns', async () => {
  const { page } = await bringIn('people', [
    'Name,child_id,Known as,pronouns,language,needs_interpreter,safe_contact_1_way,safe_contact_1_to,safe_contact_1_note,safe_contact_2_way,safe_contact_2_to',
    'Ayo Example,c1,Ayo,they/them,Arabic,yes,text,07700 900123,"After 4, please",email,ayo@example.com',
    'Siân Sample,C2,,,cy,no,,,,,',
  ])
  expect(page).toMatch(/Changed people 2/)
  expect(await person('C1')).toEqual({
    name: 'Ayo Example',
    known_as: 'Ayo',
    pronouns: 'they/them',
    language: 'ar',
    needs_interpreter: true,
    safe_contact: [
      { way: 'text', to: '07700 900123', note: 'After 4, please' },
      { way: 'email', to: 'ayo@example.com', note: '' },
    ],
  })
  expect((await person('C2')).language).toBe('cy')
})

test('the same list again changes nothing; a blank cell leaves what is held and a hyphen clears it', async () => {
  expect((await bringIn('people', ['child_id,name', 'C1,Ayo Example'])).page).toMatch(/Changed people 0 .*Unchanged 1/)
  await bringIn('people', ['child_id,name,known_as,pronouns', 'C1,,-,'])
  expect(await person('C1')).toMatchObject({ name: 'Ayo Example', known_as: null, pronouns: 'they/them' })
})

test('rows of a list of people that cannot be right are set aside with the reason, and the rest goes in', async () => {
  const { page, problems } = await bringIn('people', [
    'child_id,name,language,needs_interpreter,safe_contact_1_way,safe_contact_1_to,shoe_size',
    'C3,Cai Example,,,,,',
    'C3,Cai Twice,,,,,',
    'NOBODY9,Nobody,,,,,',
    ',No Id,,,,,',
    'C2,Wrong Language,Klingonese,,,,',
    'C1,Wrong Way,,maybe,pigeon,,',
    'C1,Short row',
  ])
  expect(page).toMatch(/Changed people 1 .*Rows set aside 6/)
  for (const words of [
    'C3 is in line 2 already',
    'We hold nobody with the id NOBODY9',
    'This row has no child id',
    '“Klingonese” is not a language that we know',
    '“maybe” is neither yes nor no',
    '“pigeon” is not a way of contact',
    'This row has 2 cells where the heading has 7',
    'The column “shoe_size” is not part of this list',
  ])
    expect(problems).toContain(words)
  expect((await person('C3')).name).toBe('Cai Example')
  expect((await person('C2')).name).toBe('Siân Sample')
})

test('a restricted person is, to somebody who is not named, as unknown as anyone else', async () => {
  const { problems } = await bringIn('people', ['child_id,name', 'HIDDEN1,Another Name', 'NOBODY8,Nobody'])
  expect(problems).toContain('We hold nobody with the id HIDDEN1')
  expect(problems).toContain('We hold nobody with the id NOBODY8')
  expect((await person('HIDDEN1')).name).toBe('Real Name')
})

test('a list without its id column is refused, with the column that may be meant', async () => {
  const { page, problems } = await check('people', ['childid,name', 'C1,Ayo'])
  expect(problems).toContain('The column child_id is missing; “childid” may be meant for child_id')
  expect(page).toContain('This cannot be imported as it is')
})

test('a list of workers brings teams, accounts and who works with whom', async () => {
  const { accountId } = await h.signIn('adviser')
  await h.machine(({ db }) =>
    db.updateTable('accounts').set({ sign_in_name: 'jordan.example' }).where('id', '=', accountId).execute(),
  )
  const { page } = await bringIn('workers', [
    'worker_ref,name,team,role,sign_in,email,phone,child_id,capacity,from,to',
    'W1,Jordan Example,Leaving care north,adviser,jordan.example,jordan@council.example,01632 960111,C1,,01/04/2025,',
    'W1,,,,,,,C2,adviser,01/05/2025,31/12/2025',
    'W2,Sam Sample,Leaving care north,team-manager,,,,,,,',
    'W3,Robin Trial,Leaving care south,social-worker,nobody.yet,,,C1,,2024-06-01,',
  ])
  expect(page).toMatch(/New workers 3/)
  expect(page).toContain('Who works with whom 3 new, 0 changed, 0 unchanged')
  const held = await h.machine(({ db }) =>
    db
      .selectFrom('allocations as a')
      .innerJoin('workers as w', 'w.id', 'a.worker_id')
      .innerJoin('people as p', 'p.id', 'a.person_id')
      .leftJoin('teams as t', 't.id', 'w.team_id')
      .select([
        'w.worker_ref',
        'w.account_id',
        't.name as team',
        'p.child_id',
        'a.capacity',
        'a.starts_on',
        'a.ends_on',
        'a.origin',
      ])
      .orderBy('w.worker_ref')
      .orderBy('p.child_id')
      .execute(),
  )
  const north = {
    worker_ref: 'W1',
    account_id: accountId,
    team: 'Leaving care north',
    capacity: 'adviser',
    origin: 'list',
  }
  expect(held).toEqual([
    { ...north, child_id: 'C1', starts_on: '2025-04-01', ends_on: null },
    { ...north, child_id: 'C2', starts_on: '2025-05-01', ends_on: '2025-12-31' },
    {
      worker_ref: 'W3',
      account_id: null,
      team: 'Leaving care south',
      child_id: 'C1',
      capacity: 'social-worker',
      starts_on: '2024-06-01',
      ends_on: null,
      origin: 'list',
    },
  ])
})

test('the same list of workers changes nothing, and a last day that is new ends who works with whom', async () => {
  const lines = (to: string) => ['worker_ref,child_id,capacity,from,to', `W1,C1,adviser,01/04/2025,${to}`]
  expect((await bringIn('workers', lines(''))).page).toContain('Who works with whom 0 new, 0 changed, 1 unchanged')
  expect((await bringIn('workers', lines('31/05/2026'))).page).toContain('Who works with whom 0 new, 1 changed')
})

test('rows of a list of workers that cannot be right are set aside with the reason', async () => {
  await h.machine(({ db }) =>
    sql`update accounts set sign_in_name = 'the.analyst' where id = ${analyst.accountId}`.execute(db),
  )
  const { page, problems } = await bringIn('workers', [
    'worker_ref,name,team,role,sign_in,child_id,capacity,from,to',
    'W7,New Here,Leaving care nroth,adviser,,,,,',
    'W8,New Too,,advisor,,,,,',
    'W9,,,adviser,,,,,',
    'W1,,,,,C1,,31/02/2010,',
    'W1,,,,,C2,adviser,01/06/2025,01/05/2025',
    'W1,,,,,C2,adviser,01/07/2025,',
    'W1,,,,,NOBODY7,adviser,01/07/2025,',
    'W2,,,,the.analyst,,,,',
    'W2,,,,,C3,,01/01/2026,',
    'W1,Somebody Else,,,,C3,adviser,01/01/2026,',
    ',Nobody,,adviser,,,,,',
    'W3,,,,,,,01/01/2026,',
  ])
  for (const words of [
    'There is no team “Leaving care nroth”. The nearest is “Leaving care north”',
    '“advisor” is not a role that we know. The nearest is adviser',
    'We hold no worker W9 yet',
    '“31/02/2010” is not a date in the calendar',
    'The last day is before the first',
    'They work together in this capacity over these days already',
    'We hold nobody with the id NOBODY7',
    'The sign-in name “the.analyst” is not a worker’s account',
    'The capacity is missing',
    'This row has no worker_ref',
    'not whom they work with',
  ])
    expect(problems).toContain(words)
  expect(page).toMatch(/New workers 0/)
})

test('a new team is made when somebody says so', async () => {
  const lines = ['worker_ref,name,team,role', 'W20,Team Maker,Brand new team,adviser']
  expect((await check('workers', lines)).problems).toContain('There is no team “Brand new team”')
  expect((await bringIn('workers', lines, { newTeams: 'yes' })).page).toMatch(/New workers 1/)
})

test('each changed record of a list has its line in the audit', async () => {
  const rows = await h.machine(({ db }) =>
    db
      .selectFrom('audit_events')
      .select(['event', 'detail'])
      .where('event', 'in', ['person.changed', 'allocation.changed'])
      .execute(),
  )
  expect(rows.filter(({ event }) => event === 'person.changed').length).toBeGreaterThanOrEqual(4)
  expect(rows.filter(({ event }) => event === 'allocation.changed').length).toBeGreaterThanOrEqual(4)
  expect(JSON.stringify(rows)).not.toContain('Ayo Example')
})
