import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import { historyPath, whatIfPath } from '../paths.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../testing.ts'
import { addKindPath, addPath, changePath, endPath, factPath, removePath, undoPath } from './paths.ts'
import { rebuildHistory } from './rebuild.ts'
import { givenAReturn } from './testing.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let worker: Awaited<ReturnType<typeof givenAWorker>>
beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Ola Adviser' })
  worker = await h.machine((work) => givenAWorker(work, { accountId: adviser.accountId }))
})
afterAll(() => h.close())

const dateOfBirth = '2008-09-30'
const wentHome = {
  startedOn: '2020-03-01',
  reasonStarted: 'S',
  legalStatus: 'V2',
  placement: 'U1',
  endedOn: '2026-01-10',
  reasonEnded: 'E4A',
}
const home = 'livingWith:2026-01-10'

let number = 0
/** A young person of 17 who went home from care in January 2026, with this adviser. */
async function given(options: { mine?: boolean; restricted?: boolean } = {}): Promise<PersonId> {
  number += 1
  const childId = `P${String(number)}`
  return h.machine(async (work) => {
    const id = await givenAYoungPerson(work, {
      childId,
      name: `Young Person ${String(number)}`,
      dateOfBirth,
      restricted: options.restricted ?? false,
    })
    await givenAReturn(work, { childId, year: 2026, dateOfBirth, episodes: [wentHome] })
    if (options.mine ?? true) await givenAnAllocation(work, { personId: id, workerId: worker })
    await rebuildHistory(work, { personIds: [id] })
    return id
  })
}

const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** The hidden fields of a form that was opened. */
async function opened(browser: Browser, path: string) {
  const { text } = await browser.get(path)
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  return { change: hidden('change'), seen: hidden('seen') }
}

const stored = (id: PersonId) =>
  h.machine(({ db }) => db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const corrections = (id: PersonId) =>
  h.machine(({ db }) => db.selectFrom('corrections').selectAll().where('person_id', '=', id).orderBy('id').execute())
const events = (id: PersonId) =>
  h.machine(async ({ db }) => {
    const rows = await db.selectFrom('audit_events').select('event').where('person_id', '=', id).orderBy('id').execute()
    return rows.map(({ event }) => event)
  })

const brokeDown = { ...day('end', '2026-05-20'), endReason: 'breakdown', why: 'Told me in person' }

describe('the care history', () => {
  test('shows every fact with where it came from', async () => {
    const id = await given()
    const { status, text } = await adviser.get(historyPath(id))
    expect(status).toBe(200)
    expect(text).toContain('In care, agreed with the family (section 20), Ashmere County Council')
    expect(text).toContain('Return of 2026, Episodes: episodes.csv, row 2')
    expect(text).toContain('Relevant child')
    expect(await events(id)).toEqual(['person.history-viewed'])
  })

  test.each([
    ['somebody outside my caseload', { mine: false }],
    ['a restricted record', { mine: true, restricted: true }],
  ])('of %s is not found, on any page', async (_who, options) => {
    const id = await given(options)
    const change = '0190a000-0000-7000-8000-000000000000'
    const pages = [
      historyPath(id),
      addPath(id),
      addKindPath(id, 'education'),
      factPath(id, home),
      endPath(id, home),
      removePath(id, home),
      changePath(id, change),
      whatIfPath(id),
    ]
    for (const path of pages) expect([path, (await adviser.get(path)).status]).toEqual([path, 404])
    const other = await given()
    for (const path of [addKindPath(id, 'education'), endPath(id, home), undoPath(id, change)])
      expect([path, (await adviser.post(path, brokeDown, historyPath(other))).status]).not.toEqual([path, 303])
    expect(await corrections(id)).toEqual([])
  })

  test('is for those who work with people, and changed only by those who may', async () => {
    const id = await given()
    const councillor = await h.signIn('councillor')
    expect((await councillor.get(historyPath(id))).status).toBe(403)
    const reviewer = await h.signIn('reviewing-officer')
    await h.machine(async (work) => {
      const workerId = await givenAWorker(work, { accountId: reviewer.accountId, role: 'reviewing-officer' })
      await givenAnAllocation(work, { personId: id, workerId, capacity: 'reviewing-officer' })
    })
    const { status, text } = await reviewer.get(historyPath(id))
    expect([status, text.includes('It ended or broke down')]).toEqual([200, false])
    expect((await reviewer.get(endPath(id, home))).status).toBe(403)
  })

  test('of an unknown fact is not found', async () => {
    const id = await given()
    expect((await adviser.get(factPath(id, 'livingWith:1999-01-01'))).status).toBe(404)
  })
})

describe('a stay at home that broke down', () => {
  test('is one short form, and the change shows the status before and after', async () => {
    const id = await given()
    const form = await opened(adviser, endPath(id, home))
    const answer = await adviser.post(endPath(id, home), { ...form, ...brokeDown })
    expect([answer.status, answer.location]).toEqual([303, changePath(id, form.change)])
    const { text } = await adviser.follow(answer)
    expect(text).toContain('Told me in person')
    expect(text).toContain('Today without this change')
    expect((await stored(id)).facts).toMatchObject({ livingWith: [{ end: '2026-05-20', endReason: 'breakdown' }] })
    expect(await events(id)).toContain('fact.ended')
  })

  test('cannot end before it began, and everything typed is kept', async () => {
    const id = await given()
    const form = await opened(adviser, endPath(id, home))
    const wrong = { ...form, ...brokeDown, ...day('end', '2025-12-01') }
    const { status, text } = await adviser.post(endPath(id, home), wrong)
    expect(status).toBe(422)
    expect(text).toContain('End date must be the same as or after the start date')
    expect(text).toContain('Told me in person')
    expect(await corrections(id)).toEqual([])
  })

  test('sent twice is one change', async () => {
    const id = await given()
    const fields = { ...(await opened(adviser, endPath(id, home))), ...brokeDown }
    const sent = await Promise.all([adviser.post(endPath(id, home), fields), adviser.post(endPath(id, home), fields)])
    expect(sent.map(({ location }) => location)).toEqual([changePath(id, fields.change), changePath(id, fields.change)])
    expect(await corrections(id)).toHaveLength(1)
  })

  test('by two people at once is lost by neither: the second sees what the first wrote', async () => {
    const id = await given()
    const manager = await h.signIn('team-manager', { name: 'Mo Manager' })
    await h.machine(async (work) => {
      const team = await work.db
        .insertInto('teams')
        .values({ authority_id: work.council.id, id: '0190a000-0000-7000-8000-0000000000aa' as never, name: 'One' })
        .returning('id')
        .executeTakeFirstOrThrow()
      await work.db.updateTable('workers').set({ team_id: team.id }).where('id', '=', worker).execute()
      await givenAWorker(work, { accountId: manager.accountId, role: 'team-manager', teamId: team.id })
    })
    const [mine, theirs] = [await opened(adviser, endPath(id, home)), await opened(manager, endPath(id, home))]
    await adviser.post(endPath(id, home), { ...mine, ...brokeDown })
    const second = { ...theirs, ...brokeDown, ...day('end', '2026-05-22'), why: 'The mother rang' }
    const answer = await manager.post(endPath(id, home), second)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Somebody changed this while you had the form open')
    expect(answer.text).toContain('20 May 2026')
    expect(answer.text).toContain('The mother rang')
    expect(await corrections(id)).toHaveLength(1)
  })
})

describe('a correction', () => {
  test('survives the next import, and the return that now differs is pointed out', async () => {
    const id = await given()
    await adviser.post(endPath(id, home), { ...(await opened(adviser, endPath(id, home))), ...brokeDown })
    const { child_id: childId } = await stored(id)
    await h.machine(async (work) => {
      const later = { ...wentHome, endedOn: '2026-01-14' }
      await givenAReturn(work, { childId, year: 2026, dateOfBirth, episodes: [later] })
      await rebuildHistory(work, { childIds: [childId] })
    })
    expect((await stored(id)).facts).toMatchObject({ livingWith: [{ start: '2026-01-10', end: '2026-05-20' }] })
    const { text } = await adviser.get(historyPath(id))
    expect(text).toContain('The return now says something else')
    expect(text).toContain('14 January 2026')
  })

  test('can be taken back with a reason, once, and the return counts again', async () => {
    const id = await given()
    const { change, ...rest } = await opened(adviser, removePath(id, home))
    await adviser.post(removePath(id, home), { change, ...rest, why: 'It never happened' })
    expect((await stored(id)).facts).not.toHaveProperty('livingWith')
    const undo = undoPath(id, change)
    expect((await adviser.post(undo, { why: '' }, changePath(id, change))).status).toBe(422)
    const answer = await adviser.post(undo, { why: 'It did happen' }, changePath(id, change))
    expect(answer.location).toBe(historyPath(id))
    expect((await stored(id)).facts).toMatchObject({ livingWith: [{ start: '2026-01-10', end: null }] })
    await adviser.post(undo, { why: 'Again' }, addKindPath(id, 'education'))
    expect(await corrections(id)).toMatchObject([{ undone_why: 'It did happen' }])
  })

  test('needs a reason', async () => {
    const id = await given()
    const answer = await adviser.post(removePath(id, home), {
      ...(await opened(adviser, removePath(id, home))),
      why: ' ',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter why, and how you know')
  })
})

describe('adding', () => {
  const course = {
    kind: 'higher',
    fullTime: 'yes',
    ...day('start', '2026-09-21'),
    ...day('end', '2029-06-30'),
    setOutInPathwayPlanBefore21: 'yes',
    why: 'Letter of offer',
  }

  test('a course is a fact from then on', async () => {
    const id = await given()
    const path = addKindPath(id, 'education')
    await adviser.post(path, { ...(await opened(adviser, path)), ...course })
    expect((await stored(id)).facts).toMatchObject({
      education: [{ kind: 'higher', fullTime: true, start: '2026-09-21' }],
    })
    expect(await events(id)).toContain('fact.added')
  })

  test('what the record says already changes nothing', async () => {
    const id = await given()
    const path = addKindPath(id, 'education')
    await adviser.post(path, { ...(await opened(adviser, path)), ...course })
    const again = await adviser.post(path, { ...(await opened(adviser, path)), ...course })
    expect(again.location).toBe(historyPath(id))
    expect(await corrections(id)).toHaveLength(1)
  })

  test('names every fault at once, in the voice of the forms', async () => {
    const id = await given()
    const path = addKindPath(id, 'lookedAfter')
    const { status, text } = await adviser.post(path, { 'start-day': '31', 'start-month': '2', 'start-year': '2025' })
    expect(status).toBe(422)
    for (const message of [
      'Start date must be a real date',
      'Select why they were in care',
      'Enter why, and how you know',
    ])
      expect(text).toContain(message)
    expect(text).toContain('value="31"')
  })

  test('a death asks to be confirmed, and then no rights and no dates follow', async () => {
    const id = await given()
    const path = addKindPath(id, 'dateOfDeath')
    const fields = { ...(await opened(adviser, path)), ...day('date', '2026-05-30'), why: 'The hospital rang' }
    expect((await adviser.post(path, fields)).status).toBe(422)
    await adviser.post(path, { ...fields, confirm: 'yes' })
    expect(await stored(id)).toMatchObject({ category: 'none', date_of_death: '2026-05-30', next_change_on: null })
    const due = await h.machine(({ db }) =>
      db.selectFrom('due_items').select('id').where('person_id', '=', id).where('withdrawn_at', 'is', null).execute(),
    )
    expect(due).toEqual([])
  })

  test('keeps what was typed when the session ends', async () => {
    const id = await given()
    const path = addKindPath(id, 'education')
    await h.machine(({ db, council }) =>
      db
        .insertInto('drafts')
        .values({
          authority_id: council.id,
          account_id: adviser.accountId,
          form: `fact:${path}`,
          values: JSON.stringify({ why: 'Half a sentence' }),
        })
        .execute(),
    )
    expect((await adviser.get(path)).text).toContain('Half a sentence')
  })
})

test('two people who add at once lose nothing of each other', async () => {
  const id = await given()
  const [one, two] = [addKindPath(id, 'education'), addKindPath(id, 'hospitalOrDetention')]
  const course = { kind: 'further', fullTime: 'yes', ...day('start', '2026-01-05'), setOutInPathwayPlanBefore21: 'no' }
  const stay = { type: 'hospital', ...day('start', '2026-02-01'), ...day('end', '2026-02-09') }
  await Promise.all([
    adviser.post(one, { ...(await opened(adviser, one)), ...course, why: 'College letter' }),
    adviser.post(two, { ...(await opened(adviser, two)), ...stay, why: 'Ward letter' }),
  ])
  expect((await stored(id)).facts).toMatchObject({
    education: [{ kind: 'further' }],
    hospitalOrDetention: [{ end: '2026-02-09' }],
  })
})

describe('what if', () => {
  const ask = (id: PersonId, fields: Record<string, string>) =>
    adviser.get(`${whatIfPath(id)}?${new URLSearchParams(fields).toString()}`)

  test('the stay at home had broken down? The answer stands beside the record, and nothing is saved', async () => {
    const id = await given()
    const before = await stored(id)
    const what = `change:${home}`
    const opened = await ask(id, { what, ...day('on', '2026-08-15') })
    expect(opened.text).toContain('Who did they live with?')
    const { text } = await ask(id, {
      what,
      asked: what,
      with: 'parent',
      ...day('start', '2026-01-10'),
      ...day('end', '2026-08-01'),
      endReason: 'breakdown',
      ...day('on', '2026-08-15'),
    })
    expect(text).toContain('As recorded, on 15 August 2026')
    expect(text).toContain('Qualifying care leaver')
    expect(text).toContain('Relevant child')
    expect(text).toContain('They would also have')
    expect(await stored(id)).toEqual(before)
    expect(await corrections(id)).toEqual([])
    expect(await events(id)).toEqual(['person.what-if', 'person.what-if'])
  })

  test('they had been born in another year? The answer stands beside the record', async () => {
    const id = await given()
    const { text } = await ask(id, { what: 'born', asked: 'born', ...day('born', '2010-09-30') })
    expect(text).toContain('No leaving care status')
    const wrong = await ask(id, { what: 'born', asked: 'born', ...day('born', '2030-01-01') })
    expect(wrong.text).toContain('Date of birth must be in the past')
  })

  test('another day gives the status of that day', async () => {
    const id = await given()
    expect((await ask(id, { on: '2025-06-01' })).text).toContain('Status on 1 June 2025')
    expect((await ask(id, { on: '2025-06-01' })).text).toContain('Eligible child')
    expect((await ask(id, { on: '2027-06-01' })).text).toContain('Status on 1 June 2027')
  })

  test.each([
    { on: '1999-01-01' },
    { ...day('on', '2026-02-30') },
    { what: 'change:nothing' },
    { what: '__proto__:x' },
  ])('an odd question %j gets a page, not a fault', async (fields) => {
    expect((await ask(await given(), fields)).status).toBe(200)
  })
})
