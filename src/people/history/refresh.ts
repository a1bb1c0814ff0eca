// Keeps statuses right as days pass: birthdays, six months at home, the end of a course. Works from the stored facts,
// so it needs no return and no correction.
import type { Work } from '../../platform/http/ctx.ts'
import type { InTransaction, Job } from '../../platform/jobs/jobs.ts'
import type { PersonId } from '../../platform/ids.ts'
import { refreshDueItems } from '../clocks/commands.ts'
import { answerOf, writeAnswers, type Answered } from './answer.ts'
import { councilRules, rulesFingerprint } from './council-rules.ts'
import { chunkSize, everyone } from './everyone.ts'
import { heldFacts } from './status.ts'

export interface Refreshed {
  readonly people: number
  readonly changed: number
}

type Refreshing = Pick<Work, 'db' | 'council' | 'now' | 'today' | 'audit'>

/**
 * Works out again those whose answer can differ today: a change was foreseen for a day that has come, the clock went
 * back, or the rules or settings are others. Fast when nobody is due; safe to call at any time.
 */
export async function refreshStatuses(work: Refreshing): Promise<Refreshed> {
  let [people, changed] = [0, 0]
  for (;;) {
    const ids = await listDue(work)
    if (ids.length === 0) return { people, changed }
    const done = await refreshChunk(work, ids, () => true)
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

async function listDue({ db, council, today }: Refreshing): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('next_change_on', '<=', today),
        eb('status_as_of', '>', today),
        eb('status_as_of', 'is', null),
        eb('status_rules', 'is distinct from', rulesFingerprint(councilRules(council))),
      ]),
    )
    .orderBy('id')
    .limit(chunkSize)
    .execute()
  return rows.map(({ id }) => id)
}

type Stored = Awaited<ReturnType<typeof lockStored>>[number]

function lockStored({ db }: Refreshing, ids: readonly PersonId[]) {
  return db
    .selectFrom('people')
    .select(['id', 'date_of_birth', 'facts', 'category', 'phase', 'until', 'next_change_on', 'reasons', 'checks'])
    .select(['status_as_of', 'status_rules'])
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
    stored.category !== decision.category ||
    stored.phase !== decision.phase ||
    stored.until !== decision.until ||
    stored.next_change_on !== (next?.on ?? null) ||
    stored.reasons.join() !== decision.reasons.join() ||
    stored.checks.join() !== decision.checks.join()
  )
}
