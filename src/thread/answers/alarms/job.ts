// Every morning: what has gone without an answer that arrived for too long. Whoever sees to it is told once, and a week
// later the director, once. Each alarm stands on the board until an answer has arrived.
import { sql } from 'kysely'
import { addDays, dayOf, type Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { newId, type AccountId, type PersonId } from '../../../platform/ids.ts'
import { asksPath } from '../../paths.ts'
import type { AlarmsTable, AskId } from '../../tables.ts'
import { findOwner } from '../deliver/tell.ts'
import { alarmDue, type AlarmKind, type Waiting } from './late.ts'

export const alarmJob: Job = {
  name: 'no-answer-alarms',
  every: '0 7 * * *',
  run: (inTransaction) => inTransaction(raiseAlarms),
}

interface Late extends Waiting {
  readonly id: AskId
  readonly personId: PersonId | null
  readonly isRestricted: boolean
  /** A first answer, or a better one after a "not yet": each has its own alarms. */
  readonly step: string
}

interface Told {
  readonly accountId: AccountId | null
  readonly email: string | null
}

async function raiseAlarms(work: Work): Promise<void> {
  await settleAnswered(work)
  const mail = new Map<string, AlarmLetter>()
  for (const late of await listLate(work)) {
    const kind = alarmDue(late, work.today, work.council.settings.noAnswerDays)
    if (kind === null) continue
    const told = kind === 'no-answer-owner' ? [await findOwner(work, late.id)] : await listDirectors(work, late)
    if (!(await raise(work, late, kind, told[0]?.accountId ?? null))) continue
    for (const to of told.map((one) => one?.email ?? null).filter((email) => email !== null)) {
      const letter = mail.get(`${kind} ${to}`) ?? { to, kind, asks: 0 }
      mail.set(`${kind} ${to}`, { ...letter, asks: letter.asks + 1 })
    }
  }
  for (const letter of mail.values()) await tell(work, letter)
}

/** Waiting since it was said; after a "not yet" since that was said. */
async function listLate({ db, today, council }: Work): Promise<readonly Late[]> {
  const since = sql<Day>`case when asks.standing = 'not-yet'
    then (asks.standing_since at time zone 'Europe/London')::date else asks.said_on end`
  const step = sql<string>`case when asks.standing = 'not-yet' then ${since}::text else '' end`
  const rows = await db
    .selectFrom('asks')
    .leftJoin('alarms as told', (join) =>
      join
        .onRef('told.authority_id', '=', 'asks.authority_id')
        .onRef('told.ask_id', '=', 'asks.id')
        .on('told.kind', '=', 'no-answer-owner')
        .on('told.step', '=', step),
    )
    .select(['asks.id', 'asks.person_id', 'asks.restricted', 'told.raised_at'])
    .select([since.as('since'), step.as('step')])
    .where('asks.standing', 'in', ['waiting', 'not-yet'])
    .where('asks.for_advocacy', '=', false)
    .where(since, '<=', addDays(today, -council.settings.noAnswerDays))
    .orderBy('asks.said_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    isRestricted: row.restricted,
    since: row.since,
    step: row.step,
    ownerToldOn: row.raised_at === null ? null : dayOf(row.raised_at),
  }))
}

/** True when it was not raised before. */
async function raise(work: Work, { id, step }: Late, kind: AlarmKind, told: AccountId | null): Promise<boolean> {
  const raised = await work.db
    .insertInto('alarms')
    .values({
      authority_id: work.council.id,
      id: newId<'alarm'>(),
      kind,
      ask_id: id,
      step,
      told_account_id: told,
      raised_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (raised.numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function settleAnswered({ db, now }: Work): Promise<void> {
  const settled: readonly AlarmsTable['kind'][] = ['no-answer-owner', 'no-answer-director']
  await db
    .updateTable('alarms')
    .set({ settled_at: now })
    .where('kind', 'in', settled)
    .where('settled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('asks')
          .select('asks.id')
          .whereRef('asks.id', '=', 'alarms.ask_id')
          .where('asks.standing', 'not in', ['waiting', 'not-yet']),
      ),
    )
    .execute()
}

/** Service managers; for somebody who is restricted only those who are named. */
async function listDirectors({ db }: Work, { personId, isRestricted }: Late): Promise<readonly Told[]> {
  let query = db
    .selectFrom('accounts as a')
    .select(['a.id as accountId', 'a.email'])
    .where(sql<boolean>`'service-manager' = any(a.roles)`)
    .where('a.ended_at', 'is', null)
    .orderBy('a.id')
  if (isRestricted)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('restricted_access as n')
          .select('n.account_id')
          .whereRef('n.account_id', '=', 'a.id')
          .where('n.person_id', '=', personId)
          .where('n.ended_at', 'is', null),
      ),
    )
  return query.execute()
}

interface AlarmLetter {
  readonly to: string
  readonly kind: AlarmKind
  readonly asks: number
}

async function tell(work: Work, { to, kind, asks }: AlarmLetter): Promise<void> {
  const { noAnswerDays } = work.council.settings
  const many = asks === 1 ? 'Something that a young person said' : `${asks} things that young people said`
  const days = kind === 'no-answer-owner' ? noAnswerDays : noAnswerDays + 7
  await work.send({
    channel: 'email',
    to,
    subject: asks === 1 ? 'Somebody waits for an answer' : `${asks} wait for an answer`,
    body: `${many} ${asks === 1 ? 'has' : 'have'} had no answer for ${days} days. Sign in to see:\n\n${work.publicUrl}${asksPath}`,
  })
}
