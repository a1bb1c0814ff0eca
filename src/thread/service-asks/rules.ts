// The parts of the matrix, and what of the councillors' answers may be shown to others: counts, guarded.
import type { Id } from '../../platform/ids.ts'

export type ServiceAskId = Id<'service-ask'>
export type DirectorateId = Id<'directorate'>

export const lineStandings = ['yes', 'started', 'not-yet'] as const
export type LineStanding = (typeof lineStandings)[number]

export const lineWords: Readonly<Record<LineStanding, string>> = {
  yes: 'In place',
  started: 'Begun',
  'not-yet': 'Not yet',
}

export interface ServiceAsk {
  readonly id: ServiceAskId
  readonly ofWhom: 'directorate' | 'councillor'
  readonly words: string
  readonly help: string | null
  readonly position: number
}

export interface Directorate {
  readonly id: DirectorateId
  readonly name: string
  readonly champion: string | null
  readonly position: number
}

/** Null where a count would point at somebody: too few have answered, or too few have said one thing. */
export function guardedCounts(
  counts: Readonly<Record<LineStanding, number>> | undefined,
  smallNumber: number,
): Readonly<Record<LineStanding, number>> | null {
  if (!counts) return null
  const isSafe = (count: number) => count === 0 || count >= smallNumber
  const isAny = lineStandings.some((standing) => counts[standing] > 0)
  return isAny && lineStandings.every((standing) => isSafe(counts[standing])) ? counts : null
}
