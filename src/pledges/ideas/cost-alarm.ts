// Each morning: an idea that costs something and whose answer is late goes to the service managers, once a week until
// somebody has decided. Nothing stalls because nobody looked.
import { sql } from 'kysely'
import { formatDay } from '../../design/index.ts'
import { addDays } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { ideasPath } from '../paths.ts'
import { noteOn } from './commands.ts'
import type { Idea } from './tables.ts'
import { costWords } from './words.ts'

const daysBetween = 7

export const costAlarmJob: Job = {
  name: 'raise-idea-costs',
  every: '50 6 * * *',
  run: (inTransaction) => inTransaction(raiseLate),
}

/** Locked, so that two runs tell nobody twice. */
async function raiseLate(work: Work): Promise<void> {
  const { db, today } = work
  const late = await db
    .selectFrom('ideas')
    .selectAll()
    .where('outcome', 'is', null)
    .where('cost', '<>', 'none')
    .where('answer_by', '<', today)
    .where((or) => or.or([or('raised_on', 'is', null), or('raised_on', '<=', addDays(today, -daysBetween))]))
    .orderBy('answer_by')
    .orderBy('number')
    .forUpdate()
    .execute()
  if (late.length === 0) return
  for (const { id } of late) {
    await db.updateTable('ideas').set({ raised_on: today }).where('id', '=', id).execute()
    await noteOn(work, id, 'raised')
  }
  await tellServiceManagers(work, late)
}

async function tellServiceManagers(work: Work, late: readonly Idea[]): Promise<void> {
  const managers = await work.db
    .selectFrom('accounts')
    .select('email')
    .where(sql<boolean>`'service-manager' = any(roles)`)
    .where('ended_at', 'is', null)
    .where('email', 'is not', null)
    .orderBy('email')
    .execute()
  const many = late.length === 1 ? 'One idea waits' : `${String(late.length)} ideas wait`
  const lines = late.map(
    ({ words, cost, answer_by: by, decider }) =>
      `“${words}” (${costWords[cost].toLowerCase()}${decider === null ? '' : `, with: ${decider}`}), answer due ${by === null ? '' : formatDay(by)}`,
  )
  for (const { email } of managers)
    if (email !== null)
      await work.send({
        channel: 'email',
        to: email,
        subject: `${many} for a decision about money`,
        body: [
          `${many} for a decision about money, and the day of the answer has gone by:`,
          ...lines,
          `You hear of it again in a week unless it is decided:\n${work.publicUrl}${ideasPath}?late=yes`,
        ].join('\n\n'),
      })
}
