// What takes long is made after the commit: no connection waits for it, and what is recorded is what happened.
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'zod'
import type { Browser } from '../../app/testing/browser.ts'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { none } from '../audit/events.ts'
import { openLine, type Line } from '../db/testing.ts'
import { defineForm } from '../forms/form.ts'
import type { PersonId } from '../ids.ts'
import { file, later, redirect, text, type Made } from './reply.ts'
import { get, post } from './row.ts'

let h: TestHouse
let line: Line
let reader: Browser
let personId: PersonId
/** What the next one makes, and how many wait to be let go. */
let make: () => Promise<Made>
let waiting = 0

const paper = (): Made => ({ reply: file({ name: 'a.pdf', type: 'application/pdf', body: 'paper' }) })

const rows = [
  get({
    path: '/t/later',
    may: 'people.read',
    audit: 'letter.printed',
    handler: (ctx) => {
      ctx.about(personId, { detail: { part: 'a test' } })
      return later(() => make())
    },
  }),
  get({ path: '/t/later-of-nobody', may: 'people.read', audit: none('a test'), handler: () => later(() => make()) }),
  post({
    path: '/t/later',
    may: 'people.read',
    audit: 'letter.printed',
    form: defineForm('t', z.object({})),
    handler: (ctx) => {
      ctx.about(personId)
      return later(() => make())
    },
    again: () => text('again'),
  }),
  get({ path: '/t/now', may: 'people.read', audit: none('a test'), handler: () => text('now') }),
]

beforeAll(async () => {
  line = await openLine(inject('testServer').webUrl)
  h = await openTestHouse({ rows, through: line.through })
  reader = await h.signIn('adviser')
  personId = await h.machine((work) => givenAYoungPerson(work, {}))
})
beforeEach(() => {
  make = () => Promise.resolve(paper())
})
afterAll(() => h.close())

/** As the owner, on a line of its own: the others may have been cut. */
const events = () =>
  h.house.asOwner(async (client) => {
    const { rows: found } = await client.query<{ event: string; person_id: string | null }>(
      `select event, person_id from audit_events where event like 'letter.%' order by id`,
    )
    return found.map(({ event, person_id }) => [event, person_id])
  })
const newEvents = async (work: () => Promise<unknown>) => {
  const before = (await events()).length
  await work()
  return (await events()).slice(before)
}

/** Holds every one that is being made until it is let go. */
function hold(): () => void {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (letGo = resolve))
  waiting = 0
  make = async () => {
    waiting += 1
    await gate
    return paper()
  }
  return letGo
}
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('more are being made than there are connections, and others are answered meanwhile', async () => {
  const letGo = hold()
  const { pool } = h.house.web
  const many = pool.options.max + 5
  const asked = Array.from({ length: many }, () => reader.get('/t/later'))
  await until(() => waiting === many)
  expect(pool.idleCount).toBe(pool.totalCount)
  expect((await reader.get('/t/now')).text).toBe('now')
  const open = await h.house.asOwner((client) =>
    client.query(`select from pg_stat_activity where datname = current_database() and state like 'idle in%'`),
  )
  expect(open.rowCount).toBe(0)
  letGo()
  expect(new Set((await Promise.all(asked)).map(({ status, text: body }) => `${status} ${body}`))).toEqual(
    new Set(['200 paper']),
  )
})

test('it is recorded once, when it was made, and of whom', async () => {
  const letGo = hold()
  const recorded = await newEvents(async () => {
    const asked = reader.get('/t/later')
    await until(() => waiting === 1)
    expect(await newEvents(() => Promise.resolve())).toEqual([])
    letGo()
    expect((await asked).status).toBe(200)
  })
  expect(recorded).toEqual([['letter.printed', personId]])
  expect(await newEvents(() => reader.post('/t/later', {}, '/sign-in'))).toEqual([['letter.printed', personId]])
})

test('what could not be made shows the usual page with a number, and nothing is recorded of it', async () => {
  make = () => Promise.reject(new Error('the printer broke'))
  const recorded = await newEvents(async () => {
    const answer = await reader.get('/t/later')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('something went wrong')
    expect(answer.text).not.toContain('the printer broke')
  })
  expect(recorded).toEqual([])
})

test('what is shown instead is recorded as that', async () => {
  make = () =>
    Promise.resolve({ reply: text('instead'), also: { event: 'letter.viewed', personId } } satisfies Made as Made)
  expect(await newEvents(() => reader.get('/t/later-of-nobody'))).toEqual([['letter.viewed', personId]])
})

test('where it only leads elsewhere nothing was shown, and the words for the next page come along', async () => {
  make = () => Promise.resolve({ reply: redirect('/t/now', 'No paper just now') })
  const recorded = await newEvents(async () => {
    const answer = await reader.get('/t/later')
    expect([answer.status, answer.location]).toEqual([303, '/t/now'])
    expect(answer.headers['set-cookie']).toContain(Buffer.from('No paper just now').toString('base64url'))
  })
  expect(recorded).toEqual([])
})

test('what cannot be recorded is not sent', async () => {
  const recorded = await newEvents(async () => {
    make = async () => {
      await line.cut()
      return paper()
    }
    const answer = await reader.get('/t/later')
    expect(answer.status).toBe(503)
    expect(answer.text).not.toContain('paper')
    await line.mend()
  })
  expect(recorded).toEqual([])
})
