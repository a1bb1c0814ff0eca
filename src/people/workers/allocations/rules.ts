// When somebody may be named for a young person. One person at a time in each capacity, so that everyone knows whom to ask:
// Children Act 1989 s.23D (a personal adviser for each), s.25A (a named reviewing officer).
import type { Day } from '../../../platform/clock.ts'
import type { Capacity, WorkerRole } from '../../tables.ts'

export interface Span {
  readonly startsOn: Day
  readonly endsOn: Day | null
}

/** Both days are counted. */
export function overlaps(one: Span, other: Span): boolean {
  return (
    (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn)
  )
}

/** Managers may hold any place for a while; anyone else the place of their own role. */
export function mayServeAs(role: WorkerRole, capacity: Capacity): boolean {
  return role === capacity || role === 'team-manager' || role === 'service-manager'
}
