// What readers say of an entry: useful or not, without who; and words that go into the golden thread.
import type { Ctx } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { sayAsk } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import type { PublishedEntry } from '../published/offer.ts'
import type { EntryId } from '../tables.ts'
import type { About } from './forms.ts'

type Work = Pick<Ctx, 'db' | 'council' | 'today'>

export async function rateEntry({ db, council, today }: Work, entryId: EntryId, useful: boolean): Promise<void> {
  await db
    .insertInto('offer_ratings')
    .values({ authority_id: council.id, id: newId<'offer-rating'>(), entry_id: entryId, useful, on_day: today })
    .execute()
}

/** An ask about an entry: of whoever is signed in, or of nobody in particular. */
export async function tellAbout(
  ctx: Ctx,
  entry: PublishedEntry,
  { about, words }: { about: About; words: string },
): Promise<AskId> {
  const { personId } = ctx.caller
  const askId = await sayAsk(ctx, {
    words,
    saidOn: ctx.today,
    door: personId === null ? 'tell-us' : 'me',
    speaker: personId === null ? { kind: 'group', groupId: null } : { kind: 'person', personId },
    reader: { kind: 'role', role: 'team-manager' },
  })
  await ctx.db
    .insertInto('offer_asks')
    .values({ authority_id: ctx.council.id, ask_id: askId, kind: about, entry_id: entry.id, type: entry.content.type })
    .execute()
  return askId
}

export interface Answered {
  readonly answer: string
}

const mostShown = 5

/**
 * What was answered to words about an entry that nobody in particular said: for everyone to read. The words themselves are
 * not shown, since nobody agreed to be quoted; and the answer to a young person who signed in goes to them alone.
 */
export async function listAnswered({ db }: Pick<Ctx, 'db'>, entryId: EntryId): Promise<readonly Answered[]> {
  return db
    .selectFrom('offer_asks as o')
    .innerJoin('asks as a', (join) =>
      join.onRef('a.authority_id', '=', 'o.authority_id').onRef('a.id', '=', 'o.ask_id'),
    )
    .innerJoin('deliveries as d', (join) =>
      join.onRef('d.authority_id', '=', 'a.authority_id').onRef('d.ask_id', '=', 'a.id'),
    )
    .innerJoin('answers as w', (join) =>
      join.onRef('w.authority_id', '=', 'd.authority_id').onRef('w.id', '=', 'd.answer_id'),
    )
    .select('w.words as answer')
    .where('o.entry_id', '=', entryId)
    .where('o.kind', '=', 'wrong')
    .where('a.person_id', 'is', null)
    .where('a.code_hash', 'is', null)
    .where('a.unsafe', '=', false)
    .where('d.state', '<>', 'withdrawn')
    .orderBy('w.given_on', 'desc')
    .limit(mostShown)
    .execute()
}
