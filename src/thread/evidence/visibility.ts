// Who may read a piece of evidence: whoever may read all of what it hangs on.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../people/index.ts'
import { actionExists, isPersonal, isWhole } from '../actions/visibility.ts'
import { askInView, promiseInView } from '../visibility.ts'

type Condition = RawBuilder<SqlBool>

/** The condition on `evidence`. */
export function evidenceInView(viewer: Viewer): Condition {
  return sql<SqlBool>`(exists (select from promises where promises.authority_id = evidence.authority_id
      and promises.id = evidence.promise_id and ${promiseInView(viewer)})
    or exists (select from actions where actions.authority_id = evidence.authority_id
      and actions.id = evidence.action_id and ${actionExists(viewer)} and ${isWhole(viewer)})
    or (evidence.answer_id is not null and ${answerInView(viewer, sql`evidence.answer_id`)}))`
}

/** The condition for an answer that went to an ask which the caller may read, or to a group's. */
export function answerInView(viewer: Viewer, answerId: RawBuilder<unknown>): Condition {
  return sql<SqlBool>`exists (select from deliveries d
    join asks on asks.authority_id = d.authority_id and asks.id = d.ask_id
    where d.answer_id = ${answerId} and d.state <> 'withdrawn'
      and (${askInView(viewer)} or (asks.person_id is null and asks.code_hash is null and not asks.for_advocacy)))`
}

/** The condition on `evidence` for what tells of one young person: the public never sees it, whatever was ticked. */
export function tellsOfOne(): Condition {
  return sql<SqlBool>`(exists (select from promises alone where alone.authority_id = evidence.authority_id
      and alone.id = evidence.promise_id and alone.is_private)
    or exists (select from actions where actions.authority_id = evidence.authority_id
      and actions.id = evidence.action_id and ${isPersonal()})
    or (evidence.answer_id is not null and not ${onlyToGroups(sql`evidence.answer_id`)}))`
}

/** What cannot be read counts as one person's. */
const onlyToGroups = (answerId: RawBuilder<unknown>): Condition =>
  sql<SqlBool>`(select coalesce(bool_and(a.id is not null and a.person_id is null and a.code_hash is null), false)
    from deliveries d left join asks a on a.authority_id = d.authority_id and a.id = d.ask_id
    where d.answer_id = ${answerId})`
