// One change for several entries. An owner and a day change at once; a heading is part of what an entry says, so each gets a
// draft that is published like any other.
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Topic } from '../../terms.ts'
import { getEntry, type Entry } from '../find.ts'
import { refusePersonal } from '../publish/keep.ts'
import { draftStandings } from '../write/entry-form.ts'
import { saveDraft } from '../write/drafts.ts'

export interface BulkChange {
  readonly slugs: readonly string[]
  readonly post: string | null
  readonly email: string | null
  readonly isPost: boolean
  readonly reviewOn: Day | null
  readonly topic: Topic | null
}

export async function changeMany(work: Work, change: BulkChange): Promise<number> {
  const { slugs, post, email, isPost, reviewOn, topic } = change
  if (slugs.length === 0) throw new Refused('entry', 'Tick at least one entry in the list')
  if (post === null && reviewOn === null && topic === null) throw new Refused('post', 'Enter what to change')
  refusePersonal(email, isPost)
  if (post !== null || reviewOn !== null)
    await work.db
      .updateTable('offer_entries')
      .set({
        ...(post !== null && { owner_post: post, owner_email: email }),
        ...(reviewOn !== null && { review_on: reviewOn }),
      })
      .where('slug', 'in', [...slugs])
      .execute()
  if (topic !== null) for (const slug of slugs) await moveTo(work, await getEntry(work, slug), topic)
  return slugs.length
}

async function moveTo(work: Work, entry: Entry, topic: Topic): Promise<void> {
  const from = entry.draft ?? entry.latestPublished
  const standing = draftStandings.find((one) => one === from?.standing)
  if (from === null || standing === undefined || from.content.topic === topic) return
  const isDraft = entry.draft !== null
  await saveDraft(work, entry, {
    content: { ...from.content, topic },
    around: {
      standing,
      startsOn: isDraft || from.startsOn > work.today ? from.startsOn : work.today,
      endsOn: from.endsOn,
      changeNote: isDraft ? from.changeNote : 'It stands under another heading.',
      consultation: isDraft ? from.consultation : 'Nobody: nothing of what is offered changes.',
      newProvider: null,
    },
  })
}
