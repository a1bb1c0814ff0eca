/* Builders for tests: one invented person, born on 5 May 2008, and the records they may have. */
import type { Day } from './days.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { Facts, LookedAfter } from './facts.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'

export const BORN = '2008-05-05'

/** The person's days: 14 on 2022-05-05, 16 on 2024-05-05, 18 on 2026-05-05, 21 on 2029-05-05, 25 on 2033-05-05. */
export function person(more: Partial<Facts> = {}): Facts {
  return { dateOfBirth: BORN, lookedAfter: [], ...more }
}

export function care(start: Day, end: Day | null = null, more: Partial<LookedAfter> = {}): LookedAfter {
  return { start, end, status: 'S20', authority: 'Northshire', country: 'England', ...more }
}

/** In care from 12 to the day given. */
export function longCareTo(end: Day | null, more: Partial<LookedAfter> = {}): LookedAfter {
  return care('2020-06-01', end, more)
}

export function statusOf(more: Partial<Facts>, asOf: Day, settings: Partial<Settings> = {}): Decision {
  return decide(person(more), asOf, { ...DEFAULT_SETTINGS, ...settings })
}

/** Category and phase in a word, such as "former_relevant 18_to_20". */
export function named({ category, phase }: Pick<Decision, 'category' | 'phase'>): string {
  return phase === null ? category : `${category} ${phase}`
}
