// The council's list of themes. A theme may end, so that nothing new is put under it; what stands under it stays.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { ThemeId } from '../tables.ts'
import type { ThemeTyped } from './forms.ts'
import { getTheme } from './queries.ts'

export async function addTheme(work: Work, theme: ThemeTyped): Promise<ThemeId> {
  const { db, council } = work
  const id = newId<'theme'>()
  const added = await db
    .insertInto('themes')
    .values({ authority_id: council.id, id, ...columnsOf(theme), ended_at: null })
    .onConflict((conflict) => conflict.columns(['authority_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw taken(theme)
  return id
}

export async function changeTheme(work: Work, id: ThemeId, theme: ThemeTyped): Promise<void> {
  await getTheme(work, id)
  const { db } = work
  const other = await db
    .selectFrom('themes')
    .select('id')
    .where('name', '=', theme.name)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (other) throw taken(theme)
  await db.updateTable('themes').set(columnsOf(theme)).where('id', '=', id).execute()
}

export async function endTheme(work: Work, id: ThemeId): Promise<void> {
  await getTheme(work, id)
  await work.db
    .updateTable('themes')
    .set({ ended_at: work.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export async function takeThemeUpAgain(work: Work, id: ThemeId): Promise<void> {
  await getTheme(work, id)
  await work.db.updateTable('themes').set({ ended_at: null }).where('id', '=', id).execute()
}

const columnsOf = ({ name, inTheirWords, keywords, position }: ThemeTyped) => ({
  name,
  in_their_words: inTheirWords,
  keywords,
  position,
})

const taken = ({ name }: ThemeTyped) => new Refused('name', `There is a theme called ${name} already`)
