// What became of a leaf, for whoever holds its card. The code opens the standing of this one card and the answer to it,
// and nothing of what anybody wrote.
import type { Ctx } from '../../platform/http/ctx.ts'
import { listAnswersFor, type AnswerShown } from '../../thread/index.ts'
import type { AskId } from '../../thread/tables.ts'
import type { PledgeStanding, Publishing } from '../tables.ts'

/** `not-home`: the tablet has not brought it yet, or there is no such card; nobody can tell which. */
export const cardStates = ['not-home', 'waiting', 'read', 'on-the-tree', 'answered', 'kept', 'closed'] as const
export type CardState = (typeof cardStates)[number]

export interface Card {
  readonly code: string
  readonly entries: number
  readonly state: CardState
}

export interface CardEntry {
  readonly state: Exclude<CardState, 'not-home'>
  readonly ask: AskId | null
  readonly answers: readonly AnswerShown[]
}

/** The code has some 39 bits, so its hash is keyed with the server's own secret. */
export const hashCardCode = ({ keyedHash }: Pick<Ctx, 'keyedHash'>, code: string): Buffer =>
  keyedHash('tree card', code)

export async function entriesOfCard(ctx: Ctx, code: string): Promise<CardEntry[]> {
  const rows = await ctx.db
    .selectFrom('kiosk_entries as e')
    .leftJoin('asks as a', (join) => join.onRef('a.authority_id', '=', 'e.authority_id').onRef('a.id', '=', 'e.ask_id'))
    .leftJoin('pledges as p', (join) =>
      join.onRef('p.authority_id', '=', 'e.authority_id').onRef('p.id', '=', 'e.pledge_id'),
    )
    .select(['e.ask_id as ask', 'e.decided', 'p.publish', 'a.seen_at as seenAt', 'p.standing as pledgeStanding'])
    .where('e.code_hash', '=', hashCardCode(ctx, code))
    .orderBy('e.received_at', 'desc')
    .orderBy('e.id')
    .execute()
  const entries: CardEntry[] = []
  for (const row of rows) {
    const answers = row.ask === null ? [] : await listAnswersFor(ctx, row.ask)
    const state =
      row.pledgeStanding === null
        ? stateOfLeaf(row, answers.length > 0)
        : stateOfPledge(row.pledgeStanding, row.publish)
    entries.push({ ask: row.ask, answers, state })
  }
  return entries
}

interface Leaf {
  readonly decided: 'hung' | 'kept' | null
  readonly seenAt: Date | null
}

export function stateOfLeaf({ decided, seenAt }: Leaf, isAnswered: boolean): CardEntry['state'] {
  if (isAnswered) return 'answered'
  if (decided === 'hung') return 'on-the-tree'
  return decided !== null || seenAt !== null ? 'read' : 'waiting'
}

export function stateOfPledge(standing: PledgeStanding, publish: Publishing | null): CardEntry['state'] {
  switch (standing) {
    case 'made':
      return 'waiting'
    case 'checked':
    case 'matched':
    case 'accepted':
    case 'delivering':
      return publish === 'no' ? 'read' : 'on-the-tree'
    case 'delivered':
    case 'thanked':
      return 'kept'
    case 'declined':
    case 'lapsed':
      return 'closed'
  }
}

/** The one card, whatever was left with it: what came of the newest. */
export const cardOf = (code: string, entries: readonly CardEntry[]): Card => ({
  code,
  entries: entries.length,
  state: entries[0]?.state ?? 'not-home',
})
