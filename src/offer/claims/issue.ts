// A pass, a place or a proof is there: the claim ends well. Whoever makes signed proofs hooks in here.
import { addDays, asDay, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { myClaimPath } from '../paths.ts'
import type { Claim } from './queries.ts'
import { recordOnClaim } from './standing.ts'
import { tellClaimant } from './tell.ts'

export interface Issuing {
  /** For the young person to read. */
  readonly words: string | null
  /** Null: as long as the entry says. */
  readonly expiresOn?: Day | null
}

/** The caller holds the claim's lock and has seen to it that it is agreed, or that a place in its queue has come up. */
export async function issueClaim(work: Work, claim: Claim, { words, expiresOn }: Issuing): Promise<Day | null> {
  const until = expiresOn ?? lastDayOf(claim, work.today)
  await work.db.updateTable('offer_claims').set({ expires_on: until }).where('id', '=', claim.id).execute()
  await recordOnClaim(work, claim.id, { what: 'issued', words })
  await tellClaimant(work, claim.personId, myClaimPath(claim.id))
  return until
}

/** Counted from the day of issue: never shorter than the entry says. */
function lastDayOf({ content }: Claim, today: Day): Day | null {
  const months = content.claim.lastsMonths
  return months === undefined ? null : addDays(addMonths(today, months), -1)
}

/** 31 January and a month is the last day of February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const lastDate = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  return asDay(`${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1)}-${pad(Math.min(date, lastDate))}`)
}
