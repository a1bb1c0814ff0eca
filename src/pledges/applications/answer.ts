// What an organisation does with an application: reads it, invites, answers with feedback, says that they started and how it
// goes. It acts on its own alone; before an interview and before a start the gate is asked.
import { formatDay } from '../../design/index.ts'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { lockOpportunity, placesTaken } from '../opportunities/commands.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import { addMonths, answerDue } from './due.ts'
import { mayGoOn } from './gate.ts'
import { lockApplication, noteOn, refuseUnless, sayWords, tellApplicant, type Application } from './life.ts'
import type { ApplicationId } from './tables.ts'

async function lockOwn(work: Work, own: OrganisationId, id: ApplicationId): Promise<Application> {
  const found = await lockApplication(work, id)
  if (found.organisation_id !== own || found.standing === 'taken-back') throw new NotFound('No such application')
  return found
}

/** Opened for the first time by the organisation. */
export async function markSeen(work: Work, own: OrganisationId, id: ApplicationId): Promise<void> {
  const application = await lockOwn(work, own, id)
  if (application.standing !== 'applied') return
  await work.db.updateTable('applications').set({ standing: 'seen', seen_at: work.now }).where('id', '=', id).execute()
  await noteOn(work, id, 'seen')
  await tellApplicant(work, id)
}

export interface Invitation {
  readonly on: Day
  readonly at: string
  /** Where, whom to ask for, what to bring: words, which are looked at before they are passed on. */
  readonly where: string
}

export async function inviteApplicant(
  work: Work,
  own: OrganisationId,
  id: ApplicationId,
  { on, at, where }: Invitation,
): Promise<void> {
  const application = await lockOwn(work, own, id)
  refuseUnless(application, 'invited')
  if (on < work.today) throw new Refused('on', 'The day must be today or later')
  await mayGoOn(work, application, on)
  await work.db
    .updateTable('applications')
    .set({
      standing: 'invited',
      seen_at: application.seen_at ?? work.now,
      interview_on: on,
      interview_at: at,
      answer_due: answerDue(work.council.settings, on),
      reminded_at: null,
      raised_at: null,
    })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, 'invited', on)
  await sayWords(work, id, 'interview', where)
  await tellApplicant(work, id)
}

export interface AnswerGiven {
  readonly isOffered: boolean
  readonly feedback: string
  /** Places in the list of what mattered. */
  readonly unmet: readonly number[]
}

export async function answerApplicant(
  work: Work,
  own: OrganisationId,
  id: ApplicationId,
  given: AnswerGiven,
): Promise<void> {
  // The opportunity first, so that two who offer the last place at once do it one after the other.
  const { opportunity_id: opportunityId } = await lockedOpportunityOf(work, own, id)
  const application = await lockOwn(work, own, id)
  refuseUnless(application, given.isOffered ? 'offered' : 'refused')
  const unmet = given.isOffered ? [] : unmetOf(work, application, given.unmet)
  if (given.isOffered) await refuseWhenFull(work, opportunityId)
  await work.db
    .updateTable('applications')
    .set({
      standing: given.isOffered ? 'offered' : 'refused',
      seen_at: application.seen_at ?? work.now,
      answered_at: work.now,
      unmet: [...unmet],
    })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, given.isOffered ? 'offered' : 'refused')
  await sayWords(work, id, 'answer', given.feedback)
  await tellApplicant(work, id)
}

async function lockedOpportunityOf(work: Work, own: OrganisationId, id: ApplicationId) {
  const found = await work.db
    .selectFrom('applications')
    .select('opportunity_id')
    .where('id', '=', id)
    .where('organisation_id', '=', own)
    .executeTakeFirst()
  if (!found) throw new NotFound('No such application')
  await lockOpportunity(work, found.opportunity_id)
  return found
}

async function refuseWhenFull(work: Work, id: Application['opportunity_id']): Promise<void> {
  const { shown, draft } = await lockOpportunity(work, id)
  if ((await placesTaken(work, id)) >= (shown ?? draft).places)
    throw new Refused('answer', 'Every place is taken. Change how many places there are before you offer another')
}

/** Where an interview was sure, nobody is refused before it but for what mattered and was not met. */
function unmetOf({ today }: Work, application: Application, places: readonly number[]): readonly string[] {
  const unmet = application.criteria.filter((_, place) => places.includes(place))
  const wasMet = application.interview_on !== null && application.interview_on <= today
  if (application.guaranteed && !wasMet && unmet.length === 0)
    throw new Refused(
      'unmet',
      application.criteria.length === 0
        ? 'You promised everyone an interview. Invite them first'
        : 'You promised an interview. Choose which of these is not met, or invite them',
    )
  return unmet
}

export async function startApplicant(work: Work, own: OrganisationId, id: ApplicationId, on: Day): Promise<void> {
  const application = await lockOwn(work, own, id)
  refuseUnless(application, 'started')
  if (on > work.today) throw new Refused('on', 'The day must be today or before')
  if (on < application.applied_on) throw new Refused('on', 'The day must be on or after the day they applied')
  await mayGoOn(work, application, work.today)
  await work.db
    .updateTable('applications')
    .set({ standing: 'started', started_on: on, start_said_on: work.today })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, 'started', on)
  await tellApplicant(work, id)
}

export interface Goes {
  readonly isThere: boolean
  readonly leftOn: Day | null
}

/** Still there or not, three and six months after the start, by the organisation. */
export async function saidByOrganisation(
  work: Work,
  own: OrganisationId,
  id: ApplicationId,
  goes: Goes & { readonly why: string | null },
): Promise<void> {
  await noteHowItGoes(work, await lockOwn(work, own, id), goes)
  if (!goes.isThere && goes.why !== null) await sayWords(work, id, 'left', goes.why)
  await tellApplicant(work, id)
}

/** By the young person or whoever works with them; why they left is not for the organisation. */
export async function saidByThem(
  work: Work,
  id: ApplicationId,
  goes: Goes & { readonly why: string | null },
): Promise<void> {
  await noteHowItGoes(work, await lockApplication(work, id), goes)
  if (!goes.isThere)
    await work.db.updateTable('applicants').set({ left_why: goes.why }).where('application_id', '=', id).execute()
}

async function noteHowItGoes(work: Work, application: Application, { isThere, leftOn }: Goes): Promise<void> {
  refuseUnless(application, 'goes')
  const { started_on: started, id } = application
  if (started === null) throw new NotFound('Nobody has started')
  const [three, six] = [addMonths(started, 3), addMonths(started, 6)]
  if (isThere && work.today < three)
    throw new Refused('goes', `Three months are over on ${formatDay(three)}: say then whether they are still there`)
  const until = isThere ? work.today : (leftOn ?? work.today)
  if (until < started || until > work.today)
    throw new Refused('left', 'The day must be on or after the first day, and today or before')
  const isKnown = (day: Day) => !isThere || until >= day
  await work.db
    .updateTable('applications')
    .set({
      ...(isThere ? {} : { standing: 'left' as const, left_on: until }),
      there_at_three: isKnown(three) ? until >= three : application.there_at_three,
      there_at_six: isKnown(six) ? until >= six : application.there_at_six,
    })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, isThere ? (until >= six ? 'there-at-six' : 'there-at-three') : 'left', until)
}
