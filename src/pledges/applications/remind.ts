// Each hour: an organisation is reminded before an answer is due, and when it is late whoever works with the young person
// hears of it. Three and six months after a start both sides are asked once whether it still goes on. What an organisation
// was shown is wiped some time after it is over.
import { sql } from 'kysely'
import { addDays } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { tellMembers } from '../partner/tell.ts'
import { partnerApplicationPath, staffApplicationsPath } from '../paths.ts'
import type { OrganisationId } from '../organisations/tables.ts'
import type { Card } from './disclosure.ts'
import { tellApplicant } from './life.ts'
import type { ApplicationId } from './tables.ts'
import { tellWorkers } from './tell-workers.ts'

export const followApplicationsJob: Job = {
  name: 'follow-applications',
  every: '20 * * * *',
  run: async (inTransaction) => {
    await inTransaction(remindOrganisations)
    await inTransaction(raiseLate)
    await inTransaction(askHowItGoes)
    await inTransaction(forgetShown)
  },
}

interface Due {
  readonly id: ApplicationId
  readonly organisation: OrganisationId
  readonly person: PersonId
}

const hours = 60 * 60_000

/** A day before, once. */
async function remindOrganisations(work: Work): Promise<void> {
  const { db, now } = work
  const soon = new Date(now.getTime() + 24 * hours)
  const { rows } = await sql<Due>`
    update applications set reminded_at = ${now}
    where standing in ('applied', 'seen', 'invited') and answer_due <= ${soon} and reminded_at is null
    returning id, organisation_id as organisation`.execute(db)
  for (const { id, organisation } of rows)
    await tellMembers(work, organisation, {
      subject: 'An answer is due',
      line: 'Somebody who applied waits for your answer. A few plain words of feedback help, whatever it is.',
      path: partnerApplicationPath(id),
    })
}

/** When its hour has gone by, once: without a name, and of a hidden person only to those who are named. */
async function raiseLate(work: Work): Promise<void> {
  const { db, now } = work
  const { rows } = await sql<Due>`
    update applications a set raised_at = ${now} from applicants x
    where x.authority_id = a.authority_id and x.application_id = a.id
      and a.standing in ('applied', 'seen', 'invited') and a.answer_due < ${now} and a.raised_at is null
    returning a.id, x.person_id as person`.execute(db)
  for (const { person } of rows)
    await tellWorkers(work, person, {
      subject: 'An organisation’s answer is late',
      line: 'Somebody you work with waits for an answer to an application, and its hour has gone by. Please ask for it.',
      path: staffApplicationsPath,
    })
}

async function askHowItGoes(work: Work): Promise<void> {
  const { db, now, today } = work
  const { rows } = await sql<Due>`
    update applications set
      asked_three_at = coalesce(asked_three_at, ${now}),
      asked_six_at = case when started_on + interval '6 months' <= ${today}::date then ${now} else asked_six_at end
    where standing = 'started' and (
      (asked_three_at is null and started_on + interval '3 months' <= ${today}::date)
      or (asked_six_at is null and started_on + interval '6 months' <= ${today}::date))
    returning id, organisation_id as organisation`.execute(db)
  for (const { id, organisation } of rows) {
    await tellMembers(work, organisation, {
      subject: 'How is it going?',
      line: 'Somebody started with you some months ago. Are they still there? Please say so in one press.',
      path: partnerApplicationPath(id),
    })
    await tellApplicant(work, id)
  }
}

/** So many days after it is over an organisation sees nothing of them any more. */
const forgottenAfterDays = 90
const nobody: Card = { firstName: 'Somebody', facts: [] }

async function forgetShown({ db, today }: Work): Promise<void> {
  const before = addDays(today, -forgottenAfterDays)
  await sql`
    update applications set shown = ${JSON.stringify(nobody)}::jsonb
    where shown <> ${JSON.stringify(nobody)}::jsonb and (
      (standing = 'refused' and answered_at < ${before}::date)
      or (standing in ('applied', 'seen', 'invited', 'offered') and answer_due < ${before}::date)
      or (standing = 'left' and left_on < ${before}::date)
      or (standing = 'started' and started_on + interval '6 months' < ${before}::date))`.execute(db)
}
