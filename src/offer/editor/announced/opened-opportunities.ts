// Something that an organisation offers was opened: a draft of an entry begins by itself, so that everyone who may have it
// finds it in the local offer, and not only whoever was in the room. Nobody sees it before an editor has made an entry of it.
import { isDay } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { listUntaken, markTaken } from '../../../thread/index.ts'
import { addEntry } from '../write/drafts.ts'
import { contentOf } from './content-of.ts'

export const openedOpportunitiesJob: Job = {
  name: 'announced-opportunity-opened',
  run: (inTransaction) => inTransaction(draftFromOpportunities),
}

async function draftFromOpportunities(work: Work): Promise<void> {
  for (const announced of await listUntaken(work, 'opportunity-opened')) {
    const { by, closesOn, address } = announced.detail
    const ends = String(closesOn)
    if (isDay(ends) && ends < work.today) {
      // Over before anybody looked: there is nothing left to publish.
      await markTaken(work, announced.id)
      continue
    }
    const slug = await addEntry(work, {
      content: contentOf(announced, {
        from: ` It is offered by ${String(by)}.`,
        steps: [`Look at it and apply: ${String(address)}`],
      }),
      around: {
        standing: 'being-worked-on',
        startsOn: null,
        endsOn: isDay(ends) ? ends : null,
        changeNote: `Began as an opportunity that was opened: ${announced.title}`.slice(0, 2_000),
        consultation: null,
        newProvider: null,
      },
    })
    await markTaken(work, announced.id, slug)
  }
}
