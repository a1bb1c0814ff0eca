// Changing a council's settings. The version rises with every change, and a change made on an old page is not written
// over a newer one.
import { isDeepStrictEqual } from 'node:util'
import { councilSettings, type SettableCouncilSettings } from '../platform/councils/settings.ts'
import type { Ctx } from '../platform/http/ctx.ts'

export interface Changed {
  readonly name: string
  readonly settings: SettableCouncilSettings
}

export interface Change {
  readonly section: string
  /** The version of the page that was filled in. */
  readonly version: number
  readonly apply: (current: Changed) => Changed
}

/** `nothing`: it was so already. `conflict`: somebody else changed the settings meanwhile, and nothing was written. */
export type ChangeResult = 'changed' | 'nothing' | 'conflict'

export async function changeSettings(ctx: Ctx, { section, version, apply }: Change): Promise<ChangeResult> {
  const { db, council } = ctx
  const row = await db
    .selectFrom('councils')
    .select(['name', 'settings', 'version'])
    .where('id', '=', council.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.version !== version) return 'conflict'
  const before: Changed = { name: row.name, settings: row.settings }
  const after = apply(before)
  if (isDeepStrictEqual(after, before)) return 'nothing'
  councilSettings.parse(after.settings) // what is stored can always be read
  await db
    .updateTable('councils')
    .set({ name: after.name, settings: JSON.stringify(after.settings), version: row.version + 1 })
    .where('id', '=', council.id)
    .execute()
  ctx.about(null, { detail: { section, version: row.version + 1, changed: changedKeys(before, after) } })
  if (decides(before.settings, after.settings)) await ctx.enqueue('refresh-statuses', {}, { key: 'refresh-statuses' })
  return 'changed'
}

/** The names of what differs, two steps deep: "rules.welshDaysCount". Never the values. */
function changedKeys(before: Changed, after: Changed): readonly string[] {
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => !isDeepStrictEqual(old.get(key), now.get(key)))
}

function flat({ name, settings }: Changed): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>([['name', name]])
  for (const [key, value] of Object.entries(settings)) {
    if (typeof value !== 'object') found.set(key, value)
    else for (const [inner, deep] of Object.entries(value)) found.set(`${key}.${inner}`, deep)
  }
  return found
}

/** Whether somebody's status or what it gives can differ. */
const decides = (before: SettableCouncilSettings, after: SettableCouncilSettings) =>
  !isDeepStrictEqual([before.rules, before.amounts], [after.rules, after.amounts])
