// How much of an action somebody sees. An action belongs to the council, but one that hangs on what one young person said
// can tell of them: whoever may not read that ask sees the title and the date, and nothing that anyone wrote beside them.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../people/index.ts'
import { askInView, promiseInView } from '../visibility.ts'

type Condition = RawBuilder<SqlBool>

/**
 * The condition on `actions` for those that exist for the caller. What hangs on a promise that they may not read, or only on an ask that is hidden from them (of a
 * restricted person: row-level security keeps the ask back) does not.
 */
export function actionExists(viewer: Viewer): Condition {
  const ofPromise = sql<SqlBool>`exists (select from promises where promises.authority_id = actions.authority_id
    and promises.id = actions.promise_id and ${promiseInView(viewer)})`
  return sql<SqlBool>`((actions.promise_id is null or ${ofPromise}) and (actions.promise_id is not null or actions.ask_id is null or exists (
    select from asks where asks.authority_id = actions.authority_id and asks.id = actions.ask_id)))`
}

/** The condition for actions that tell of one person: they hang on what one said, or on what was promised to one alone. */
export function isPersonal(): Condition {
  return sql<SqlBool>`(${isOfOneAsk()} or exists (select from promises alone where alone.authority_id = actions.authority_id
    and alone.id = actions.promise_id and alone.is_private))`
}

/** An ask that cannot be read counts as one person's: a hidden person's action must never look like a group's. */
function isOfOneAsk(): Condition {
  return sql<SqlBool>`(actions.ask_id is not null and not exists (
    select from asks said where said.authority_id = actions.authority_id and said.id = actions.ask_id
      and said.person_id is null and said.code_hash is null))`
}

/** The condition for actions of which the caller may read all that was written. */
export function isWhole(viewer: Viewer): Condition {
  return sql<SqlBool>`(not ${isOfOneAsk()} or exists (
    select from asks where asks.authority_id = actions.authority_id and asks.id = actions.ask_id and ${askInView(viewer)}))`
}
