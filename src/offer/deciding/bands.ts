// Who may decide how much: the council's bands. Nobody decides a claim of their own, of somebody they know, or one that
// they wrote down for somebody. Pure.
import type { Role } from '../../platform/auth/permissions.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'

type Bands = CouncilSettings['offer']['bands']

/** The first band that is large enough says which roles; beyond the last nobody may. */
export function rolesFor(bands: Bands, pence: number): readonly Role[] {
  const sorted = bands.toSorted((a, b) => a.upToPence - b.upToPence)
  return sorted.find(({ upToPence }) => upToPence >= pence)?.roles ?? []
}

export interface Range {
  /** More than this. */
  readonly over: number
  readonly upTo: number
}

/** The sums that somebody with these roles decides. */
export function rangesFor(bands: Bands, held: readonly Role[]): readonly Range[] {
  const sorted = bands.toSorted((a, b) => a.upToPence - b.upToPence)
  return sorted.flatMap(({ upToPence, roles }, place) =>
    roles.some((role) => held.includes(role)) ? [{ over: sorted[place - 1]?.upToPence ?? -1, upTo: upToPence }] : [],
  )
}

export type MayNot = 'own' | 'known' | 'wrote-it' | 'said-no-before' | 'band'

export interface Deciding {
  readonly isOwn: boolean
  readonly isKnown: boolean
  readonly wroteIt: boolean
  /** It was they who said no, and somebody else must look again. */
  readonly saidNoBefore: boolean
  readonly roles: readonly Role[]
  readonly pence: number
}

/** Null: they may. */
export function whyNot(bands: Bands, deciding: Deciding): MayNot | null {
  if (deciding.isOwn) return 'own'
  if (deciding.isKnown) return 'known'
  if (deciding.wroteIt) return 'wrote-it'
  if (deciding.saidNoBefore) return 'said-no-before'
  return rolesFor(bands, deciding.pence).some((role) => deciding.roles.includes(role)) ? null : 'band'
}

export const whyNotWords: Readonly<Record<MayNot, string>> = {
  own: 'This is your own claim. Somebody else decides it.',
  known: 'You said that you know them. Somebody else decides this.',
  'wrote-it': 'You asked for this yourself on their behalf. Somebody else decides it.',
  'said-no-before': 'You said no to this. They asked us to look again, so somebody else decides now.',
  band: 'This is more than your role may decide. Somebody with a higher band decides it.',
}
