// Deciding a claim: who may, what they see, and what the young person reads of it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import type { WorkerId } from '../../people/tables.ts'
import { personPath } from '../../people/paths.ts'
import { aJpeg } from '../../platform/files/testing.ts'
import { hostileValues, live } from '../../platform/http/testing.ts'
import type { PersonId } from '../../platform/ids.ts'
import {
  budgetsPath,
  claimAskMorePath,
  claimDecidePath,
  claimForPath,
  claimInterestPath,
  claimPath,
  claimsPath,
  myClaimChallengePath,
  myClaimPath,
  paymentsPath,
  payForPath,
} from '../paths.ts'
import type { ClaimId } from '../tables.ts'
import { givenAClaim, givenAnEntry } from '../testing.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let workers: readonly WorkerId[]
let person: PersonId
let me: SignedIn
let adviser: SignedIn
let manager: SignedIn
let service: SignedIn
let entry: Awaited<ReturnType<typeof givenAnEntry>>

const leaver = {
  dateOfBirth: '2006-01-15',
  facts: {
    lookedAfter: [{ start: '2018-01-01', end: '2024-01-14', status: 'S31', authority: 'Ashmere', country: 'England' }],
  },
}

beforeAll(async () => {
  h = await openTestHouse()
  adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
  manager = await h.signIn('team-manager', { name: 'Mel Osei' })
  service = await h.signIn('service-manager', { name: 'Sam Lee' })
  workers = await h.machine((work) =>
    Promise.all([adviser, manager].map(({ accountId }) => givenAWorker(work, { accountId }))),
  )
})
afterAll(() => h.close())
beforeEach(async () => {
  person = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard', ...leaver })
    await work.db
      .updateTable('people')
      .set({ safe_contact: JSON.stringify([{ way: 'text', to: '07700 900123', note: '' }]) })
      .where('id', '=', id)
      .execute()
    for (const workerId of workers) await givenAnAllocation(work, { personId: id, workerId })
    return id
  })
  entry = await h.machine((work) => givenAnEntry(work, { content: { amount: { kind: 'up-to', pence: 20_000 } } }))
  me = await h.signIn('young-person', { name: 'Leila', personId: person })
})

const given = (more: Partial<Parameters<typeof givenAClaim>[1]> = {}) =>
  h.machine((work) => givenAClaim(work, { entry, personId: person, ...more }))
const claim = (id: ClaimId) =>
  h.machine(({ db }) => db.selectFrom('offer_claims').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const events = (id: ClaimId) =>
  h.machine(async ({ db }) =>
    (await db.selectFrom('offer_claim_events').select('what').where('claim_id', '=', id).orderBy('at').execute()).map(
      ({ what }) => what,
    ),
  )
const decide = (who: SignedIn, id: ClaimId, form: Record<string, string>) =>
  who.post(claimDecidePath(id), form, claimPath(id))

describe('the queue', () => {
  test('has what one may decide, of the people whom one sees', async () => {
    const small = await given({ askedPence: 5_000 })
    const other = await h.machine((work) => givenAYoungPerson(work, { name: 'Ola Other', ...leaver }))
    const theirs = await given({ personId: other, askedPence: 5_000 })
    const large = await h.machine(async (work) => {
      const big = await givenAnEntry(work, { content: { amount: { kind: 'up-to', pence: 300_000 } } })
      return givenAClaim(work, { entry: big, personId: person, askedPence: 200_000 })
    })
    const [mine, open] = [(await adviser.get(claimsPath)).text, (await adviser.get(`${claimsPath}?show=open`)).text]
    expect([mine.includes(small), mine.includes(large), mine.includes(theirs)]).toEqual([true, false, false])
    expect([open.includes(small), open.includes(large), open.includes(theirs)]).toEqual([true, true, false])
    expect((await service.get(claimsPath)).text).toContain(large)
    expect((await adviser.get(claimPath(theirs))).status).toBe(404)
    expect((await service.get(claimPath(theirs))).status).toBe(200)
  })

  test('nobody else’s band, and no editor, clerk or councillor, opens it', async () => {
    for (const role of ['offer-editor', 'clerk', 'councillor', 'analyst', 'partner', 'young-person'] as const)
      expect((await (await h.signIn(role)).get(claimsPath)).status, role).toBe(403)
  })
})

describe('deciding', () => {
  test('opening it is seeing it, and the young person can follow that', async () => {
    const id = await given()
    await adviser.get(claimPath(id))
    expect(await events(id)).toEqual(['asked', 'seen'])
    expect((await me.get(myClaimPath(id))).text).toContain('Seen<span class="govuk-visually-hidden"> (now)')
  })

  test('an agreed claim of somebody whose way of being paid is known stands ready to be paid, and they are told', async () => {
    await adviser.post(payForPath(person), { method: 'voucher' })
    const id = await given({ askedPence: 4_550 })
    expect((await decide(adviser, id, { act: 'agree', amount: '45.50' })).status).toBe(303)
    expect(await claim(id)).toMatchObject({ standing: 'agreed', agreed_pence: 4_550 })
    const payments = await h.machine(({ db }) =>
      db.selectFrom('offer_payments').select(['pence', 'method']).where('claim_id', '=', id).execute(),
    )
    expect(payments).toEqual([{ pence: 4_550, method: 'voucher' }])
    const told = await h.machine(({ db }) =>
      db.selectFrom('outbox').select('body').where('person_id', '=', person).orderBy('id', 'desc').execute(),
    )
    expect(told[0]?.body).toContain(myClaimPath(id))
    expect(told[0]?.body).not.toMatch(/Leila|Clothes|45/)
  })

  test('without a way of being paid they are asked, and the payment is made once they have said', async () => {
    const id = await given()
    await decide(adviser, id, { act: 'agree', amount: '' })
    expect((await me.get(myClaimPath(id))).text).toContain('We do not know how to pay you yet')
    await me.post('/me/pay', { method: 'card' })
    const made = await h.machine(({ db }) =>
      db.selectFrom('offer_payments').select('method').where('claim_id', '=', id).execute(),
    )
    expect(made).toEqual([{ method: 'card' }])
  })

  test('a refusal needs its reason and what would change it', async () => {
    const id = await given()
    const bare = await decide(adviser, id, { act: 'refuse' })
    expect([bare.status, bare.text.includes('Write the reason')]).toEqual([422, true])
    expect((await decide(adviser, id, { act: 'refuse', words: 'It is for last year' })).status).toBe(422)
    expect(
      (await decide(adviser, id, { act: 'refuse', words: 'It is for last year', wouldChange: 'A new invitation' }))
        .status,
    ).toBe(303)
    const { text } = await me.get(myClaimPath(id))
    for (const words of ['It is for last year', 'A new invitation', 'If you think this is not right'])
      expect(text).toContain(words)
  })

  test('a part has a reason, and is less than was asked for', async () => {
    const id = await given({ askedPence: 5_000 })
    expect((await decide(adviser, id, { act: 'part', amount: '50', words: 'x' })).status).toBe(422)
    expect((await decide(adviser, id, { act: 'part', amount: '20' })).status).toBe(422)
    await decide(adviser, id, { act: 'part', amount: '20', words: 'The coat was 20 pounds' })
    expect(await claim(id)).toMatchObject({ standing: 'agreed', agreed_pence: 2_000 })
  })

  test('two who decide at once make one decision, and the other is told', async () => {
    const id = await given()
    const answers = await Promise.all([
      decide(adviser, id, { act: 'agree', amount: '10' }),
      decide(manager, id, { act: 'refuse', words: 'No', wouldChange: 'Nothing' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const told = answers.find(({ status }) => status === 422)
    expect(told?.text).toMatch(/(Priya Kaur agreed it|Mel Osei refused it) on .*Nothing was changed/)
    const decisions = (await events(id)).filter((what) => what === 'agreed' || what === 'refused')
    expect(decisions).toHaveLength(1)
  })

  test('no more is agreed than was offered on the day it was asked for, nor more than one’s band', async () => {
    const id = await given({ askedPence: 15_000 })
    expect((await decide(adviser, id, { act: 'agree', amount: '150' })).text).toContain(
      'more than your role may decide',
    )
    const over = await decide(manager, id, { act: 'agree', amount: '200.01' })
    expect([over.status, over.text.includes('leaves £200 for them')]).toEqual([422, true])
    expect((await decide(manager, id, { act: 'agree', amount: '150' })).status).toBe(303)
  })

  test('a pass is agreed, then sent, and holds as long as the entry says', async () => {
    const pass = await h.machine((work) =>
      givenAnEntry(work, { content: { claim: { kind: 'pass', steps: [], evidence: [], lastsMonths: 12 } } }),
    )
    const id = await given({ entry: pass, kind: 'pass', askedPence: null })
    await decide(adviser, id, { act: 'agree' })
    expect(await claim(id)).toMatchObject({ standing: 'agreed' })
    await decide(adviser, id, { act: 'issue' })
    expect(await claim(id)).toMatchObject({ standing: 'issued', expires_on: '2027-05-30' })
    expect((await me.get(myClaimPath(id))).text).toContain('It holds until 30 May 2027')
  })

  test('what is in kind is agreed without a sum, then given, and never stands among the payments', async () => {
    const kind = await h.machine((work) =>
      givenAnEntry(work, {
        content: { amount: { kind: 'in-kind' }, claim: { kind: 'payment', steps: [], evidence: [] } },
      }),
    )
    const id = await given({ entry: kind, askedPence: null })
    await adviser.post(payForPath(person), { method: 'card' })
    await decide(adviser, id, { act: 'agree' })
    expect((await adviser.get(`${claimsPath}?show=open`)).text).toContain(id)
    expect((await service.get(paymentsPath)).text).not.toContain(id)
    await decide(adviser, id, { act: 'issue' })
    expect((await me.get(myClaimPath(id))).text).toContain('Given to you<span class="govuk-visually-hidden"> (now)')
  })

  test('a service joins its queue, and begins when a place has come up', async () => {
    const lessons = await h.machine((work) =>
      givenAnEntry(work, { content: { claim: { kind: 'service', steps: [], evidence: [] } } }),
    )
    const id = await given({ entry: lessons, kind: 'service', askedPence: null })
    await decide(adviser, id, { act: 'agree' })
    expect(await claim(id)).toMatchObject({ standing: 'waiting' })
    expect((await me.get(myClaimPath(id))).text).toContain('You are next in the queue.')
    await decide(adviser, id, { act: 'issue', words: 'Call the driving school' })
    expect(await claim(id)).toMatchObject({ standing: 'issued' })
  })

  test('a proof is issued as soon as it is agreed', async () => {
    const proof = await h.machine((work) =>
      givenAnEntry(work, { content: { claim: { kind: 'proof', steps: [], evidence: [], lastsMonths: 12 } } }),
    )
    const id = await given({ entry: proof, kind: 'proof', askedPence: null })
    await decide(adviser, id, { act: 'agree' })
    expect(await claim(id)).toMatchObject({ standing: 'issued', expires_on: '2027-05-30' })
  })

  test('asking for more goes to the young person, and what they send comes back', async () => {
    const id = await given()
    await adviser.post(claimAskMorePath(id), { wanted: 'A photo of the invitation' }, claimPath(id))
    expect((await me.get(myClaimPath(id))).text).toContain('A photo of the invitation')
    expect((await adviser.get(`${claimsPath}?show=open`)).text).toContain('Waiting for them')
    const sent = await me.upload(
      `${myClaimPath(id)}/more`,
      { words: 'Here' },
      [{ field: 'need-other', name: 'invitation.jpg', content: aJpeg() }],
      myClaimPath(id),
    )
    expect(sent.status).toBe(303)
    const page = await adviser.get(claimPath(id))
    expect(page.text).toContain('invitation.jpg')
    const href = /href="([^"]*\/files\/[^"]*)"/.exec(page.text)?.[1] ?? ''
    expect((await adviser.get(href)).headers['content-disposition']).toContain('attachment')
  })

  test('HTML in every field of a decision is text to whoever reads it', async () => {
    for (const value of hostileValues) {
      const id = await given()
      await adviser.post(claimAskMorePath(id), { wanted: value.slice(0, 900) }, claimPath(id))
      const words = value.slice(0, 1_900) || 'No'
      const shown = await decide(adviser, id, { act: 'refuse', words, wouldChange: words, amount: value })
      for (const text of [shown.text, (await adviser.get(claimPath(id))).text, (await me.get(myClaimPath(id))).text])
        for (const mark of live) expect(text).not.toContain(mark)
      await h.machine(({ db }) =>
        db.updateTable('offer_claims').set({ standing: 'refused' }).where('id', '=', id).execute(),
      )
    }
  })
})

describe('who must not decide', () => {
  test('nobody decides their own claim', async () => {
    const both = await h.signIn(['young-person', 'service-manager'], { personId: person })
    const id = await given()
    const tried = await decide(both, id, { act: 'agree', amount: '10' })
    expect([tried.status, tried.text.includes('This is your own claim')]).toEqual([422, true])
    expect(await claim(id)).toMatchObject({ agreed_pence: null })
  })

  test('nor that of a relative, once they have said so', async () => {
    const relative = await h.signIn('service-manager')
    const id = await given()
    await relative.post(claimInterestPath(id), {}, claimPath(id))
    expect((await relative.get(claimsPath)).text).not.toContain(id)
    const tried = await decide(relative, id, { act: 'agree', amount: '10' })
    expect([tried.status, tried.text.includes('You said that you know them')]).toEqual([422, true])
    expect((await me.get('/me/who-looked')).text).toContain('said that they know you')
  })

  test('nor one that they asked for on somebody’s behalf', async () => {
    await adviser.post(
      claimForPath(person),
      { entry: entry.slug, way: 'paper', amount: '20' },
      `${claimForPath(person)}?entry=${entry.slug}`,
    )
    const made = await h.machine(({ db }) =>
      db.selectFrom('offer_claims').select(['id', 'way']).where('person_id', '=', person).executeTakeFirstOrThrow(),
    )
    expect(made.way).toBe('paper')
    expect((await decide(adviser, made.id, { act: 'agree' })).status).toBe(422)
    expect((await decide(manager, made.id, { act: 'agree' })).status).toBe(303)
    expect((await me.get(myClaimPath(made.id))).text).toContain('on paper')
  })

  test('nor, after a challenge, the one who had said no', async () => {
    const id = await given()
    await decide(adviser, id, { act: 'refuse', words: 'No', wouldChange: 'Nothing' })
    await me.post(myClaimChallengePath(id), { words: 'It is for this year' }, myClaimPath(id))
    expect((await decide(adviser, id, { act: 'agree', amount: '10' })).status).toBe(422)
    expect((await manager.get(claimsPath)).text).toContain('Asked to look again')
    expect((await decide(manager, id, { act: 'agree', amount: '10' })).status).toBe(303)
    expect(await claim(id)).toMatchObject({ standing: 'agreed' })
  })
})

describe('on behalf of somebody', () => {
  test('the record leads to their claims and to asking for them', async () => {
    expect((await adviser.get(personPath(person))).text).toContain(claimForPath(person))
    const { text } = await adviser.get(claimForPath(person))
    expect(text).toContain(`?entry=${entry.slug}`)
    expect(
      (await adviser.post(claimForPath(person), { entry: entry.slug }, `${claimForPath(person)}?entry=${entry.slug}`))
        .text,
    ).toContain('Select how they asked')
  })

  test('is for those who have them in full view', async () => {
    const stranger = await h.signIn('adviser')
    expect((await stranger.get(claimForPath(person))).status).toBe(404)
    expect((await stranger.post(claimForPath(person), { entry: entry.slug, way: 'text' }, claimsPath)).status).toBe(404)
    expect((await stranger.post(payForPath(person), { method: 'card' }, claimsPath)).status).toBe(404)
  })
})

test('the claims of a restricted young person are there for those who are named, and for nobody else', async () => {
  const id = await given({ words: 'Only for whoever is named' })
  await h.machine(async ({ db, council }) => {
    await db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute()
    await db
      .insertInto('restricted_access')
      .values({ authority_id: council.id, person_id: person, account_id: manager.accountId, why: 'a test' })
      .execute()
  })
  for (const browser of [adviser, service]) {
    expect((await browser.get(claimPath(id))).status).toBe(404)
    expect((await browser.get(`${claimsPath}?show=open`)).text).not.toContain(id)
    const tried = await browser.post(claimDecidePath(id), { act: 'agree', amount: '10' }, `${claimsPath}?show=open`)
    expect(tried.status).toBe(404)
  }
  expect((await manager.get(claimPath(id))).text).toContain('Only for whoever is named')
})

describe('in numbers', () => {
  test('a councillor sees how much was asked for, nobody’s name, and no number that is small enough to be somebody', async () => {
    for (let count = 0; count < 2; count += 1) {
      const other = await h.machine((work) => givenAYoungPerson(work, { name: 'Ola Other' }))
      await given({ personId: other })
    }
    const councillor = await h.signIn('councillor')
    const { status, text } = await councillor.get(budgetsPath)
    expect(status).toBe(200)
    expect(text).toContain('fewer than 5')
    expect(text).not.toMatch(/Ola|Other|Leila|Orchard/)
    expect((await councillor.post(budgetsPath, { entry: entry.slug, amount: '1' }, budgetsPath)).status).toBe(403)
    expect((await councillor.get(paymentsPath)).status).toBe(403)
  })

  test('a budget shows what is left beside the decision', async () => {
    await service.post(budgetsPath, { entry: entry.slug, amount: '500' })
    const id = await given({ askedPence: 5_000 })
    await decide(adviser, id, { act: 'agree', amount: '50' })
    const next = await given({ personId: person, askedPence: 5_000 })
    expect((await adviser.get(claimPath(next))).text).toContain('£450 left of £500')
    expect((await service.get(budgetsPath)).text).toContain('£450 of £500')
  })
})
