// What one part of the house tells the others. Doers do not know each other: whoever makes something known announces it
// here, and whoever acts on it takes it, once.
import type { ColumnType, Selectable } from 'kysely'
import type { DefaultedJson, Instant } from '../platform/db/tables.ts'
import type { Work } from '../platform/http/ctx.ts'
import { newId, type AuthorityId, type Id } from '../platform/ids.ts'

type AnnouncementId = Id<'announcement'>
type AnnouncementKind = 'pledge-kept' | 'opportunity-opened'
type Detail = Readonly<Record<string, string | number | null>>
type Said = Pick<Announced, 'title' | 'words'> & { readonly detail: Detail }

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
  became: string | null
  said_before: ColumnType<Said | null, string | null | undefined, string | null>
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
        .doUpdateSet({ ...said, announced_at: now, taken_at: null, said_before: null }),
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
  return rows.map(announcementOf)
}

const announcementOf = (row: Selectable<AnnouncementsTable>): Announcement => ({
  id: row.id,
  kind: row.kind,
  subjectId: row.subject_id,
  title: row.title,
  words: row.words,
  detail: row.detail,
  at: row.announced_at,
})

/** @param became what it is now, for whoever announced it */
export async function markTaken(
  { db, now }: Pick<Work, 'db' | 'now'>,
  id: AnnouncementId,
  became: string | null = null,
): Promise<void> {
  await db.updateTable('announcements').set({ taken_at: now, became }).where('id', '=', id).execute()
}

/** What was announced is to be said otherwise, or not at all. Whoever acted on it already looks at it again. */
export async function changeAnnounced(work: Work, announced: Announced): Promise<void> {
  const { kind, subjectId, title, words, detail = {} } = announced
  const before = await work.db
    .selectFrom('announcements')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return
  const said = before.said_before ?? { title: before.title, words: before.words, detail: before.detail }
  await work.db
    .updateTable('announcements')
    .set({
      title,
      words,
      detail: JSON.stringify(detail),
      said_before: before.taken_at === null ? null : JSON.stringify(said),
    })
    .where('id', '=', before.id)
    .execute()
  if (before.taken_at !== null) await work.enqueue(`announced-${kind}`, {}, { key: `announced-${kind}` })
}

export interface ChangedAnnouncement extends Announcement {
  readonly before: Said
  readonly became: string | null
}

/** What says something else than it did when somebody acted on it. */
export async function listChanged({ db }: Pick<Work, 'db'>, kind: AnnouncementKind): Promise<ChangedAnnouncement[]> {
  const rows = await db
    .selectFrom('announcements')
    .selectAll()
    .where('kind', '=', kind)
    .where('said_before', 'is not', null)
    .orderBy('announced_at')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.flatMap((row) =>
    row.said_before === null ? [] : [{ ...announcementOf(row), before: row.said_before, became: row.became }],
  )
}

export async function markLookedAgain({ db }: Pick<Work, 'db'>, id: AnnouncementId): Promise<void> {
  await db.updateTable('announcements').set({ said_before: null }).where('id', '=', id).execute()
}
