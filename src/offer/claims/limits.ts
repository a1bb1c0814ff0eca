// Whether something can be asked for again, and why not: pure.
import { addDays, type Day } from '../../platform/clock.ts'
import type { EntryContent } from '../content.ts'
import type { ClaimId, ClaimStanding, EntryId } from '../tables.ts'
import { balanceOf, type Balance, type PastClaim } from './money.ts'

interface Earlier extends PastClaim {
  readonly id: ClaimId
  readonly entryId: EntryId
  readonly expiresOn: Day | null
}

export type MayAsk =
  | { readonly may: 'ask'; readonly balance: Balance | null; readonly renews: ClaimId | null }
  /** On its way already: that one is shown. */
  | { readonly may: 'follow'; readonly claim: ClaimId }
  | { readonly may: 'not-again'; readonly why: 'all-used' | 'holds'; readonly claim: ClaimId | null }

/** A pass may be renewed from this many days before it ends. */
export const renewalDays = 60
const isOpen = (standing: ClaimStanding) => standing === 'asked' || standing === 'seen' || standing === 'waiting'

export function mayAsk(
  entryId: EntryId,
  content: Pick<EntryContent, 'amount' | 'frequency' | 'claim'>,
  { claims, today }: { readonly claims: readonly Earlier[]; readonly today: Day },
): MayAsk {
  const mine = claims.filter((claim) => claim.entryId === entryId)
  const open = mine.find(({ standing }) => isOpen(standing))
  if (open) return { may: 'follow', claim: open.id }
  const balance = balanceOf(content, mine, today)
  const last = mine.find(({ standing }) => standing === 'agreed' || standing === 'issued' || standing === 'paid')
  if (balance?.leftPence === 0) return { may: 'not-again', why: 'all-used', claim: last?.id ?? null }
  const { kind } = content.claim
  if (last === undefined || kind === 'payment' || kind === 'allowance') return { may: 'ask', balance, renews: null }
  if (last.standing === 'agreed') return { may: 'follow', claim: last.id }
  if (kind === 'service') return { may: 'ask', balance, renews: null }
  return mayRenew(last, today)
    ? { may: 'ask', balance, renews: last.id }
    : { may: 'not-again', why: 'holds', claim: last.id }
}

/** A pass or a proof that ends soon, or has ended. */
export const mayRenew = (
  { standing, expiresOn }: { readonly standing: ClaimStanding; readonly expiresOn: Day | null },
  today: Day,
): boolean => standing === 'issued' && expiresOn !== null && expiresOn <= addDays(today, renewalDays)
