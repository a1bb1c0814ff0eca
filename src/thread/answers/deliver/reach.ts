// How somebody can be reached: what they chose, what is safe, and whether anything may be sent at all.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'
import type { Reach } from './ways.ts'

export interface ReachOfAsk extends Reach {
  readonly personId: PersonId | null
}

/** The caller has seen to it that the ask is in view. */
export async function reachOf({ db }: Pick<Work, 'db'>, askId: AskId): Promise<ReachOfAsk> {
  const row = await db
    .selectFrom('asks')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'asks.authority_id').onRef('p.id', '=', 'asks.person_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .select(['asks.person_id', 'asks.code_hash', 'asks.answer_way', 'asks.answer_to'])
    .select(['p.safe_contact', 'g.email as group_email'])
    .select(hasDied().as('has_died'))
    .where('asks.id', '=', askId)
    .executeTakeFirstOrThrow()
  return {
    personId: row.person_id,
    speaker: row.person_id !== null ? 'person' : row.code_hash !== null ? 'nameless' : 'group',
    answerWay: row.answer_way,
    answerTo: row.answer_to,
    safeContact: row.safe_contact ?? [],
    hasDied: row.has_died,
    groupEmail: row.group_email,
  }
}

// A death that is on record, one that the history says, or a return that says they may have died and nobody has put right.
const hasDied = () => sql<boolean>`coalesce(p.date_of_death is not null or p.facts ->> 'dateOfDeath' is not null
  or exists (select from return_children r where r.authority_id = p.authority_id and r.child_id = p.child_id
    and r.is_latest and r.may_have_died), false)`
