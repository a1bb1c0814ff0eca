// From the words of an answer to what whoever spoke says of it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import type { AccountId, PersonId } from '../../platform/ids.ts'
import type { AnswerWay, AskId } from '../tables.ts'
import { givenAnAsk, givenAPromise } from '../testing.ts'
import { judgeAnswer, listAnswersFor, markRead } from './index.ts'

let h: TestHouse
let adviser: Browser & { accountId: AccountId }
let stranger: Browser & { accountId: AccountId }
let mine: PersonId
let ask: AskId

beforeAll(async () => {
  h = await openTestHouse({
    settings: { contact: { complaints: 'complaints@ashmere.example', advocacyPhone: '01632 960200' } },
  })
  adviser = await h.signIn('adviser', { name: 'Mel Adviser' })
  stranger = await h.signIn('adviser', { name: 'Sam Stranger' })
  mine = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Ayo Mineham' })
    const workerId = await givenAWorker(work, { accountId: adviser.accountId })
    await givenAnAllocation(work, { personId: id, workerId })
    await work.db.updateTable('workers').set({ email: 'mel@council.example' }).where('id', '=', workerId).execute()
    return id
  })
})
afterAll(() => h.close())
beforeEach(async () => {
  ask = await said()
})

const said = (answerWay: AnswerWay = 'here', more: { personId?: PersonId; words?: string } = {}) =>
  h.machine((work) => givenAnAsk(work, { personId: mine, answerWay, ...more }))
const at = (id: AskId) => `/staff/asks/${id}/answer`
const did = { kind: 'did', words: 'You get a bus pass from Monday.' }
const cannot = {
  kind: 'cannot',
  words: 'We can’t pay for a car.',
  why: 'There is no money for it.',
  whatWouldChange: 'A job that needs one.',
  challenge: 'Press “not yet”.',
  advocacy: 'An advocate can help.',
}
const send = async (fields: Record<string, string>, id = ask) => {
  const seen = /name="seen" value="([^"]+)"/.exec((await adviser.get(at(id))).text)?.[1] ?? ''
  return adviser.post(at(id), { seen, ...fields })
}
const standing = async (id = ask) =>
  (await h.machine(({ db }) => db.selectFrom('asks').select('standing').where('id', '=', id).executeTakeFirstOrThrow()))
    .standing
const answers = (id = ask) => h.machine((work) => listAnswersFor(work, id))
const outbox = () =>
  h.machine(({ db }) => db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('id').execute())
const clearOutbox = () => h.house.asOwner((client) => client.query('delete from outbox'))

test('the composer shows the exact words, who spoke and how the answer goes back', async () => {
  const page = await adviser.get(at(ask))
  for (const words of ['The bus to college costs too much', 'Ayo Mineham', 'on their own page'])
    expect(page.text).toContain(words)
  expect((await stranger.get(at(ask))).status).toBe(404)
  expect((await stranger.post(at(ask), did, '/staff/answers')).status).toBe(404)
})

test('an answer is on its way until it is read, and only then is the ask answered', async () => {
  expect((await send(did)).status).toBe(303)
  expect(await standing()).toBe('waiting')
  await h.machine((work) => markRead(work, ask))
  expect(await standing()).toBe('answered')
  expect(await answers()).toMatchObject([{ state: 'delivered', way: 'here', givenBy: 'Mel Adviser', isNewest: true }])
})

test.each(['why', 'whatWouldChange', 'challenge', 'advocacy'])('a refusal without "%s" is not saved', async (left) => {
  const answer = await send({ ...cannot, [left]: '  ' })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('There is a problem')
  expect(answer.text).toContain(cannot.words)
  expect(await answers()).toEqual([])
})

test('the database keeps no refusal without its reason either', async () => {
  const bare = h.machine(({ db, council, today }) =>
    db
      .insertInto('answers')
      .values({ authority_id: council.id, id: ask as never, kind: 'cannot', words: 'No', why: 'No', given_on: today })
      .execute(),
  )
  await expect(bare).rejects.toThrow('check')
})

test('how to challenge and who can help stand ready, from the council’s contacts', async () => {
  const page = await adviser.get(at(ask))
  expect(page.text).toContain('complaints@ashmere.example')
  expect(page.text).toContain('01632 960200')
})

test('“we will” needs a day and somebody, and makes a promise that hangs on the ask', async () => {
  const will = { kind: 'will', words: 'We will pay your fares.' }
  const bare = await send(will)
  expect(bare.status).toBe(422)
  expect(bare.text).toContain('Enter the day by which it will be done')
  expect(bare.text).toContain('Enter who will see to it')
  const day = { 'due-day': '1', 'due-month': '9', 'due-year': '2026' }
  expect((await send({ ...will, ...day, ownerName: 'Jo Fares', ownerPost: 'Head of travel' })).status).toBe(303)
  await h.machine((work) => markRead(work, ask))
  expect(await standing()).toBe('promised')
  expect(await answers()).toMatchObject([{ dueOn: '2026-09-01', ownerName: 'Jo Fares', promise: { standing: 'made' } }])
  const linked = await h.machine(({ db }) =>
    db.selectFrom('promise_asks').select('ask_id').where('ask_id', '=', ask).execute(),
  )
  expect(linked).toHaveLength(1)
})

test('a promise that was made before brings its own day and owner, or asks for them', async () => {
  const promise = await h.machine((work) => givenAPromise(work, { dueOn: '2026-12-01' }))
  const fields = { kind: 'will', words: 'We promised this before.', promise }
  expect((await send(fields)).text).toContain('That promise has no owner yet')
  expect((await send({ ...fields, ownerName: 'Jo Fares' })).status).toBe(303)
  expect(await answers()).toMatchObject([{ dueOn: '2026-12-01', promise: { id: promise } }])
})

test('one answer goes to several asks, each in its own way', async () => {
  const other = await said('in-person')
  const path = `/staff/answers/new?ask=${ask}&ask=${other}`
  const page = await adviser.get(path)
  expect(page.text).toContain('One answer to 2 asks')
  const seen = /name="seen" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const sent = await adviser.post('/staff/answers/new', { ...did, seen, ask: [ask, other] }, path)
  expect([sent.status, sent.location]).toEqual([303, '/staff/answers'])
  const [one] = await answers(ask)
  const [two] = await answers(other)
  expect(one?.id).toBe(two?.id)
  expect([one?.way, two?.way]).toEqual(['here', 'in-person'])
})

test('whoever answered in another tab is not told that somebody else did', async () => {
  const seen = /name="seen" value="([^"]+)"/.exec((await adviser.get(at(ask))).text)?.[1] ?? ''
  await send(did)
  const { status, text } = await adviser.post(at(ask), { ...cannot, seen })
  expect([status, text.includes('You have answered this already')]).toEqual([422, true])
  expect(text).not.toContain('Somebody else')
})

test('the second of two who answer at once is told first, loses nothing, and may send theirs all the same', async () => {
  const seen = /name="seen" value="([^"]+)"/.exec((await adviser.get(at(ask))).text)?.[1] ?? ''
  expect((await send(did)).status).toBe(303)
  const second = { ...cannot, seen }
  const colleague = await h.signIn('adviser', { name: 'Cam Colleague' })
  await h.machine(async (work) => {
    const workerId = await givenAWorker(work, { accountId: colleague.accountId })
    await givenAnAllocation(work, { personId: mine, workerId })
  })
  const told = await colleague.post(at(ask), second)
  expect(told.status).toBe(422)
  for (const words of ['Somebody else has answered', did.words, cannot.words, cannot.why])
    expect(told.text).toContain(words)
  expect(await answers()).toHaveLength(1)
  const later = await colleague.get(at(ask))
  expect(later.text).toContain(cannot.why)
  const anyway = /name="anyway"[^>]*value="([^"]+)"/.exec(told.text)?.[1] ?? ''
  expect((await colleague.post(at(ask), { ...second, anyway })).status).toBe(303)
  expect(await answers()).toHaveLength(2)
})

test('two who press at the same moment: one is sent, one is told', async () => {
  const seen = /name="seen" value="([^"]+)"/.exec((await adviser.get(at(ask))).text)?.[1] ?? ''
  const both = await Promise.all([adviser.post(at(ask), { ...did, seen }), adviser.post(at(ask), { ...cannot, seen })])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(await answers()).toHaveLength(1)
})

test('checking the words says how plain they are and sends nothing', async () => {
  const looked = await adviser.post(
    '/staff/answers/check',
    { look: 'words', ask, kind: 'did', words: 'Your placement was ratified at the LAC review.' },
    at(ask),
  )
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('Instead of “placement”')
  expect(looked.text).toContain('A reader of')
  const shown = await adviser.post('/staff/answers/check', { look: 'preview', ask, ...cannot }, at(ask))
  expect(shown.text).toContain('As they will read it')
  expect(await answers()).toEqual([])
})

test('a script in an answer stays words', async () => {
  await send({ kind: 'did', words: '<script>alert(1)</script>' })
  const page = await adviser.get(at(ask))
  expect(page.text).toContain('&lt;script>alert(1)')
  expect(page.text).not.toContain('<script>alert(1)')
})

test('a text says nothing about anyone, and its link opens this answer without an account', async () => {
  await clearOutbox()
  const texted = await h.machine((work) =>
    givenAnAsk(work, { personId: mine, answerWay: 'text', answerTo: '07700 900982' }),
  )
  await send(did, texted)
  expect(await standing(texted)).toBe('waiting')
  await h.runJobs()
  expect(await standing(texted)).toBe('answered')
  const [message] = await outbox()
  expect(message).toMatchObject({ channel: 'text', recipient: '07700 900982' })
  const link = /https?:\S+/.exec(message?.body ?? '')?.[0] ?? ''
  expect(message?.body.replace(link, '')).not.toMatch(/council|care|answer|advis|bus|Ayo|ask/i)
  const path = new URL(link).pathname
  const visitor = h.visitor()
  const opened = await visitor.get(path)
  expect(opened.status).toBe(200)
  expect(opened.headers['cache-control']).toBe('no-store')
  for (const words of ['The bus to college costs too much', did.words, 'Not yet', 'Exit this page'])
    expect(opened.text).toContain(words)
  expect((await visitor.post(path, { verdict: 'not-yet', words: 'It is only for a month' })).status).toBe(303)
  expect(await standing(texted)).toBe('not-yet')
})

test('what a link cannot open is said kindly, and the link of one answer opens no other', async () => {
  const ended = await h.visitor().get('/answer/there-is-no-such-token')
  expect([ended.status, ended.text.includes('This link has ended')]).toEqual([404, true])
  expect((await h.visitor().post('/answer/there-is-no-such-token', { verdict: 'not-yet' }, '/sign-in')).status).toBe(
    404,
  )
})

test('a link works for thirty days', async () => {
  await clearOutbox()
  const texted = await h.machine((work) =>
    givenAnAsk(work, { personId: mine, answerWay: 'text', answerTo: '07700 900982' }),
  )
  await send(did, texted)
  const [message] = await outbox()
  const path = new URL(/https?:\S+/.exec(message?.body ?? '')?.[0] ?? '').pathname
  const age = (days: number) =>
    h.house.asOwner((client) =>
      client.query(`update answer_links set expires_at = $1 where ask_id = $2`, [
        new Date(h.house.clock.now().getTime() + (30 - days) * 86_400_000),
        texted,
      ]),
    )
  await age(29)
  expect((await h.visitor().get(path)).status).toBe(200)
  await age(30)
  expect((await h.visitor().get(path)).status).toBe(404)
})

test('somebody who is hidden reads their own answer by the link, and nobody else sees that it is there', async () => {
  await clearOutbox()
  const hidden = await h.machine((work) => givenAYoungPerson(work, { name: 'Hidden Halloran', restricted: true }))
  const named = await h.signIn('service-manager')
  await h.machine(({ db, council }) =>
    db
      .insertInto('restricted_access')
      .values({
        authority_id: council.id,
        person_id: hidden,
        account_id: named.accountId,
        granted_by: null,
        why: 'a test',
        ended_at: null,
      })
      .execute(),
  )
  const secret = await h.machine((work) =>
    givenAnAsk(work, {
      personId: hidden,
      answerWay: 'text',
      answerTo: '07700 900333',
      words: 'Nobody may know where I live',
      reader: { kind: 'role', role: 'service-manager' },
    }),
  )
  const seen = /name="seen" value="([^"]+)"/.exec((await named.get(at(secret))).text)?.[1] ?? ''
  expect((await named.post(at(secret), { kind: 'did', words: 'Nobody will.', seen })).status).toBe(303)
  await h.runJobs()
  const message = (await outbox()).find(({ recipient }) => recipient === '07700 900333')
  const path = new URL(/https?:\S+/.exec(message?.body ?? '')?.[0] ?? '').pathname
  const opened = await h.visitor().get(path)
  expect(opened.text).toContain('Nobody may know where I live')
  const unnamed = await h.signIn('service-manager')
  for (const list of ['/staff/answers', '/staff/answers?show=delivered', '/staff/deliveries?state=delivered'])
    expect((await unnamed.get(list)).text, list).not.toMatch(/Nobody will\.|where I live/)
  expect((await named.get('/staff/deliveries?state=delivered')).text).toContain('Nobody will.')
})

test('“not yet” opens the ask again and tells whoever sees to it and whoever answered, once', async () => {
  await send(did)
  await h.machine((work) => markRead(work, ask))
  await clearOutbox()
  const [answer] = await answers()
  if (!answer) throw new Error('There is no answer')
  const judge = (verdict: 'good-enough' | 'not-yet') =>
    h.machine((work) => judgeAnswer(work, { askId: ask, answerId: answer.id, verdict, words: 'Still too much' }))
  expect(await judge('not-yet')).toBe('not-yet')
  expect(await judge('not-yet')).toBe('not-yet')
  const messages = await outbox()
  expect(messages.map(({ recipient }) => recipient)).toEqual(['mel@council.example'])
  expect(messages[0]?.body).not.toMatch(/Still too much|Ayo|bus/)
  expect(await judge('good-enough')).toBe('good-enough')
})

test('when a newer answer has come, the older one is judged no more', async () => {
  await send(did)
  await h.machine((work) => markRead(work, ask))
  const [older] = await answers()
  await send({ kind: 'did', words: 'And a rail card too.' })
  await h.machine((work) => markRead({ ...work, now: new Date(work.now.getTime() + 1_000) }, ask))
  if (!older) throw new Error('There is no answer')
  const outcome = await h.machine((work) =>
    judgeAnswer(work, { askId: ask, answerId: older.id, verdict: 'not-yet', words: '' }),
  )
  expect([outcome, await standing()]).toEqual(['newer', 'answered'])
})

test('nothing closes before an answer has arrived: what is on its way can’t be judged', async () => {
  await send(did)
  const [answer] = await answers()
  if (!answer) throw new Error('There is no answer')
  const early = h.machine((work) =>
    judgeAnswer(work, { askId: ask, answerId: answer.id, verdict: 'good-enough', words: '' }),
  )
  await expect(early).rejects.toThrow()
  expect(await standing()).toBe('waiting')
  const forced = h.machine(({ db }) =>
    db.updateTable('deliveries').set({ verdict: 'good-enough' }).where('ask_id', '=', ask).execute(),
  )
  await expect(forced).rejects.toThrow('check')
})
