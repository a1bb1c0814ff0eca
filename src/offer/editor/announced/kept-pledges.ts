// A pledge was kept: a draft of an entry begins by itself, so that what was offered in one room is there for everyone who
// may have it. Nobody sees it before an editor has made an entry of it.
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { listUntaken, markTaken, type Announcement } from '../../../thread/index.ts'
import { entryContent } from '../../content.ts'
import { entitlementTypes, type EntitlementKey } from '../../terms.ts'
import { addEntry } from '../write/drafts.ts'
import { lookAgainAtDrafts } from './renamed-pledges.ts'

export const keptPledgesJob: Job = {
  name: 'announced-pledge-kept',
  run: async (inTransaction) => {
    await inTransaction(draftFromPledges)
    await inTransaction(lookAgainAtDrafts)
  },
}

export async function draftFromPledges(work: Work): Promise<void> {
  for (const announced of await listUntaken(work, 'pledge-kept')) {
    const slug = await addEntry(work, {
      content: contentOf(announced),
      around: {
        standing: 'being-worked-on',
        startsOn: null,
        endsOn: null,
        changeNote: `Began as a pledge that was kept: ${announced.words}`.slice(0, 2_000),
        consultation: null,
        newProvider: null,
      },
    })
    await markTaken(work, announced.id, slug)
  }
}

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
  discount: 'leisure',
  money: 'emergency-payment',
}

function contentOf({ title, words, detail }: Announcement) {
  const type = typeFor[String(detail['kind'])] ?? 'voice'
  const { topic, legal } = entitlementTypes[type]
  return entryContent.parse({
    type,
    topic,
    legal: [...legal],
    moments: [],
    title: title.slice(0, 200),
    // Not whose pledge it was: they may take their name back, and what was published is never rewritten.
    summary: words.slice(0, 600),
    details: [],
    keywords: [],
    who: { statuses: ['any'], conditions: [] },
    amount: { kind: 'in-kind' },
    frequency: { every: 'ongoing' },
    basis: { kind: 'discretionary' },
    claim: { kind: null, steps: ['Ask your personal adviser.'], evidence: [] },
    providerId: null,
    where: { reach: 'in-area', isRemote: false, placeIds: [], schedules: [] },
    contact: {},
    spoken: [],
    dates: [],
  })
}
