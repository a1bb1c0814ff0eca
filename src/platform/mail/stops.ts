// "No more texts": whoever has a number may say so, and nothing that is written later goes there, whoever writes it.
import type { Work } from '../http/ctx.ts'
import { plainNumber } from './numbers.ts'

type Stopping = Pick<Work, 'db' | 'council'>

export async function stopTexts({ db, council }: Stopping, number: string): Promise<void> {
  await db
    .insertInto('text_stops')
    .values({ authority_id: council.id, number: plainNumber(number) })
    .onConflict((conflict) => conflict.columns(['authority_id', 'number']).doNothing())
    .execute()
}

export async function startTexts({ db }: Stopping, number: string): Promise<void> {
  await db.deleteFrom('text_stops').where('number', '=', plainNumber(number)).execute()
}

/** What was written in the moment of stopping still goes: it says that there will be no more. */
export async function mayText({ db }: Pick<Work, 'db'>, number: string, writtenAt: Date): Promise<boolean> {
  const stop = await db
    .selectFrom('text_stops')
    .select('since')
    .where('number', '=', plainNumber(number))
    .executeTakeFirst()
  return stop === undefined || writtenAt <= stop.since
}
