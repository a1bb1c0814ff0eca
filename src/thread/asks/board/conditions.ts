// What each filter of the board asks of an ask. Conditions on `asks` alone, or on ids that are worked out once: nothing is
// looked up for each row.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { ofAge } from '../../../people/index.ts'
import { addDays, type Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { askInView } from '../../visibility.ts'
import { saying } from '../search.ts'
import type { Show, Wanted } from './wanted.ts'

type Condition = RawBuilder<SqlBool>
export type BoardViewer = Pick<Work, 'db' | 'caller' | 'today' | 'now' | 'council'>

const owed = sql<SqlBool>`asks.standing in ('waiting', 'not-yet')`

/** Said so long ago that an answer is late: an ask in `waiting` has had none. */
export const lateBefore = (viewer: BoardViewer): Day => addDays(viewer.today, -viewer.council.settings.noAnswerDays)

export const showing = (viewer: BoardViewer): Readonly<Record<Show, Condition | null>> => ({
  unanswered: owed,
  unread: sql<SqlBool>`(asks.seen_at is null and asks.unread_with is not null and asks.standing <> 'withdrawn')`,
  overdue: sql<SqlBool>`(asks.standing = 'waiting' and asks.said_on < ${lateBefore(viewer)})`,
  'not-yet': sql<SqlBool>`asks.standing = 'not-yet'`,
  repeats: sql<SqlBool>`(${owed} and asks.repeat_group is not null)`,
  unsafe: sql<SqlBool>`(${owed} and asks.unsafe)`,
  promised: sql<SqlBool>`asks.standing = 'promised'`,
  answered: sql<SqlBool>`asks.standing in ('answered', 'good-enough')`,
  withdrawn: sql<SqlBool>`asks.standing = 'withdrawn'`,
  all: null,
})

/** Everything that is asked for but the standing: what the counts over the board are made of too. */
export function narrowed(viewer: BoardViewer, wanted: Wanted): Condition {
  const held: (Condition | null)[] = [
    askInView(viewer),
    wanted.q === '' ? null : saying(viewer, wanted.q),
    wanted.theme === '' ? null : ofTheme(wanted.theme),
    wanted.owner === '' ? null : ofOwner(wanted.owner),
    wanted.door === '' ? null : sql<SqlBool>`asks.door = ${wanted.door}`,
    wanted.age === ''
      ? null
      : sql<SqlBool>`asks.person_id = any(array(select people.id from people where ${ofAge(viewer.today, wanted.age)}))`,
    wanted.from === '' ? null : sql<SqlBool>`asks.said_on >= ${wanted.from}`,
    wanted.to === '' ? null : sql<SqlBool>`asks.said_on <= ${wanted.to}`,
  ]
  return sql<SqlBool>`(${sql.join(
    held.filter((condition) => condition !== null),
    sql` and `,
  )})`
}

const ofTheme = (theme: string): Condition =>
  theme === 'none'
    ? sql<SqlBool>`not exists (select from ask_themes t where t.authority_id = asks.authority_id and t.ask_id = asks.id)`
    : sql<SqlBool>`asks.id = any(array(select t.ask_id from ask_themes t where t.theme_id = ${theme}))`

const ofOwner = (owner: string): Condition =>
  owner === 'none' ? sql<SqlBool>`asks.owner_worker_id is null` : sql<SqlBool>`asks.owner_worker_id = ${owner}`
