// Keeps statuses right as days pass: birthdays, six months at home, the end of a course. Works from the stored facts,
// so it needs no return and no correction.
import type { Work } from '../../platform/http/ctx.ts'
import type { InTransaction, Job } from '../../platform/jobs/jobs.ts'
import type { PersonId } from '../../platform/ids.ts'
import { refreshDueItems } from '../clocks/commands.ts'
import { answerOf, writeAnswers, type Answered } from './answer.ts'
import { isBehind } from './behind.ts'
import { councilRules } from './council-rules.ts'
import { chunkSize, everyone } from './everyone.ts'
import { heldFacts } from './status.ts'

export interface Refreshed {
  readonly people: number
  readonly changed: number
}

type Refreshing = Pick<Work, 'db' | 'council' | 'now' | 'today' | 'audit'>

/**
 * Works out again those whose stored answer no longer holds, a chunk in each transaction, so that nobody waits long for
 * a person who is worked on. Fast when nobody is behind; safe to call at any time.
 */
export async function catchUp(inTransaction: InTransaction): Promise<Refreshed> {
  let [people, changed] = [0, 0]
  for (;;) {
    const done = await inTransaction(async (work) => refreshChunk(work, await listBehind(work), () => true))
    if (done.people === 0) return { people, changed }
    people += done.people
    changed += done.changed
  }
}

/** Every night everyone, since reasons and checks may differ where nothing else does. Writes only what differs. */
export async function refreshEveryone(inTransaction: InTransaction): Promise<void> {
  const chunks = await inTransaction(async (work) => {
    const all: PersonId[][] = []
    for await (const ids of everyone(work)) all.push(ids)
    return all
  })
  for (const ids of chunks) await inTransaction((work) => refreshChunk(work, ids, differs))
}

export const refreshJob: Job = { name: 'refresh-statuses', every: '5 0 * * *', run: refreshEveryone }

/** After a start: days may have passed while nothing ran, or the rules came with an update. */
export const catchUpJob: Job = {
  name: 'catch-up-statuses',
  run: async (inTransaction) => {
    await catchUp(inTransaction)
  },
}

async function listBehind(work: Refreshing): Promise<PersonId[]> {
  const rows = await work.db
    .selectFrom('people')
    .select('id')
    .where(isBehind(work))
    .orderBy('id')
    .limit(chunkSize)
    .execute()
  return rows.map(({ id }) => id)
}

type Stored = Awaited<ReturnType<typeof lockStored>>[number]

function lockStored(work: Refreshing, ids: readonly PersonId[]) {
  return work.db
    .selectFrom('people')
    .select(['id', 'date_of_birth', 'facts', 'category', 'phase', 'until', 'next_change_on', 'reasons', 'checks'])
    .select(['status_as_of', isBehind(work).as('is_behind')])
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

async function refreshChunk(
  work: Refreshing,
  ids: readonly PersonId[],
  isToWrite: (stored: Stored, answer: Answered) => boolean,
): Promise<Refreshed> {
  if (ids.length === 0) return { people: 0, changed: 0 }
  const settings = councilRules(work.council)
  const stored = await lockStored(work, ids)
  const answers = stored.map((person) =>
    answerOf(person, { facts: heldFacts(person), ledger: null }, work.today, settings),
  )
  const written = answers.filter((answer, index) => {
    const person = stored[index]
    return person !== undefined && isToWrite(person, answer)
  })
  const changed = await writeAnswers(work, written)
  await refreshDueItems(work, answers)
  return { people: written.length, changed }
}

function differs(stored: Stored, { decision, next }: Answered): boolean {
  return (
    stored.is_behind === true ||
    stored.category !== decision.category ||
    stored.phase !== decision.phase ||
    stored.until !== decision.until ||
    stored.next_change_on !== (next?.on ?? null) ||
    stored.reasons.join() !== decision.reasons.join() ||
    stored.checks.join() !== decision.checks.join()
  )
}
