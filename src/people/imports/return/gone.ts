// Who was in the last return held and is not in this one. Nothing of theirs changes; somebody may want to know.
import type { Work } from '../../../platform/http/ctx.ts'
import type { Reading } from '../../../ssda903/index.ts'
import type { Notes } from '../notes.ts'

const AT_ONCE = 2000

/** Restricted people are left out: nobody learns of them by their absence from a file. */
export async function noteGone(
  { db }: Pick<Work, 'db'>,
  reading: Reading,
  year: number,
  notes: Notes,
): Promise<number> {
  const latest = await db
    .selectFrom('return_children')
    .select(({ fn }) => fn.max('year').as('year'))
    .where('year', '<=', year)
    .executeTakeFirst()
  if (!latest?.year) return 0
  const hidden = await db.selectFrom('people').select('child_id').where('restricted', '=', true).execute()
  const restricted = new Set(hidden.map(({ child_id }) => child_id.toUpperCase()))
  let gone = 0
  for (let after = ''; ;) {
    const children = await db
      .selectFrom('return_children')
      .select('child_id')
      .where('year', '=', latest.year)
      .where('is_latest', '=', true)
      .where('child_id', '>', after)
      .orderBy('child_id')
      .limit(AT_ONCE)
      .execute()
    for (const { child_id } of children) {
      if (restricted.has(child_id) || reading.findChild(child_id) !== null) continue
      gone += 1
      await notes.change({ subject: child_id, change: 'gone', parts: [] })
    }
    after = children.at(-1)?.child_id ?? ''
    if (children.length < AT_ONCE) return gone
  }
}
