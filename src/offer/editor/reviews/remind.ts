// Each Monday the posts that keep entries are told which of theirs are to be looked at: once a post, with all of them in it.
import { formatDay } from '../../../design/index.ts'
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { entryAssurePath } from '../../paths.ts'
import { listReviews, type Review } from './queries.ts'

export const soonDays = 14

export const remindJob: Job = {
  name: 'remind-of-offer-reviews',
  every: '0 7 * * 1',
  // One transaction: should it fail it is done again as a whole, and nobody is told twice.
  run: (inTransaction) => inTransaction(remind),
}

export async function remind(work: Work): Promise<void> {
  const due = (await listReviews(work)).filter(
    ({ reviewOn, ownerEmail }) => ownerEmail !== null && reviewOn !== null && reviewOn <= addDays(work.today, soonDays),
  )
  for (const [to, reviews] of Map.groupBy(due, ({ ownerEmail }) => ownerEmail ?? '')) {
    const isOne = reviews.length === 1
    await work.send({
      channel: 'email',
      to,
      subject: isOne
        ? 'An entry of the local offer to look at'
        : `${reviews.length} entries of the local offer to look at`,
      body: [
        `Is ${isOne ? 'this' : 'each of these'} still true today? Young people count on it. Look at the amount, who it is for, how to ask and every number. Then say that you checked it.`,
        ...reviews.map((review) => lineOf(review, work)),
        work.council.name,
      ].join('\n\n'),
    })
  }
}

const lineOf = ({ title, reviewOn, slug }: Review, { today, publicUrl }: Work) =>
  `${title}: ${reviewOn !== null && reviewOn < today ? 'overdue since' : 'by'} ${reviewOn === null ? 'now' : formatDay(reviewOn)}\n${publicUrl}${entryAssurePath(slug)}`
