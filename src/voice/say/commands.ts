// A young person says something: kept once, however often it is sent, and its reader is told that something waits.
import { sql } from 'kysely'
import { newId, type PersonId } from '../../platform/ids.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { sayAsk, type Reader, type Said } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import { tellReader } from '../desk/tell.ts'
import type { Accepted } from '../files/accept.ts'
import type { Saying } from './forms.ts'

interface Own {
  readonly personId: PersonId
  readonly reader: Reader
  readonly files: readonly Accepted[]
}

/** The ask; the same one when this page had been sent before. */
export async function sayOwn(work: Work, form: Saying, { personId, reader, files }: Own): Promise<AskId> {
  return sayOnce(work, files, form.described, {
    words: form.words === '' ? wordsOf(files) : form.words,
    saidOn: work.today,
    door: 'me',
    speaker: { kind: 'person', personId },
    reader,
    feeling: form.feeling,
    answerWay: form.way,
    answerTo: toWhere(form),
    quote: form.quote,
    key: form.key,
  })
}

export async function sayOnce(work: Work, files: readonly Accepted[], described: string, said: Said): Promise<AskId> {
  const before = said.key ? await findSaid(work, said.key) : null
  if (before?.words === said.words) return before.id
  // Other words with the same key are no second sending: they are kept, without it.
  const ask = await sayAsk(work, before ? { ...said, key: null } : said)
  for (const { kind, upload, type } of files) {
    const file = await work.files.keep(work.db, work.council.id, work.caller.accountId, upload, type)
    await work.db
      .insertInto('ask_files')
      .values({
        authority_id: work.council.id,
        ask_id: ask,
        file_id: file,
        kind,
        described: described === '' ? null : described,
      })
      .execute()
  }
  await tellReader(work, ask)
  return ask
}

/** Two sendings at once go one after the other, and the second finds the first. */
async function findSaid(
  { db, council, caller }: Work,
  key: string,
): Promise<{ readonly id: AskId; readonly words: string } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`said ${council.id} ${key}`}, 0))`.execute(db)
  const found = await db
    .selectFrom('asks')
    .select(['id', 'words'])
    .where('said_key', '=', key)
    .where((where) =>
      caller.personId === null ? where('person_id', 'is', null) : where('person_id', '=', caller.personId),
    )
    .executeTakeFirst()
  return found ?? null
}

/** What stands for words where only a file was sent, so that lists have something to show. */
function wordsOf(files: readonly Accepted[]): string {
  return files.some(({ kind }) => kind === 'voice') ? '(A voice message)' : '(A picture)'
}

function toWhere({ way, text, email, letter }: Saying): string | null {
  if (way === 'text') return text
  if (way === 'email') return email
  return way === 'letter' ? letter : null
}

type AskEvent = 'handed-on' | 'acted' | 'withdrawn' | 'quote-withdrawn' | 'named'

export async function writeEvent(
  { db, council, caller, now }: Work,
  ask: AskId,
  event: AskEvent,
  words: string | null = null,
): Promise<void> {
  await db
    .insertInto('ask_events')
    .values({
      authority_id: council.id,
      id: newId<'ask-event'>(),
      ask_id: ask,
      at: now,
      event,
      account_id: caller.accountId,
      words,
    })
    .execute()
}
