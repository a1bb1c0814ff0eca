// A first draft of an entry, from what one part of the house made known: the editor sees it and may change all of it.
import type { Announcement } from '../../../thread/index.ts'
import { entryContent } from '../../content.ts'
import { entitlementTypes, type EntitlementKey } from '../../terms.ts'

/** Which kind of entitlement a kind of pledge is likeliest to be: the editor sees it and may choose another. */
const typeFor: Readonly<Record<string, EntitlementKey>> = {
  job: 'work-experience',
  apprenticeship: 'work-experience',
  'work-experience': 'work-experience',
  mentoring: 'people-who-matter',
  training: 'education-costs',
  tickets: 'leisure',
  things: 'setting-up-home',
  home: 'social-housing',
  'taster-flat': 'social-housing',
  discount: 'leisure',
  money: 'emergency-payment',
}

interface Around {
  /** Whom it comes from, in a sentence; nothing where it is not said. */
  readonly from: string
  readonly steps: readonly string[]
}

export function contentOf({ title, words, detail }: Announcement, { from, steps }: Around) {
  const type = typeFor[String(detail['kind'])] ?? 'voice'
  const { topic, legal } = entitlementTypes[type]
  return entryContent.parse({
    type,
    topic,
    legal: [...legal],
    moments: [],
    title: title.slice(0, 200),
    summary: `${words.slice(0, 600 - from.length)}${from}`,
    details: [],
    keywords: [],
    who: { statuses: ['any'], conditions: [] },
    amount: { kind: 'in-kind' },
    frequency: { every: 'ongoing' },
    basis: { kind: 'discretionary' },
    claim: { kind: null, steps: [...steps], evidence: [] },
    providerId: null,
    where: { reach: 'in-area', isRemote: false, placeIds: [], schedules: [] },
    contact: {},
    spoken: [],
    dates: [],
  })
}
