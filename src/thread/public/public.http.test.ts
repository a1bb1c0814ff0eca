import sax from 'sax'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import type { PersonId } from '../../platform/ids.ts'
import { ratePromise, type Rating } from '../promises/ratings.ts'
import type { PromiseId } from '../tables.ts'
import { givenAPromise } from '../testing.ts'

let h: TestHouse
let visitor: Browser
let open: PromiseId
let secret: PromiseId

beforeAll(async () => {
  h = await openTestHouse()
  visitor = h.visitor()
  await h.machine(async (work) => {
    open = await givenAPromise(work, {
      words: 'We will <pay> & cover the "bus" fare\u0001',
      isPublic: true,
      dueOn: '2026-09-01',
    })
    secret = await givenAPromise(work, { words: 'We will look at one family’s bus' })
    await givenAPromise(work, { words: '=SUM(A1)', isPublic: true })
    await work.db
      .updateTable('promises')
      .set({
        owner_post: 'Head of transport',
        owner_name: 'Tam Transport',
        made_by: 'Cllr Named',
        made_to: 'the youth forum',
      })
      .where('id', '=', open)
      .execute()
  })
})
afterAll(() => h.close())

describe('anyone can read', () => {
  test('the public promises, found by what words mean, with the post that keeps each and never a name', async () => {
    const list = await visitor.get('/promises?q=travel')
    expect(list.status).toBe(200)
    expect(list.text).toContain('We will &lt;pay> &amp; cover')
    expect(list.text).toContain('1 promise<')
    expect(list.text).not.toContain('one family')
    const page = await visitor.get(`/promises/${open}`)
    expect(page.text).toContain('the Head of transport')
    expect(page.text).toContain('the youth forum')
    for (const name of ['Tam Transport', 'Cllr Named']) expect(page.text).not.toContain(name)
  })

  test('nothing of a promise that is not public, on any way in', async () => {
    expect((await visitor.get(`/promises/${secret}`)).status).toBe(404)
    for (const path of ['/promises', '/promises.atom', '/promises.csv', '/promises?q=family'])
      expect((await visitor.get(path)).text, path).not.toContain('one family')
  })

  test('the file, in which no cell runs as a formula', async () => {
    const csv = await visitor.get('/promises.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.text).toContain(`'=SUM(A1)`)
    expect(csv.text).not.toContain('Tam Transport')
  })
})

test('a promise whose day has passed says so, until it is kept', async () => {
  const late = await h.machine((work) => givenAPromise(work, { words: 'A bench by the door', dueOn: '2020-01-01' }))
  const set = (more: object) =>
    h.machine(({ db }) => db.updateTable('promises').set(more).where('id', '=', late).execute())
  await set({ is_public: true })
  expect((await visitor.get('/promises?q=bench')).text).toContain('Late: its day has passed')
  expect((await visitor.get('/promises.atom')).text).toContain('Its day has passed.')
  await set({ standing: 'kept' })
  expect((await visitor.get('/promises?q=bench&page=1')).text).not.toContain('Late: its day has passed')
  await set({ is_public: false })
})

interface Element {
  readonly name: string
  readonly parent: string | null
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** Every element of a well-formed document; throws on any other. */
function elementsOf(document: string): Element[] {
  const parser = sax.parser(true, {})
  const [all, within]: [Element[], Element[]] = [[], []]
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = {
      name,
      parent: within.at(-1)?.name ?? null,
      attributes: attributes as Record<string, string>, // without namespaces they are texts
      text: '',
    }
    all.push(element)
    within.push(element)
  }
  parser.ontext = (text) => {
    const current = within.at(-1)
    if (current) current.text += text
  }
  parser.onclosetag = () => void within.pop()
  parser.write(document).close()
  return all
}

test('the feed is Atom: each feed and entry has the elements that RFC 4287 asks for, and links lead to the promise', async () => {
  const answer = await visitor.get('/promises.atom')
  expect(answer.headers['content-type']).toContain('application/atom+xml')
  const elements = elementsOf(answer.text)
  expect(elements[0]).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } })
  const within = (parent: string, name: string) => elements.filter((one) => one.parent === parent && one.name === name)
  const entries = within('feed', 'entry')
  expect(entries).toHaveLength(2)
  for (const name of ['id', 'title', 'updated', 'author']) expect(within('feed', name), name).toHaveLength(1)
  for (const name of ['id', 'title', 'updated', 'link', 'summary']) expect(within('entry', name), name).toHaveLength(2)
  for (const { text } of [...within('feed', 'updated'), ...within('entry', 'updated'), ...within('entry', 'published')])
    expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
  const [content = ''] = within('entry', 'content')
    .map(({ text }) => text)
    .filter((text) => text.includes('pay'))
  for (const part of ['Promised', 'By 1 September 2026.', 'Who keeps it: ']) expect(content).toContain(part)
  expect(content).not.toContain('Its day has passed')
  expect(within('entry', 'id').map(({ text }) => text)).toContain(`urn:uuid:${open}`)
  expect(within('entry', 'title').map(({ text }) => text)).toContain('We will <pay> & cover the "bus" fare')
  expect(within('entry', 'link').map(({ attributes }) => attributes['href'])).toContainEqual(
    expect.stringContaining(`/promises/${open}`),
  )
})

describe('what young people say', () => {
  const people: { personId: PersonId; browser: Browser }[] = []
  beforeAll(async () => {
    for (let i = 0; i < 6; i += 1) {
      const personId = await h.machine((work) => givenAYoungPerson(work))
      people.push({ personId, browser: await h.signIn('young-person', { personId }) })
    }
  })
  const rate = (index: number, rating: Rating, more: Record<string, string> = {}) =>
    people[index]!.browser.post(`/me/promises/${open}`, { rating, ...more }, '/me/promises')

  test('is kept with one tap, and changes when they change their mind', async () => {
    expect((await people[0]!.browser.get('/me/promises')).text).toContain('How is it going?')
    expect((await rate(0, 'no')).status).toBe(303)
    expect((await rate(0, 'good', { words: 'It came at last' })).status).toBe(303)
    const page = await people[0]!.browser.get('/me/promises')
    expect(page.text).toMatch(/You said:.*Going well/s)
    expect((await rate(0, 'so-so' as Rating)).status).toBe(422)
  })

  test('is not shown while fewer than five have said so, and as counts without names from then on', async () => {
    const manager = await h.signIn('service-manager')
    for (const index of [1, 2, 3]) await rate(index, 'good')
    expect((await visitor.get(`/promises/${open}?after=4`)).text).toContain('Fewer than 5 young people')
    expect((await manager.get(`/staff/promises/${open}`)).text).not.toContain('It came at last')
    await rate(4, 'good')
    expect((await visitor.get(`/promises/${open}?after=5`)).text).toContain('5 of 5 young people')
    expect((await visitor.get(`/promises/${open}?after=words`)).text).not.toContain('It came at last')
    expect((await manager.get(`/staff/promises/${open}`)).text).toContain('It came at last')
    await rate(5, 'no')
    const mixed = (await visitor.get(`/promises/${open}?after=6`)).text
    expect(mixed).toContain('6 young people have said how it is going. Most say: going well.')
  })

  test('of one whose record is restricted is not counted', async () => {
    await h.machine(async (work) => {
      const personId = await givenAYoungPerson(work, { restricted: true })
      await ratePromise({ ...work, caller: { ...work.caller, personId } }, { promiseId: open, personId, rating: 'no' })
    })
    expect((await visitor.get(`/promises/${open}?after=7`)).text).toContain('6 young people have said')
  })

  test('brings help to the front where their words sound unsafe, and is kept', async () => {
    const answer = await rate(0, 'no', { words: 'I want to kill myself' })
    expect(answer.location).toBe(`/me/promises/${open}`)
    const page = await people[0]!.browser.get(`/me/promises/${open}`)
    expect(page.text).toMatch(/id="help-beside"(?![^>]*\bhidden)/)
    expect(page.text).toContain('I want to kill myself')
  })

  test('is asked of public promises only', async () => {
    expect((await people[0]!.browser.post(`/me/promises/${secret}`, { rating: 'good' }, '/me/promises')).status).toBe(
      404,
    )
  })
})
