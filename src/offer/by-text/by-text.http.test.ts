// Texts that GOV.UK Notify hands on: claims by a word, where they stand, and no more texts.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import type { SafeContact } from '../../people/tables.ts'
import type { PersonId } from '../../platform/ids.ts'
import { recordOnClaim } from '../claims/standing.ts'
import { givenAnEntry } from '../testing.ts'
import * as replies from './replies.ts'

const token = 'a-token-of-the-council-of-ashmere-0001'
const ours = '07700 900123'
let h: TestHouse

beforeAll(async () => {
  h = await openTestHouse({
    env: { NOTIFY_RECEIVED_TOKEN: token },
    settings: { contact: { phone: '01632 960 100' }, offer: { textNumber: ours } },
  })
  await h.machine((work) =>
    givenAnEntry(work, { slug: 'clothes-for-an-interview', content: { amount: { kind: 'assessed' } } }),
  )
})
afterAll(() => h.close())

/** In care from 12 until 18, and 20 today. */
const leaver = {
  dateOfBirth: '2006-01-15',
  facts: {
    lookedAfter: [{ start: '2018-01-01', end: '2024-01-14', status: 'S31', authority: 'Ashmere', country: 'England' }],
  },
}
let phones = 0
const aNumber = () => `07700 9${String((phones += 1)).padStart(5, '0')}`

async function somebody(contact: readonly SafeContact[], given: { restricted?: boolean } = {}): Promise<PersonId> {
  return h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard', ...leaver, ...given })
    await work.db
      .updateTable('people')
      .set({ safe_contact: JSON.stringify(contact) })
      .where('id', '=', id)
      .execute()
    return id
  })
}
const texts = (to: string): SafeContact => ({ way: 'text', to, note: '' })

interface Sent {
  readonly from?: string
  readonly message?: string
  readonly id?: string
  readonly to?: string
  readonly bearer?: string | null
}

function send({ from = aNumber(), message = 'CLOTHES', id = randomUUID(), to = '07700900123', bearer = token }: Sent) {
  return h.web.inject({
    method: 'POST',
    url: '/hooks/notify/received',
    headers: {
      'content-type': 'application/json',
      ...(bearer !== null && { authorization: `Bearer ${bearer}` }),
    },
    payload: {
      id,
      source_number: from.replace(/^0/, '44').replaceAll(' ', ''),
      destination_number: to,
      message,
      date_received: '2026-05-31T09:15:30.000000Z',
    },
  })
}

/** Sends it, lets the machine answer, and gives what was texted back. */
async function reply(sent: Sent): Promise<string> {
  const answer = await send(sent)
  expect([answer.statusCode, answer.json()]).toEqual([200, { received: true }])
  await h.runJobs()
  return (await outbox()).at(-1)?.body ?? ''
}
const outbox = () => h.machine(({ db }) => db.selectFrom('outbox').selectAll().orderBy('id').execute())
const claimsOf = (personId: PersonId) =>
  h.machine(({ db }) => db.selectFrom('offer_claims').selectAll().where('person_id', '=', personId).execute())
const settings = () => h.council.settings

beforeEach(async () => {
  await h.house.asOwner((client) => client.query('delete from outbox'))
})

describe('the door', () => {
  test('is not there where no token is set', async () => {
    const without = await openTestHouse({ settings: { offer: { textNumber: ours } } })
    try {
      for (const method of ['POST', 'GET'] as const) {
        const answer = await without.web.inject({
          method,
          url: '/hooks/notify/received',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(method === 'POST' && { payload: '{}' }),
        })
        const never = await without.web.inject({ method, url: '/hooks/never' })
        expect([answer.statusCode, never.statusCode]).toEqual([404, 404])
      }
    } finally {
      await without.close()
    }
  })

  test.each([['wrong'], [null], [`${token}x`], ['']])('refuses the token %j, and keeps nothing', async (bearer) => {
    const id = randomUUID()
    const answer = await send({ id, bearer })
    expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer'])
    expect(answer.headers['set-cookie']).toBeUndefined()
    const kept = await h.machine(({ db }) => db.selectFrom('offer_received_texts').select('id').execute())
    expect(kept.map((row) => row.id)).not.toContain(id)
  })

  test.each([
    ['no JSON', 'CLOTHES', 'application/json', 400],
    ['a form', 'id=1', 'application/x-www-form-urlencoded', 415],
    ['an id that is none', { id: '1' }, 'application/json', 400],
    ['nothing', {}, 'application/json', 400],
    ['a list', [], 'application/json', 400],
    ['a message that is a number', { message: 7 }, 'application/json', 400],
    ['far too much', { message: 'x'.repeat(20_000) }, 'application/json', 413],
  ])('refuses %s', async (_what, body, type, status) => {
    const whole = {
      id: randomUUID(),
      source_number: '447700900001',
      destination_number: '07700900123',
      message: 'STATUS',
      date_received: '2026-05-31T09:15:30.000000Z',
    }
    const payload =
      typeof body === 'string'
        ? body
        : JSON.stringify(Array.isArray(body) || Object.keys(body).length === 0 ? body : { ...whole, ...body })
    const answer = await h.web.inject({
      method: 'POST',
      url: '/hooks/notify/received',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      payload,
    })
    expect(answer.statusCode).toBe(status)
  })

  test('is the only place that takes JSON, and needs no form token', async () => {
    const elsewhere = await h.web.inject({
      method: 'POST',
      url: '/offer/for-me',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      payload: '{"age":"17"}',
    })
    expect(elsewhere.statusCode).toBe(415)
  })

  test('a text to another number is taken and not answered', async () => {
    expect((await send({ to: '07700 900999' })).statusCode).toBe(200)
    await h.runJobs()
    expect(await outbox()).toEqual([])
  })

  test('a phone that answers by itself is left without an answer after ten', async () => {
    const from = aNumber()
    for (let number = 1; number <= 12; number += 1)
      expect((await send({ from, message: 'I am away' })).statusCode).toBe(200)
    await h.runJobs()
    expect(await outbox()).toHaveLength(10)
  })
})

describe('one word', () => {
  test('starts a claim for whoever has this number as safe, and tells them without telling anybody else', async () => {
    const from = aNumber()
    const person = await somebody([{ way: 'email', to: 'leila@post.example', note: '' }, texts(`+44 ${from.slice(1)}`)])
    expect(await reply({ from, message: 'Text clothes please' })).toBe(replies.asked)
    const [claim] = await claimsOf(person)
    expect(claim).toMatchObject({ way: 'text', standing: 'asked', asked_by: null })
    const [message] = await outbox()
    expect(message).toMatchObject({ channel: 'text', recipient: from.replaceAll(' ', ''), person_id: person })
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').selectAll().where('event', '=', 'text.answered').execute(),
    )
    expect(events.at(-1)).toMatchObject({
      person_id: person,
      actor_id: null,
      detail: { act: 'claim', claim: claim?.id, isNew: true },
    })
    const manager = await h.signIn('service-manager')
    const queue = await manager.get('/staff/claims')
    expect(queue.text).toContain(`/staff/claims/${claim?.id ?? ''}`)
    const young = await h.signIn('young-person', { personId: person })
    expect((await young.get(`/me/claims/${claim?.id ?? ''}`)).text).toContain('by text')
  })

  test('the same message again is one claim and one answer', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    const id = randomUUID()
    await Promise.all([send({ from, id }), send({ from, id })])
    await h.runJobs()
    await send({ from, id })
    await send({ from, id: id.toUpperCase() })
    await h.runJobs()
    expect([await claimsOf(person), await outbox()].map((rows) => rows.length)).toEqual([1, 1])
  })

  test('the same word in another message follows the claim that is on its way', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    await reply({ from })
    expect(await reply({ from })).toBe(replies.askedBefore)
    expect(await claimsOf(person)).toHaveLength(1)
  })

  test('a word of no entry, and one of an entry that is a draft, start nothing', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    await h.machine((work) => givenAnEntry(work, { slug: 'a-secret-plan', standing: 'idea' }))
    for (const message of ['BICYCLE', 'SECRET', 'I want clothes', '']) {
      expect(await reply({ from, message: message || ' ' }), message).toBe(replies.unknownWord(settings()))
    }
    expect(await claimsOf(person)).toEqual([])
  })

  test('what does not fit, or was had already, is not taken by text', async () => {
    const from = aNumber()
    await h.machine((work) =>
      givenAnEntry(work, {
        slug: 'rattle',
        content: { who: { statuses: ['eligible'], ageBelow: 18, conditions: [] } },
      }),
    )
    const person = await somebody([texts(from)])
    expect(await reply({ from, message: 'RATTLE' })).toBe(replies.notByText(settings()))
    expect(await claimsOf(person)).toEqual([])
  })
})

describe('whose number it is', () => {
  const neutral = () => replies.notFromThisPhone(settings())

  test('nobody’s: the answer says whom to ring and reveals nothing', async () => {
    for (const message of ['CLOTHES', 'STATUS', 'BICYCLE']) expect(await reply({ message }), message).toBe(neutral())
    expect((await outbox()).every(({ person_id }) => person_id === null)).toBe(true)
  })

  test('two people’s: the same answer, and no claim for either', async () => {
    const from = aNumber()
    const both = [await somebody([texts(from)]), await somebody([texts(from)])]
    for (const message of ['CLOTHES', 'STATUS']) expect(await reply({ from, message })).toBe(neutral())
    for (const person of both) expect(await claimsOf(person)).toEqual([])
  })

  test('one person’s to text and another’s to call: the same answer', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    await somebody([{ way: 'call', to: from, note: '' }])
    expect(await reply({ from })).toBe(neutral())
    expect(await claimsOf(person)).toEqual([])
  })

  test('safe to call but not to text: the same answer', async () => {
    const from = aNumber()
    await somebody([{ way: 'call', to: from, note: '' }])
    expect(await reply({ from })).toBe(neutral())
  })

  test('a restricted person’s: exactly as nobody’s, and a person who shares it is not taken for its one owner', async () => {
    const from = aNumber()
    const hidden = await somebody([texts(from)], { restricted: true })
    for (const message of ['CLOTHES', 'STATUS', 'BICYCLE']) expect(await reply({ from, message })).toBe(neutral())
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select('event').where('person_id', '=', hidden).execute(),
    )
    expect([events, await claimsOf(hidden)]).toEqual([[], []])
    expect((await outbox()).every(({ person_id }) => person_id === null)).toBe(true)
    const other = await somebody([texts(from)])
    expect(await reply({ from })).toBe(neutral())
    expect(await claimsOf(other)).toEqual([])
  })

  test('somebody who has died: nothing is started', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    await h.machine(({ db }) =>
      db
        .updateTable('people')
        .set({ date_of_death: '2026-05-01' as never })
        .where('id', '=', person)
        .execute(),
    )
    expect(await reply({ from })).toBe(replies.notByText(settings()))
    expect(await claimsOf(person)).toEqual([])
  })

  test('is not kept once it is answered, nor is what was said', async () => {
    await reply({ message: 'my secret words' })
    const rows = await h.machine(({ db }) => db.selectFrom('offer_received_texts').selectAll().execute())
    expect(rows.filter(({ from_number, words }) => from_number !== null || words !== null)).toEqual([])
    expect(rows.at(-1)?.answered_at).toBeInstanceOf(Date)
  })
})

test('STATUS says where claims stand in words that anybody may read', async () => {
  const from = aNumber()
  const person = await somebody([texts(from)])
  expect(await reply({ from, message: 'status' })).toContain('There is nothing on its way for you.')
  await reply({ from })
  expect(await reply({ from, message: 'STATUS' })).toContain('Asked 31 May 2026: we have it.')
  const [claim] = await claimsOf(person)
  await h.machine((work) => recordOnClaim(work, claim!.id, { what: 'more-wanted', words: 'Which shop?' }))
  const wanted = await reply({ from, message: 'STATUS' })
  expect(wanted).toContain('we need something from you')
  expect(wanted).not.toMatch(/shop|clothes|care/i)
})

describe('STOP', () => {
  const deliveredTo = async (from: string) =>
    (await outbox()).filter(({ recipient, state }) => recipient === from.replaceAll(' ', '') && state === 'sent')

  test('is said once, and then nothing that anybody writes goes to the number, until START', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    expect(await reply({ from, message: 'Stop' })).toBe(replies.stopped)
    expect(await deliveredTo(from)).toHaveLength(1)
    await h.machine((work) =>
      work.send({ channel: 'text', to: `+44 ${from.slice(1)}`, body: 'News', personId: person }),
    )
    await reply({ from, message: 'STATUS' })
    expect(await deliveredTo(from)).toHaveLength(1)
    const failed = (await outbox()).filter(({ state }) => state === 'failed')
    expect(failed.map(({ failure }) => failure)).toEqual(
      Array(2).fill('Whoever has this number asked for no more texts.'),
    )
    // What they asked for still counts.
    await reply({ from })
    expect(await claimsOf(person)).toHaveLength(1)
    expect(await reply({ from, message: 'START' })).toBe(replies.started)
    expect((await deliveredTo(from)).map(({ body }) => body)).toEqual([replies.stopped, replies.started])
  })

  test('an e-mail to the same person still goes', async () => {
    await h.machine((work) => work.send({ channel: 'email', to: 'a@post.example', subject: 'News', body: 'News' }))
    await h.runJobs()
    expect((await outbox()).at(-1)?.state).toBe('sent')
  })

  test('from a number that is nobody’s is answered alike', async () => {
    expect(await reply({ message: 'STOP' })).toBe(replies.stopped)
  })
})

describe('words of danger', () => {
  const danger = 'i cant go home he will kill me'

  test('HELP by itself is a call for help, also from a number that is nobody’s, and no entry has such a word', async () => {
    for (const message of ['help', 'SOS', 'Emergency'])
      expect(await reply({ message }), message).toBe(replies.inDanger(settings()))
    await h.machine((work) => givenAnEntry(work, { slug: 'emergency-help' }))
    const { text_code: code } = await h.machine(({ db }) =>
      db.selectFrom('offer_entries').select('text_code').where('slug', '=', 'emergency-help').executeTakeFirstOrThrow(),
    )
    expect(code).toMatch(/^OFFER/)
  })

  test('reach a manager as what this person said, and the answer names whom to call', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    expect(await reply({ from, message: danger })).toBe(replies.inDanger(settings()))
    const asks = await h.machine(({ db }) =>
      db.selectFrom('asks').selectAll().where('person_id', '=', person).execute(),
    )
    expect(asks).toMatchObject([{ words: danger, door: 'text', unsafe: true, reader_role: 'team-manager' }])
  })

  test('HELP alone, from somebody we know, is read as soon as words of danger', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)])
    await reply({ from, message: 'Help' })
    const asks = await h.machine(({ db }) =>
      db.selectFrom('asks').selectAll().where('person_id', '=', person).execute(),
    )
    expect(asks).toMatchObject([{ words: 'Help', unsafe: true, reader_role: 'team-manager' }])
  })

  test('from a restricted person reach those who are named, and the answer is the same', async () => {
    const from = aNumber()
    const person = await somebody([texts(from)], { restricted: true })
    expect(await reply({ from, message: danger })).toBe(replies.inDanger(settings()))
    const asks = await h.machine(({ db }) =>
      db.selectFrom('asks').select('unsafe').where('person_id', '=', person).execute(),
    )
    expect(asks).toEqual([{ unsafe: true }])
  })

  test('from a number that is nobody’s are answered alike, and are said for nobody', async () => {
    const before = await h.machine(({ db }) => db.selectFrom('asks').select('id').execute())
    expect(await reply({ message: danger })).toBe(replies.inDanger(settings()))
    expect(await h.machine(({ db }) => db.selectFrom('asks').select('id').execute())).toHaveLength(before.length)
  })
})

describe('the word of an entry', () => {
  const codeOf = (slug: string) =>
    h.machine(async ({ db }) => {
      const row = await db.selectFrom('offer_entries').select('text_code').where('slug', '=', slug).executeTakeFirst()
      return row?.text_code
    })
  const given = (slug: string) => h.machine((work) => givenAnEntry(work, { slug }))

  test.each([
    ['help-with-rent', 'RENT'],
    ['your-first-rent', 'RENT2'],
    ['care-leaver-proof', 'PROOF'],
    ['sexual-health', 'HEALTH'],
    ['immigration-help', 'OFFER2'],
    ['stop-smoking', 'SMOKING'],
    ['accommodationandmaintenance', 'ACCOMMODATIO'],
    ['16-to-18', 'OFFER3'],
  ])('%s is %s', async (slug, code) => {
    await given(slug)
    expect(await codeOf(slug)).toBe(code)
  })

  test('stands on its page, its leaflet’s words and in other languages, only where the council has a number', async () => {
    const page = await h.visitor().get('/offer/entry/clothes-for-an-interview')
    expect(page.text).toContain('href="sms:07700900123?&amp;body=CLOTHES"')
    expect(page.text.replaceAll(/<[^>]+>/g, '')).toContain('Text CLOTHES to 07700 900123')
    const arabic = await h.visitor().get('/offer/entry/clothes-for-an-interview?lang=ar')
    expect(arabic.text).toContain('<bdi lang="en">CLOTHES</bdi>')
    const silent = await openTestHouse({})
    try {
      await silent.machine((work) => givenAnEntry(work, { slug: 'clothes-for-an-interview' }))
      expect((await silent.visitor().get('/offer/entry/clothes-for-an-interview')).text).not.toContain('CLOTHES')
      const editor = await silent.signIn('offer-editor')
      expect((await editor.get('/staff/offer/entries/clothes-for-an-interview/owner')).text).not.toContain('textCode')
      await editor.post('/staff/offer/entries/clothes-for-an-interview/owner', { post: 'Officer', email: '' })
      const row = await silent.machine(({ db }) =>
        db.selectFrom('offer_entries').select('text_code').executeTakeFirst(),
      )
      expect(row?.text_code).toBe('CLOTHES')
    } finally {
      await silent.close()
    }
  })

  test('an editor chooses another, and none that is taken or means something', async () => {
    await given('bus-pass')
    const editor = await h.signIn('offer-editor')
    const path = '/staff/offer/entries/bus-pass/owner'
    const save = (textCode: string) => editor.post(path, { post: 'Officer', email: '', textCode })
    for (const [code, message] of [
      ['stop', 'Enter a word of 3 to 12 letters'],
      ['two words', 'Enter a word of 3 to 12 letters'],
      ['clothes', 'Another entry has this word: clothes-for-an-interview'],
    ] as const) {
      const refused = await save(code)
      expect([refused.status, refused.text.includes(message)], code).toEqual([422, true])
    }
    expect((await save('ride')).status).toBe(303)
    expect(await codeOf('bus-pass')).toBe('RIDE')
    expect((await save('')).status).toBe(303)
    expect(await codeOf('bus-pass')).toBeNull()
  })

  test('two entries that are written at once get words of their own', async () => {
    await Promise.all(['skates-one', 'skates-two', 'skates-three'].map(given))
    const codes = await Promise.all(['skates-one', 'skates-two', 'skates-three'].map(codeOf))
    expect(new Set(codes).size).toBe(3)
  })
})

test('an administrator sets the number, and pages speak of it at once', async () => {
  const admin = await h.signIn('admin')
  const path = '/staff/settings/texts'
  const version = /name="version" value="(\d+)"/.exec((await admin.get(path)).text)?.[1] ?? ''
  const wrong = await admin.post(path, { textNumber: 'call us', version })
  expect([wrong.status, wrong.text.includes('Enter a phone number')]).toEqual([422, true])
  expect((await admin.post(path, { textNumber: '07700 900 555', version })).status).toBe(303)
  const editor = await h.signIn('offer-editor')
  expect((await editor.get('/offer/entry/clothes-for-an-interview')).text).toContain('07700 900 555')
})
