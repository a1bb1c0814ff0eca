// Setting who reads for whom, and when one reads.
import { formatDay } from '../../design/index.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type Id } from '../../platform/ids.ts'
import type { WeekHours } from '../../words/index.ts'
import type { NewCover } from './forms.ts'
import { listCover, listCoverable, listCoverers } from './queries.ts'

export async function setCover(work: Work, { worker, by, from, to }: NewCover): Promise<void> {
  const { db, today } = work
  if (!(await listCoverable(work)).some(({ id }) => id === worker)) throw new Refused('worker', 'Select who is away')
  if (!(await listCoverers(work)).some(({ id }) => id === by)) throw new Refused('by', 'Select who reads instead')
  if (worker === by) throw new Refused('by', 'Select somebody else: nobody covers for themself')
  if (to < from) throw new Refused('to', 'The last day must be on or after the first')
  if (to < today) throw new Refused('to', 'The last day must be today or later')
  // Two who set it at once go one after the other.
  await db.selectFrom('workers').select('id').where('id', '=', worker).forUpdate().execute()
  const before = await db
    .selectFrom('cover')
    .select(['starts_on', 'ends_on'])
    .where('worker_id', '=', worker)
    .where('ended_at', 'is', null)
    .where('starts_on', '<=', to)
    .where('ends_on', '>=', from)
    .executeTakeFirst()
  if (before)
    throw new Refused(
      'from',
      `There is cover already from ${formatDay(before.starts_on)} to ${formatDay(before.ends_on)}. End that first.`,
    )
  await db
    .insertInto('cover')
    .values({
      authority_id: work.council.id,
      id: newId<'cover'>(),
      worker_id: worker,
      covered_by: by,
      starts_on: from,
      ends_on: to,
      ended_at: null,
      recorded_by: work.caller.accountId,
    })
    .execute()
}

export async function endCover(work: Work, id: Id<'cover'>): Promise<void> {
  const mine = await listCover(work, await listCoverable(work))
  if (!mine.some((cover) => cover.id === id)) throw new NotFound()
  await work.db.updateTable('cover').set({ ended_at: work.now }).where('id', '=', id).execute()
}

/** An empty week gives back the council's own hours: nobody says of themself that they never read. */
export async function setReadingHours(work: Work, week: WeekHours): Promise<void> {
  const me = (await listCoverable(work)).find(({ isMe }) => isMe)
  if (!me) throw new NotFound('This account is no worker')
  if (Object.values(week).every((hours) => hours.length === 0)) {
    await work.db.deleteFrom('reading_hours').where('worker_id', '=', me.id).execute()
    return
  }
  const json = JSON.stringify(week)
  await work.db
    .insertInto('reading_hours')
    .values({ authority_id: work.council.id, worker_id: me.id, week: json })
    .onConflict((conflict) => conflict.columns(['authority_id', 'worker_id']).doUpdateSet({ week: json }))
    .execute()
}
