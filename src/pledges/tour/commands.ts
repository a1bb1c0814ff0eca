// Planning a stop, signing its risks, confirming it, and saying how it went.
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Hazard, StopId, TourStopsTable } from '../tables.ts'
import type { reportForm, stopForm } from './forms.ts'
import { missingFor, usualHazards, type Stop } from './state.ts'

type StopTyped = z.output<typeof stopForm.schema>

const columnsOf = (typed: StopTyped) => ({
  held_on: typed.on,
  from_time: typed.from,
  until_time: typed.until,
  place: typed.place,
  address: typed.address,
  directions: typed.directions,
  host: typed.host,
  purpose: typed.purpose,
  people: typed.people,
  kit: typed.kit,
  safety_account_id: typed.safety,
  is_public: typed.isPublic,
})

/** A stop begins with what usually could go wrong; nobody has signed that yet. */
export async function planStop(work: Work, typed: StopTyped): Promise<StopId> {
  const id = newId<'stop'>()
  await checkSafety(work, typed)
  await work.db
    .insertInto('tour_stops')
    .values({
      authority_id: work.council.id,
      id,
      ...columnsOf(typed),
      hazards: JSON.stringify(usualHazards),
      created_by: work.caller.accountId,
      created_at: work.now,
      changed_at: work.now,
    })
    .execute()
  return id
}

/** Where and when it is, and who is there, is what was signed: a change of any of them takes signature and confirmation away. */
export async function changeStop(
  work: Work,
  id: StopId,
  typed: StopTyped,
): Promise<{ readonly mustSignAgain: boolean }> {
  const before = await lockStop(work, id)
  await checkSafety(work, typed)
  const after = columnsOf(typed)
  const signed = ['held_on', 'place', 'address', 'host', 'people', 'safety_account_id'] as const
  const mustSignAgain = before.risk_signed_at !== null && signed.some((column) => before[column] !== after[column])
  await work.db
    .updateTable('tour_stops')
    .set({ ...after, ...(mustSignAgain && unsigned), changed_at: work.now })
    .where('id', '=', id)
    .execute()
  return { mustSignAgain }
}

const unsigned = { risk_signed_at: null, risk_signed_by: null, confirmed_at: null, confirmed_by: null }

/** Safety is somebody's who works here: never a councillor, a partner or a young person. */
async function checkSafety({ db }: Work, { safety }: StopTyped): Promise<void> {
  if (safety === null) return
  const found = await db
    .selectFrom('accounts')
    .select('roles')
    .where('id', '=', safety)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!found?.roles.some((role) => !['councillor', 'partner', 'young-person'].includes(role)))
    throw new Refused('safety', 'Choose a member of staff from the list')
}

export async function setHazards(work: Work, id: StopId, hazards: readonly Hazard[]): Promise<void> {
  await lockStop(work, id)
  await work.db
    .updateTable('tour_stops')
    .set({ hazards: JSON.stringify(hazards), ...unsigned, changed_at: work.now })
    .where('id', '=', id)
    .execute()
}

export async function signRisks(work: Work, id: StopId, note: string): Promise<void> {
  const { hazards } = await lockStop(work, id)
  if (hazards.some(({ level }) => level === 'high') && note === '')
    throw new Refused('note', 'A high risk is left: say why the stop goes ahead')
  await work.db
    .updateTable('tour_stops')
    .set({ risk_signed_at: work.now, risk_signed_by: work.caller.accountId, risk_note: note === '' ? null : note })
    .where('id', '=', id)
    .execute()
}

export async function confirmStop(work: Work, id: StopId): Promise<void> {
  const stop = await lockStop(work, id)
  const missing = missingFor(stop)
  if (missing.length > 0)
    throw new Refused('form', `This stop cannot be confirmed yet. It needs ${missing.join(' and ')}`)
  await work.db
    .updateTable('tour_stops')
    .set({ confirmed_at: work.now, confirmed_by: work.caller.accountId, changed_at: work.now })
    .where('id', '=', id)
    .execute()
}

export async function cancelStop(work: Work, id: StopId, why: string): Promise<void> {
  const stop = await lockStop(work, id)
  if (stop.reported_at !== null) throw new Refused('why', 'It took place: there is a report of it')
  await work.db
    .updateTable('tour_stops')
    .set({ cancelled_at: work.now, cancelled_why: why, changed_at: work.now })
    .where('id', '=', id)
    .execute()
}

export async function reportStop(work: Work, id: StopId, typed: z.output<typeof reportForm.schema>): Promise<void> {
  const stop = await lockStop(work, id)
  if (stop.held_on > work.today) throw new Refused('report', 'It has not taken place yet')
  await work.db
    .updateTable('tour_stops')
    .set({
      leaves: typed.leaves,
      report: typed.report,
      follow_ups: typed.followUps === '' ? null : typed.followUps,
      reported_at: work.now,
      reported_by: work.caller.accountId,
      changed_at: work.now,
    })
    .where('id', '=', id)
    .execute()
}

/** Locked: whoever changes it and whoever confirms it go one after the other. What was called off stays so. */
async function lockStop({ db }: Pick<Work, 'db'>, id: StopId): Promise<Stop> {
  const found: Selectable<TourStopsTable> | undefined = await db
    .selectFrom('tour_stops')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('No such stop')
  if (found.cancelled_at !== null) throw new Refused('form', 'This stop was called off. Plan a new one')
  return found
}
