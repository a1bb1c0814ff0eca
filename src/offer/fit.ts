// Whether an entry fits somebody, and why or why not: pure, in the browser too. It never turns anyone away for what is not
// known: then it says what to find out.
import type { EntryContent } from './content.ts'
import type { Condition, OfferStatus } from './terms.ts'

export interface Standing {
  /** Null: not a care leaver in law, as far as is known. `unsure`: it must be found out. */
  readonly status: Exclude<OfferStatus, 'any'> | 'unsure' | null
  /** Whether they have ever been in care. */
  readonly wasInCare: boolean | null
  /** In whole years; null where it is not known. */
  readonly age: number | null
  /** What is known of further conditions. */
  readonly conditions: Readonly<Partial<Record<Condition, boolean>>>
}

/** `yes`: it is theirs; `maybe`: it depends on what `toFindOut` names; `no`: and which part does not fit. */
export type Fit =
  | { readonly fits: 'yes' }
  | { readonly fits: 'maybe'; readonly toFindOut: readonly Unknown[] }
  | { readonly fits: 'no'; readonly because: 'status' | 'too-young' | 'too-old' | 'condition' }

export type Unknown = 'status' | 'age' | Condition

export function fitOf({ who }: Pick<EntryContent, 'who'>, standing: Standing): Fit {
  const toFindOut: Unknown[] = []
  const status = statusFits(who.statuses, standing)
  if (status === false) return { fits: 'no', because: 'status' }
  if (status === null) toFindOut.push('status')
  const { age } = standing
  if (age === null) {
    if (who.ageFrom !== undefined || who.ageBelow !== undefined) toFindOut.push('age')
  } else {
    if (who.ageFrom !== undefined && age < who.ageFrom) return { fits: 'no', because: 'too-young' }
    if (who.ageBelow !== undefined && age >= who.ageBelow) return { fits: 'no', because: 'too-old' }
  }
  // Any one of the conditions is enough: a student or an apprentice.
  const { conditions } = who
  if (conditions.length > 0 && !conditions.some((condition) => standing.conditions[condition] === true)) {
    const open = conditions.filter((condition) => standing.conditions[condition] === undefined)
    if (open.length === 0) return { fits: 'no', because: 'condition' }
    toFindOut.push(...open)
  }
  return toFindOut.length === 0 ? { fits: 'yes' } : { fits: 'maybe', toFindOut }
}

/** Null where it is not known. */
function statusFits(statuses: readonly OfferStatus[], { status, wasInCare }: Standing): boolean | null {
  if (statuses.includes('any')) return status !== null && status !== 'unsure' ? true : wasInCare
  if (status === 'unsure') return null
  return status !== null && statuses.includes(status)
}

/** What becomes theirs and what ends for them when they turn an age: 18, 21, 25. */
export function changesAt<Entry extends { readonly content: EntryContent }>(
  entries: readonly Entry[],
  standing: Standing & { readonly age: number },
  { age, status }: { readonly age: number; readonly status: Standing['status'] },
): { readonly begins: readonly Entry[]; readonly ends: readonly Entry[] } {
  const may = (content: EntryContent, at: Standing) => fitOf(content, at).fits !== 'no'
  const then = { ...standing, age, status }
  const before = { ...standing, age: Math.max(standing.age, age - 1) }
  return {
    begins: entries.filter(({ content }) => may(content, then) && !may(content, before)),
    ends: entries.filter(({ content }) => !may(content, then) && may(content, before)),
  }
}
