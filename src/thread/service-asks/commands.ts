// Setting what is asked, of whom, and writing a line. Lines are appended: what was said before stays.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { councillorAsks, directorateAsks, directorateNames } from './defaults.ts'
import type { DirectorateId, LineStanding, ServiceAsk, ServiceAskId } from './rules.ts'

/** What is offered to a council that has none; false where it has some already. */
export async function beginWithDefaults(work: Work): Promise<boolean> {
  const { db, council } = work
  // Two who press at once go one after the other.
  await db.selectFrom('councils').select('id').where('id', '=', council.id).forUpdate().execute()
  const any = await db.selectFrom('service_asks').select('id').limit(1).executeTakeFirst()
  if (any) return false
  const asks = [
    ...directorateAsks.map((ask, index) => ({ ...ask, of_whom: 'directorate' as const, position: index + 1 })),
    ...councillorAsks.map((ask, index) => ({ ...ask, of_whom: 'councillor' as const, position: index + 1 })),
  ]
  for (const ask of asks)
    await db
      .insertInto('service_asks')
      .values({ authority_id: council.id, id: newId(), ...ask })
      .execute()
  for (const [index, name] of directorateNames.entries())
    await db
      .insertInto('directorates')
      .values({ authority_id: council.id, id: newId(), name, position: index + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return true
}

interface AskTyped {
  readonly words: string
  readonly help: string | null
}

export async function addServiceAsk(
  { db, council }: Work,
  { ofWhom, words, help }: AskTyped & Pick<ServiceAsk, 'ofWhom'>,
): Promise<void> {
  await db
    .insertInto('service_asks')
    .values({ authority_id: council.id, id: newId(), of_whom: ofWhom, words, help, position: 50 })
    .execute()
}

export async function changeServiceAsk(
  { db, today }: Work,
  id: ServiceAskId,
  { words, help, end }: AskTyped & { readonly end: boolean },
): Promise<void> {
  await db
    .updateTable('service_asks')
    .set({ words, help, ...(end && { ended_on: today }) })
    .where('id', '=', id)
    .execute()
}

interface DirectorateTyped {
  readonly name: string
  readonly champion: string | null
  readonly end: boolean
}

export async function addDirectorate(work: Work, { name, champion }: DirectorateTyped): Promise<void> {
  await checkName(work, name, null)
  await work.db
    .insertInto('directorates')
    .values({ authority_id: work.council.id, id: newId(), name, champion, position: 50 })
    .execute()
}

export async function changeDirectorate(
  work: Work,
  id: DirectorateId,
  { name, champion, end }: DirectorateTyped,
): Promise<void> {
  await checkName(work, name, id)
  await work.db
    .updateTable('directorates')
    .set({ name, champion, ...(end && { ended_on: work.today }) })
    .where('id', '=', id)
    .execute()
}

async function checkName({ db }: Work, name: string, own: DirectorateId | null): Promise<void> {
  const found = await db.selectFrom('directorates').select('id').where('name', '=', name).executeTakeFirst()
  if (found && found.id !== own) throw new Refused('name', 'There is or was a directorate with this name')
}

interface LineTyped {
  readonly serviceAsk: ServiceAskId
  readonly standing: LineStanding
  readonly line: string | null
}

export const writeDirectorateLine = (work: Work, line: LineTyped & { readonly directorate: DirectorateId }) =>
  write(work, line, { directorate_id: line.directorate })

/** A councillor's own line. */
export const writeOwnLine = (work: Work, line: LineTyped) => write(work, line, { account_id: work.caller.accountId })

async function write(
  { db, council, caller, now }: Work,
  { serviceAsk, standing, line }: LineTyped,
  of: { readonly directorate_id?: DirectorateId; readonly account_id?: Work['caller']['accountId'] },
): Promise<void> {
  await db
    .insertInto('service_ask_lines')
    .values({
      authority_id: council.id,
      id: newId(),
      service_ask_id: serviceAsk,
      standing,
      line,
      written_by: caller.accountId,
      written_at: now,
      ...of,
    })
    .execute()
}
