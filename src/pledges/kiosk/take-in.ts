// Entries come home: each is opened here and becomes an ask or a pledge, once. Nothing of it is public before a worker has
// looked at it. What cannot be opened or read is kept as it came, so that it holds up nothing behind it and is not lost.
import { sql } from 'kysely'
import type { Ctx } from '../../platform/http/ctx.ts'
import { sayAsk, type Said } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import { readDanger } from '../../words/index.ts'
import { makePledge } from '../making/make.ts'
import type { PledgeId } from '../tables.ts'
import type { EntryId, TabletId } from './tables.ts'
import { hashCardCode } from './card.ts'
import { keepFiles, type KeptFile } from './entry-files.ts'
import { opener, type Open } from './keys.ts'
import { entrySchema, type ReadEntry, type ReadPledge } from './read-entry.ts'
import type { Bytes } from './sealed/bytes.ts'
import { unpackEntry } from './sealed/entry.ts'

export interface ArrivedEntry {
  readonly id: EntryId
  readonly sealed: Bytes
}

/** The ids that are kept here from now on, whether they came just now or before. */
export async function takeIn(ctx: Ctx, tablet: TabletId, arrived: readonly ArrivedEntry[]): Promise<EntryId[]> {
  const ids = arrived.map(({ id }) => id)
  const kept = await keptOf(ctx, ids)
  const open = opener(ctx)
  for (const entry of arrived) {
    if (kept.has(entry.id)) continue
    kept.add(entry.id)
    if (!(await couldRead(ctx, tablet, entry, open))) await setAside(ctx, tablet, entry)
  }
  return ids
}

/** Whole, or as if it had never been tried. */
async function couldRead(ctx: Ctx, tablet: TabletId, entry: ArrivedEntry, open: Open): Promise<boolean> {
  await sql`savepoint kiosk_entry`.execute(ctx.db)
  try {
    await takeInOne(ctx, tablet, entry, open)
    await sql`release savepoint kiosk_entry`.execute(ctx.db) // else each would stand inside the one before
    return true
  } catch (error) {
    await sql`rollback to savepoint kiosk_entry; release savepoint kiosk_entry`.execute(ctx.db)
    ctx.log.error(
      { requestId: ctx.requestId, entry: entry.id, error: error instanceof Error ? error.message : 'unknown' },
      'an entry of a tablet could not be read and is kept as it came',
    )
    return false
  }
}

const mostAtOnce = 50

/** What was set aside is opened again, the oldest first: a fault may have been ours. How many could be read now. */
export async function tryAgain(ctx: Ctx, tablet: TabletId): Promise<{ read: number; left: number }> {
  const aside = await ctx.db
    .selectFrom('kiosk_entries')
    .select(['id', 'sealed'])
    .where('tablet_id', '=', tablet)
    .where('kind', '=', 'unreadable')
    .orderBy('received_at')
    .orderBy('id')
    .limit(mostAtOnce)
    .forUpdate()
    .execute()
  const open = opener(ctx)
  let read = 0
  for (const { id, sealed } of aside)
    if (await couldRead(ctx, tablet, { id, sealed: new Uint8Array(sealed ?? []) }, open)) read += 1
  return { read, left: aside.length - read }
}

async function keptOf({ db }: Ctx, ids: readonly EntryId[]): Promise<Set<EntryId>> {
  if (ids.length === 0) return new Set()
  const found = await db
    .selectFrom('kiosk_entries')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(found.map(({ id }) => id))
}

async function takeInOne(ctx: Ctx, tablet: TabletId, { id, sealed }: ArrivedEntry, open: Open): Promise<void> {
  const { header, files } = unpackEntry(await open(id, sealed))
  const entry = entrySchema.parse(header)
  const { kept, refused } = await keepFiles(ctx, files)
  const became =
    entry.kind === 'pledge' ? await becomePledge(ctx, id, entry, kept) : await becomeAsk(ctx, id, entry, kept)
  const read = {
    kind: entry.kind,
    said_at: entry.saidAt,
    language: entry.language,
    code_hash: hashCardCode(ctx, entry.code),
    ask_id: became.ask,
    pledge_id: became.pledge,
    hang: entry.hang,
    named_as: entry.namedAs,
    refused_files: refused,
    sealed: null,
  }
  await ctx.db
    .insertInto('kiosk_entries')
    .values({ ...nothingYet(ctx, tablet, id), ...read })
    // It was set aside before, and can be read now.
    .onConflict((conflict) => conflict.columns(['authority_id', 'id']).doUpdateSet(read))
    .execute()
  if (became.pledge === null) return
  for (const file of kept)
    await ctx.db
      .insertInto('kiosk_files')
      .values({ authority_id: ctx.council.id, entry_id: id, file_id: file.id, kind: file.kind })
      .execute()
}

interface Became {
  readonly ask: AskId | null
  readonly pledge: PledgeId | null
}

async function becomePledge(ctx: Ctx, id: EntryId, entry: ReadPledge, files: readonly KeptFile[]): Promise<Became> {
  const { name, organisation, reachBy, reachAt, pledger } = entry
  const made = await makePledge(ctx, {
    key: id,
    door: 'kiosk',
    pledger,
    name: name === '' ? 'Somebody at the tree' : name,
    organisation,
    words: wordsOf(entry, files),
    kind: entry.offers,
    howMany: null,
    due: null,
    place: null,
    forWhom: null,
    publish: entry.hang,
    namedAs: entry.namedAs,
    reachBy,
    reachAt: reachBy === 'none' ? null : reachAt,
  })
  // Whoever pledges may be in danger too: then somebody reads it by the clock, as everything that is told here.
  if (readDanger(entry.words).level !== 'none') await sayAsk(ctx, told(ctx, id, { ...entry, hang: 'no' }, files))
  return { ask: null, pledge: made.id }
}

/** The managers read it, as what is told without a name: somebody has to, and no worker is named. */
async function becomeAsk(ctx: Ctx, id: EntryId, entry: ReadEntry, files: readonly KeptFile[]): Promise<Became> {
  const ask = await sayAsk(ctx, told(ctx, id, entry, files))
  for (const { id: file, kind } of files)
    await ctx.db
      .insertInto('ask_files')
      .values({ authority_id: ctx.council.id, ask_id: ask, file_id: file, kind, described: null })
      .execute()
  return { ask, pledge: null }
}

const told = (ctx: Ctx, id: EntryId, entry: ReadEntry, files: readonly KeptFile[]): Said => ({
  words: wordsOf(entry, files),
  saidOn: ctx.today,
  door: 'kiosk',
  speaker: { kind: 'nameless', codeHash: hashCardCode(ctx, entry.code) },
  reader: { kind: 'role', role: 'team-manager' },
  quote: entry.hang,
  key: id,
})

/** What stands for words where somebody only drew or spoke, so that lists have something to show. */
function wordsOf({ words }: Pick<ReadEntry, 'words'>, files: readonly KeptFile[]): string {
  if (words !== '') return words
  return files.some(({ kind }) => kind === 'voice') ? '(A voice message)' : '(A picture)'
}

async function setAside(ctx: Ctx, tablet: TabletId, { id, sealed }: ArrivedEntry): Promise<void> {
  await ctx.db
    .insertInto('kiosk_entries')
    .values({ ...nothingYet(ctx, tablet, id), kind: 'unreadable', sealed: Buffer.from(sealed) })
    .onConflict((conflict) => conflict.columns(['authority_id', 'id']).doNothing())
    .execute()
}

const nothingYet = ({ council, now }: Ctx, tablet: TabletId, id: EntryId) => ({
  authority_id: council.id,
  id,
  tablet_id: tablet,
  received_at: now,
  said_at: null,
  language: null,
  code_hash: null,
  ask_id: null,
  pledge_id: null,
  hang: null,
  named_as: null,
  decided: null,
  decided_at: null,
  decided_by: null,
  shown_words: null,
  sealed: null,
})
