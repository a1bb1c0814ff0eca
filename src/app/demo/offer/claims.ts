// Claims of the invented young people, in every standing: asked for and decided through the same commands as everybody's.
import { addDays, asDay, type Day } from '../../../platform/clock.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Caller, Work } from '../../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../../platform/ids.ts'
import type { InTransaction } from '../../../platform/jobs/jobs.ts'
import type { Role } from '../../../platform/auth/permissions.ts'
import { claimForm } from '../../../offer/claims/forms.ts'
import { yearOf } from '../../../offer/claims/money.ts'
import { withdrawClaim } from '../../../offer/claims/change.ts'
import { getOwnClaim } from '../../../offer/claims/queries.ts'
import { startClaim } from '../../../offer/claims/start.ts'
import { askForMore, decideClaim, markClaimSeen } from '../../../offer/deciding/commands.ts'
import { checkLines, writeReturned } from '../../../offer/payments/came-back.ts'
import { makePaymentFile } from '../../../offer/payments/commands.ts'
import { publishedOffer } from '../../../offer/published/offer.ts'
import type { ClaimId, ClaimWay } from '../../../offer/tables.ts'
import { noonOf } from '../thread/dates.ts'
import { budgets, madeClaims, type ClaimMade, type Then } from './claims-made.ts'

const decider = 'demo.service-manager.2'

export async function addClaims(machine: InTransaction): Promise<void> {
  await machine(async (work) => {
    const others = await listOthers(work)
    await addPayees(work, others)
    const [earlier, later] = [
      madeClaims.filter(({ then }) => then === 'paid'),
      madeClaims.filter(({ then }) => then !== 'paid'),
    ]
    for (const made of earlier) await addClaim(work, made, others)
    await payThem(work)
    for (const made of later) await addClaim(work, made, others)
    await addBudgets(work)
  })
}

/** Young people of whom no demonstration tells a story: one is never restricted, or their claims would show nothing. */
async function listOthers({ db }: Work): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('category', '=', 'former_relevant')
    .where('restricted', '=', false)
    .where('date_of_death', 'is', null)
    .where('child_id', 'like', 'AC2%')
    .orderBy('child_id')
    .limit(16)
    .execute()
  return rows.map(({ id }) => id)
}

async function personOf(
  { db }: Work,
  who: ClaimMade['who'],
  others: readonly PersonId[],
): Promise<PersonId | undefined> {
  if (typeof who === 'number') return others[who]
  return (await db.selectFrom('people').select('id').where('child_id', '=', who).executeTakeFirst())?.id
}

/** Nothing is sent about what happened before the demonstration began. */
const at = (work: Work, day: Day, caller: Caller): Work => ({
  ...work,
  caller,
  today: day,
  now: noonOf(day),
  send: () => Promise.resolve(newId<'message'>()),
})

async function callerOf({ db }: Work, signIn: string, role: Role): Promise<Caller> {
  const account = await db.selectFrom('accounts').select('id').where('sign_in_name', '=', signIn).executeTakeFirst()
  return { accountId: account?.id ?? null, roles: [role], name: '', personId: null }
}

async function ownCaller({ db }: Work, personId: PersonId): Promise<Caller | null> {
  const account = await db.selectFrom('accounts').select('id').where('person_id', '=', personId).executeTakeFirst()
  return account ? { accountId: account.id, roles: ['young-person'], name: '', personId } : null
}

async function addClaim(work: Work, made: ClaimMade, others: readonly PersonId[]): Promise<void> {
  const personId = await personOf(work, made.who, others)
  if (personId === undefined) return // a small demonstration has fewer people
  const asker = (await ownCaller(work, personId)) ?? (await callerOf(work, 'demo.adviser.1', 'adviser'))
  const on = addDays(work.today, -made.daysAgo)
  const id = await ask(at(work, on, asker), personId, made, asker.personId === null ? (made.way ?? 'adviser') : 'me')
  if (id !== null) await goOn(work, { id, on, asker, then: made.then, made })
}

async function ask(work: Work, personId: PersonId, made: ClaimMade, way: ClaimWay): Promise<ClaimId | null> {
  const entry = (await publishedOffer(work)).bySlug.get(made.slug)
  if (!entry) throw new Error(`The demonstration's offer has no "${made.slug}"`)
  const form = claimForm.schema.parse({
    amount: made.pounds === undefined ? '' : String(made.pounds),
    words: made.words ?? '',
  })
  try {
    const asked = await startClaim(work, {
      personId,
      entryId: entry.id,
      versionId: entry.versionId,
      way,
      isForThem: way !== 'me',
      form,
      files: [],
    })
    return asked.isNew ? asked.id : null
  } catch (error) {
    if (error instanceof Refused) return null // an invented life may have grown too old for it
    throw error
  }
}

interface GoingOn {
  readonly id: ClaimId
  readonly on: Day
  readonly asker: Caller
  readonly then: Then
  readonly made: ClaimMade
}

async function goOn(work: Work, { id, on, asker, then, made }: GoingOn): Promise<void> {
  const days = (count: number) => {
    const day = addDays(on, count)
    return day > work.today ? work.today : day
  }
  const manager = await callerOf(work, decider, 'service-manager')
  const decide = (
    form: Partial<Parameters<typeof decideClaim>[2]> & Pick<Parameters<typeof decideClaim>[2], 'act'>,
    count: number,
  ) =>
    decideClaim(at(work, days(count), manager), id, { amount: '', words: '', wouldChange: '', expires: null, ...form })
  const amount = made.agreedPounds === undefined ? '' : String(made.agreedPounds)
  switch (then) {
    case 'asked':
      return
    case 'seen':
      return markClaimSeen(at(work, days(1), manager), { id, standing: 'asked' })
    case 'more':
      return askForMore(at(work, days(2), manager), id, made.said ?? '')
    case 'agreed':
    case 'waiting':
    case 'paid':
      return decide({ act: 'agree', amount, words: made.said ?? '' }, 3)
    case 'part':
      return decide({ act: 'part', amount, words: made.said ?? '' }, 3)
    case 'issued':
      await decide({ act: 'agree' }, 3)
      if (made.slug !== 'care-leaver-proof') await decide({ act: 'issue', words: made.said ?? '' }, 6)
      return
    case 'refused':
      return decide({ act: 'refuse', words: made.said ?? '', wouldChange: made.wouldChange ?? '' }, 4)
    case 'withdrawn':
      if (asker.personId !== null) await takeBack(at(work, days(2), asker), id)
  }
}

async function takeBack(work: Work, id: ClaimId): Promise<void> {
  await getOwnClaim(work, id)
  await withdrawClaim(work, id)
}

/** Cards and vouchers: account numbers would have to be sealed, and nobody here has one. */
async function addPayees({ db, council }: Work, others: readonly PersonId[]): Promise<void> {
  const known = await db.selectFrom('people').select('id').where('child_id', 'in', ['AC10003', 'AC10004']).execute()
  const paid = [...known.map(({ id }) => id), ...others.slice(0, 12)]
  for (const [index, personId] of paid.entries())
    await db
      .insertInto('offer_payees')
      .values({
        authority_id: council.id,
        person_id: personId,
        method: index % 3 === 0 ? 'voucher' : 'card',
        sealed: null,
        hint: null,
      })
      .execute()
}

async function payThem(work: Work): Promise<void> {
  const manager = await callerOf(work, decider, 'service-manager')
  const madeOn = addDays(work.today, -12)
  await makePaymentFile(at(work, madeOn, manager))
  const sent = await work.db.selectFrom('offer_payments').select('reference').where('file_id', 'is not', null).execute()
  const paidOn = addDays(work.today, -9)
  const lines = sent.map(({ reference }, index) => ({ line: index + 2, reference, date: paidOn, failure: '' }))
  const back = at(work, paidOn, manager)
  await writeReturned(back, await checkLines(back, lines))
}

async function addBudgets(work: Work): Promise<void> {
  const { bySlug } = await publishedOffer(work)
  for (const [slug, pounds] of Object.entries(budgets)) {
    const entry = bySlug.get(slug)
    if (entry)
      await work.db
        .insertInto('offer_budgets')
        .values({
          authority_id: work.council.id,
          entry_id: entry.id,
          year: yearOf(asDay(work.today)),
          pence: pounds * 100,
        })
        .execute()
  }
}
