// A young person asks for something, follows it, adds to it, takes it back.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAYoungPerson } from '../../people/testing.ts'
import { aJpeg, whereItWasTaken } from '../../platform/files/testing.ts'
import { hostileValues, live } from '../../platform/http/testing.ts'
import { inScope } from '../../platform/db/connect.ts'
import { asDay } from '../../platform/clock.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import {
  myClaimChallengePath,
  myClaimFilePath,
  myClaimMorePath,
  myClaimPath,
  myClaimsPath,
  myClaimWithdrawPath,
  myOfferPath,
  myPayPath,
  newClaimPath,
} from '../paths.ts'
import type { ClaimId } from '../tables.ts'
import { givenAClaim, givenAnEntry } from '../testing.ts'
import { recordOnClaim } from './standing.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let person: PersonId
let me: SignedIn

/** In care from 12 until 18, and 20 today. */
const leaver = {
  dateOfBirth: '2006-01-15',
  facts: {
    lookedAfter: [{ start: '2018-01-01', end: '2024-01-14', status: 'S31', authority: 'Ashmere', country: 'England' }],
  },
}

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())
beforeEach(async () => {
  person = await h.machine((work) => givenAYoungPerson(work, { name: 'Leila Orchard', ...leaver }))
  me = await h.signIn('young-person', { name: 'Leila', personId: person })
})

const claimsOf = (personId = person) =>
  h.machine(({ db }) =>
    db.selectFrom('offer_claims').selectAll().where('person_id', '=', personId).orderBy('id').execute(),
  )
async function onlyClaim() {
  const [claim, ...more] = await claimsOf()
  if (!claim || more.length > 0)
    throw new Error(`One claim was expected, and there are ${more.length + (claim ? 1 : 0)}`)
  return claim
}
const happens = (id: ClaimId, what: 'agreed' | 'refused' | 'issued' | 'queued' | 'paid', more = {}) =>
  h.machine((work) => recordOnClaim(work, id, { what, ...more }))
const entry = (given: Parameters<typeof givenAnEntry>[1] = {}) => h.machine((work) => givenAnEntry(work, given))

describe('asking', () => {
  test('one press on the list is enough where nothing is missing', async () => {
    const gift = await entry({
      content: {
        title: 'A birthday present',
        type: 'birthday',
        amount: { kind: 'fixed', pence: 5_000 },
        claim: { kind: 'payment', steps: [], evidence: [] },
      },
    })
    const list = await me.get(myOfferPath)
    expect(list.text).toContain('Yours because you were in care and are now 18 or over, and you are 20.')
    expect(list.text).toContain(`value="${gift.versionId}"`)
    const asked = await me.post(newClaimPath(gift.slug), { version: gift.versionId }, myOfferPath)
    const { text } = await me.follow(asked)
    const claim = await onlyClaim()
    expect(text).toContain(claim.reference)
    expect(claim).toMatchObject({ standing: 'asked', asked_pence: 5_000, way: 'me', kind: 'payment' })
  })

  test('the page asks for what is missing, and uses again what was sent before', async () => {
    const { slug } = await entry()
    const page = await me.get(newClaimPath(slug))
    expect(page.text).toContain('The invitation')
    const sent = await me.upload(newClaimPath(slug), { amount: '45.50', words: 'On Friday' }, [
      { field: 'need-0', name: 'letter.jpg', content: aJpeg() },
    ])
    expect(sent.status).toBe(303)
    const claim = await onlyClaim()
    expect(claim).toMatchObject({ asked_pence: 4_550, answers: { 'The invitation': 'sent' } })
    await happens(claim.id, 'refused', { words: 'No', wouldChange: 'Nothing' })
    const again = await me.get(newClaimPath(slug))
    expect(again.text).toContain(`with ${claim.reference}`)
    expect(again.text).not.toContain('name="need-0"')
    await me.post(newClaimPath(slug), {})
    const second = (await claimsOf()).find(({ id }) => id !== claim.id)
    expect(second?.answers).toEqual({ 'The invitation': `held:${claim.reference}` })
    const files = await h.machine(({ db }) =>
      db
        .selectFrom('offer_claim_files')
        .select('file_id')
        .where('claim_id', 'in', [claim.id, second?.id as ClaimId])
        .execute(),
    )
    expect(new Set(files.map(({ file_id }) => file_id)).size).toBe(1)
    expect(files).toHaveLength(2)
  })

  test('the place where a photo was taken is gone before it is kept', async () => {
    const { slug } = await entry()
    await me.upload(newClaimPath(slug), {}, [{ field: 'need-0', name: 'a.jpg', content: aJpeg() }])
    const claim = await onlyClaim()
    const { file_id: file } = await h.machine(({ db }) =>
      db.selectFrom('offer_claim_files').select('file_id').where('claim_id', '=', claim.id).executeTakeFirstOrThrow(),
    )
    const got = await me.get(myClaimFilePath(claim.id, file))
    expect([got.status, got.text.includes(whereItWasTaken)]).toEqual([200, false])
    expect(got.headers['content-disposition']).toContain('attachment')
  })

  test('the same claim twice at once is one claim', async () => {
    const { slug, versionId } = await entry()
    const other = await h.signIn('young-person', { personId: person })
    const answers = await Promise.all(
      [me, other, me, other].map((browser) => browser.post(newClaimPath(slug), { version: versionId }, myPayPath)),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    const claim = await onlyClaim()
    for (const { location } of answers) expect(location).toContain(claim.id)
    const asked = await h.machine(({ db }) =>
      db.selectFrom('offer_claim_events').select('what').where('claim_id', '=', claim.id).execute(),
    )
    expect(asked).toEqual([{ what: 'asked' }])
  })

  test('leads to what was asked for already, says why, and calls nothing done', async () => {
    const { slug } = await entry()
    const first = await me.follow(await me.post(newClaimPath(slug), {}))
    expect(first.text).toContain('The money comes sooner if we know how to pay you')
    const second = await me.get(newClaimPath(slug))
    expect(second.location).toBe(myClaimPath((await onlyClaim()).id))
    const { text } = await me.follow(second)
    expect(text).toContain('You have asked for this already.')
    expect(text).toContain('Please read')
    expect(text).not.toContain('govuk-notification-banner--success')
    expect((await me.get(myClaimsPath)).text).not.toContain('Please read')
  })

  test('says by when the answer comes, and when it is late', async () => {
    const claimed = async (askedOn: string) => {
      const one = await entry()
      return h.machine((work) => givenAClaim(work, { entry: one, personId: person, askedOn }))
    }
    expect((await me.get(myClaimPath(await claimed('2026-05-30')))).text).toContain('You get an answer by 4 June 2026.')
    const late = await me.get(myClaimPath(await claimed('2026-05-20')))
    expect(late.text).toContain('You should have had an answer by 25 May 2026. We are late.')
  })

  test('asks how to pay what is agreed, before everything else', async () => {
    const one = await entry()
    await h.machine((work) =>
      givenAClaim(work, { entry: one, personId: person, then: [{ what: 'agreed', pence: 5_000 }] }),
    )
    await h.machine(({ db }) =>
      db.updateTable('offer_claims').set({ agreed_pence: 5_000 }).where('person_id', '=', person).execute(),
    )
    expect((await me.get(myClaimsPath)).text).toContain('We want to pay you, and do not know how.')
    await me.post(myPayPath, { method: 'voucher' })
    const { text } = await me.get(myClaimsPath)
    expect(text).not.toContain('We want to pay you')
    expect(text).toContain('We pay you with a voucher.')
  })

  test('what ended at midnight while the page was open can still be sent, and holds', async () => {
    const ended = await entry({ endsOn: '2026-05-30' })
    expect((await me.get(newClaimPath(ended.slug))).location).toContain('/offer/entry/')
    const sent = await me.post(newClaimPath(ended.slug), { version: ended.versionId }, myPayPath)
    expect(sent.status).toBe(303)
    expect(await onlyClaim()).toMatchObject({ version_id: ended.versionId, standing: 'asked' })
    const { text } = await me.get(myClaimPath((await onlyClaim()).id))
    expect(text).toContain('Clothes for an interview')
  })

  test('a version that gave way at midnight holds for what was begun under it; one of long ago does not', async () => {
    const first = await entry({ content: { amount: { kind: 'up-to', pence: 20_000 } } })
    await entry({
      of: first.id,
      number: 2,
      startsOn: '2026-05-31',
      content: { amount: { kind: 'up-to', pence: 5_000 } },
    })
    const sent = await me.post(newClaimPath(first.slug), { version: first.versionId, amount: '150' })
    expect(sent.status).toBe(303)
    expect(await onlyClaim()).toMatchObject({ version_id: first.versionId, asked_pence: 15_000 })

    const old = await entry({ content: { amount: { kind: 'up-to', pence: 20_000 } } })
    await entry({ of: old.id, number: 2, startsOn: '2026-05-01', content: { amount: { kind: 'up-to', pence: 5_000 } } })
    const late = await me.post(newClaimPath(old.slug), { version: old.versionId, amount: '20', words: 'My own words' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('has changed since you opened this page')
    expect(late.text).toContain('My own words')
  })

  test('a bill of 30 MB is refused with its name, and nothing that was typed is lost', async () => {
    const { slug } = await entry()
    const bill = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30_000_000, 0x20)])
    const sent = await me.upload(newClaimPath(slug), { amount: '45', words: 'It is for the coat' }, [
      { field: 'need-0', name: 'bill.pdf', content: bill },
    ])
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('bill.pdf is larger than 25 MB')
    expect(sent.text).toContain('href="#need-0"')
    expect(sent.text).toContain('It is for the coat')
    expect(sent.text).toContain('value="45"')
    expect(await claimsOf()).toEqual([])
    const kept = await h.machine(({ db }) =>
      db.selectFrom('files').select('id').where('name', '=', 'bill.pdf').execute(),
    )
    expect(kept).toEqual([])
  })

  test('what is not theirs says why and how to say that it is wrong, and takes no claim', async () => {
    const { slug, versionId } = await entry({ content: { who: { statuses: ['any'], ageFrom: 21, conditions: [] } } })
    const page = await me.get(newClaimPath(slug))
    expect(page.text).toContain('You can have this from the age of 21.')
    expect(page.text).toContain('I was told no')
    expect((await me.post(newClaimPath(slug), { version: versionId }, myPayPath)).status).toBe(422)
    expect(await claimsOf()).toEqual([])
  })

  test('a condition that nobody knows is asked once, and never again within a year', async () => {
    const who = { statuses: ['any' as const], conditions: ['at-work' as const] }
    const first = await entry({ content: { who } })
    const second = await entry({ content: { who, title: 'Another' } })
    expect((await me.get(newClaimPath(first.slug))).text).toContain('name="condition-at-work"')
    const no = await me.post(newClaimPath(first.slug), { 'condition-at-work': 'no' })
    expect([no.status, no.text.includes('This is for people who are in work')]).toEqual([422, true])
    await me.post(newClaimPath(first.slug), { 'condition-at-work': 'yes' })
    expect((await onlyClaim()).answers).toMatchObject({ 'condition:at-work': 'yes' })
    expect((await me.get(newClaimPath(second.slug))).text).not.toContain('name="condition-at-work"')
  })

  test('HTML in every field comes back as text, or not at all', async () => {
    const { slug } = await entry()
    for (const value of hostileValues) {
      const sent = await me.post(newClaimPath(slug), {
        words: value.slice(0, 1_900),
        amount: value,
        version: value,
        fresh: value,
      })
      const shown = sent.status === 303 ? await me.follow(sent) : sent
      for (const mark of live) expect(shown.text).not.toContain(mark)
      for (const claim of await claimsOf()) {
        const { text } = await me.get(myClaimPath(claim.id))
        for (const mark of live) expect(text).not.toContain(mark)
        await me.post(myClaimMorePath(claim.id), { words: value.slice(0, 1_900) }, myClaimPath(claim.id))
        await me.post(myClaimWithdrawPath(claim.id), {}, myClaimPath(claim.id))
      }
      const pay = await me.post(myPayPath, { method: 'bank', holder: value, sortCode: value, number: value })
      for (const mark of live) expect(pay.text).not.toContain(mark)
    }
    for (const path of [myClaimsPath, myOfferPath])
      for (const mark of live) expect((await me.get(path)).text).not.toContain(mark)
  })
})

describe('an allowance', () => {
  const allowance = {
    title: 'Setting up home',
    type: 'setting-up-home' as const,
    amount: { kind: 'up-to' as const, pence: 300_000 },
    frequency: { every: 'once' as const },
    claim: { kind: 'allowance' as const, steps: [], evidence: [] },
  }

  test('has a balance, and no more than is left can be asked for', async () => {
    const { slug } = await entry({ content: allowance })
    await me.post(newClaimPath(slug), { amount: '1,200' })
    const first = await onlyClaim()
    await h.machine(({ db }) =>
      db.updateTable('offer_claims').set({ agreed_pence: 120_000 }).where('id', '=', first.id).execute(),
    )
    await happens(first.id, 'agreed', { pence: 120_000 })
    const over = await me.post(newClaimPath(slug), { amount: '1,800.01' })
    expect([over.status, over.text.includes('There is £1800 left')]).toEqual([422, true])
    expect((await me.post(newClaimPath(slug), { amount: '300' })).status).toBe(303)
    const { text } = await me.get(myClaimPath(first.id))
    expect(text).toContain('£1,500')
    expect((await me.get(myClaimsPath)).text).toContain('£1,500')
  })

  test('that is all used can’t be asked for again', async () => {
    const { slug, versionId } = await entry({ content: allowance })
    await me.post(newClaimPath(slug), {})
    const first = await onlyClaim()
    await h.machine(({ db }) =>
      db.updateTable('offer_claims').set({ agreed_pence: 300_000 }).where('id', '=', first.id).execute(),
    )
    await happens(first.id, 'agreed', { pence: 300_000 })
    expect((await me.get(newClaimPath(slug))).location).toBe(myClaimPath(first.id))
    await me.post(newClaimPath(slug), { version: versionId }, myPayPath)
    expect(await claimsOf()).toHaveLength(1)
  })
})

describe('following', () => {
  test('a place in the queue counts everyone before, restricted ones too, and nobody behind', async () => {
    const { id: entryId, versionId } = await entry({ content: { claim: { kind: 'service', steps: [], evidence: [] } } })
    const ids = await h.machine(async (work) => {
      const made: ClaimId[] = []
      for (const [day, restricted] of [
        ['2026-04-01', true],
        ['2026-04-02', false],
        ['2026-04-03', false],
        ['2026-04-04', false],
      ] as const) {
        const whose = day === '2026-04-03' ? person : await givenAYoungPerson(work, { restricted })
        const id = newId<'offer-claim'>()
        await work.db
          .insertInto('offer_claims')
          .values({
            ...{ authority_id: work.council.id, id, reference: `Q${day}`, entry_id: entryId, version_id: versionId },
            ...{ person_id: whose, kind: 'service' as const, way: 'me' as const, asked_on: asDay(day) },
          })
          .execute()
        await recordOnClaim(work, id, { what: 'asked' })
        await recordOnClaim(work, id, { what: 'queued' })
        made.push(id)
      }
      return made
    })
    expect((await me.get(myClaimPath(ids[2] as ClaimId))).text).toContain('You are number 3 in the queue.')
    await happens(ids[0] as ClaimId, 'issued')
    expect((await me.get(myClaimPath(ids[2] as ClaimId))).text).toContain('You are number 2 in the queue.')
    await happens(ids[1] as ClaimId, 'issued')
    expect((await me.get(myClaimPath(ids[2] as ClaimId))).text).toContain('You are next in the queue.')
  })

  test('a no has its reason, what would change it and how to challenge it; a challenge becomes an ask', async () => {
    const { slug } = await entry()
    await me.post(newClaimPath(slug), {})
    const { id } = await onlyClaim()
    await happens(id, 'refused', { words: 'The invitation is for last year', wouldChange: 'A new invitation' })
    const { text } = await me.get(myClaimPath(id))
    for (const words of ['The invitation is for last year', 'A new invitation', 'you can complain'])
      expect(text).toContain(words)
    const sent = await me.post(myClaimChallengePath(id), { words: 'It is for this year' }, myClaimPath(id))
    expect(sent.status).toBe(303)
    const ask = await h.machine(({ db }) =>
      db
        .selectFrom('offer_asks as o')
        .innerJoin('asks as a', (join) =>
          join.onRef('a.authority_id', '=', 'o.authority_id').onRef('a.id', '=', 'o.ask_id'),
        )
        .select(['a.words', 'o.kind', 'a.reader_role', 'o.type'])
        .where('a.person_id', '=', person)
        .execute(),
    )
    expect(ask).toEqual([
      { words: 'It is for this year', kind: 'told-no', reader_role: 'team-manager', type: 'interview-clothes' },
    ])
    expect((await me.post(myClaimChallengePath(id), { words: 'Again' }, myClaimPath(id))).status).toBe(422)
    expect((await me.get(myClaimPath(id))).text).toContain('Somebody else looks at it again')
  })

  test('a claim can be taken back until its money has gone to be paid', async () => {
    const { slug } = await entry()
    await me.post(newClaimPath(slug), {})
    const { id } = await onlyClaim()
    await me.post(myClaimWithdrawPath(id), {}, myClaimPath(id))
    expect(await onlyClaim()).toMatchObject({ standing: 'withdrawn' })
    await me.post(newClaimPath(slug), {})
    const second = (await claimsOf()).find((claim) => claim.id !== id)
    await happens(second?.id as ClaimId, 'paid')
    expect((await me.post(myClaimWithdrawPath(second?.id as ClaimId), {}, myClaimPath(id))).status).toBe(422)
  })

  test('nobody else’s claim is found', async () => {
    const { slug } = await entry()
    await me.post(newClaimPath(slug), {})
    const { id } = await onlyClaim()
    const other = await h.machine((work) => givenAYoungPerson(work, { name: 'Ola Other', ...leaver }))
    const stranger = await h.signIn('young-person', { personId: other })
    expect((await stranger.get(myClaimPath(id))).status).toBe(404)
    expect((await stranger.post(myClaimWithdrawPath(id), {}, myClaimsPath)).status).toBe(404)
  })
})

describe('being paid', () => {
  test('account numbers are sealed, shown by their last digits alone, and a wrong one is refused', async () => {
    const wrong = await me.post(myPayPath, { method: 'bank', holder: 'L Orchard', sortCode: '30-94', number: '1234' })
    expect(wrong.status).toBe(422)
    for (const words of ['Enter the sort code', 'Enter the account number']) expect(wrong.text).toContain(words)
    const right = await me.post(myPayPath, {
      method: 'bank',
      holder: 'L Orchard',
      sortCode: '30-94-12',
      number: '7654321',
    })
    expect(right.status).toBe(303)
    const { text } = await me.follow(right)
    expect(text).toContain('that ends in 321')
    expect(text).not.toContain('7654321')
    const row = await h.machine(({ db }) =>
      db.selectFrom('offer_payees').selectAll().where('person_id', '=', person).executeTakeFirstOrThrow(),
    )
    expect(row.sealed?.includes('7654321')).toBe(false)
    const anywhere = await h.machine(({ db }) =>
      sql<{
        found: boolean
      }>`select exists (select from audit_events where detail::text like '%7654321%') as found`.execute(db),
    )
    expect(anywhere.rows).toEqual([{ found: false }])
  })
})

test('the claims of a restricted person are hidden in the database from whoever is not named', async () => {
  const { slug } = await entry()
  await me.post(newClaimPath(slug), {})
  await me.post(myPayPath, { method: 'voucher' })
  const { id } = await onlyClaim()
  await h.machine(({ db }) => db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute())
  const manager = await h.signIn('service-manager')
  const seen = (accountId: typeof manager.accountId) =>
    inScope(h.house.web.kysely, { authorityId: h.council.id, accountId }, async (db) => [
      (await db.selectFrom('offer_claims').select('id').where('id', '=', id).execute()).length,
      (await db.selectFrom('offer_claim_events').select('id').where('claim_id', '=', id).execute()).length,
      (await db.selectFrom('offer_payees').select('hint').where('person_id', '=', person).execute()).length,
    ])
  expect(await seen(manager.accountId)).toEqual([0, 0, 0])
  expect(await seen(me.accountId)).toEqual([1, 1, 1])
  expect((await me.get(myClaimPath(id))).status).toBe(200)
})
