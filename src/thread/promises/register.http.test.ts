import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { newId } from '../../platform/ids.ts'
import type { AskId, PromiseId } from '../tables.ts'
import { givenAnAction, givenAnAsk, givenAPromise } from '../testing.ts'
import { raiseNoOwner } from './no-owner.ts'

let h: TestHouse
let manager: Browser
let clerk: Browser
let councillor: Browser
let ours: PromiseId
let groupAsk: AskId
let privateAsk: AskId

beforeAll(async () => {
  h = await openTestHouse()
  manager = await h.signIn('service-manager', { name: 'Sana Manager' })
  clerk = await h.signIn('clerk')
  councillor = await h.signIn('councillor')
  await h.machine(async (work) => {
    groupAsk = await givenAnAsk(work, { words: 'Buses are dear' })
    const person = await givenAYoungPerson(work)
    privateAsk = await givenAnAsk(work, { words: 'Nobody rings me back', personId: person })
    ours = await givenAPromise(work, { words: 'We will pay the bus fare', askId: groupAsk, dueOn: '2026-05-01' })
    await work.db
      .insertInto('promise_asks')
      .values({ authority_id: work.council.id, promise_id: ours, ask_id: privateAsk, linked_by: null })
      .execute()
    await givenAPromise(work, { words: '=HYPERLINK("x")', kind: 'finding', madeOn: '2026-01-05' })
    for (let i = 0; i < 60; i += 1) await givenAPromise(work, { words: `Aim ${String(i)}`, kind: 'aim' })
  })
})
afterAll(() => h.close())

const made = { 'made-day': '1', 'made-month': '5', 'made-year': '2026' }
const idIn = (location: string | null) => location?.split('/').at(-1)?.split('?')[0] as PromiseId // as the redirect gave it

describe('the register', () => {
  test('finds by words, by kind, by what is overdue and by who has no owner, and counts them', async () => {
    const found = await manager.get('/staff/promises?q=fares')
    expect(found.text).toContain('1 promise<')
    expect(found.text).toContain('We will pay the bus fare')
    expect((await manager.get('/staff/promises?kind=finding')).text).toContain('1 promise<')
    const overdue = await manager.get('/staff/promises?due=overdue')
    expect(overdue.text).toContain('1 May 2026, overdue')
    expect(overdue.text).not.toContain('Aim 1')
    expect((await manager.get('/staff/promises?owner=none')).text).toContain('62 promises<')
    expect((await manager.get('/staff/promises?owner=mine')).text).toContain('Nothing fits')
  })

  test('has pages, and a page past the end leads back to the first', async () => {
    expect((await manager.get('/staff/promises')).text).toContain('page=2')
    expect((await manager.get('/staff/promises?page=9&kind=aim')).location).toBe('/staff/promises?kind=aim')
  })

  test('is saved as a file in which no cell runs as a formula', async () => {
    const csv = await councillor.get('/staff/promises.csv?kind=finding')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`)
    expect((await councillor.get('/staff/promises.xlsx')).text.startsWith('PK')).toBe(true)
  })

  test('takes any address without breaking', async () => {
    const odd = await manager.get('/staff/promises?kind=nope&priority=1&page=-3&q=%00%27%3A%26&from=x&due=&principle=9')
    expect(odd.status).toBe(200)
  })
})

describe('writing a promise down', () => {
  test('needs words, and shows again what was typed', async () => {
    const answer = await clerk.post('/staff/promises/new', { kind: 'aim', words: ' ', ownerPost: 'Head of housing' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter what was promised')
    expect(answer.text).toContain('Enter the day it was made')
    expect(answer.text).toContain('value="Head of housing"')
  })

  test('keeps everything, and hangs it on the ask it came from', async () => {
    const answer = await manager.post(`/staff/promises/new?ask=${groupAsk}`, {
      kind: 'promise',
      words: 'We will <b>ask</b> the bus company',
      principle: '4',
      ownerPost: 'Head of transport',
      isPublic: 'yes',
      ...made,
    })
    expect(answer.status).toBe(303)
    const page = await councillor.get(`/staff/promises/${idIn(answer.location)}`)
    expect(page.text).toContain('We will &lt;b>ask&lt;/b> the bus company')
    expect(page.text).toContain('Head of transport')
    expect(page.text).toContain('s.1(1)(d)')
    expect(page.text).toContain('Buses are dear')
  })

  test('from an ask begins with who makes it to whom, and what kind it is', async () => {
    const { text } = await manager.get(`/staff/promises/new?ask=${groupAsk}`)
    expect(text).toMatch(/name="kind"[^>]*value="promise"[^>]*checked/)
    expect(text).toMatch(/name="madeBy"[^>]*value="[^"]*Council"/)
    expect(text).toMatch(/name="madeTo"[^>]*value="[^"]{3,}"/)
  })

  test('is for managers and clerks', async () => {
    expect((await councillor.get('/staff/promises/new')).status).toBe(403)
    expect((await councillor.post(`/staff/promises/${ours}/end`, {}, '/sign-in')).status).toBe(403)
  })

  test('refuses a priority that is none of the council’s', async () => {
    const answer = await manager.post('/staff/promises/new', {
      kind: 'promise',
      words: 'We will try',
      priority: newId<'priority'>(),
      ...made,
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Select a priority from the list')
  })
})

test('whoever may not read an ask sees that there is one, and not its words', async () => {
  const page = await councillor.get(`/staff/promises/${ours}`)
  expect(page.text).toContain('Buses are dear')
  expect(page.text).toContain('It also answers somebody whose words are not yours to read')
  expect(page.text).not.toContain('Nobody rings me back')
  const linking = await clerk.post(`/staff/promises/${ours}/asks`, { ask: [privateAsk] })
  expect(linking.status).toBe(303)
})

test('a due date that moves and an owner who changes stay in the history', async () => {
  const answer = await manager.post(`/staff/promises/${ours}/change`, {
    kind: 'promise',
    words: 'We will pay the bus fare',
    ownerPost: 'Head of transport',
    ownerName: 'Tam Transport',
    'due-day': '1',
    'due-month': '9',
    'due-year': '2026',
    ...made,
  })
  expect(answer.status).toBe(303)
  const page = await manager.get(`/staff/promises/${ours}`)
  expect(page.text).toContain('Due date moved from 1 May 2026 to 1 September 2026')
  expect(page.text).toContain('Owner changed')
  expect(page.text).toContain('Head of transport, Tam Transport')
})

describe('what it came to', () => {
  test('asks for the reason, says “said, not shown” without evidence, and can be taken up again', async () => {
    const promise = await h.machine((work) => givenAPromise(work, { words: 'We will ring back', madeOn: '2026-02-01' }))
    const end = `/staff/promises/${promise}/end`
    const on = { 'on-day': '20', 'on-month': '5', 'on-year': '2026' }
    expect((await manager.post(end, { as: 'not-kept', why: '', ...on })).text).toContain('Enter why, in plain words')
    expect((await manager.post(end, { as: 'kept', ...on, 'on-year': '2025' })).status).toBe(422)
    expect((await manager.post(end, { as: 'kept', why: '', ...on })).status).toBe(303)
    expect((await manager.get(`/staff/promises/${promise}`)).text).toContain('Said, not shown')
    expect((await manager.post(end, { as: 'kept', why: '', ...on })).status).toBe(422)
    expect((await manager.post(`/staff/promises/${promise}/again`, { why: 'It stopped' })).status).toBe(303)
    const page = await manager.get(`/staff/promises/${promise}`)
    expect(page.text).toContain('Taken up again')
    expect(page.text).not.toContain('Said, not shown')
  })
})

test('two entries that are one promise become one: what hangs on the other moves, and its address leads here', async () => {
  const { kept, other } = await h.machine(async (work) => {
    const kept = await givenAPromise(work, { words: 'We will open a hub in the town' })
    const ask = await givenAnAsk(work, { words: 'Open the hub' })
    const other = await givenAPromise(work, { words: 'We will open a hub in town', askId: ask })
    await givenAnAction(work, { promiseId: other, title: 'Find a building' })
    return { kept, other }
  })
  expect((await manager.get(`/staff/promises/${kept}/merge`)).text).toContain('We will open a hub in town')
  expect((await manager.post(`/staff/promises/${kept}/merge`, { other })).text).toContain('Tick the box')
  expect((await manager.post(`/staff/promises/${kept}/merge`, { other, sure: 'yes' })).status).toBe(303)
  const page = await manager.get(`/staff/promises/${kept}`)
  for (const words of ['Open the hub', 'Find a building', 'Also said']) expect(page.text).toContain(words)
  expect((await manager.get(`/staff/promises/${other}`)).location).toBe(`/staff/promises/${kept}`)
  expect((await manager.get('/staff/promises?q=hub')).text).toContain('1 promise<')
  expect((await manager.post(`/staff/promises/${kept}/merge`, { other, sure: 'yes' })).status).toBe(404)
})

test('thirty days without an owner raise one alarm each and one message, and naming somebody settles it', async () => {
  await h.machine(({ db }) =>
    db
      .updateTable('accounts')
      .set({ email: 'sana@ashmere.example' })
      .where('display_name', '=', 'Sana Manager')
      .execute(),
  )
  await h.machine(raiseNoOwner)
  await h.machine(raiseNoOwner)
  const { alarms, messages } = await h.machine(async ({ db }) => ({
    alarms: await db.selectFrom('alarms').selectAll().where('kind', '=', 'no-owner').execute(),
    messages: await db.selectFrom('outbox').selectAll().execute(),
  }))
  expect(alarms).toHaveLength(2)
  expect(messages.map(({ recipient, subject }) => [recipient, subject])).toEqual([
    ['sana@ashmere.example', '2 promises have no owner'],
  ])
  const promise = alarms[0]?.promise_id ?? ours
  await manager.post(`/staff/promises/${promise}/change`, {
    kind: 'finding',
    words: 'A finding',
    ownerPost: 'Head of service',
    ...made,
  })
  const settled = await h.machine(({ db }) =>
    db.selectFrom('alarms').select('settled_at').where('promise_id', '=', promise).executeTakeFirstOrThrow(),
  )
  expect(settled.settled_at).not.toBeNull()
})
