// A check was seen, corrected, or counts no more. What was seen is never rewritten: what takes its place stands beside it.
import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import { lockPledge, noteOn } from '../life/events.ts'
import { lockOrganisation } from '../organisations/commands.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import { listStaffChoices } from '../tour/queries.ts'
import type { PledgeId } from '../tables.ts'
import type { CheckTyped } from './forms.ts'
import type { CheckId } from './tables.ts'
import { seenWords } from './words.ts'

/** What a check is about: a pledge, or an organisation and then all of its. */
export type Whose = { readonly pledge: PledgeId } | { readonly organisation: OrganisationId }

export async function recordCheck(work: Work, whose: Whose, typed: CheckTyped): Promise<CheckId> {
  await lockWhose(work, whose)
  const id = await insert(work, whose, typed, null)
  await note(work, whose, `Seen: ${seenWords[typed.kind]}`)
  return id
}

export async function correctCheck(
  work: Work,
  whose: Whose,
  id: CheckId,
  { why, ...typed }: CheckTyped & { readonly why: string },
): Promise<void> {
  await lockWhose(work, whose)
  await end(work, whose, id, why)
  await insert(work, whose, typed, id)
  await note(work, whose, `Corrected: ${seenWords[typed.kind]}`)
}

export async function endCheck(work: Work, whose: Whose, id: CheckId, why: string): Promise<void> {
  await lockWhose(work, whose)
  const kind = await end(work, whose, id, why)
  await note(work, whose, `Counts no more: ${seenWords[kind]}`)
}

/** For a kind of pledge that by itself brings nobody together. */
export async function sayWouldMeet(work: Work, pledge: PledgeId, meets: boolean): Promise<void> {
  await lockPledge(work, pledge)
  await work.db.updateTable('pledges').set({ would_meet: meets }).where('id', '=', pledge).execute()
  await note(work, { pledge }, meets ? 'They would meet a young person' : 'They would not meet a young person')
}

/** Whoever begins a pledge and whoever takes its check away go one after the other. */
async function lockWhose(work: Work, whose: Whose): Promise<void> {
  if ('pledge' in whose) {
    await lockPledge(work, whose.pledge)
    return
  }
  await lockOrganisation(work, whose.organisation)
  await work.db
    .selectFrom('pledges')
    .select('id')
    .where('organisation_id', '=', whose.organisation)
    .orderBy('id')
    .forUpdate()
    .execute()
}

const isTheirs = (kind: CheckTyped['kind']) => kind === 'dbs' || kind === 'references'

async function insert(work: Work, whose: Whose, typed: CheckTyped, corrects: CheckId | null): Promise<CheckId> {
  const { db, council, now } = work
  const id = newId<'safety-check'>()
  if (isTheirs(typed.kind) && typed.person === '') throw new Refused('person', 'Enter whose it is')
  await requireStaff(work, typed)
  await db
    .insertInto('safety_checks')
    .values({
      authority_id: council.id,
      id,
      kind: typed.kind,
      pledge_id: 'pledge' in whose ? whose.pledge : null,
      organisation_id: 'pledge' in whose ? null : whose.organisation,
      person: isTheirs(typed.kind) ? typed.person : null,
      seen_on: typed.seen,
      seen_by: typed.seenBy,
      until: lastDayOf(work, typed),
      recorded_at: now,
      corrects,
    })
    .execute()
  return id
}

async function requireStaff(work: Work, { seenBy }: CheckTyped): Promise<void> {
  const staff = await listStaffChoices(work)
  if (!staff.some(({ value }) => value === seenBy)) throw new Refused('seenBy', 'Choose who saw it from the list')
}

/** A DBS certificate has no end in law: the council's own renewal. A reference does not run out. */
function lastDayOf({ council, today }: Work, { kind, seen, until }: CheckTyped): Day | null {
  if (seen > today) throw new Refused('seen', 'The day must be today or before')
  if (kind === 'references') return null
  const { dbsYears } = council.settings.pledges.checks
  const renewal = kind === 'dbs' ? addDays(yearsAfter(seen, dbsYears), -1) : null
  const last = until ?? renewal
  if (last === null) throw new Refused('until', 'Enter the last day on which it counts: it stands on the paper')
  if (last < today) throw new Refused('until', 'It has run out already. Record one that is in date')
  if (renewal !== null && last > renewal)
    throw new Refused(
      'until',
      `A DBS certificate counts for ${String(dbsYears)} ${dbsYears === 1 ? 'year' : 'years'} from the day it was seen. Leave this empty and we work it out`,
    )
  return last
}

function yearsAfter(day: Day, years: number): Day {
  const [year = '', month = '', date = ''] = day.split('-')
  const then = `${String(Number(year) + years)}-${month}`
  // From 29 February it is 1 March in a year without one.
  return addDays(`${then}-01` as Day, Number(date) - 1)
}

async function end(work: Work, whose: Whose, id: CheckId, why: string): Promise<CheckTyped['kind']> {
  const [column, value] =
    'pledge' in whose ? (['pledge_id', whose.pledge] as const) : (['organisation_id', whose.organisation] as const)
  const held = await work.db
    .selectFrom('safety_checks')
    .select(['kind', 'ended_at'])
    .where('id', '=', id)
    .where(column, '=', value)
    .executeTakeFirst()
  if (!held) throw new NotFound('No such check')
  if (held.ended_at !== null) throw new Refused('form', 'Somebody was quicker: this check was changed already')
  await work.db
    .updateTable('safety_checks')
    .set({ ended_at: work.now, ended_by: work.caller.accountId, ended_why: why })
    .where('id', '=', id)
    .execute()
  return held.kind
}

async function note(work: Work, whose: Whose, line: string): Promise<void> {
  if ('pledge' in whose) await noteOn(work, whose.pledge, { event: 'checks-changed', line })
}

/** Who is forgotten is forgotten here too: what was seen of them served the pledge alone. */
export async function forgetChecks({ db, today, council }: Work): Promise<void> {
  const before = new Date(`${addDays(today, -council.settings.pledges.keepContactDays)}T00:00:00Z`)
  await sql`delete from safety_checks c where exists (
      select from pledges p where p.authority_id = c.authority_id and p.id = c.pledge_id and p.forgotten_at is not null)
    or exists (
      select from organisations o where o.authority_id = c.authority_id and o.id = c.organisation_id
        and o.ended_at < ${before})`.execute(db)
}
