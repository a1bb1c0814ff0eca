// All people of the council in chunks, each a fixed number of ids: memory stays flat however many there are.
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'

export const chunkSize = 1_000

export async function* everyone({ db }: Pick<Work, 'db'>): AsyncGenerator<PersonId[]> {
  let after: PersonId | null = null
  for (;;) {
    let query = db.selectFrom('people').select('id').orderBy('id').limit(chunkSize)
    if (after !== null) query = query.where('id', '>', after)
    const ids: PersonId[] = (await query.execute()).map(({ id }) => id)
    if (ids.length > 0) yield ids
    after = ids.at(-1) ?? null
    if (ids.length < chunkSize) return
  }
}
