// The owner's own link: three buttons, one sentence, ten minutes to take it back, and nothing of any young person.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { givenAYoungPerson } from '../../../people/testing.ts'
import {
  actionDatePath,
  actionEndLinkPath,
  actionKeepDatePath,
  actionNewLinkPath,
  actionPath,
  actionsPath,
} from '../../paths.ts'
import { givenAnAction, givenAnAsk, givenAPromise } from '../../testing.ts'
import type { ActionId } from '../../tables.ts'
import { sayHowItGoes } from '../change/say.ts'
import { makeLink } from './token.ts'

let h: TestHouse
let clerk: Browser
let owner: Browser
let id: ActionId
let link: string

beforeAll(async () => {
  h = await openTestHouse({ today: '2026-05-31' })
  clerk = await h.signIn('clerk')
})
afterAll(() => h.close())
beforeEach(async () => {
  owner = h.visitor()
  id = await h.machine(async (work) =>
    givenAnAction(work, { promiseId: await givenAPromise(work), title: 'Agree the fares', dueOn: '2026-06-10' }),
  )
  link = await linkTo(id)
})

const linkTo = async (action: ActionId) => new URL(await h.machine((work) => makeLink(work, action))).pathname
const stored = () =>
  h.machine(({ db }) => db.selectFrom('actions').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const saids = () =>
  h.machine(({ db }) =>
    db
      .selectFrom('action_updates')
      .select(['said', 'line', 'by_link', 'by_account'])
      .where('action_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
const older = (minutes: number) =>
  h.machine(({ db, now }) =>
    db
      .selectFrom('action_updates')
      .select('id')
      .where('action_id', '=', id)
      .executeTakeFirstOrThrow()
      .then(async (one) => {
        await h.house.asOwner((client) =>
          client.query('update action_updates set at = $1 where id = $2', [
            new Date(now.getTime() - minutes * 60_000),
            one.id,
          ]),
        )
      }),
  )

describe('an owner who is not signed in', () => {
  test('sees what and when, and three buttons; no answer of ours may be kept by anyone', async () => {
    const page = await owner.get(link)
    expect(page.status).toBe(200)
    for (const words of ['Agree the fares', '10 June 2026', 'value="on-track"', 'value="stuck"', 'value="done"'])
      expect(page.text).toContain(words)
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['referrer-policy']).toBe('no-referrer')
  })

  test('sees the promise that it keeps and the steps of it, but neither where one young person said it', async () => {
    const steps = JSON.stringify([{ id: '1', words: 'Ring the bus company', doneOn: '2026-05-20' }])
    await h.machine(({ db }) => db.updateTable('actions').set({ steps }).where('id', '=', id).execute())
    const { text } = await owner.get(link)
    for (const words of ['We will pay the bus fare to college', 'Ring the bus company', 'done on 20 May 2026'])
      expect(text).toContain(words)
    const personal = await h.machine(async (work) => {
      const askId = await givenAnAsk(work, { personId: await givenAYoungPerson(work) })
      const action = await givenAnAction(work, { askId })
      await work.db.updateTable('actions').set({ steps }).where('id', '=', action).execute()
      return action
    })
    expect((await owner.get(await linkTo(personal))).text).not.toContain('Ring the bus company')
  })

  test('says how it goes in one press and a sentence, and is thanked', async () => {
    const thanks = await owner.follow(await owner.post(link, { said: 'on-track', line: 'Met them on Monday' }))
    expect(thanks.text).toContain('Thank you')
    expect(thanks.text).toContain('Change that')
    expect(await stored()).toMatchObject({ standing: 'on-track', last_line: 'Met them on Monday' })
    expect(await saids()).toEqual([{ said: 'on-track', line: 'Met them on Monday', by_link: true, by_account: null }])
    expect((await clerk.get(actionPath(id))).text).toContain('the owner, by their link')
  })

  test.each([
    ['no button was pressed', { line: 'I wrote this' }, 'Press one of the three buttons'],
    ['stuck says nothing', { said: 'stuck', why: 'I wrote this' }, 'Enter what is in the way'],
    [
      'a date has no reason',
      {
        said: 'stuck',
        line: 'I wrote this',
        ...{ 'newDueOn-day': '1', 'newDueOn-month': '9', 'newDueOn-year': '2026' },
      },
      'Enter why you need a new date',
    ],
    ['a reason has no date', { said: 'on-track', why: 'I wrote this' }, 'Enter the new date that you ask for'],
    [
      'the date does not exist',
      {
        said: 'on-track',
        why: 'I wrote this',
        ...{ 'newDueOn-day': '31', 'newDueOn-month': '9', 'newDueOn-year': '2026' },
      },
      'The new date must be a real date',
    ],
  ])('is asked again where %s, with what was typed', async (_title, fields: Record<string, string>, message) => {
    const answer = await owner.post(link, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.text).toContain('I wrote this')
    expect((await stored()).standing).toBe('open')
  })

  test('may ask for a new date: it moves once somebody says so, and not before', async () => {
    const asks = {
      said: 'stuck',
      line: 'They are away',
      why: 'Back in July',
      'newDueOn-day': '15',
      'newDueOn-month': '7',
      'newDueOn-year': '2026',
    }
    const thanks = await owner.follow(await owner.post(link, asks))
    expect(thanks.text).toContain('You asked for 15 July 2026')
    expect((await stored()).due_on).toBe('2026-06-10')
    expect((await clerk.get(`${actionsPath}?state=asked`)).text).toContain('Agree the fares')
    expect((await clerk.get(actionDatePath(id))).text).toContain('The owner asks for 15 July 2026')
    await clerk.post(actionDatePath(id), {
      line: 'Agreed',
      'dueOn-day': '15',
      'dueOn-month': '7',
      'dueOn-year': '2026',
    })
    expect((await stored()).due_on).toBe('2026-07-15')
    expect((await clerk.get(`${actionsPath}?state=asked`)).text).not.toContain(id)
  })

  test('is told nothing new by a date that stays, which is asked for no more', async () => {
    const asks = {
      said: 'stuck',
      line: 'x',
      why: 'y',
      'newDueOn-day': '15',
      'newDueOn-month': '7',
      'newDueOn-year': '2026',
    }
    await owner.post(link, asks)
    await clerk.post(actionKeepDatePath(id), { keepLine: 'The term begins' }, actionDatePath(id))
    expect((await stored()).due_on).toBe('2026-06-10')
    expect((await clerk.get(`${actionsPath}?state=asked`)).text).not.toContain(id)
  })
})

describe('taking back', () => {
  const say = async (line = 'Finished') => (await owner.post(link, { said: 'done', line })).location ?? ''

  test('within ten minutes everything is as before, the line stays in the history, and what was typed stands in the boxes', async () => {
    await h.machine((work) => sayHowItGoes(work, id, { said: 'on-track', line: 'Going well' }))
    const said = await say('Finished, I think')
    const again = await owner.post(said, {})
    expect(again.location).toContain('?again=')
    expect((await owner.follow(again)).text).toContain('Finished, I think</textarea>')
    expect(await stored()).toMatchObject({ standing: 'on-track', last_line: 'Going well', done_on: null })
    expect((await saids()).map(({ said }) => said)).toEqual(['on-track', 'done', 'undone'])
    expect((await clerk.get(actionPath(id))).text).toContain('Done (taken back)')
  })

  test('a date that was asked for in the same breath goes with it', async () => {
    const asks = {
      said: 'stuck',
      line: 'x',
      why: 'y',
      'newDueOn-day': '15',
      'newDueOn-month': '7',
      'newDueOn-year': '2026',
    }
    const said = (await owner.post(link, asks)).location ?? ''
    await owner.post(said, {})
    expect((await clerk.get(`${actionsPath}?state=asked`)).text).not.toContain(id)
  })

  test('twice takes back once', async () => {
    const said = await say()
    const answers = await Promise.all([owner.post(said, {}, link), owner.post(said, {}, link)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect((await saids()).filter(({ said }) => said === 'undone')).toHaveLength(1)
  })

  test('after ten minutes nothing happens, and the page no longer offers it', async () => {
    const said = await say()
    await older(11)
    expect((await owner.get(said)).text).not.toContain('Change that')
    await owner.post(said, {}, link)
    expect((await stored()).standing).toBe('done')
  })

  test('what somebody else has said since is not undone', async () => {
    const said = await say()
    await h.machine((work) => sayHowItGoes(work, id, { said: 'stuck', line: 'Not at all' }))
    await owner.post(said, {}, link)
    expect(await stored()).toMatchObject({ standing: 'stuck', last_line: 'Not at all' })
  })

  test('the link of another action reaches nothing of this one', async () => {
    const said = await say()
    const other = await h.machine(async (work) => givenAnAction(work, { promiseId: await givenAPromise(work) }))
    const update = said.split('/').at(-1) ?? ''
    const theirs = `${await linkTo(other)}/said/${update}`
    expect((await owner.get(theirs)).status).toBe(303)
    await owner.post(theirs, {}, link)
    expect((await stored()).standing).toBe('done')
    expect((await saids()).map(({ said }) => said)).toEqual(['done'])
  })
})

describe('a link that opens nothing', () => {
  const ended = async (path: string) => {
    const page = await owner.get(path)
    const sent = await owner.post(path, { said: 'done' }, link)
    return { status: page.status, tells: page.text.includes('Agree the fares'), sent: sent.status, text: page.text }
  }

  test.each<[string, () => Promise<string>]>([
    ['was never made', () => Promise.resolve('/action/nothing-like-a-token')],
    ['was replaced by a newer one', () => linkTo(id).then(() => link)],
    ['was ended by staff', () => clerk.post(actionEndLinkPath(id), {}, actionPath(id)).then(() => link)],
    [
      'is too old',
      async () => {
        await h.machine(({ db, now }) =>
          db.updateTable('actions').set({ link_expires_at: now }).where('id', '=', id).execute(),
        )
        return link
      },
    ],
  ])('because it %s says so kindly, and changes nothing', async (_title, arrange) => {
    const path = await arrange()
    const { status, tells, text } = await ended(path)
    expect([status, tells]).toEqual([404, false])
    expect(text).toContain('This link has ended')
    expect((await stored()).standing).toBe('open')
  })

  test('it lasts until ninety days after the date, and only its hash is kept', async () => {
    const { link_expires_at: expires, link_hash: hash } = await stored()
    expect(expires?.toISOString()).toBe('2026-09-08T23:59:59.000Z')
    expect(hash).toHaveLength(32)
    expect(link).toMatch(/^\/action\/[\w-]{43}$/)
  })
})

test('staff copy a new link once; the one before ends', async () => {
  const made = await clerk.post(actionNewLinkPath(id), {}, actionPath(id))
  const shown = /\/action\/[\w-]{43}/.exec(made.text)?.[0] ?? ''
  expect((await owner.get(shown)).status).toBe(200)
  expect((await owner.get(link)).status).toBe(404)
  expect((await clerk.get(actionPath(id))).text).not.toContain(shown)
})

test('an action on what one young person said shows neither its title nor anything of them, hidden or not', async () => {
  for (const restricted of [false, true]) {
    const action = await h.machine(async (work) => {
      const personId = await givenAYoungPerson(work, { name: 'Kayla Quick', restricted })
      const askId = await givenAnAsk(work, { personId, words: 'I want to see my brother' })
      return givenAnAction(work, { askId, title: 'Visits for Kayla', dueOn: '2026-06-10' })
    })
    const page = await owner.get(await linkTo(action))
    expect(page.text).toContain('An action of yours')
    for (const secret of ['Kayla', 'brother', 'Visits']) expect(page.text).not.toContain(secret)
  }
})

test('what a whole group said may be shown by its title', async () => {
  const action = await h.machine(async (work) =>
    givenAnAction(work, { askId: await givenAnAsk(work), title: 'Wi-Fi for all' }),
  )
  expect((await owner.get(await linkTo(action))).text).toContain('Wi-Fi for all')
})

test('whoever tries very often from one place is slowed down', async () => {
  const statuses = new Set<number>()
  for (let attempt = 0; attempt < 40; attempt += 1) statuses.add((await owner.post(link, {})).status)
  expect(statuses).toContain(429)
})
