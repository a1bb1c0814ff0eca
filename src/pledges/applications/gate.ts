// Asked before somebody is invited to an interview and before they start: what must be there first. It throws Refused with
// what is missing, and nothing was changed. The database refuses what gets past this (migrations/0019-opportunities.sql).
import { formatDay } from '../../design/index.ts'
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { checksMissing } from '../checks/missing.ts'
import { missingWords } from '../checks/words.ts'
import type { Application } from './life.ts'

/** @param day on which they would meet */
export async function mayGoOn(work: Work, application: Application, day: Day): Promise<void> {
  const { kind } = await work.db
    .selectFrom('opportunities')
    .select('kind')
    .where('id', '=', application.opportunity_id)
    .executeTakeFirstOrThrow()
  const missing = await checksMissing({ db: work.db, today: day }, { organisation: application.organisation_id, kind })
  if (missing.length === 0) return
  const what = [...new Set(missing.map(missingWords))].join('; ')
  throw new Refused(
    'form',
    `Before you meet on ${formatDay(day)}, somebody at the council must have seen: ${what}. Show it to whoever you work with there, then come back`,
  )
}
