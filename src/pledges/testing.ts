// Builders for tests: a pledge, an organisation, what it offers and who applied, each in one line.
import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '../platform/clock.ts'
import { checkKinds, type CheckKind } from '../platform/councils/pledge-settings.ts'
import type { Work } from '../platform/http/ctx.ts'
import { newId, type AccountId, type PersonId } from '../platform/ids.ts'
import type { Whose } from './checks/commands.ts'
import { checksNeeded } from './checks/queries.ts'
import { toRecord } from './checks/words.ts'
import { acceptPledge, checkPledge } from './life/commands.ts'
import { makePledge, type NewPledge } from './making/make.ts'
import { apply } from './applications/apply.ts'
import type { Choices } from './applications/disclosure.ts'
import type { ApplicationId } from './applications/tables.ts'
import { openOpportunity, sendOpportunity, writeOpportunity } from './opportunities/commands.ts'
import type { OpportunityId } from './opportunities/tables.ts'
import { addOrganisation, inviteMember } from './organisations/commands.ts'
import type { OrganisationId } from './organisations/tables.ts'
import type { PledgeId } from './tables.ts'

export async function givenAPledge(work: Work, given: Partial<NewPledge> = {}): Promise<PledgeId> {
  const { id } = await makePledge(work, {
    key: randomUUID(),
    door: 'worker',
    pledger: 'business',
    name: 'Sam Baker',
    organisation: 'Corner Bakery',
    words: 'Two paid Saturday jobs in our bakery',
    kind: 'job',
    howMany: 2,
    due: null,
    place: null,
    forWhom: null,
    publish: 'named',
    namedAs: null,
    reachBy: 'email',
    reachAt: 'sam@bakery.example',
    ...given,
  })
  return id
}

interface SeenCheck {
  readonly kind: CheckKind
  readonly person?: string
  readonly seenOn?: Day
  readonly until?: Day
}

/** One that was seen; today and for a year unless it says otherwise. */
export async function givenACheck(work: Work, whose: Whose, { kind, person, seenOn, until }: SeenCheck) {
  const id = newId<'safety-check'>()
  const isTheirs = kind === 'dbs' || kind === 'references'
  await work.db
    .insertInto('safety_checks')
    .values({
      authority_id: work.council.id,
      id,
      kind,
      pledge_id: 'pledge' in whose ? whose.pledge : null,
      organisation_id: 'pledge' in whose ? null : whose.organisation,
      person: isTheirs ? (person ?? 'Sam Baker') : null,
      seen_on: seenOn ?? work.today,
      seen_by: await someStaff(work),
      until: kind === 'references' ? null : (until ?? addDays(work.today, 365)),
      recorded_at: work.now,
    })
    .execute()
  return id
}

async function someStaff({ db, council, now }: Work): Promise<AccountId> {
  const name = 'Somebody who saw it'
  const held = await db.selectFrom('accounts').select('id').where('display_name', '=', name).executeTakeFirst()
  if (held) return held.id
  const id = newId<'account'>()
  await db
    .insertInto('accounts')
    .values({ authority_id: council.id, id, roles: ['clerk'], display_name: name, created_at: now })
    .execute()
  return id
}

/** Everything that it needs, in date. */
export async function givenItsChecks(work: Work, pledge: PledgeId): Promise<void> {
  const { kind, would_meet } = await work.db
    .selectFrom('pledges')
    .select(['kind', 'would_meet'])
    .where('id', '=', pledge)
    .executeTakeFirstOrThrow()
  for (const need of toRecord(await checksNeeded(work, { kind, would_meet })))
    await givenACheck(work, { pledge }, { kind: need })
}

/** One whose safety checks were seen. */
export async function givenASafePledge(work: Work, given: Partial<NewPledge> = {}): Promise<PledgeId> {
  const id = await givenAPledge(work, given)
  await givenItsChecks(work, id)
  return id
}

/** Checked and accepted, for ten days from now unless it says otherwise; its safety checks were seen. */
export async function givenAnAcceptedPledge(
  work: Work,
  given: Partial<NewPledge> = {},
  { isSafe = true } = {},
): Promise<PledgeId> {
  const id = await (isSafe ? givenASafePledge : givenAPledge)(work, given)
  await checkPledge(work, id, { shownWords: given.words ?? 'Two paid Saturday jobs in our bakery', theme: null })
  await acceptPledge(work, id, {
    ownerAccount: null,
    ownerPost: 'Employment adviser',
    due: given.due ?? addDays(work.today, 10),
  })
  return id
}

export interface GivenPartner {
  readonly organisation: OrganisationId
  readonly account: AccountId
  readonly email: string
}

/** An organisation and somebody who signs in for it; every safety check of it was seen. */
export async function givenAPartner(work: Work, name: string, { isSafe = true } = {}): Promise<GivenPartner> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@partner.example`
  const organisation = await addOrganisation(work, { name, work: 'A bakery', about: null, reach: 'By phone' })
  const account = await inviteMember(work, organisation, { name: `Somebody at ${name}`, email })
  for (const need of isSafe ? toRecord(checkKinds) : []) await givenACheck(work, { organisation }, { kind: need })
  return { organisation, account, email }
}

type Written = Parameters<typeof writeOpportunity>[2]

const offered = (work: Work): Written => ({
  kind: 'job',
  title: 'Trainee baker',
  description: 'You learn to bake with us, one thing after the other.',
  criteria: ['Can start at five in the morning', 'Is 18 or older'],
  pay: '£12.21 an hour',
  hours: '20 a week',
  place: 'Millbeck',
  places: 2,
  isGuaranteed: false,
  pledge: null,
  closes: addDays(work.today, 14),
  starts: null,
})

export const givenADraft = (work: Work, organisation: OrganisationId, given: Partial<Written> = {}) =>
  writeOpportunity(work, organisation, { ...offered(work), ...given })

/** Written, sent and checked. */
export async function givenAnOpportunity(
  work: Work,
  organisation: OrganisationId,
  given: Partial<Written> = {},
): Promise<OpportunityId> {
  const id = await givenADraft(work, organisation, given)
  await sendOpportunity(work, organisation, id)
  const { changed_at: at } = await work.db
    .selectFrom('opportunities')
    .select('changed_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await openOpportunity(work, id, at.toISOString())
  return id
}

export const nothingShown: Choices = {
  written: { reach: '', done: '', about: '', helps: '', days: '' },
  shows: [],
}

export const givenAnApplication = (
  work: Work,
  opportunity: OpportunityId,
  personId: PersonId,
  choices: Choices = nothingShown,
): Promise<ApplicationId> => apply(work, { personId, opportunity, choices, consent: null })
