// Reminds the owners of actions each morning, and their managers when that was in vain. What was told is kept as an alarm, so
// that nobody is told twice of the same step of the same date, however often the job runs.
import { sql, type SqlBool } from 'kysely'
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../../platform/ids.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'
import { actionPath } from '../../paths.ts'
import type { ActionId } from '../../tables.ts'
import { makeLink } from '../link/token.ts'
import { referenceOf } from '../rules.ts'
import { isPersonal } from '../visibility.ts'
import { toManager, toOwner, type Reminded } from './messages.ts'
import { reminderOn, type Reminder } from './rules.ts'

export const remindJob: Job = {
  name: 'remind-of-actions',
  every: '0 7 * * *',
  run: async (inTransaction) => {
    const due = await inTransaction(listDue)
    // Each in a transaction of its own: one that fails is tried again with the job, and the others are not told twice.
    for (const id of due) await inTransaction((work) => remind(work, id))
  },
}

/** Wide enough for every reminder; the rules decide. */
const widestDays = 150

async function listDue({ db, today }: Work): Promise<ActionId[]> {
  const rows = await db
    .selectFrom('actions')
    .select('id')
    .where('standing', 'in', ['open', 'on-track', 'stuck'])
    .where('due_on', '>=', addDays(today, -widestDays))
    .where('due_on', '<=', addDays(today, widestDays))
    .orderBy('due_on')
    .execute()
  return rows.map(({ id }) => id)
}

async function remind(work: Work, id: ActionId): Promise<void> {
  const action = await findAction(work, id)
  if (!action || action.dueOn === null) return
  const reminder = reminderOn(work.today, action.dueOn, work.council.settings.actions)
  if (reminder === null) return
  const reminded: Reminded = {
    title: action.title,
    reference: referenceOf(action),
    dueOn: action.dueOn,
    today: work.today,
    councilName: work.council.name,
  }
  await tellOwner(work, action, reminded, reminder)
  if (reminder.tellsManager) await tellManager(work, action, reminded, reminder)
}

/** Locked, so that an owner who says "done" this very moment is not reminded of it. */
async function findAction({ db }: Work, id: ActionId) {
  return db
    .selectFrom('actions')
    .leftJoin('accounts as holder', (join) =>
      join
        .onRef('holder.authority_id', '=', 'actions.authority_id')
        .onRef('holder.id', '=', 'actions.owner_account_id')
        .on('holder.ended_at', 'is', null),
    )
    .leftJoin('accounts as boss', (join) =>
      join
        .onRef('boss.authority_id', '=', 'actions.authority_id')
        .onRef('boss.id', '=', 'actions.manager_account_id')
        .on('boss.ended_at', 'is', null),
    )
    .select([
      'actions.id',
      'actions.reference',
      'actions.due_on as dueOn',
      'holder.id as ownerId',
      'boss.id as managerId',
      sql<string | null>`coalesce(holder.email, actions.owner_email)`.as('email'),
      'actions.owner_phone as phone',
      sql<string | null>`coalesce(holder.display_name, actions.owner_name, actions.owner_post)`.as('owner'),
      sql<string | null>`coalesce(boss.email, actions.manager_email)`.as('managerEmail'),
      sql<string | null>`case when not ${isPersonal()} then actions.title end`.as('title'),
    ])
    .where('actions.id', '=', id)
    .where(sql<SqlBool>`actions.standing in ('open', 'on-track', 'stuck')`)
    .forUpdate('actions')
    .executeTakeFirst()
}

type Found = NonNullable<Awaited<ReturnType<typeof findAction>>>

async function tellOwner(work: Work, action: Found, reminded: Reminded, { step, kind }: Reminder): Promise<void> {
  const alarm = kind === 'after' ? 'action-overdue' : 'action-due'
  if (!(await isFirst(work, { kind: alarm, actionId: action.id, step, told: action.ownerId }))) return
  if (action.email === null && action.phone === null) return
  const words = toOwner(reminded, await makeLink(work, action.id))
  if (action.email !== null)
    await work.send({ channel: 'email', to: action.email, subject: words.subject, body: words.body })
  else if (action.phone !== null) await work.send({ channel: 'text', to: action.phone, body: words.short })
}

async function tellManager(work: Work, action: Found, reminded: Reminded, { step }: Reminder): Promise<void> {
  const { id: actionId, managerId: told, managerEmail, owner } = action
  if (!(await isFirst(work, { kind: 'action-overdue-manager', actionId, step, told }))) return
  if (managerEmail === null) return
  const words = toManager(reminded, owner, `${work.publicUrl}${actionPath(actionId)}`)
  await work.send({ channel: 'email', to: managerEmail, subject: words.subject, body: words.body })
}

interface Alarm {
  readonly kind: 'action-due' | 'action-overdue' | 'action-overdue-manager'
  readonly actionId: ActionId
  readonly step: string
  readonly told: AccountId | null
}

/** Notes the alarm; false when it was noted before. */
async function isFirst({ db, council, now }: Work, { kind, actionId, step, told }: Alarm): Promise<boolean> {
  const noted = await db
    .insertInto('alarms')
    .values({
      authority_id: council.id,
      id: newId(),
      kind,
      action_id: actionId,
      step,
      told_account_id: told,
      raised_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n
}
