// Which version of an entry a claim stands on. What was asked for under a version holds: a page that was opened before
// midnight may still be sent after it, and a later change takes nothing away.
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { EntryContent } from '../content.ts'
import type { EntryId, VersionId } from '../tables.ts'

export interface HeldVersion {
  readonly id: VersionId
  readonly content: EntryContent
  /** The day on which it was in force: today, or yesterday for a page that was open over midnight. */
  readonly on: Day
}

/** Null when the version was in place neither today nor the day before. */
export async function heldVersion(
  work: Pick<Work, 'db' | 'today'>,
  entryId: EntryId,
  versionId: VersionId,
): Promise<HeldVersion | null> {
  for (const on of [work.today, addDays(work.today, -1)]) {
    const found = await inPlaceOn(work, entryId, on)
    if (found?.id === versionId) return { ...found, on }
  }
  return null
}

async function inPlaceOn({ db }: Pick<Work, 'db'>, entryId: EntryId, day: Day) {
  const found = await db
    .selectFrom('offer_versions')
    .select(['id', 'content', 'standing', 'ends_on'])
    .where('entry_id', '=', entryId)
    .where('stage', '=', 'published')
    .where('starts_on', '<=', day)
    .orderBy('starts_on', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const isInPlace = found?.standing === 'in-place' && (found.ends_on === null || found.ends_on >= day)
  return isInPlace ? { id: found.id, content: found.content } : null
}
