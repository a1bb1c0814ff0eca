// What is offered: written by an organisation, checked here, open to everyone, closed or taken away. Nobody outside reads a
// word of it before somebody here has, and a change of what is open is checked again.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../thread/index.ts'
import { answerDue } from '../applications/due.ts'
import '../applications/tables.ts'
import { heldIn } from '../making/make.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import { tellMembers } from '../partner/tell.ts'
import { opportunityPath, partnerOpportunityPath } from '../paths.ts'
import type { opportunityForm } from './forms.ts'
import type { Offered, OpportunityId, Shown } from './tables.ts'

type Typed = z.output<typeof opportunityForm.schema>

const offeredFrom = ({ closes, starts, ...rest }: Typed): Offered => ({
  kind: rest.kind,
  title: rest.title,
  description: rest.description,
  criteria: rest.criteria,
  pay: rest.pay,
  hours: rest.hours,
  place: rest.place,
  places: rest.places,
  closesOn: closes,
  startsOn: starts,
  isGuaranteed: rest.isGuaranteed,
})

export async function writeOpportunity(work: Work, own: OrganisationId, typed: Typed): Promise<OpportunityId> {
  const { db, council, caller, now } = work
  await refuse(work, own, typed)
  const id = newId<'opportunity'>()
  const draft = offeredFrom(typed)
  await db
    .insertInto('opportunities')
    .values({
      authority_id: council.id,
      id,
      organisation_id: own,
      pledge_id: typed.pledge,
      draft: JSON.stringify(draft),
      shown: null,
      held: [...(await heldOf(work, draft))],
      kind: draft.kind,
      closes_on: draft.closesOn,
      written_by: caller.accountId,
      made_at: now,
      changed_at: now,
    })
    .execute()
  return id
}

async function refuse({ db, today }: Work, own: OrganisationId, { closes, starts, pledge }: Typed): Promise<void> {
  if (closes < today) throw new Refused('closes', 'The last day must be today or later')
  if (starts !== null && starts < today) throw new Refused('starts', 'The first day must be today or later')
  if (pledge === null) return
  const theirs = await db
    .selectFrom('pledges')
    .select('id')
    .where('id', '=', pledge)
    .where('organisation_id', '=', own)
    .executeTakeFirst()
  if (!theirs) throw new Refused('pledge', 'Choose one of your pledges from the list')
}

const heldOf = (work: Work, { title, description, criteria, pay, hours, place }: Offered) =>
  heldIn(work, [title, description, ...criteria, pay, hours ?? '', place].join('\n'))

/** What is open stays as it was checked until the change is checked too. */
export async function changeOpportunity(
  work: Work,
  own: OrganisationId,
  id: OpportunityId,
  typed: Typed,
): Promise<void> {
  const { withdrawn_at: withdrawn, shown } = await lockOwn(work, own, id)
  if (withdrawn !== null) throw new Refused('form', 'It was taken away. Write a new one')
  await refuse(work, own, typed)
  const draft = offeredFrom(typed)
  await work.db
    .updateTable('opportunities')
    .set({
      draft: JSON.stringify(draft),
      held: [...(await heldOf(work, draft))],
      pledge_id: typed.pledge,
      changed_at: work.now,
      // What was sent and then changed is sent again: nobody checks what is still being written.
      sent_at: shown === null ? null : work.now,
      returned_why: null,
      ...(shown === null && { kind: draft.kind, closes_on: draft.closesOn }),
    })
    .where('id', '=', id)
    .execute()
}

export async function sendOpportunity(work: Work, own: OrganisationId, id: OpportunityId): Promise<void> {
  const found = await lockOwn(work, own, id)
  if (found.withdrawn_at !== null) throw new Refused('form', 'It was taken away. Write a new one')
  if (found.draft.closesOn < work.today) throw new Refused('form', 'Its last day has gone by. Change that first')
  await work.db
    .updateTable('opportunities')
    .set({ sent_at: found.sent_at ?? work.now, returned_why: null })
    .where('id', '=', id)
    .execute()
}

/** By the organisation: nobody applies any more, and it stands on no public page. */
export async function closeOpportunity(work: Work, own: OrganisationId, id: OpportunityId): Promise<void> {
  const found = await lockOwn(work, own, id)
  if (found.opened_at === null || found.closed_at !== null) throw new Refused('form', 'It is not open')
  await work.db.updateTable('opportunities').set({ closed_at: work.now }).where('id', '=', id).execute()
  await moveAnswers(work, id, work.today)
}

/** Whoever waits without an interview has an answer within two working days of the last day to apply. */
async function moveAnswers({ db, council }: Work, id: OpportunityId, last: Day): Promise<void> {
  await db
    .updateTable('applications')
    .set({ answer_due: answerDue(council.settings, last), reminded_at: null, raised_at: null })
    .where('opportunity_id', '=', id)
    .where('standing', 'in', ['applied', 'seen'])
    .execute()
}

export async function withdrawOpportunity(work: Work, own: OrganisationId, id: OpportunityId): Promise<void> {
  const found = await lockOwn(work, own, id)
  if (found.withdrawn_at !== null) return
  await withdraw(work, id)
}

async function withdraw(work: Work, id: OpportunityId): Promise<void> {
  const { db, now, today } = work
  await db.updateTable('opportunities').set({ withdrawn_at: now, sent_at: null }).where('id', '=', id).execute()
  await moveAnswers(work, id, today)
}

/** Taken away here: what was opened and should not stand, or an organisation that has ended. */
export async function withdrawHere(work: Work, id: OpportunityId): Promise<void> {
  const found = await lockOpportunity(work, id)
  if (found.withdrawn_at === null) await withdraw(work, id)
}

export async function withdrawAllOf(work: Work, organisation: OrganisationId): Promise<void> {
  const { db, now } = work
  await db
    .updateTable('opportunities')
    .set({ withdrawn_at: now, sent_at: null })
    .where('organisation_id', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .execute()
}

/** Its words are fine: everyone reads them, and the first time the thread is told. */
export async function openOpportunity(work: Work, id: OpportunityId, changedAt: string): Promise<void> {
  const found = await lockOpportunity(work, id)
  if (found.sent_at === null || found.withdrawn_at !== null)
    throw new Refused('form', 'Nothing of it waits to be checked')
  if (found.changed_at.toISOString() !== changedAt)
    throw new Refused('form', 'It was changed while you read it. Read it once more: these are the words now')
  if (found.draft.closesOn < work.today) throw new Refused('form', 'Its last day has gone by. Send it back')
  const { name, about } = await work.db
    .selectFrom('organisations')
    .select(['name', 'about'])
    .where('id', '=', found.organisation_id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const shown: Shown = { ...found.draft, by: name, about }
  await work.db
    .updateTable('opportunities')
    .set({
      shown: JSON.stringify(shown),
      kind: shown.kind,
      closes_on: shown.closesOn,
      opened_at: found.opened_at ?? work.now,
      checked_by: work.caller.accountId,
      sent_at: null,
      // A new last day opens what was closed.
      closed_at: null,
    })
    .where('id', '=', id)
    .execute()
  if (found.shown !== null && found.shown.closesOn !== shown.closesOn) await moveAnswers(work, id, shown.closesOn)
  await tellMembers(work, found.organisation_id, {
    subject: 'What you offer is open',
    line: `Young people can apply now: ${shown.title}`,
    path: partnerOpportunityPath(id),
  })
  if (found.opened_at === null) await announceOpened(work, id, shown)
}

const announceOpened = (work: Work, id: OpportunityId, shown: Shown): Promise<void> =>
  announce(work, {
    kind: 'opportunity-opened',
    subjectId: id,
    title: shown.title,
    words: shown.description,
    detail: {
      kind: shown.kind,
      by: shown.by,
      place: shown.place,
      closesOn: shown.closesOn,
      address: `${work.publicUrl}${opportunityPath(id)}`,
    },
  })

export async function sendBackOpportunity(work: Work, id: OpportunityId, why: string): Promise<void> {
  const found = await lockOpportunity(work, id)
  if (found.sent_at === null) throw new Refused('form', 'Nothing of it waits to be checked')
  await work.db.updateTable('opportunities').set({ sent_at: null, returned_why: why }).where('id', '=', id).execute()
  await tellMembers(work, found.organisation_id, {
    subject: 'Please look at what you offer again',
    line: `There is something to change before everyone can read it: ${found.draft.title}`,
    path: partnerOpportunityPath(id),
  })
}

export type Opportunity = Awaited<ReturnType<typeof lockOpportunity>>

/** Locked, so that whoever decides at once decides one after the other. */
export async function lockOpportunity({ db }: Pick<Work, 'db'>, id: OpportunityId) {
  const found = await db.selectFrom('opportunities').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('No such opportunity')
  return found
}

async function lockOwn(work: Work, own: OrganisationId, id: OpportunityId): Promise<Opportunity> {
  const found = await lockOpportunity(work, id)
  if (found.organisation_id !== own) throw new NotFound('It is another organisation’s')
  return found
}

/** How many places are taken, whoever asks: nobody is left out, and it tells of nobody. */
export async function placesTaken({ db }: Pick<Work, 'db'>, id: OpportunityId): Promise<number> {
  const { rows } = await sql<{ taken: number }>`select places_taken(${id}) as taken`.execute(db)
  return rows[0]?.taken ?? 0
}
