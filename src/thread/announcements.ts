// What one part of the house tells the others. Doers do not know each other: whoever makes something known announces it
// here, and whoever acts on it takes it, once.
import type { DefaultedJson, Instant } from '../platform/db/tables.ts'
import type { Work } from '../platform/http/ctx.ts'
import { newId, type AuthorityId, type Id } from '../platform/ids.ts'

type AnnouncementId = Id<'announcement'>
type AnnouncementKind = 'pledge-kept'
type Detail = Readonly<Record<string, string | number | null>>

interface AnnouncementsTable {
  authority_id: AuthorityId
  id: AnnouncementId
  kind: AnnouncementKind
  subject_id: string
  title: string
  words: string
  detail: DefaultedJson<Detail>
  announced_at: Instant
  taken_at: Date | null
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    announcements: AnnouncementsTable
  }
}

export interface Announced {
  readonly kind: AnnouncementKind
  readonly subjectId: string
  /** For everyone: nothing here tells of a young person, or how to reach anybody. */
  readonly title: string
  readonly words: string
  readonly detail?: Detail
}

export interface Announcement extends Announced {
  readonly id: AnnouncementId
  readonly at: Date
  readonly detail: Detail
}

/** Once for a subject: what is announced again says the newer words, and is taken again by whoever acts on it. */
export async function announce(work: Work, announced: Announced): Promise<void> {
  const { db, council, now } = work
  const said = { title: announced.title, words: announced.words, detail: JSON.stringify(announced.detail ?? {}) }
  await db
    .insertInto('announcements')
    .values({
      authority_id: council.id,
      id: newId<'announcement'>(),
      kind: announced.kind,
      subject_id: announced.subjectId,
      ...said,
      announced_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'kind', 'subject_id'])
        .doUpdateSet({ ...said, announced_at: now, taken_at: null }),
    )
    .execute()
  await work.enqueue(`announced-${announced.kind}`, {}, { key: `announced-${announced.kind}` })
}

/** What nobody has acted on yet, the oldest first; locked, so that two runs take nothing twice. */
export async function listUntaken({ db }: Pick<Work, 'db'>, kind: AnnouncementKind): Promise<Announcement[]> {
  const rows = await db
    .selectFrom('announcements')
    .selectAll()
    .where('kind', '=', kind)
    .where('taken_at', 'is', null)
    .orderBy('announced_at')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subjectId: row.subject_id,
    title: row.title,
    words: row.words,
    detail: row.detail,
    at: row.announced_at,
  }))
}

export async function markTaken({ db, now }: Pick<Work, 'db' | 'now'>, id: AnnouncementId): Promise<void> {
  await db.updateTable('announcements').set({ taken_at: now }).where('id', '=', id).execute()
}
