// Each morning: the owner of a pledge hears that a check runs out; owner and managers that one has, while people meet. Each is
// said once.
import { sql } from 'kysely'
import { formatDay } from '../../design/index.ts'
import { addDays, type Day } from '../../platform/clock.ts'
import type { CheckKind } from '../../platform/councils/pledge-settings.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { pledgeChecksListPath, pledgeChecksPath } from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { forgetChecks } from './commands.ts'
import type { CheckId } from './tables.ts'
import { seenWords } from './words.ts'

export const checksRunOutJob: Job = {
  name: 'checks-run-out',
  every: '45 6 * * *',
  run: async (inTransaction) => {
    await inTransaction(tellOfChecks)
    await inTransaction(forgetChecks)
  },
}

interface RunningOut {
  readonly check: CheckId
  readonly kind: CheckKind
  readonly until: Day
  readonly pledge: PledgeId
  readonly words: string
  readonly owner: string | null
  readonly isOver: boolean
}

export async function tellOfChecks(work: Work): Promise<void> {
  const found = await listRunningOut(work)
  const [over, soon] = [found.filter(({ isOver }) => isOver), found.filter(({ isOver }) => !isOver)]
  for (const one of soon) if (one.owner !== null) await tell(work, one.owner, one)
  for (const one of over) {
    for (const to of new Set([one.owner, ...(await managers(work))])) if (to !== null) await tell(work, to, one)
  }
  await mark(work, soon, 'warned_at')
  await mark(work, over, 'raised_at')
}

/** What no later one of the same kind, and of the same person, has taken the place of. Locked, so that two runs tell nobody twice. */
async function listRunningOut({ db, today, council }: Work): Promise<RunningOut[]> {
  const { rows } = await sql<RunningOut>`
    select c.id as check, c.kind, c.until, p.id as pledge, p.words, a.email as owner, c.until < ${today} as "isOver"
    from safety_checks c
    join pledges p on p.authority_id = c.authority_id and (p.id = c.pledge_id or p.organisation_id = c.organisation_id)
    left join promises pr on pr.authority_id = p.authority_id and pr.id = p.promise_id
    left join accounts a on a.authority_id = pr.authority_id and a.id = pr.owner_account_id and a.ended_at is null
    where c.ended_at is null and c.kind = any (checks_needed_here(p.kind, p.would_meet))
      and case when c.until < ${today} then c.raised_at is null and p.standing = 'delivering'
        else c.until <= ${addDays(today, council.settings.pledges.checks.warnDays)} and c.warned_at is null
          and p.standing in ('accepted', 'delivering') end
      and not exists (select from safety_checks later
        where later.authority_id = c.authority_id and later.ended_at is null and later.kind = c.kind
          and lower(btrim(later.person)) is not distinct from lower(btrim(c.person)) and later.until > c.until
          and (later.pledge_id = p.id or later.organisation_id = p.organisation_id))
    order by c.until, c.id, p.id for update of c`.execute(db)
  return rows
}

const mark = async ({ db, now }: Work, told: readonly RunningOut[], column: 'warned_at' | 'raised_at') => {
  if (told.length === 0) return
  await db
    .updateTable('safety_checks')
    .set({ [column]: now })
    .where(
      'id',
      'in',
      told.map(({ check }) => check),
    )
    .execute()
}

async function managers({ db }: Work): Promise<string[]> {
  const rows = await db
    .selectFrom('accounts')
    .select('email')
    .where(sql<boolean>`'service-manager' = any(roles)`)
    .where('ended_at', 'is', null)
    .where('email', 'is not', null)
    .orderBy('email')
    .execute()
  return rows.flatMap(({ email }) => (email === null ? [] : [email]))
}

/** Whose it is stands in no message: it is read on the page, by whoever may. */
async function tell(work: Work, to: string, { kind, until, pledge, words, isOver }: RunningOut): Promise<void> {
  const what = seenWords[kind]
  await work.send({
    channel: 'email',
    to,
    subject: isOver ? 'A safety check has run out' : 'A safety check runs out soon',
    body: [
      isOver
        ? `${what} ran out on ${formatDay(until)}, and this pledge is under way. Nobody may meet a young person for it before a new one was seen.`
        : `${what} runs out on ${formatDay(until)}. Ask for a new one in time.`,
      `The pledge: “${words}”`,
      `${work.publicUrl}${pledgeChecksPath(pledge)}`,
      `All checks that are missing or run out:\n${work.publicUrl}${pledgeChecksListPath}`,
    ].join('\n\n'),
  })
}
