// A pledge was kept: a draft of an entry begins by itself, so that what was offered in one room is there for everyone who
// may have it. Nobody sees it before an editor has made an entry of it.
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { listUntaken, markTaken } from '../../../thread/index.ts'
import { addEntry } from '../write/drafts.ts'
import { contentOf } from './content-of.ts'
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
      // Not whose pledge it was: they may take their name back, and what was published is never rewritten.
      content: contentOf(announced, { from: '', steps: ['Ask your personal adviser.'] }),
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
