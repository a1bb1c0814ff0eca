// Each morning: pledgers are reminded before their day, on it and once more after it; then an unkept pledge is closed with a
// thank-you. What was said is noted on the pledge, so that nobody hears the same twice, however often this runs.
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { PledgeId } from '../tables.ts'
import { lapsePledge } from './commands.ts'
import { lockPledge, noteOn } from './events.ts'
import { tellPledger } from './tell.ts'

export const remindPledgersJob: Job = {
  name: 'remind-pledgers',
  every: '40 6 * * *',
  run: async (inTransaction) => {
    for (const id of await inTransaction(listDue)) await inTransaction((work) => remind(work, id))
    await inTransaction(forgetPledgers)
  },
}

async function listDue({ db, today, council }: Work): Promise<PledgeId[]> {
  const rows = await db
    .selectFrom('pledges')
    .select('id')
    .where('standing', 'in', ['accepted', 'delivering'])
    .where('due_on', '<=', addDays(today, council.settings.pledges.remindDaysBefore))
    .orderBy('due_on')
    .execute()
  return rows.map(({ id }) => id)
}

export type Step = 'before' | 'on' | 'once-more' | 'lapse'

interface Days {
  readonly remindDaysBefore: number
  readonly askOnceMoreDays: number
  readonly lapseDays: number
}

/** What is due on a day; null for nothing. A run that was missed is made up for, but never with more than one message. */
export function stepOn(today: Day, due: Day, { remindDaysBefore, askOnceMoreDays, lapseDays }: Days): Step | null {
  const after = daysBetween(due, today)
  if (after >= Math.max(lapseDays, askOnceMoreDays + 1)) return 'lapse'
  if (after >= askOnceMoreDays) return 'once-more'
  if (after >= 0) return 'on'
  return after >= -remindDaysBefore ? 'before' : null
}

const daysBetween = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Nobody is closed without having been asked once more. */
async function remind(work: Work, id: PledgeId): Promise<void> {
  const pledge = await lockPledge(work, id)
  if ((pledge.standing !== 'accepted' && pledge.standing !== 'delivering') || pledge.due_on === null) return
  const step = stepOn(work.today, pledge.due_on, work.council.settings.pledges)
  if (step === null) return
  if (step === 'lapse' && (await wasReminded(work, id, 'once-more', pledge.due_on)))
    return lapsePledge(work, id, 'Nobody said that it was done')
  const now = step === 'lapse' ? 'once-more' : step
  if (await wasReminded(work, id, now, pledge.due_on)) return
  await noteOn(work, id, { event: 'reminded', line: now, new_due_on: pledge.due_on })
  await tellPledger(work, id, now)
}

async function wasReminded({ db }: Work, id: PledgeId, step: string, due: Day): Promise<boolean> {
  const found = await db
    .selectFrom('pledge_events')
    .select('id')
    .where('pledge_id', '=', id)
    .where('event', '=', 'reminded')
    .where('line', '=', step)
    .where('new_due_on', '=', due)
    .executeTakeFirst()
  return found !== undefined
}

/** Who made it is forgotten some time after it came to an end; what was pledged, and what came of it, stays. */
export async function forgetPledgers({ db, today, council, now }: Work): Promise<void> {
  await db
    .updateTable('pledges')
    .set({ name: '', reach_by: 'none', reach_at: null, asked_name: null, link_hash: null, forgotten_at: now })
    .where('standing', 'in', ['thanked', 'declined', 'lapsed'])
    .where('standing_since', '<', new Date(`${addDays(today, -council.settings.pledges.keepContactDays)}T00:00:00Z`))
    .where('forgotten_at', 'is', null)
    .execute()
}
