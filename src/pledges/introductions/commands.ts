// "I know somebody": made in a minute, followed up by whoever works on pledges, and what came of it told to whoever made it.
import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { Refused } from '../../platform/forms/refused.ts'
import type { Ctx, Work } from '../../platform/http/ctx.ts'
import { newId, type AccountId } from '../../platform/ids.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { introductionPath, introductionsPath } from '../paths.ts'
import type { IntroductionId } from '../tables.ts'
import type { followForm, introduceForm } from './forms.ts'

type Reader = Pick<Ctx, 'db' | 'caller' | 'may'>

export async function introduce(
  work: Work,
  by: AccountId,
  typed: z.output<typeof introduceForm.schema> & { readonly key: string },
): Promise<IntroductionId> {
  const { db, council, now, today } = work
  const id = newId<'introduction'>()
  const kept = await db
    .insertInto('introductions')
    .values({
      authority_id: council.id,
      id,
      made_key: typed.key,
      made_by: by,
      made_at: now,
      made_on: today,
      who: typed.who,
      how: typed.how,
      reach: typed.reach,
      may_name: typed.mayName,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'made_key']).doNothing())
    .executeTakeFirst()
  if ((kept.numInsertedOrUpdatedRows ?? 0n) > 0n) return id
  const before = await db
    .selectFrom('introductions')
    .select('id')
    .where('made_key', '=', typed.key)
    .executeTakeFirstOrThrow()
  return before.id
}

/** Said again where more came of it later; whoever made it hears each time. */
export async function followUp(
  work: Work,
  id: IntroductionId,
  typed: z.output<typeof followForm.schema>,
): Promise<void> {
  const { db, caller, today } = work
  const made = await db
    .selectFrom('introductions')
    .select(['made_by', 'who', 'came_of_it', 'line'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!made) throw new NotFound('No such introduction')
  if (made.came_of_it === typed.cameOfIt && made.line === typed.line)
    throw new Refused('line', 'This is what is written there already')
  await db
    .updateTable('introductions')
    .set({ followed_on: today, followed_by: caller.accountId, came_of_it: typed.cameOfIt, line: typed.line })
    .where('id', '=', id)
    .execute()
  const maker = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', made.made_by)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  // A message is read over shoulders: it says that there is news, and the page says what.
  if (maker?.email)
    await work.send({
      channel: 'email',
      to: maker.email,
      subject: 'Something came of your introduction',
      body: `Sign in to read what came of it:\n${work.publicUrl}${introductionPath(id)}\n\nThank you.\n\n${work.council.name}`,
    })
}

/** One's own; everybody's for those who follow them up. */
const inView = ({ caller, may }: Reader) =>
  may('contacts.change') ? sql<SqlBool>`true` : sql<SqlBool>`i.made_by = ${caller.accountId}`

const select = ({ db }: Pick<Reader, 'db'>) =>
  db
    .selectFrom('introductions as i')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'i.authority_id').onRef('a.id', '=', 'i.made_by'),
    )
    .selectAll('i')
    .select('a.display_name as madeBy')

export async function listIntroductions(reader: Reader) {
  return select(reader)
    .where(inView(reader))
    .orderBy(sql`i.came_of_it is not null`)
    .orderBy('i.made_on', 'desc')
    .orderBy('i.id')
    .limit(500)
    .execute()
}

export type IntroductionListed = Awaited<ReturnType<typeof listIntroductions>>[number]

export async function getIntroduction(reader: Reader, id: IntroductionId): Promise<IntroductionListed> {
  const found = await select(reader).where('i.id', '=', id).where(inView(reader)).executeTakeFirst()
  if (!found) throw new NotFound(`No such introduction: see ${introductionsPath}`)
  return found
}
