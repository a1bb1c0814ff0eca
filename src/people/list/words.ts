// Short words for staff lists. What a status means in full is told on the record itself.
import type { Category, Phase } from '../../eligibility/index.ts'
import type { WorkerId } from '../tables.ts'
import type { WorkerName } from './queries.ts'
import type { AgeGroup, Quality } from './wanted.ts'

const categories: Readonly<Record<Category, string>> = {
  eligible: 'Eligible',
  relevant: 'Relevant',
  former_relevant: 'Former relevant',
  former_relevant_further_education: 'Former relevant, in education',
  qualifying: 'Qualifying',
  none: 'No leaving care status',
  unknown: 'Not known yet',
}

const phases: Readonly<Record<Phase, string>> = {
  '18_to_20': '18 to 20',
  s23C7: 'course goes on past 21',
  s23CA: 'back in education',
  '21_to_24_requested': '21 to 24, asked for support',
  '21_to_24': '21 to 24',
}

/** A status as the database holds it; one that nobody has worked out yet is not known. */
export function categoryWords(category: string): string {
  return (categories as Readonly<Record<string, string>>)[category] ?? categories.unknown
}

export function phaseWords(phase: string | null): string | null {
  return phase === null ? null : ((phases as Readonly<Record<string, string>>)[phase] ?? null)
}

export const ageWords: Readonly<Record<AgeGroup, string>> = {
  'under-16': 'Under 16',
  '16-17': '16 and 17',
  '18-20': '18 to 20',
  '21-24': '21 to 24',
  '25-and-over': '25 and over',
}

export const qualityWords: Readonly<Record<Quality, string>> = {
  'to-check': 'Something to check',
  'set-aside': 'Rows set aside',
  'not-held': 'History not held',
}

export const horizonWords = { '30': 'In 30 days', '90': 'In 90 days', '180': 'In 6 months' } as const

/** The names of a person's advisers in one line; null when there is nobody. */
export function adviserNames(advisers: readonly WorkerId[], workers: readonly WorkerName[]): string | null {
  if (advisers.length === 0) return null
  return workers
    .filter(({ id }) => advisers.includes(id))
    .map(({ name }) => name)
    .join(', ')
}
