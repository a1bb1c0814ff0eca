// Giving themes and naming who sees to an answer. Each young person's ask that changes is an audit event of its own.
import { sql } from 'kysely'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { WorkerId } from '../../../people/tables.ts'
import type { AskId, ThemeId } from '../../tables.ts'
import { askInView } from '../../visibility.ts'

interface Held {
  readonly id: AskId
  readonly personId: PersonId | null
  readonly owner: WorkerId | null
}

/** Locks the asks, always in the same order, so that two people who sort at once go one after the other. */
async function lockAsks(work: Work, ids: readonly AskId[]): Promise<Held[]> {
  const wanted = [...new Set(ids)]
  const held = await work.db
    .selectFrom('asks')
    .select(['asks.id', 'asks.person_id as personId', 'asks.owner_worker_id as owner'])
    .where('asks.id', 'in', wanted)
    .where(askInView(work))
    .orderBy('asks.id')
    .forUpdate()
    .execute()
  if (held.length !== wanted.length) throw new NotFound()
  return held
}

/** The asks that did not have the theme and have it now. */
export async function giveTheme(work: Work, asks: readonly AskId[], theme: ThemeId): Promise<AskId[]> {
  const held = await lockAsks(work, asks)
  await requireTheme(work, theme)
  const added = await addThemes(
    work,
    held.map(({ id }) => ({ ask: id, theme })),
  )
  await record(
    work,
    held.filter(({ id }) => added.includes(id)),
    { act: 'theme', theme },
  )
  return added
}

export async function takeThemeOff(work: Work, asks: readonly AskId[], theme: ThemeId): Promise<void> {
  const held = await lockAsks(work, asks)
  await removeThemes(
    work,
    held.map(({ id }) => ({ ask: id, theme })),
  )
  await record(work, held, { act: 'theme-off', theme })
}

export async function nameOwner(work: Work, asks: readonly AskId[], owner: WorkerId): Promise<number> {
  const held = await lockAsks(work, asks)
  await requireWorker(work, owner)
  const changed = held.filter((ask) => ask.owner !== owner)
  await setOwner(work, changed, owner)
  await record(work, changed, { act: 'owner', owner })
  return changed.length
}

export interface Sorting {
  readonly add: readonly ThemeId[]
  readonly remove: readonly ThemeId[]
  readonly owner: WorkerId | null
  /** Who saw to it when the page was shown. */
  readonly ownerSeen: WorkerId | null
}

/** Changes only what was changed on the page: what somebody else did meanwhile stays. */
export async function sortAsk(work: Work, id: AskId, { add, remove, owner, ownerSeen }: Sorting): Promise<Held> {
  const [ask] = await lockAsks(work, [id])
  if (!ask) throw new NotFound()
  for (const theme of add) await requireTheme(work, theme)
  if (owner !== ownerSeen) {
    if (ask.owner !== ownerSeen)
      throw new Refused('owner', 'Somebody else changed who sees to this. Check the name and save again')
    if (owner !== null) await requireWorker(work, owner)
    await setOwner(work, [ask], owner)
  }
  await addThemes(
    work,
    add.map((theme) => ({ ask: id, theme })),
  )
  await removeThemes(
    work,
    remove.map((theme) => ({ ask: id, theme })),
  )
  return ask
}

interface Given {
  readonly ask: AskId
  readonly theme: ThemeId
}

async function addThemes({ db, council, caller, now }: Work, given: readonly Given[]): Promise<AskId[]> {
  if (given.length === 0) return []
  const added = await db
    .insertInto('ask_themes')
    .values(
      given.map(({ ask, theme }) => ({
        authority_id: council.id,
        ask_id: ask,
        theme_id: theme,
        added_by: caller.accountId,
        added_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('ask_id')
    .execute()
  return added.map(({ ask_id: ask }) => ask)
}

async function removeThemes({ db }: Work, given: readonly Given[]): Promise<void> {
  for (const { ask, theme } of given)
    await db.deleteFrom('ask_themes').where('ask_id', '=', ask).where('theme_id', '=', theme).execute()
}

async function setOwner({ db }: Work, asks: readonly Held[], owner: WorkerId | null): Promise<void> {
  const ids = asks.map(({ id }) => id)
  if (ids.length > 0) await db.updateTable('asks').set({ owner_worker_id: owner }).where('id', 'in', ids).execute()
}

async function requireTheme({ db }: Work, theme: ThemeId): Promise<void> {
  const held = await db
    .selectFrom('themes')
    .select('id')
    .where('id', '=', theme)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!held) throw new Refused('theme', 'Select a theme from the list')
}

async function requireWorker({ db, today }: Work, worker: WorkerId): Promise<void> {
  const held = await db
    .selectFrom('workers')
    .select('id')
    .where('id', '=', worker)
    .where(sql<boolean>`(ended_on is null or ended_on >= ${today})`)
    .executeTakeFirst()
  if (!held) throw new Refused('owner', 'Select somebody from the list')
}

async function record(work: Work, asks: readonly Held[], detail: Readonly<Record<string, unknown>>): Promise<void> {
  for (const { id, personId } of asks)
    await work.audit({ event: 'ask.sorted', personId, detail: { ...detail, ask: id } })
}
