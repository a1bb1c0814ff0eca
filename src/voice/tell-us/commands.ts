// Somebody without a name: what they say, and coming back with their code. Nothing of the visitor is kept but the words.
import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { AskId, AskStanding } from '../../thread/tables.ts'
import type { Day } from '../../platform/clock.ts'
import type { Feeling } from '../say/feelings.ts'
import { sayOnce, writeEvent } from '../say/commands.ts'
import { codeFor, hashCode } from './code.ts'

/** The managers read it: somebody has to, and no worker is named. */
export async function tell(
  ctx: Ctx,
  { key, words, feeling }: { key: string; words: string; feeling: Feeling | null },
): Promise<string> {
  const code = codeFor(ctx, key)
  // Other words from the same page, by the back button: a thing of its own with a code of its own.
  const before = await findByCode(ctx, code)
  if (before && before.words !== words) return tell(ctx, { key: randomUUID(), words, feeling })
  await sayOnce(ctx, [], '', {
    words,
    saidOn: ctx.today,
    door: 'tell-us',
    speaker: { kind: 'nameless', codeHash: hashCode(ctx, code) },
    reader: { kind: 'role', role: 'team-manager' },
    feeling,
    key,
  })
  return code
}

export interface Nameless {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly standing: AskStanding
  readonly isSeen: boolean
  readonly isUnderWay: boolean
  readonly unsafe: boolean
  readonly unreadUntil: Date | null
  readonly hasName: boolean
}

/** Null for a code that is none: told in the same words as a slip of the finger. */
export async function findByCode(ctx: Ctx, code: string): Promise<Nameless | null> {
  const ask = await ctx.db
    .selectFrom('asks')
    .select(['id', 'words', 'said_on', 'standing', 'seen_at', 'unsafe', 'unread_until'])
    .where('code_hash', '=', hashCode(ctx, code))
    .executeTakeFirst()
  if (!ask) return null
  const promised = await ctx.db
    .selectFrom('promise_asks')
    .select('ask_id')
    .where('ask_id', '=', ask.id)
    .executeTakeFirst()
  const named = await ctx.db
    .selectFrom('ask_events')
    .select('id')
    .where('ask_id', '=', ask.id)
    .where('event', '=', 'named')
    .executeTakeFirst()
  return {
    id: ask.id,
    words: ask.words,
    saidOn: ask.said_on,
    standing: ask.standing,
    isSeen: ask.seen_at !== null,
    isUnderWay: promised !== undefined,
    unsafe: ask.unsafe,
    unreadUntil: ask.unread_until,
    hasName: named !== undefined,
  }
}

/** Kept with this one ask, and nowhere else. */
export async function addName(ctx: Ctx, ask: AskId, { name, reach }: { name: string; reach: string }): Promise<void> {
  await writeEvent(ctx, ask, 'named', reach === '' ? name : `${name}, ${reach}`)
}
