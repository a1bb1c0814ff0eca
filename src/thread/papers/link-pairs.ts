// Replies linked to the asks that a person ticked beside them, once both have come of the paper.
import type { Ctx } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { linkAnswer } from '../answers/register/link.ts'
import { askInView } from '../visibility.ts'
import type { AnswerId, AskId } from '../tables.ts'
import type { TickedPair } from './forms.ts'
import { listPairable, type FoundCandidate, type Paper } from './queries.ts'

/** How many were linked. A pair of which one half was left out, or is not in the caller's view, stays unlinked. */
export async function linkPairs(
  ctx: Ctx,
  paper: Paper,
  { pairs, wasHeard }: { readonly pairs: readonly TickedPair[]; readonly wasHeard: boolean },
): Promise<number> {
  if (pairs.length === 0 || !ctx.may('asks.answer')) return 0
  const byId = new Map((await listPairable(ctx, paper.id)).map((one) => [one.id, one]))
  let linked = 0
  for (const { reply, ask } of pairs) {
    const answerId = becameOf(byId.get(reply), 'answer') as AnswerId | null // what `became_kind` says it is
    const askId = becameOf(byId.get(ask), 'ask') as AskId | null // likewise
    const seen = answerId === null || askId === null ? null : await findAsk(ctx, askId)
    if (answerId === null || !seen) continue
    linked += await linkAnswer(ctx, { answerId, asks: [seen.id], wasHeard })
    if (seen.personId !== null)
      await ctx.audit({
        event: 'ask.answered',
        personId: seen.personId,
        detail: { act: 'link', ask: seen.id, answer: answerId },
      })
  }
  return linked
}

const becameOf = (found: FoundCandidate | undefined, kind: FoundCandidate['becameKind']) =>
  found?.becameKind === kind ? found.becameId : null

async function findAsk(ctx: Ctx, id: AskId): Promise<{ id: AskId; personId: PersonId | null } | undefined> {
  return ctx.db
    .selectFrom('asks')
    .select(['asks.id', 'asks.person_id as personId'])
    .where('asks.id', '=', id)
    .where('asks.standing', '<>', 'withdrawn')
    .where(askInView(ctx))
    .executeTakeFirst()
}
