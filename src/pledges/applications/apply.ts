// A young person applies, or a worker for them; changes what they show; takes it back. Until they start it is theirs.
import { ageOn } from '../../people/index.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { readDanger } from '../../words/index.ts'
import { placesTaken } from '../opportunities/commands.ts'
import { opportunityStands } from '../opportunities/standing.ts'
import type { OpportunityId, Shown } from '../opportunities/tables.ts'
import { tellMembers } from '../partner/tell.ts'
import { partnerApplicationsPath, staffApplicationPath } from '../paths.ts'
import { allWritten, cardFrom, type Choices, type OfRecord } from './disclosure.ts'
import { answerDue } from './due.ts'
import { lockApplication, noteOn, refuseUnless } from './life.ts'
import type { ApplicationId } from './tables.ts'
import { tellWorkers } from './tell-workers.ts'

/** What of the record an application may show. */
export async function recordFor({ db, today }: Pick<Work, 'db' | 'today'>, personId: PersonId): Promise<OfRecord> {
  const person = await db
    .selectFrom('people')
    .select(['name', 'known_as as knownAs', 'date_of_birth as born'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new NotFound('No such person')
  const worker = await db
    .selectFrom('allocations as a')
    .innerJoin('workers as w', (join) =>
      join.onRef('w.authority_id', '=', 'a.authority_id').onRef('w.id', '=', 'a.worker_id'),
    )
    .select(['w.name', 'w.phone', 'w.email'])
    .where('a.person_id', '=', personId)
    .where('a.capacity', 'in', ['adviser', 'social-worker'])
    .where('a.starts_on', '<=', today)
    .where((or) => or.or([or('a.ends_on', 'is', null), or('a.ends_on', '>=', today)]))
    .orderBy('a.capacity')
    .orderBy('a.starts_on', 'desc')
    .executeTakeFirst()
  return {
    name: person.name,
    knownAs: person.knownAs,
    age: ageOn(person.born, today),
    worker: worker
      ? [worker.name, worker.phone, worker.email].filter((one) => one !== null && one !== '').join(', ')
      : null,
  }
}

export interface Applying {
  readonly personId: PersonId
  readonly opportunity: OpportunityId
  readonly choices: Choices
  /** How they said yes, where a worker applies for them. */
  readonly consent: string | null
}

export async function apply(work: Work, { personId, opportunity, choices, consent }: Applying): Promise<ApplicationId> {
  const { db, council, caller, now, today } = work
  const offered = await openOne(work, opportunity)
  if ((await findApplicationTo(work, personId, opportunity)) !== null)
    throw new Refused('form', 'You have applied for this already. Open your application to change it')
  const id = newId<'application'>()
  await db
    .insertInto('applications')
    .values({
      authority_id: council.id,
      id,
      opportunity_id: opportunity,
      organisation_id: offered.organisation,
      shown: JSON.stringify(cardFrom(choices, await recordFor(work, personId))),
      criteria: [...offered.shown.criteria],
      guaranteed: offered.shown.isGuaranteed,
      applied_on: today,
      applied_at: now,
      answer_due: answerDue(council.settings, offered.shown.closesOn),
    })
    .execute()
  await db
    .insertInto('applicants')
    .values({
      authority_id: council.id,
      application_id: id,
      opportunity_id: opportunity,
      person_id: personId,
      choices: JSON.stringify(choices),
      applied_by: caller.accountId,
      consent,
      may_be_unsafe: isUnsafe(choices),
    })
    .execute()
  await noteOn(work, id, 'applied')
  await tellWhenUnsafe(work, personId, id, choices)
  await tellMembers(work, offered.organisation, {
    subject: 'Somebody has applied',
    line: 'There is a new application on your page. Please read it soon.',
    path: partnerApplicationsPath,
  })
  return id
}

const isUnsafe = (choices: Choices): boolean => readDanger(allWritten(choices)).level !== 'none'

/** It is sent all the same: whoever works with them reads it now. */
async function tellWhenUnsafe(work: Work, personId: PersonId, id: ApplicationId, choices: Choices): Promise<void> {
  if (!isUnsafe(choices)) return
  await tellWorkers(work, personId, {
    subject: 'Please read an application now',
    line: 'Words in an application may say that somebody is not safe.',
    path: staffApplicationPath(id),
  })
}

interface OpenOne {
  readonly organisation: Awaited<ReturnType<typeof readOne>>['organisation_id']
  readonly shown: Shown
}

const readOne = ({ db }: Pick<Work, 'db'>, id: OpportunityId) =>
  db
    .selectFrom('opportunities')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
    .then((found) => {
      if (!found) throw new NotFound('No such opportunity')
      return found
    })

/** Only what is open can be applied for. */
async function openOne(work: Work, id: OpportunityId): Promise<OpenOne> {
  const found = await readOne(work, id)
  const { shown } = found
  if (shown === null || found.withdrawn_at !== null) throw new NotFound('No such opportunity')
  const standing = opportunityStands(
    {
      sentAt: found.sent_at,
      openedAt: found.opened_at,
      closedAt: found.closed_at,
      withdrawnAt: found.withdrawn_at,
      closesOn: shown.closesOn,
      places: shown.places,
      taken: await placesTaken(work, id),
    },
    work.today,
  )
  if (standing !== 'open')
    throw new Refused(
      'form',
      standing === 'full' ? 'Every place is taken' : 'This is closed: nobody can apply any more',
    )
  return { organisation: found.organisation_id, shown }
}

/** One for each; what was taken back counts: it can be sent again from there. */
export async function findApplicationTo(
  { db }: Pick<Work, 'db'>,
  personId: PersonId,
  opportunity: OpportunityId,
): Promise<ApplicationId | null> {
  const found = await db
    .selectFrom('applicants')
    .select('application_id as id')
    .where('person_id', '=', personId)
    .where('opportunity_id', '=', opportunity)
    .executeTakeFirst()
  return found?.id ?? null
}

/** Throws NotFound for somebody else's. */
async function lockOf(work: Work, personId: PersonId, id: ApplicationId) {
  const theirs = await work.db
    .selectFrom('applicants')
    .select('application_id')
    .where('application_id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!theirs) throw new NotFound('It is somebody else’s')
  return lockApplication(work, id)
}

export async function changeApplication(
  work: Work,
  personId: PersonId,
  id: ApplicationId,
  choices: Choices,
): Promise<void> {
  const application = await lockOf(work, personId, id)
  const isBack = application.standing === 'taken-back'
  if (isBack) await openOne(work, application.opportunity_id)
  else refuseUnless(application, 'changed')
  await work.db
    .updateTable('applications')
    .set({
      shown: JSON.stringify(cardFrom(choices, await recordFor(work, personId))),
      ...(isBack && { standing: 'applied' as const, applied_on: work.today, applied_at: work.now, seen_at: null }),
    })
    .where('id', '=', id)
    .execute()
  await work.db
    .updateTable('applicants')
    .set({ choices: JSON.stringify(choices), may_be_unsafe: isUnsafe(choices) })
    .where('application_id', '=', id)
    .execute()
  await noteOn(work, id, isBack ? 'applied' : 'changed')
  await tellWhenUnsafe(work, personId, id, choices)
}

/** At once the organisation sees nothing of it any more, and what it saw is kept nowhere. */
export async function takeBack(work: Work, personId: PersonId, id: ApplicationId): Promise<void> {
  const application = await lockOf(work, personId, id)
  if (application.standing === 'taken-back') return
  refuseUnless(application, 'taken-back')
  await work.db
    .updateTable('applications')
    .set({ standing: 'taken-back', shown: '{}', interview_on: null, interview_at: null })
    .where('id', '=', id)
    .execute()
  await noteOn(work, id, 'taken-back')
}
