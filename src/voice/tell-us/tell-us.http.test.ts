import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAnswer } from '../../thread/testing.ts'
import { tellUsAnswerPath, tellUsNamePath, tellUsPath, tellUsVerdictPath } from '../paths.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse({ settings: { helpNow: { outOfHoursPhone: '01632 960998' } } })
})
afterAll(() => h.close())

const codeIn = (text: string) => /id="private-code">([^<]+)</.exec(text)?.[1] ?? ''
const newest = () =>
  h.machine(({ db }) => db.selectFrom('asks').selectAll().orderBy('recorded_at', 'desc').executeTakeFirstOrThrow())
const count = () => h.machine(async ({ db }) => (await db.selectFrom('asks').select('id').execute()).length)

async function tell(words = 'The house is cold') {
  const visitor = h.visitor()
  const answer = await visitor.post(tellUsPath, { words, key: randomUUID() })
  return { visitor, answer, code: codeIn(answer.text) }
}

test('the page says plainly what we can’t do', async () => {
  const { text, headers } = await h.visitor().get(tellUsPath)
  expect(text).toContain('we can’t come to help you')
  expect(text).toContain('data-help-now="help-beside"')
  expect(headers['cache-control']).toBe('no-store')
})

describe('telling', () => {
  test('gives a code, shown once, and keeps nothing but the words and its hash', async () => {
    const { answer, code } = await tell()
    expect(answer.status).toBe(200)
    expect(code).toMatch(/^([a-z]+ ){4}\d{3} \d{3} \d{3}$/)
    const ask = await newest()
    expect(ask).toMatchObject({
      words: 'The house is cold',
      door: 'tell-us',
      person_id: null,
      recorded_by: null,
      reader_role: 'team-manager',
    })
    expect(ask.code_hash).toHaveLength(32)
    expect(JSON.stringify(ask)).not.toContain(code)
  })

  test('puts the code before help, also for somebody who may not be safe', async () => {
    const { answer, code } = await tell('I want to kill myself')
    expect(answer.text.indexOf(code)).toBeLessThan(answer.text.indexOf('Help is here now'))
    expect((await h.visitor().get(tellUsAnswerPath)).text).toContain('Four words and nine digits')
  })

  test('sent twice it is kept once, with the same code', async () => {
    const key = randomUUID()
    const visitor = h.visitor()
    const before = await count()
    const first = await visitor.post(tellUsPath, { words: 'Once', key })
    const second = await visitor.post(tellUsPath, { words: 'Once', key })
    expect(codeIn(second.text)).toBe(codeIn(first.text))
    expect(await count()).toBe(before + 1)
  })

  test('other words from the same page get a code of their own', async () => {
    const key = randomUUID()
    const visitor = h.visitor()
    const [first, second] = [
      await visitor.post(tellUsPath, { words: 'One thing', key }),
      await visitor.post(tellUsPath, { words: 'Another thing', key }),
    ]
    expect(codeIn(second.text)).not.toBe(codeIn(first.text))
    expect((await newest()).words).toBe('Another thing')
  })

  test('a machine that fills every box sees a page, and nothing is kept', async () => {
    const before = await count()
    const answer = await h
      .visitor()
      .post(tellUsPath, { words: 'Buy now', website: 'https://spam.example', key: randomUUID() })
    expect([answer.status, await count()]).toEqual([200, before])
  })

  test('danger brings help after sending too, and the managers are told that something waits', async () => {
    const { answer } = await tell('he hits me')
    expect(answer.text).toContain('Help is here now')
    expect(answer.text).toContain('tel:01632960998')
    expect((await newest()).unsafe).toBe(true)
  })

  test('no cookie is set but that of the form', async () => {
    const answer = await h.web.inject({ method: 'GET', url: tellUsPath })
    expect(answer.cookies.map(({ name }) => name)).toEqual(['alongside'])
  })
})

describe('coming back', () => {
  test('the code opens the words and where they have got to, however it is typed', async () => {
    const { code } = await tell('Come back words')
    const { status, text } = await h.visitor().post(tellUsAnswerPath, { code: code.toUpperCase().replaceAll(' ', '-') })
    expect(status).toBe(200)
    expect(text).toContain('Come back words')
    expect(text).toContain('Where it has got to')
  })

  test('a wrong code is told in the same words, whatever is wrong with it', async () => {
    const answers = await Promise.all(
      ['amber fern tram mug 123 456 789', 'x', '🙂'].map((code) => h.visitor().post(tellUsAnswerPath, { code })),
    )
    const said = answers.map(({ text }) => text.replaceAll(/name="_csrf" value="[^"]*"/g, ''))
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
    expect(new Set(said).size).toBe(1)
  })

  test('a name may be added later, and is kept with this ask alone', async () => {
    const { code } = await tell('Name me later')
    const visitor = h.visitor()
    const answer = await visitor.post(tellUsNamePath, { code, name: 'Ali', reach: '07700 900123' }, tellUsAnswerPath)
    expect(answer.text).toContain('You told us who you are')
    const { id } = await newest()
    const events = await h.machine(({ db }) =>
      db.selectFrom('ask_events').select(['event', 'words']).where('ask_id', '=', id).execute(),
    )
    expect(events).toEqual([{ event: 'named', words: 'Ali, 07700 900123' }])
  })

  test('a name that is missing is asked for, without losing the page', async () => {
    const { code } = await tell('Nameless words')
    const answer = await h.visitor().post(tellUsNamePath, { code, name: '' }, tellUsAnswerPath)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Nameless words')
  })

  test('an answer is there', async () => {
    const { code } = await tell('Answer me')
    const { id } = await newest()
    const answer = await h.machine((work) =>
      givenAnAnswer(work, { askId: id, words: 'We mended the boiler', isDelivered: false }),
    )
    const visitor = h.visitor()
    expect((await visitor.post(tellUsAnswerPath, { code })).text).toContain('We mended the boiler')
    expect((await newest()).standing).toBe('answered')
    const judged = await visitor.post(
      tellUsVerdictPath,
      { code, answer, verdict: 'not-yet', words: 'It broke again' },
      tellUsAnswerPath,
    )
    expect(judged.text).toContain('You said: not yet')
    expect((await newest()).standing).toBe('not-yet')
  })

  test('no verdict goes to the answer of another', async () => {
    const { code } = await tell('Mine')
    await tell('Theirs')
    const { id } = await newest()
    const answer = await h.machine((work) => givenAnAnswer(work, { askId: id }))
    const judged = await h.visitor().post(tellUsVerdictPath, { code, answer, verdict: 'not-yet' }, tellUsAnswerPath)
    expect([judged.status, (await newest()).standing]).toEqual([404, 'answered'])
  })
})

test('ten tries at codes, then a pause', async () => {
  const statuses: number[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    const page = await h.web.inject({ method: 'GET', url: tellUsAnswerPath, remoteAddress: '10.9.9.9' })
    const token = /name="_csrf" value="([^"]+)"/.exec(page.payload)?.[1] ?? ''
    const answer = await h.web.inject({
      method: 'POST',
      url: tellUsAnswerPath,
      remoteAddress: '10.9.9.9',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        cookie: page.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      },
      payload: new URLSearchParams({ _csrf: token, code: `amber fern tram mug ${turn}` }).toString(),
    })
    statuses.push(answer.statusCode)
  }
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422))
  expect(statuses.slice(10)).toEqual([429, 429])
})

describe('looking at it first, without a name', () => {
  test('keeps nothing and gives no code; of what may mean danger it shows help before anything is sent', async () => {
    const before = await count()
    const visitor = h.visitor()
    const key = randomUUID()
    const calm = await visitor.post(tellUsPath, { words: 'The house is cold', key, look: 'yes' })
    expect(calm.status).toBe(200)
    expect(calm.text).toContain('It is not sent yet.')
    expect(calm.text).toMatch(/<section class="help-now" id="help-beside" hidden/)
    const danger = await visitor.post(tellUsPath, { words: 'I want to kill myself', key, look: 'yes' })
    expect(danger.text).toMatch(/<section class="help-now" id="help-beside" aria-labelledby/)
    expect(danger.text).toContain('href="tel:01632960998"')
    expect(danger.text).toMatch(/the managers of the team should read it <strong>[^<]*by /)
    expect(danger.text).not.toContain('private-code')
    expect(danger.text).toContain(`name="key" value="${key}"`)
    expect(await count()).toBe(before)
    await visitor.post(tellUsPath, { words: 'I want to kill myself', key })
    expect(await count()).toBe(before + 1)
  })

  test('an error shows what was typed with help where it speaks of danger', async () => {
    const { status, text } = await h.visitor().post(tellUsPath, { words: '', feeling: 'unsafe' })
    expect(status).toBe(422)
    expect(text).toMatch(/<section class="help-now" id="help-beside" aria-labelledby/)
  })
})
