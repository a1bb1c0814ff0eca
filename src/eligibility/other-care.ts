/*
 * The ways into s.24 that are not care by a council (CA s.24(2)(b)-(e)). Each limb is tested by itself: "was, but is
 * no longer".
 */
import { addMonths, type DayNumber } from './days.ts'
import type { OtherCare, OtherCareType } from './facts.ts'
import { joined, spanOf, type Span } from './spans.ts'

/** Health, education and care home count after three months in a row, which may start before 16 (CA s.24(3)). */
const THREE = 3

export interface CareLimb extends Span {
  kind: LimbKind
  /** First day on which the limb counts: the first day at 16 or later on which the person was (long enough) there. */
  countsFrom: DayNumber
}

type LimbKind = 'voluntary_organisation' | 'private_childrens_home' | 'long' | 'private_fostering'

const KIND: Record<OtherCareType, LimbKind | 'not_counted'> = {
  voluntary_organisation: 'voluntary_organisation',
  private_childrens_home: 'private_childrens_home',
  health: 'long',
  education: 'long',
  care_home_or_independent_hospital: 'long',
  private_fostering: 'private_fostering',
  section17_accommodation: 'not_counted',
  housing_act: 'not_counted',
}

interface Childhood {
  b16: DayNumber
  b18: DayNumber
  isDisabled: boolean
}

/** Private fostering ends at 16, or at 18 for a disabled child (CA s.66), whatever the record says. */
function lastDayOf(kind: LimbKind, run: Span, child: Childhood): DayNumber {
  if (kind !== 'private_fostering') return run.end
  return Math.min(run.end, (child.isDisabled ? child.b18 : child.b16) - 1)
}

function limbOf(kind: LimbKind, run: Span, child: Childhood): CareLimb | null {
  // Three months are complete at the end of the day before the same date three months on.
  const longEnoughOn = kind === 'long' ? addMonths(run.start, THREE) - 1 : run.start
  const countsFrom = Math.max(longEnoughOn, child.b16)
  const end = lastDayOf(kind, run, child)
  if (countsFrom > end || countsFrom >= child.b18) return null
  return { kind, start: run.start, end, countsFrom }
}

export function otherCareLimbs(records: readonly OtherCare[], child: Childhood): readonly CareLimb[] {
  const byKind = new Map<LimbKind, Span[]>()
  for (const record of records) {
    const kind = KIND[record.type]
    if (kind !== 'not_counted') byKind.set(kind, [...(byKind.get(kind) ?? []), spanOf(record)])
  }
  const limbs: CareLimb[] = []
  for (const [kind, spans] of byKind) {
    for (const run of joined(spans)) {
      const limb = limbOf(kind, run, child)
      if (limb !== null) limbs.push(limb)
    }
  }
  return limbs
}

export interface OtherCareStanding {
  /** Was accommodated or fostered at 16 or 17. */
  was: boolean
  /** Was, and in that way is no longer. */
  wasAndIsNot: boolean
  isNow: boolean
  lastDay: DayNumber
}

export const NO_OTHER_CARE: OtherCareStanding = { was: false, wasAndIsNot: false, isNow: false, lastDay: 0 }

function isLimbUnderWay(limbs: readonly CareLimb[], kind: LimbKind, day: DayNumber): boolean {
  return limbs.some((limb) => limb.kind === kind && limb.countsFrom <= day && day <= limb.end)
}

export function otherCareOn(limbs: readonly CareLimb[], day: DayNumber): OtherCareStanding {
  if (limbs.length === 0) return NO_OTHER_CARE
  const standing = { ...NO_OTHER_CARE }
  for (const limb of limbs) {
    if (limb.countsFrom > day) continue
    standing.was = true
    if (isLimbUnderWay(limbs, limb.kind, day)) standing.isNow = true
    else {
      standing.wasAndIsNot = true
      standing.lastDay = Math.max(standing.lastDay, limb.end)
    }
  }
  return standing
}
