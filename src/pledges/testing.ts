// Builders for tests: a pledge in one line, as far along as wanted.
import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '../platform/clock.ts'
import type { CheckKind } from '../platform/councils/pledge-settings.ts'
import type { Work } from '../platform/http/ctx.ts'
import { newId, type AccountId } from '../platform/ids.ts'
import type { Whose } from './checks/commands.ts'
import { checksNeeded } from './checks/queries.ts'
import { toRecord } from './checks/words.ts'
import { acceptPledge, checkPledge } from './life/commands.ts'
import { makePledge, type NewPledge } from './making/make.ts'
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
