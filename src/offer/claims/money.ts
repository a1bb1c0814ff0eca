// What somebody may still have of an entry: pure. What an entry says in pence is a limit; what was agreed is taken off it.
import type { Day } from '../../platform/clock.ts'
import type { EntryContent } from '../content.ts'
import type { ClaimStanding } from '../tables.ts'
import type { ClaimKind } from '../terms.ts'

export interface PastClaim {
  readonly askedOn: Day
  readonly standing: ClaimStanding
  readonly askedPence: number | null
  readonly agreedPence: number | null
}

export interface Balance {
  readonly limitPence: number
  readonly agreedPence: number
  /** Asked for and not decided yet. */
  readonly askedPence: number
  readonly leftPence: number
  /** From when the count begins: this financial year, or ever. */
  readonly since: 'year' | 'ever'
}

type Rules = Pick<EntryContent, 'amount' | 'frequency' | 'claim'>

interface Paid {
  readonly kind: ClaimKind
  readonly isInKind: boolean
}

/** A sum is agreed and paid; what is in kind is agreed and given. */
export const isMoney = ({ kind, isInKind }: Paid): boolean => (kind === 'payment' || kind === 'allowance') && !isInKind

/** Agreed, and on its way as soon as it is known how. */
export const isToBePaid = (claim: Paid & Pick<PastClaim, 'standing' | 'agreedPence'>): boolean =>
  isMoney(claim) && claim.standing === 'agreed' && (claim.agreedPence ?? 0) > 0

/** Councils count money in years from 1 April. */
export function yearOf(day: Day): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) < '04-01' ? year - 1 : year
}
export const firstDayOf = (year: number) => `${year}-04-01` as Day // a date that exists in every year
export const lastDayOf = (year: number) => `${year + 1}-03-31` as Day // as above

/** Null where there is no limit in pence, or where each time and each course has its own. */
export function limitOf({ amount, frequency, claim }: Rules): Pick<Balance, 'limitPence' | 'since'> | null {
  const each = amount.kind === 'fixed' || amount.kind === 'up-to' ? (amount.pence ?? null) : null
  if (frequency.capPence !== undefined)
    return { limitPence: frequency.capPence, since: frequency.every === 'yearly' ? 'year' : 'ever' }
  if (each === null) return null
  if (frequency.every === 'yearly') return { limitPence: each, since: 'year' }
  if (frequency.every === 'once') return { limitPence: each, since: 'ever' }
  return claim.kind === 'allowance' && frequency.every === 'ongoing' ? { limitPence: each, since: 'ever' } : null
}

export function balanceOf(rules: Rules, claims: readonly PastClaim[], today: Day): Balance | null {
  const limit = limitOf(rules)
  if (limit === null) return null
  const counted = claims.filter(({ askedOn }) => limit.since === 'ever' || yearOf(askedOn) === yearOf(today))
  const agreedPence = sum(counted.filter(counts), ({ agreedPence: pence }) => pence)
  const askedPence = sum(counted.filter(isOpen), ({ askedPence: pence }) => pence)
  return { ...limit, agreedPence, askedPence, leftPence: Math.max(0, limit.limitPence - agreedPence - askedPence) }
}

const counts = ({ standing }: PastClaim) =>
  standing === 'agreed' || standing === 'paid' || standing === 'issued' || standing === 'waiting'
const isOpen = ({ standing }: PastClaim) => standing === 'asked' || standing === 'seen'
const sum = (claims: readonly PastClaim[], of: (claim: PastClaim) => number | null) =>
  claims.reduce((total, claim) => total + (of(claim) ?? 0), 0)

/** "£12", "12.50", "1,250" in pence; null for what is no sum of money. */
export function penceIn(typed: string): number | null {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/.exec(typed.trim())
  if (!match) return null
  return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0)
}
