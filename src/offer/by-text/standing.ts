// Where somebody's claims stand, as much as a text may say: what is open, and what was settled lately.
import { addDays, dayOf } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { listClaimsOf, listEvents } from '../claims/queries.ts'
import { isSettled, progressOf } from '../claims/standing.ts'
import type { Asked } from './replies.ts'

const most = 4
const daysAfter = 60

export async function listForText(work: Work, personId: PersonId): Promise<readonly Asked[]> {
  const shown: Asked[] = []
  for (const claim of await listClaimsOf(work, personId)) {
    if (shown.length === most) break
    if (claim.standing === 'withdrawn') continue
    const events = await listEvents(work, claim.id)
    const last = events.at(-1)
    if (isSettled(claim.standing) && last && dayOf(last.at) < addDays(work.today, -daysAfter)) continue
    shown.push({ standing: claim.standing, askedOn: claim.askedOn, wantsMore: progressOf(events).wantsMore })
  }
  return shown
}
