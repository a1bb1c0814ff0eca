import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { newId } from '../../platform/ids.ts'
import { givenAGroup } from '../testing.ts'

let h: TestHouse
let clerk: Browser
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())
beforeEach(async () => {
  clerk = await h.signIn('clerk')
})

const papers = '/staff/papers'
const slide = `Getting about: you said…
• The bus to college is
  too dear for us
• We would like help with driving lessons

Getting about: we did…
• Bus passes for everyone in years 12 and 13

We are also going to…
• Write a guide to buses and trains
`

let number = 0
/** Pastes a paper that is unlike any other; its address. */
async function paste(text = slide, more: Record<string, string> = {}): Promise<string> {
  number += 1
  const answer = await clerk.upload(
    papers,
    { readAs: 'you-said', pasted: `${text}\n\n${'.'.repeat(number)}`, ...more },
    [],
  )
  expect(answer.status, answer.text).toBe(303)
  return answer.location ?? ''
}

const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const candidatesOn = (text: string) => [...text.matchAll(/name="candidate" value="([^"]+)"/g)].map(([, id = '']) => id)
const rows = (table: 'asks' | 'answers' | 'deliveries' | 'promises' | 'actions' | 'themes' | 'candidates') =>
  h.machine(({ db }) => db.selectFrom(table).selectAll().execute() as Promise<Record<string, unknown>[]>) // any of them

test('a slide is read, and nothing comes of it before somebody confirms', async () => {
  const address = await paste(slide, {
    newOccasion: 'Joint meeting',
    'dated-day': '19',
    'dated-month': '10',
    'dated-year': '2021',
  })
  const shown = words((await clerk.get(address)).text)
  expect(shown).toContain('Found: 2 asks, 1 reply and 1 promise')
  expect(shown).toContain('The bus to college is too dear for us')
  expect(await rows('asks')).toEqual([])

  const ids = candidatesOn((await clerk.get(address)).text)
  expect(ids).toHaveLength(4)
  const answer = await clerk.post(address, { candidate: ids, act: 'confirm', themes: 'yes' })
  expect(answer.location).toBe(address)
  const asks = await rows('asks')
  expect(asks.map((ask) => [ask['words'], ask['said_on'], ask['door'], ask['standing']])).toEqual([
    ['The bus to college is too dear for us', '2021-10-19', 'paper', 'waiting'],
    ['We would like help with driving lessons', '2021-10-19', 'paper', 'waiting'],
  ])
  expect((await rows('themes')).map((theme) => theme['name'])).toEqual(['Getting about'])
  expect((await rows('answers')).map((reply) => [reply['kind'], reply['words']])).toEqual([
    ['did', 'Bus passes for everyone in years 12 and 13'],
  ])
  expect((await rows('promises')).map((promise) => [promise['words'], promise['owner_name']])).toEqual([
    ['Write a guide to buses and trains', null],
  ])
})

test('what came of it leads on, and nobody is led to what they may not open', async () => {
  const address = await paste()
  await clerk.post(address, { candidate: candidatesOn((await clerk.get(address)).text), act: 'confirm' })
  const forClerk = words((await clerk.get(address)).text)
  expect(forClerk).toContain('See the promise')
  expect(forClerk).not.toMatch(/See the ask|Say what it answers/)
  const { text } = await (await h.signIn('team-manager')).get(address)
  expect(words(text)).toContain('See the ask')
  expect(text).toMatch(/href="\/staff\/answers\/[^"]+"[^>]*>Say what it answers/)
})

const beside = 'You said: the hub is cold\nWe did: mended the heating\nYou said: it is far\nWe did: a bus comes now\n'

test('a reply that the paper sets beside an ask is offered as its answer, and linked when both are confirmed', async () => {
  const manager = await h.signIn('team-manager')
  const address = await paste(beside, { 'dated-day': '4', 'dated-month': '5', 'dated-year': '2026' })
  const { text } = await manager.get(address)
  expect(words(text)).toMatch(/It answers number 1: the hub is cold It stands right after it/)
  const pair = [...text.matchAll(/name="pair"[^>]*value="([^"]+)"[^>]*checked/g)].map(([, value = '']) => value)
  expect(pair).toHaveLength(2)
  await manager.post(address, { candidate: candidatesOn(text), act: 'confirm', pair: pair[0] ?? '', heard: 'yes' })
  const linked = await h.machine(({ db }) =>
    db
      .selectFrom('deliveries as d')
      .innerJoin('answers as a', 'a.id', 'd.answer_id')
      .innerJoin('asks', 'asks.id', 'd.ask_id')
      .select(['a.words', 'asks.words as asked', 'd.state'])
      .execute(),
  )
  expect(linked).toEqual([{ words: 'mended the heating', asked: 'the hub is cold', state: 'delivered' }])

  const other = (await rows('answers')).find((one) => one['words'] === 'a bus comes now')
  const page = await manager.get(`/staff/answers/${String(other?.['id'])}`)
  expect(words(page.text)).toContain('In the paper: it stands right after it')
  expect(page.text).toMatch(/name="ask"[^>]*checked/)
})

test('whoever may not answer links nothing by a paper', async () => {
  const address = await paste(beside)
  const ids = candidatesOn((await clerk.get(address)).text)
  const before = (await rows('deliveries')).length
  await clerk.post(address, { candidate: ids, act: 'confirm', pair: `${ids[1] ?? ''}.${ids[0] ?? ''}` })
  expect((await rows('deliveries')).length).toBe(before)
})

test('the title of a paper and an item of minutes become no theme, and no theme is made unasked', async () => {
  const before = (await rows('themes')).map((theme) => theme['name'])
  const minutes = 'Any other business\n\nYoung people asked for a kettle in the hub.\n'
  const address = await paste(minutes)
  await clerk.post(address, { candidate: candidatesOn((await clerk.get(address)).text), act: 'confirm', themes: 'yes' })
  expect((await rows('themes')).map((theme) => theme['name'])).toEqual(before)
  const slides = (await clerk.get(await paste())).text
  expect(words(slides)).toContain('Give asks the theme of their list: Getting about')
  expect(slides).not.toMatch(/name="themes"[^>]*checked/)
})

test('what could not be placed is listed, and taken in by hand it waits with the rest', async () => {
  const address = await paste(`${slide}\n\nA last word: the young people’s kitchen is always locked on Sundays.\n`)
  expect(words((await clerk.get(address)).text)).toContain('We could not place')
  const { text } = await clerk.get(`${address}/lines`)
  const line = /name="line" value="([^"]+)"[^>]*>\s*<label[^>]*>[^<]*kitchen/.exec(text)?.[1] ?? ''
  expect((await clerk.post(`${address}/lines`, { kind: 'ask' })).status).toBe(422)
  expect((await clerk.post(`${address}/lines`, { line, kind: 'ask' })).location).toBe(address)
  expect((await clerk.get(`${address}/lines`)).text).not.toContain('kitchen')
  await clerk.post(`${address}/lines`, { line, kind: 'ask' })
  const shown = words((await clerk.get(address)).text)
  expect(shown).toContain('Found: 3 asks')
  expect(shown.match(/kitchen is always locked/g)).toHaveLength(1)
})

test('once everything is decided the page says what was made and leads on, and asks for nothing more', async () => {
  const address = await paste()
  const fresh = await clerk.get(address)
  expect(words(fresh.text)).toContain('Nothing is made until you confirm it')
  await clerk.post(address, { candidate: candidatesOn(fresh.text), act: 'confirm' })
  const manager = await h.signIn('team-manager')
  const { text } = await manager.get(address)
  expect(words(text)).toMatch(/What came of it 2 asks: see the board 1 answer: say what they answer 1 promise/)
  expect(text).toContain('href="/staff/asks"')
  expect(words(text)).not.toContain('Nothing is made until')
  expect(text).not.toMatch(/name="act"|name="candidate"/)
})

test('a group speaks in a paper that belongs to no meeting', async () => {
  const group = await h.machine((work) => givenAGroup(work, 'Harbour youth forum'))
  const address = await paste(slide, { group })
  await clerk.post(address, { candidate: candidatesOn((await clerk.get(address)).text), act: 'confirm' })
  expect((await rows('asks')).filter((ask) => ask['group_id'] === group)).toHaveLength(2)
  const unknown = await clerk.upload(papers, { readAs: 'you-said', pasted: 'You said\n• x y', group: newId() }, [])
  expect([unknown.status, unknown.text.includes('Select a group')]).toEqual([422, true])
})

test('an owner and a date on the line of a promise are suggested and not lost', async () => {
  const address = await paste('We will paint the hub. Owner: Head of Service. By 30 April 2027.\n', {
    readAs: 'promises',
  })
  const [id = ''] = candidatesOn((await clerk.get(address)).text)
  const { text } = await clerk.get(`${address}/${id}`)
  expect(text).toMatch(/name="ownerPost"[^>]*value="Head of Service"/)
  expect(text).toMatch(/name="due-year"[^>]*value="2027"/)
  expect(text).toContain('>We will paint the hub.</textarea>')
})

test('what was confirmed once is not made again by a second click', async () => {
  const address = await paste()
  const ids = candidatesOn((await clerk.get(address)).text)
  const before = (await rows('asks')).length
  await Promise.all([
    clerk.post(address, { candidate: ids, act: 'confirm' }),
    clerk.post(address, { candidate: ids, act: 'confirm' }),
  ])
  expect((await rows('asks')).length - before).toBe(2)
})

test('the same paper read for the same thing leads to where it was read', async () => {
  const text = `${slide}\nOnce only`
  const first = await clerk.upload(papers, { readAs: 'you-said', pasted: text }, [])
  const second = await clerk.upload(papers, { readAs: 'you-said', pasted: text }, [])
  expect(second.location).toBe(first.location)
})

test('what says the same is joined, and both places are kept', async () => {
  const address = await paste(
    'Areas for action\n• We will give every care leaver a bus pass\n• We will open a second hub\n\nKey priorities\n• We will give every care leaver a bus pass\n',
    { readAs: 'promises' },
  )
  const ids = candidatesOn((await clerk.get(address)).text)
  await clerk.post(address, { candidate: ids, act: 'confirm', merge: 'yes' })
  const passes = (await rows('promises')).filter((promise) => String(promise['words']).includes('bus pass'))
  expect(passes).toHaveLength(1)
  const joined = (await rows('candidates')).filter((one) => one['became_id'] === passes[0]?.['id'])
  expect(joined.map((one) => one['state']).toSorted()).toEqual(['confirmed', 'merged'])
})

test('what was left out can be decided again', async () => {
  const address = await paste()
  const [id = ''] = candidatesOn((await clerk.get(address)).text)
  await clerk.post(address, { candidate: id, act: 'drop' })
  expect(words((await clerk.get(`${address}?state=dropped`)).text)).toContain('Left out (1)')
  await clerk.post(address, { candidate: id, act: 'again' })
  expect(words((await clerk.get(address)).text)).not.toContain('Left out (1)')
})

test('a closer look corrects the kind and the words, and keeps who sees to it only as a person wrote it', async () => {
  const address = await paste('We will open a hub in every town\n', { readAs: 'promises' })
  const [id = ''] = candidatesOn((await clerk.get(address)).text)
  const answer = await clerk.post(`${address}/${id}`, {
    act: 'confirm',
    kind: 'aim',
    words: 'A hub in every town',
    ownerPost: 'Head of service',
    'due-day': '31',
    'due-month': '3',
    'due-year': '2027',
  })
  expect(answer.location).toBe(address)
  const made = (await rows('promises')).find((promise) => promise['words'] === 'A hub in every town')
  expect([made?.['kind'], made?.['owner_post'], made?.['owner_name'], made?.['due_on']]).toEqual([
    'aim',
    'Head of service',
    null,
    '2027-03-31',
  ])
})

test('an impossible date brings the form back with what was typed', async () => {
  const address = await paste('We will open a hub near the sea\n', { readAs: 'promises' })
  const [id = ''] = candidatesOn((await clerk.get(address)).text)
  const answer = await clerk.post(`${address}/${id}`, {
    act: 'confirm',
    kind: 'promise',
    words: 'A hub near the sea',
    'due-day': '31',
    'due-month': '2',
    'due-year': '2027',
  })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('A hub near the sea')
})

test('an action plan keeps owners and dates as they were written, and makes no owner up', async () => {
  const csv =
    'Ref,Action,Steps,Timescale,Owner\n1b,Evaluate the hub,Set up a user group,6 months (July 2022),"LD, TS"\n'
  const answer = await clerk.upload(papers, { readAs: 'action-plan', title: 'Action plan' }, [
    { field: 'paper', name: 'plan.csv', content: csv },
  ])
  const address = answer.location ?? ''
  await clerk.post(address, { candidate: candidatesOn((await clerk.get(address)).text), act: 'confirm' })
  const [action] = await rows('actions')
  expect([action?.['owner_written'], action?.['owner_name'], action?.['due_written']]).toEqual([
    'LD, TS',
    null,
    '6 months (July 2022)',
  ])
  expect(JSON.stringify(action?.['steps'])).toContain('user group')
})

test.each([
  ['nothing', {}, [], 'Choose a file, or paste some text'],
  ['words without an ask', { pasted: 'Apologies for absence' }, [], 'Nothing of this kind was found'],
  [
    'a picture',
    {},
    [{ field: 'paper', name: 'x.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') }],
    'not read here',
  ],
  ['a file without a word in it', {}, [{ field: 'paper', name: 'x.txt', content: ' \n ' }], 'x.txt'],
] as const)('%s is refused with what to do, and nothing is kept', async (_title, fields, files, said) => {
  const before = (await rows('candidates')).length
  const answer = await clerk.upload(papers, { readAs: 'you-said', title: 'Kept title', ...fields }, [...files])
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(said)
  expect(answer.text).toContain('Kept title')
  expect((await rows('candidates')).length).toBe(before)
})

test('a script in a paper is shown as words', async () => {
  const address = await paste('You said:\n• <script>alert(1)</script> should be free for us\n')
  expect((await clerk.get(address)).text).not.toContain('<script>alert')
})

test('the paper comes back as it came', async () => {
  const address = await paste()
  const answer = await clerk.get(`${address}/file`)
  expect(answer.text).toContain('We would like help with driving lessons')
  expect(answer.headers['content-disposition']).toContain('attachment')
})

test('a councillor opens no paper that is being read', async () => {
  const address = await paste()
  const councillor = await h.signIn('councillor')
  expect((await councillor.get(address)).status).toBe(403)
})
