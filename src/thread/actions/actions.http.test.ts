// Actions over HTTP: added from a promise or an ask, moved with their history, and telling nothing of a young person to
// whoever may not read what that person said.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAWorker, givenAYoungPerson, givenAnAllocation } from '../../people/testing.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import {
  actionDatePath,
  actionDropPath,
  actionNewLinkPath,
  actionOwnerPath,
  actionPath,
  actionReopenPath,
  actionSayPath,
  actionsPath,
  actionStepsPath,
  actionTickPath,
  askActionPath,
  promiseActionPath,
} from '../paths.ts'
import { givenAnAction, givenAnAsk, givenAPromise } from '../testing.ts'
import type { ActionId, AskId, PromiseId } from '../tables.ts'
import { sayHowItGoes } from './change/say.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let clerk: Browser & { accountId: AccountId }
let councillor: Browser
let mine: PersonId
let promise: PromiseId
let ask: AskId
const who = { who: 'other', ownerName: 'Sam Okoro', ownerPost: 'Head of transport', ownerEmail: 'sam@council.example' }

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  adviser = await h.signIn('adviser', { name: 'Ada Adviser' })
  clerk = await h.signIn('clerk')
  councillor = await h.signIn('councillor')
  await h.machine(async (work) => {
    mine = await givenAYoungPerson(work, { name: 'Kayla Quick' })
    const workerId = await givenAWorker(work, { accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: mine, workerId })
    promise = await givenAPromise(work, { words: 'We will pay the bus fare' })
    ask = await givenAnAsk(work, { personId: mine, words: 'I want to see my brother more' })
  })
})
afterAll(() => h.close())

test('an action begins with who keeps its promise and by when, and keeps nothing that was not sent', async () => {
  const owned = await h.machine(async (work) => {
    const id = await givenAPromise(work, { dueOn: '2026-09-01' })
    const owner = { owner_name: 'Sam Okoro', owner_post: 'Head of transport' }
    await work.db.updateTable('promises').set(owner).where('id', '=', id).execute()
    return id
  })
  const { text } = await clerk.get(promiseActionPath(owned))
  expect(text).toMatch(/name="who"[^>]*value="other"[^>]*checked/)
  expect(text).toMatch(/name="ownerName"[^>]*value="Sam Okoro"/)
  expect(text).toMatch(/name="ownerPost"[^>]*value="Head of transport"/)
  expect(text).toMatch(/name="dueOn-month"[^>]*value="9"/)
  expect(text).toContain('filled in from the promise')
  const bare = await add(clerk, promiseActionPath(owned), { title: 'Paint it', who: 'nobody' })
  expect(await stored(bare)).toMatchObject({ owner_name: null, due_on: null })
})

const idIn = (location: string | null) => /actions\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] as ActionId
const add = async (browser: Browser, path: string, fields: Record<string, string>) =>
  idIn((await browser.post(path, fields)).location)
const stored = (id: ActionId) =>
  h.machine(({ db }) => db.selectFrom('actions').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const promiseStanding = () =>
  h.machine(({ db }) =>
    db.selectFrom('promises').select('standing').where('id', '=', promise).executeTakeFirstOrThrow(),
  )
const dated = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('adding', () => {
  test('from a promise: owner, date as read and as written, and a step for each line', async () => {
    const id = await add(clerk, promiseActionPath(promise), {
      ...who,
      title: 'Agree the fares',
      ...dated('dueOn', '2026-07-01'),
      dueWritten: '3 months April',
      steps: 'Ring the company\n\n Write it down ',
    })
    expect(await stored(id)).toMatchObject({
      title: 'Agree the fares',
      promise_id: promise,
      owner_name: 'Sam Okoro',
      owner_email: 'sam@council.example',
      due_on: '2026-07-01',
      due_written: '3 months April',
      standing: 'open',
    })
    expect((await stored(id)).steps.map(({ words }) => words)).toEqual(['Ring the company', 'Write it down'])
    const page = await clerk.get(actionPath(id))
    for (const words of ['Agree the fares', 'Sam Okoro', '1 July 2026', '3 months April', 'We will pay the bus fare'])
      expect(page.text).toContain(words)
  })

  test('from an ask only where the caller may read it; otherwise there is no such ask', async () => {
    expect((await adviser.get(askActionPath(ask))).text).toContain('I want to see my brother more')
    const id = await add(adviser, askActionPath(ask), { who: 'nobody', title: 'Plan visits' })
    expect((await stored(id)).ask_id).toBe(ask)
    const refused = await clerk.get(askActionPath(ask))
    expect([refused.status, refused.text.includes('brother')]).toEqual([404, false])
    expect((await clerk.post(askActionPath(ask), { who: 'nobody', title: 'x' }, actionsPath)).status).toBe(404)
  })

  test.each([
    ['nothing will be done', { title: '' }, 'Enter what will be done'],
    ['nobody was chosen', { who: '' }, 'Select who sees to it'],
    ['somebody else has no name', { ownerName: '' }, 'Enter the name of whoever sees to it'],
    ['the address is none', { ownerEmail: 'sam at council' }, 'Enter an email address in the correct format'],
    ['the number is none', { ownerPhone: 'ring me' }, 'Enter a phone number'],
    ['the date does not exist', dated('dueOn', '2026-02-31'), 'The date must be a real date'],
    [
      'the account is nobody’s',
      { who: 'account', ownerAccount: '01900000-0000-7000-8000-000000000000' },
      'Select somebody from the list',
    ],
  ])('a form in which %s comes back with what was typed', async (_title, fields: Record<string, string>, message) => {
    const answer = await clerk.post(promiseActionPath(promise), {
      title: 'Keep what I typed',
      ...who,
      steps: 'first',
      ...fields,
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.text).toContain('first</textarea>')
  })
})

describe('how it goes', () => {
  let id: ActionId
  beforeAll(async () => {
    id = await h.machine((work) => givenAnAction(work, { promiseId: promise, dueOn: '2022-04-01' }))
  })

  test('every slip of the date stays, and the page says how often and what it was first', async () => {
    for (const day of ['2022-07-01', '2023-01-01', '2026-09-01'])
      expect((await clerk.post(actionDatePath(id), { ...dated('dueOn', day), line: `because of ${day}` })).status).toBe(
        303,
      )
    const page = await clerk.get(actionPath(id))
    expect(page.text).toContain('Moved 3 times, first due 1 April 2022')
    expect(page.text).toContain('Moved from 1 July 2022 to 1 January 2023')
    expect(page.text).toContain('because of 2023-01-01')
    expect((await stored(id)).due_on).toBe('2026-09-01')
    expect((await clerk.get(actionsPath)).text).toContain('Moved 3 times, first due 1 April 2022')
  })

  test('a date moves only with a reason, and to another day', async () => {
    expect((await clerk.post(actionDatePath(id), dated('dueOn', '2026-10-01'))).text).toContain(
      'Enter why the date changes',
    )
    const same = await clerk.post(actionDatePath(id), { ...dated('dueOn', '2026-09-01'), line: 'again' })
    expect([same.status, same.text.includes('That is the date it has now')]).toEqual([422, true])
  })

  test('stuck needs a sentence; on track begins the promise', async () => {
    expect((await clerk.post(actionSayPath(id), { said: 'stuck' }, actionPath(id))).text).toContain(
      'Enter what is in the way',
    )
    await clerk.post(actionSayPath(id), { said: 'on-track', line: 'Met them' }, actionPath(id))
    expect((await clerk.get(actionPath(id))).text).toContain('Met them')
    expect((await promiseStanding()).standing).toBe('under-way')
  })

  test('two people at once: both lines stay, and the later one decides', async () => {
    await Promise.all([
      clerk.post(actionSayPath(id), { said: 'stuck', line: 'No money' }, actionPath(id)),
      adviser.post(actionSayPath(id), { said: 'done', line: 'Paid' }, actionPath(id)),
    ])
    const updates = await h.machine(({ db }) =>
      db
        .selectFrom('action_updates')
        .select(['said', 'old_standing', 'new_standing'])
        .where('action_id', '=', id)
        .where('said', 'in', ['stuck', 'done'])
        .orderBy('id')
        .execute(),
    )
    expect(updates.map(({ said }) => said).toSorted()).toEqual(['done', 'stuck'])
    const [first, last] = updates[0]?.old_standing === 'on-track' ? updates : updates.toReversed()
    expect(last?.old_standing).toBe(first?.new_standing)
    expect((await stored(id)).standing).toBe(last?.new_standing)
  })

  test('done and dropped can be opened again, with the reason; the day it was done goes', async () => {
    await h.machine((work) => sayHowItGoes(work, id, { said: 'done', line: '' }))
    expect((await stored(id)).done_on).toBe('2026-05-31')
    expect((await clerk.post(actionReopenPath(id), { line: '' })).status).toBe(422)
    await clerk.post(actionReopenPath(id), { line: 'The bus stopped' })
    expect(await stored(id)).toMatchObject({ standing: 'open', done_on: null })
    await clerk.post(actionDropPath(id), { line: 'Another way was found' })
    expect((await stored(id)).standing).toBe('dropped')
    expect((await clerk.get(actionPath(id))).text).toContain('Another way was found')
  })

  test('steps are ticked one by one, and unticked', async () => {
    const other = await h.machine((work) => givenAnAction(work, { promiseId: promise }))
    await clerk.post(actionStepsPath(other), { step: 'Ring them' }, actionPath(other))
    const [step] = (await stored(other)).steps
    await clerk.post(actionTickPath(other), { tickedStep: step?.id ?? '', isDone: 'yes' }, actionPath(other))
    expect((await stored(other)).steps[0]?.doneOn).toBe('2026-05-31')
    expect((await clerk.get(actionPath(other))).text).toContain('Steps: 1 of 1 done')
    await clerk.post(actionTickPath(other), { tickedStep: step?.id ?? '', isDone: 'no' }, actionPath(other))
    expect((await stored(other)).steps[0]?.doneOn).toBe(null)
    const unknown = await clerk.post(actionTickPath(other), { tickedStep: 'none', isDone: 'yes' }, actionPath(other))
    expect(unknown.status).toBe(404)
  })

  test('a new owner ends the link of the one before', async () => {
    const other = await h.machine((work) => givenAnAction(work, { promiseId: promise }))
    const link = /value="[^"]*(\/action\/[\w-]{43})"/.exec(
      (await clerk.post(actionNewLinkPath(other), {}, actionPath(other))).text,
    )?.[1]
    expect((await h.visitor().get(link ?? '')).status).toBe(200)
    await clerk.post(actionOwnerPath(other), { ...who, managerEmail: 'boss@council.example' })
    expect(await stored(other)).toMatchObject({ owner_name: 'Sam Okoro', manager_email: 'boss@council.example' })
    expect((await h.visitor().get(link ?? '')).status).toBe(404)
  })
})

describe('an action that hangs on what one young person said', () => {
  let id: ActionId
  beforeAll(async () => {
    id = await h.machine(async (work) => {
      const id = await givenAnAction(work, { askId: ask, title: 'Plan the visits', dueOn: '2026-06-10' })
      await sayHowItGoes(work, id, { said: 'stuck', line: 'Kayla has moved' })
      return id
    })
  })

  test('shows its worker everything', async () => {
    const page = await adviser.get(actionPath(id))
    expect(page.text).toContain('Kayla has moved')
    expect(page.text).toContain(`/staff/asks/${ask}`)
  })

  test('shows everyone else its title and date, and nothing that was written', async () => {
    for (const browser of [clerk, councillor])
      for (const path of [actionPath(id), actionsPath, '/staff/actions.csv']) {
        const { status, text } = await browser.get(path)
        expect([path, status, text.includes('Plan the visits')]).toEqual([path, 200, true])
        for (const secret of ['Kayla', ask]) expect(text.includes(secret), `${path} tells ${secret}`).toBe(false)
      }
  })

  test('is changed by nobody who may not read it', async () => {
    for (const [path, fields] of [
      [actionSayPath(id), { said: 'done' }],
      [actionDatePath(id), { line: 'x' }],
      [actionDropPath(id), { line: 'x' }],
      [actionNewLinkPath(id), {}],
    ] as const)
      expect((await clerk.post(path, fields, actionsPath)).status, path).toBe(404)
    expect((await stored(id)).standing).toBe('stuck')
  })

  test('does not exist for those from whom the young person is hidden', async () => {
    const hidden = await h.machine(async (work) => {
      const personId = await givenAYoungPerson(work, { restricted: true })
      return givenAnAction(work, { askId: await givenAnAsk(work, { personId }), title: 'Of somebody hidden' })
    })
    for (const browser of [adviser, clerk, councillor]) {
      expect((await browser.get(actionPath(hidden))).status).toBe(404)
      for (const path of [`${actionsPath}?q=hidden`, '/staff/actions.csv'])
        expect((await browser.get(path)).text).not.toContain('Of somebody hidden')
    }
  })
})

test('a councillor reads and changes nothing; a young person comes in nowhere', async () => {
  const id = await h.machine((work) => givenAnAction(work, { promiseId: promise }))
  const page = await councillor.get(actionPath(id))
  expect([page.status, page.text.includes('How is it going?')]).toEqual([200, false])
  expect((await councillor.post(actionSayPath(id), { said: 'done' }, actionsPath)).status).toBe(403)
  const youngPerson = await h.signIn('young-person', { personId: mine })
  expect((await youngPerson.get(actionsPath)).status).toBe(403)
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['right-to-left text', 'نريد حافلة ليلية'],
  ['emoji only', '🚌🌙'],
])('%s in every field is kept and shown as text', async (_title, words) => {
  const id = await add(clerk, promiseActionPath(promise), {
    who: 'other',
    ...{ title: words, ownerName: words, ownerPost: words, dueWritten: words, steps: words, reference: words },
  })
  await clerk.post(actionSayPath(id), { said: 'stuck', line: words }, actionPath(id))
  const { text } = await clerk.get(actionPath(id))
  expect(text).not.toContain('<script>alert')
  const shown = words.replaceAll('<', '&lt;')
  expect(text.split(shown).length).toBeGreaterThan(6)
  expect((await clerk.get(`${actionsPath}?state=stuck`)).text).toContain(shown)
})

describe('the list', () => {
  test.each([
    ['overdue', 'state=overdue', ['Late one', 'Stuck one']],
    ['due soon', 'state=soon', ['Soon one']],
    ['stuck', 'state=stuck', ['Stuck one']],
    ['without an owner, by date', 'state=no-owner', ['Late one', 'Stuck one', 'Soon one']],
    ['mine', 'whose=mine', ['Owned one']],
    ['done', 'state=done', ['Finished one']],
    ['found by word and owner', 'q=one+analyst', ['Owned one']],
    ['found by a sign that means something to the database', 'q=%25', []],
    ['in another order', 'state=overdue&sort=-title', ['Stuck one', 'Late one']],
  ])('%s', async (_title, asked, titles) => {
    const { browser } = await filled()
    const { text } = await browser.get(`${actionsPath}?${asked}`)
    const shown = [...text.matchAll(/<bdi>(\w+ one)<\/bdi>/g)].map(([, title]) => title)
    expect(shown).toEqual(titles)
  })

  test('is saved as a spreadsheet and as text, in which no cell runs', async () => {
    const { browser, house } = await filled()
    await house.machine((work) =>
      givenAPromise(work).then((promiseId) => givenAnAction(work, { promiseId, title: '=1+1' })),
    )
    const csv = await browser.get('/staff/actions.csv')
    expect(csv.text).toContain("'=1+1")
    expect(csv.headers['content-disposition']).toContain('attachment')
    expect((await browser.get('/staff/actions.xlsx')).status).toBe(200)
  })

  let made: Promise<{ house: TestHouse; browser: Browser }> | null = null
  const filled = () => (made ??= fill())
  afterAll(async () => (await made)?.house.close())

  async function fill() {
    const house = await openTestHouse({ today: '2026-05-31' })
    const browser = await house.signIn('analyst', { name: 'Ann Analyst' })
    await house.machine(async (work) => {
      const promiseId = await givenAPromise(work)
      await givenAnAction(work, { promiseId, title: 'Late one', dueOn: '2026-01-01' })
      await givenAnAction(work, { promiseId, title: 'Soon one', dueOn: '2026-06-05' })
      const stuck = await givenAnAction(work, { promiseId, title: 'Stuck one', dueOn: '2026-05-30' })
      await sayHowItGoes(work, stuck, { said: 'stuck', line: 'x' })
      const done = await givenAnAction(work, { promiseId, title: 'Finished one', dueOn: '2026-01-01' })
      await sayHowItGoes(work, done, { said: 'done', line: '' })
      const owned = await givenAnAction(work, { promiseId, title: 'Owned one', dueOn: '2027-01-01' })
      await work.db
        .updateTable('actions')
        .set({ owner_account_id: browser.accountId })
        .where('id', '=', owned)
        .execute()
    })
    return { house, browser }
  }
})
