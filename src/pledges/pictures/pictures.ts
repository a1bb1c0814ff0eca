// Which pictures everyone may see: those of leaves that hang, which somebody has looked at, and of a person only while the
// consent of whoever may give it stands.
import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import type { Tables } from '../../platform/db/tables.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { quotable } from '../../thread/index.ts'
import type { FileId } from '../../thread/tables.ts'
import type { EntryId } from '../kiosk/tables.ts'
import type { PledgeId } from '../tables.ts'
import { isPublished, type Reader } from '../tree/published.ts'
import type { PictureTyped } from './forms.ts'
import './tables.ts'

export type Chosen = Selectable<Tables['shown_pictures']>

export interface LeafPicture {
  readonly id: FileId
  readonly kind: 'voice' | 'picture'
  readonly entry: EntryId
  /** What somebody chose for it; null while nobody has. */
  readonly isShown: boolean | null
}

/** On this day, of a leaf that hangs. */
const mayBeSeen = ({ today }: Pick<Work, 'today'>): RawBuilder<SqlBool> =>
  sql<SqlBool>`(s.hidden_at is null and (s.shows <> 'person'
    or ('tree' = any (s.uses) and s.given_on <= ${today} and s.until >= ${today})))`

const hangs = (reader: Reader): RawBuilder<SqlBool> => sql<SqlBool>`(
  exists (select from pledges p where p.authority_id = e.authority_id and p.id = e.pledge_id and ${isPublished(reader)})
  or (e.decided = 'hung' and e.hang <> 'no' and exists (
    select from asks where asks.authority_id = e.authority_id and asks.id = e.ask_id and ${quotable()})))`

export interface PublicPicture {
  readonly id: FileId
  readonly words: string
  readonly entry: EntryId
  readonly pledge: PledgeId | null
}

async function listPublic(reader: Reader, which: RawBuilder<SqlBool>): Promise<PublicPicture[]> {
  const { rows } = await sql<PublicPicture>`
    select s.file_id as id, s.words, e.id as entry, e.pledge_id as pledge
    from shown_pictures s
    join kiosk_entries e on e.authority_id = s.authority_id and e.id = s.entry_id
    where ${which} and ${mayBeSeen(reader)} and ${hangs(reader)}
    order by e.received_at, s.file_id limit 200`.execute(reader.db)
  return rows
}

export const listPublicOfPledge = (reader: Reader, pledge: PledgeId) =>
  listPublic(reader, sql<SqlBool>`e.pledge_id = ${pledge}`)

export const listPublicOfEntries = (reader: Reader, entries: readonly EntryId[]) =>
  listPublic(reader, sql<SqlBool>`e.id = any (${[...entries]})`)

export async function getPublicFile(reader: Reader, id: FileId): Promise<{ readonly type: string }> {
  const [found] = await listPublic(reader, sql<SqlBool>`s.file_id = ${id}`)
  if (!found) throw new NotFound('No such picture')
  return getFile(reader, id)
}

export async function getFile({ db }: Pick<Work, 'db'>, id: FileId): Promise<{ readonly type: string }> {
  const found = await db
    .selectFrom('files')
    .select('type')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound('No such picture')
  return found
}

/** What came with a leaf, of those that the caller may see: by its pledge or, once the caller was let in, by its entry. */
export async function listOfLeaf(
  { db, today }: Pick<Work, 'db' | 'today'>,
  of: { readonly pledge: PledgeId } | { readonly entry: EntryId },
): Promise<LeafPicture[]> {
  const which = 'pledge' in of ? sql<SqlBool>`e.pledge_id = ${of.pledge}` : sql<SqlBool>`e.id = ${of.entry}`
  const { rows } = await sql<LeafPicture>`
    select f.id, f.kind, e.id as entry, case when s.file_id is not null then ${mayBeSeen({ today })} end as "isShown"
    from kiosk_entries e
    join lateral (
      select k.file_id as id, k.kind from kiosk_files k where k.authority_id = e.authority_id and k.entry_id = e.id
      union all
      select a.file_id, a.kind from ask_files a where a.authority_id = e.authority_id and a.ask_id = e.ask_id) f on true
    left join shown_pictures s on s.authority_id = e.authority_id and s.file_id = f.id
    where ${which} order by f.kind, f.id`.execute(db)
  return rows
}

export const findChosen = ({ db }: Pick<Work, 'db'>, id: FileId): Promise<Chosen | undefined> =>
  db.selectFrom('shown_pictures').selectAll().where('file_id', '=', id).executeTakeFirst()

/** What somebody saw in it, and for a person the consent; in place of what was chosen before. */
export async function choosePicture(work: Work, picture: LeafPicture, typed: PictureTyped): Promise<void> {
  const { db, council, caller, now } = work
  const consent = typed.shows === 'person' ? consentOf(work, typed) : noConsent
  const chosen = {
    entry_id: picture.entry,
    shows: typed.shows,
    words: typed.words,
    chosen_by: caller.accountId,
    chosen_at: now,
    ...consent,
    hidden_at: null,
    hidden_by: null,
    hidden_why: null,
  }
  await db
    .insertInto('shown_pictures')
    .values({ authority_id: council.id, file_id: picture.id, ...chosen })
    .onConflict((conflict) => conflict.columns(['authority_id', 'file_id']).doUpdateSet(chosen))
    .execute()
}

const noConsent = { under_18: null, given_by: null, child_agrees: false, given_on: null, until: null, uses: [] }

function consentOf({ today }: Work, { age, givenBy, childAgrees, given, until, uses }: PictureTyped) {
  if (age === null) throw new Refused('age', 'Choose whether they are under 18')
  if (givenBy === null) throw new Refused('givenBy', 'Choose who gave the consent')
  const isChild = age === 'under-18'
  if (isChild && givenBy === 'own')
    throw new Refused(
      'givenBy',
      'Under 18 it takes somebody with parental responsibility, or the council where that was delegated to it',
    )
  if (!isChild && givenBy !== 'own') throw new Refused('givenBy', 'From 18 on they alone can give it')
  if (isChild && !childAgrees) throw new Refused('childAgrees', 'Without the child’s own agreement it is not shown')
  if (given === null) throw new Refused('given', 'Enter the day on which the consent was given')
  if (given > today) throw new Refused('given', 'The day must be today or before')
  if (until === null) throw new Refused('until', 'Enter the last day on which it may be shown')
  if (until < today) throw new Refused('until', 'The last day must be today or later')
  if (uses.length === 0) throw new Refused('uses', 'Choose what it may be used for')
  return { under_18: isChild, given_by: givenBy, child_agrees: childAgrees, given_on: given, until, uses }
}

/** At once, and until somebody chooses anew. */
export async function hidePicture({ db, caller, now }: Work, id: FileId, why: string): Promise<void> {
  const hidden = await db
    .updateTable('shown_pictures')
    .set({ hidden_at: now, hidden_by: caller.accountId, hidden_why: why })
    .where('file_id', '=', id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst()
  if (hidden.numUpdatedRows === 0n) throw new Refused('why', 'It is not shown')
}
