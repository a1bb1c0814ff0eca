// Which part of the duty to publish (Children and Social Work Act 2017 s.2; from a day that the council sets, what the
// Children’s Wellbeing and Schools Act 2026 s.8 adds) has nothing in place, or nothing that somebody checked.
import type { Day } from '../../platform/clock.ts'
import type { PublishedEntry, PublishedOffer } from '../published/offer.ts'
import {
  addedHeadings,
  entitlementKeys,
  entitlementTypes,
  legalHeadingWords,
  statutoryHeadings,
  type EntitlementKey,
  type LegalHeading,
} from '../terms.ts'

/** `empty`: nothing is in place. `not-assured`: nothing of it was checked in time. */
export type CoverageState = 'covered' | 'not-assured' | 'empty'

export interface HeadingCoverage {
  readonly heading: LegalHeading
  readonly words: string
  readonly law: string
  readonly inPlace: number
  readonly assured: number
  readonly overdue: number
  readonly drafts: number
  readonly state: CoverageState
}

export interface Coverage {
  readonly headings: readonly HeadingCoverage[]
  /** In place and past their review day, the longest first. */
  readonly overdue: readonly PublishedEntry[]
  readonly notChecked: readonly PublishedEntry[]
  readonly withoutOwner: readonly PublishedEntry[]
  /** Kinds of entitlement that other councils publish and this one does not. */
  readonly typesMissing: readonly { readonly key: EntitlementKey; readonly words: string }[]
}

export const isOverdue = ({ reviewOn }: Pick<PublishedEntry, 'reviewOn'>, today: Day) =>
  reviewOn !== null && reviewOn < today

/** Somebody said that all of it is true, and the day on which to look again has not come. */
export const isAssured = (entry: Pick<PublishedEntry, 'assuredOn' | 'reviewOn'>, today: Day) =>
  entry.assuredOn !== null && !isOverdue(entry, today)

export function coverageOf(
  { entries, drafts }: Pick<PublishedOffer, 'entries' | 'drafts'>,
  { today, addedFrom }: { readonly today: Day; readonly addedFrom: string | undefined },
): Coverage {
  const isAdded = addedFrom !== undefined && addedFrom <= today
  const wanted = [...statutoryHeadings, ...(isAdded ? addedHeadings : [])]
  const types = new Set(entries.map(({ content }) => content.type))
  return {
    headings: wanted.map((heading) => {
      const under = entries.filter(({ content }) => content.legal.includes(heading))
      const assured = under.filter((entry) => isAssured(entry, today)).length
      return {
        heading,
        words: legalHeadingWords[heading],
        law: (statutoryHeadings as readonly LegalHeading[]).includes(heading)
          ? 'Children and Social Work Act 2017 s.2'
          : 'Children’s Wellbeing and Schools Act 2026 s.8',
        inPlace: under.length,
        assured,
        overdue: under.filter((entry) => isOverdue(entry, today)).length,
        drafts: drafts.filter(({ content }) => content.legal.includes(heading)).length,
        state: under.length === 0 ? 'empty' : assured === 0 ? 'not-assured' : 'covered',
      }
    }),
    overdue: entries
      .filter((entry) => isOverdue(entry, today))
      .toSorted((a, b) => ((a.reviewOn ?? '') < (b.reviewOn ?? '') ? -1 : 1)),
    notChecked: entries.filter(({ assuredOn }) => assuredOn === null),
    withoutOwner: entries.filter(({ ownerPost }) => ownerPost === null),
    typesMissing: entitlementKeys
      .filter((key) => !types.has(key))
      .map((key) => ({ key, words: entitlementTypes[key].words })),
  }
}
