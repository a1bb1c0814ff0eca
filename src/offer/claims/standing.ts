// Where a claim has got to. Worked out from its events and kept on the claim, so that lists can filter by it; written here
// alone. Events are appended and never rewritten.
import { newId } from '../../platform/ids.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { ClaimHappening, ClaimId, ClaimStanding } from '../tables.ts'

export interface Progress {
  readonly standing: ClaimStanding
  /** Something is wanted from whoever asked. */
  readonly wantsMore: boolean
  /** They said that a no is not right, and nobody has decided again. */
  readonly isChallenged: boolean
}

/** The last event that moves a claim decides; taking it back ends it. Oldest first. */
export function progressOf(events: readonly { readonly what: ClaimHappening }[]): Progress {
  let progress: Progress = { standing: 'asked', wantsMore: false, isChallenged: false }
  for (const { what } of events) progress = after(progress, what)
  return progress
}

function after(before: Progress, what: ClaimHappening): Progress {
  const moved = (standing: ClaimStanding): Progress => ({ standing, wantsMore: false, isChallenged: false })
  switch (what) {
    case 'asked':
      return moved('asked')
    case 'seen':
      return before.standing === 'asked' ? { ...before, standing: 'seen' } : before
    case 'more-wanted':
      return { ...before, standing: before.standing === 'asked' ? 'seen' : before.standing, wantsMore: true }
    case 'more-given':
      return { ...before, wantsMore: false }
    case 'queued':
      return moved('waiting')
    case 'agreed':
    case 'part-paid':
      return moved('agreed')
    case 'paid':
    case 'issued':
    case 'refused':
      return moved(what)
    case 'challenged':
      return { ...before, isChallenged: before.standing === 'refused' }
    case 'withdrawn':
    case 'revoked':
      return moved('withdrawn')
  }
}

/** Standings from which nothing more is expected by itself. */
export const isSettled = (standing: ClaimStanding): boolean =>
  standing === 'paid' || standing === 'issued' || standing === 'refused' || standing === 'withdrawn'

export interface Happening {
  readonly what: ClaimHappening
  readonly words?: string | null
  readonly wouldChange?: string | null
  readonly pence?: number | null
}

type Writing = Pick<Work, 'db' | 'council' | 'caller' | 'now'>

/** Locks the claim until the transaction ends: two who act at once go one after the other, and the second sees the first. */
export async function lockClaim({ db }: Pick<Work, 'db'>, id: ClaimId) {
  return db.selectFrom('offer_claims').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Appends what happened, always after what happened before, and works the standing out again. */
export async function recordOnClaim(work: Writing, id: ClaimId, happening: Happening): Promise<Progress> {
  const { db, council, caller, now } = work
  await lockClaim(work, id)
  const earlier = await db.selectFrom('offer_claim_events').select(['what', 'at']).where('claim_id', '=', id).execute()
  const latest = Math.max(...earlier.map(({ at }) => at.getTime()), 0)
  const at = new Date(Math.max(now.getTime(), latest + 1))
  await db
    .insertInto('offer_claim_events')
    .values({
      authority_id: council.id,
      id: newId<'offer-claim-event'>(),
      claim_id: id,
      at,
      what: happening.what,
      by_account: caller.accountId,
      words: happening.words ?? null,
      would_change: happening.wouldChange ?? null,
      pence: happening.pence ?? null,
    })
    .execute()
  const events = [...earlier, { what: happening.what, at }].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const progress = progressOf(events)
  await db
    .updateTable('offer_claims')
    .set({ standing: progress.standing, settled_at: isSettled(progress.standing) ? at : null })
    .where('id', '=', id)
    .execute()
  return progress
}
