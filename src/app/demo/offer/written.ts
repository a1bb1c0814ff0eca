// How an entry of the invented council's offer is written down here, and how it becomes what the offer keeps. Amounts are
// examples of what councils have published (docs/local-offer.md), never a promise of a real one.
import type { Day } from '../../../platform/clock.ts'
import { addDays } from '../../../platform/clock.ts'
import { entryContent, type Amount, type EntryContent, type EntryStanding } from '../../../offer/content.ts'
import {
  entitlementTypes,
  type ClaimKind,
  type Condition,
  type EntitlementKey,
  type LegalHeading,
  type Moment,
  type OfferStatus,
  type Topic,
} from '../../../offer/terms.ts'
import type { KeeperKey } from './keepers.ts'
import type { PlaceKey } from './places.ts'
import type { ProviderKey } from './providers.ts'

type Frequency = EntryContent['frequency']
type Schedule = EntryContent['where']['schedules'][number]
type Opening = Omit<Schedule, 'placeId' | 'days'> & {
  readonly days: readonly Schedule['days'][number][]
  readonly at?: PlaceKey
}

export interface Written {
  readonly slug: string
  readonly type: EntitlementKey
  /** Where it is not the type's own. */
  readonly topic?: Topic
  readonly legal?: readonly LegalHeading[]
  readonly moments?: readonly Moment[]
  readonly title: string
  readonly summary: string
  readonly details?: readonly string[]
  readonly keywords: readonly string[]
  readonly who: readonly OfferStatus[]
  /** From the first birthday, until the second. */
  readonly ages?: readonly [number, number?]
  readonly conditions?: readonly Condition[]
  readonly whoNote?: string
  readonly amount: Amount
  readonly every: Frequency
  readonly basis: EntryContent['basis']
  /** Left out: told about, not claimed. */
  readonly claim?: ClaimKind
  readonly steps: readonly string[]
  readonly evidence?: readonly string[]
  readonly decidedBy?: string
  readonly days?: number
  readonly lastsMonths?: number
  readonly costCode?: string
  readonly challenge?: string
  readonly by: ProviderKey
  readonly reach?: EntryContent['where']['reach']
  readonly isRemote?: boolean
  readonly at?: readonly PlaceKey[]
  readonly hours?: readonly Opening[]
  readonly contact?: EntryContent['contact']
  readonly spoken?: readonly string[]
  /** In so many days from today. */
  readonly dates?: readonly { readonly in: number; readonly until?: number; readonly title: string }[]
  readonly standing?: EntryStanding
  readonly since: string
  readonly keeper: KeeperKey | null
  /** Somebody looked so many days ago; null: nobody has yet. */
  readonly assured: number | null
  /** To be looked at again in so many days: overdue when negative. */
  readonly review: number
  /** What it said before, the oldest first. */
  readonly before?: readonly Earlier[]
  readonly changeNote?: string
  readonly consultation?: string
  /** For one that was withdrawn: the slug of what took its place. */
  readonly replacedBy?: string
}

export interface Earlier {
  readonly since: string
  readonly standing?: EntryStanding
  readonly said: Partial<Pick<Written, 'amount' | 'every' | 'ages' | 'title' | 'summary'>>
  readonly changeNote?: string
  readonly consultation?: string
}

export interface Ids {
  provider(key: ProviderKey): string
  place(key: PlaceKey): string
}

const exampleAmount = 'Example amount'
const figure =
  (kind: 'fixed' | 'up-to' | 'minimum') =>
  (pounds: number, note: string = exampleAmount): Amount => ({ kind, pence: Math.round(pounds * 100), note })

export const fixed = figure('fixed')
export const upTo = figure('up-to')
export const share = (percent: number, note: string): Amount => ({ kind: 'percent', percent, note })
export const inKind = (note: string): Amount => ({ kind: 'in-kind', note })
export const assessed = (note = 'It depends on what you need'): Amount => ({ kind: 'assessed', note })
export const noMoney: Amount = { kind: 'none' }

export const once: Frequency = { every: 'once' }
export const yearly: Frequency = { every: 'yearly' }
export const ongoing: Frequency = { every: 'ongoing' }
export const eachTime: Frequency = { every: 'per-event' }

export const law = (citation: string) => ({ kind: 'statutory' as const, citation })
export const national = (citation?: string) => ({
  kind: 'national' as const,
  ...(citation !== undefined && { citation }),
})
export const ours = (citation?: string) => ({
  kind: 'discretionary' as const,
  ...(citation !== undefined && { citation }),
})

/** Whom most of the offer is for. */
export const all = ['eligible', 'relevant', 'former-relevant'] as const
export const left = ['former-relevant'] as const

const askAgain = 'If we say no, we tell you why. Ask us to look again, or make a complaint. An advocate can help you.'

export function contentOf(entry: Written, ids: Ids, today: Day): EntryContent {
  const type = entitlementTypes[entry.type]
  return entryContent.parse({
    type: entry.type,
    topic: entry.topic ?? type.topic,
    legal: entry.legal ?? type.legal,
    moments: entry.moments ?? [],
    title: entry.title,
    summary: entry.summary,
    details: entry.details ?? [],
    keywords: entry.keywords,
    who: {
      statuses: entry.who,
      ageFrom: entry.ages?.[0],
      ageBelow: entry.ages?.[1],
      conditions: entry.conditions ?? [],
      note: entry.whoNote,
    },
    amount: entry.amount,
    frequency: entry.every,
    basis: entry.basis,
    claim: {
      kind: entry.claim ?? null,
      steps: entry.steps,
      evidence: entry.evidence ?? [],
      decidedBy: entry.decidedBy,
      decidedWithinDays: entry.days,
      lastsMonths: entry.lastsMonths,
      costCode: entry.costCode,
    },
    challenge: entry.challenge ?? askAgain,
    providerId: ids.provider(entry.by),
    where: {
      reach: entry.reach ?? 'anywhere',
      isRemote: entry.isRemote ?? entry.at === undefined,
      placeIds: (entry.at ?? []).map((key) => ids.place(key)),
      schedules: (entry.hours ?? []).map(({ at, ...opening }) => ({
        ...opening,
        ...(at !== undefined && { placeId: ids.place(at) }),
      })),
    },
    contact: entry.contact ?? {},
    spoken: entry.spoken ?? ['en'],
    dates: (entry.dates ?? []).map(({ in: days, until, title }) => ({
      on: addDays(today, days),
      ...(until !== undefined && { until: addDays(today, until) }),
      title,
    })),
  })
}
