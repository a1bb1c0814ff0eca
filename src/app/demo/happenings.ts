// What happened in the demonstration council besides the files: a restricted record, a record opened with a reason,
// and a few people who looked, so that "who looked at my page" has something to say.
import { newId, type AccountId, type PersonId } from '../../platform/ids.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import { recordAudit } from '../../platform/audit/record.ts'
import type { KnownPerson } from './known.ts'

export async function addHappenings(machine: InTransaction, known: readonly KnownPerson[]): Promise<void> {
  await machine(async (work) => {
    await restrictOne(work)
    for (const { life } of known) await lookAt(work, life.childId)
    await openOneWithReason(work)
  })
}

async function accountOf({ db }: Work, signIn: string): Promise<AccountId> {
  return (await db.selectFrom('accounts').select('id').where('sign_in_name', '=', signIn).executeTakeFirstOrThrow()).id
}

/** A relative of somebody on the staff: only two named people know that the record is there. */
async function restrictOne(work: Work): Promise<void> {
  const { db, council } = work
  const person = await db
    .selectFrom('people')
    .select('id')
    .where('category', '=', 'former_relevant')
    .where('child_id', 'like', 'AC2%')
    .orderBy('child_id')
    .executeTakeFirst()
  if (!person) return
  await db.updateTable('people').set({ restricted: true }).where('id', '=', person.id).execute()
  for (const signIn of ['demo.service-manager.1', 'demo.adviser.2'])
    await db
      .insertInto('restricted_access')
      .values({
        authority_id: council.id,
        person_id: person.id,
        account_id: await accountOf(work, signIn),
        granted_by: null,
        why: 'A relative works for the council',
        ended_at: null,
      })
      .execute()
}

async function lookAt(work: Work, childId: string): Promise<void> {
  const person = await work.db.selectFrom('people').select('id').where('child_id', '=', childId).executeTakeFirst()
  if (!person) return
  for (const [signIn, role, hoursAgo] of [
    ['demo.adviser.1', 'adviser', 30],
    ['demo.team-manager.1', 'team-manager', 200],
  ] as const)
    await recordAudit(work.db, actor(work, await accountOf(work, signIn), role, hoursAgo), [
      { event: 'person.viewed', personId: person.id },
    ])
}

const actor = (work: Work, accountId: AccountId, role: 'adviser' | 'team-manager', hoursAgo: number) => ({
  authorityId: work.council.id,
  accountId,
  roles: [role],
  requestId: null,
  now: new Date(work.now.getTime() - hoursAgo * 3_600_000),
})

async function openOneWithReason(work: Work): Promise<void> {
  const accountId = await accountOf(work, 'demo.adviser.2')
  const person = await work.db.selectFrom('people').select('id').where('child_id', '=', 'AC10001').executeTakeFirst()
  if (!person) return
  const openedAt = new Date(work.now.getTime() - 26 * 3_600_000)
  await work.db
    .insertInto('openings')
    .values({
      authority_id: work.council.id,
      id: newId<'opening'>(),
      person_id: person.id satisfies PersonId,
      account_id: accountId,
      reason: 'covering',
      explanation: 'Her adviser was ill and she rang the office.',
      opened_at: openedAt,
      expires_at: new Date(openedAt.getTime() + 8 * 3_600_000),
      reviewed_by: null,
      reviewed_at: null,
      review: null,
    })
    .execute()
}
