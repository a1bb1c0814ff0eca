// The pledges that everyone may see, and nothing of them but what their pledgers agreed to.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { CouncilSettings } from '../../platform/councils/settings.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { ThemeId } from '../../thread/tables.ts'
import { namedAs } from '../life/shown.ts'
import type { PledgeId, PledgeKind, Pledger, PledgeStanding, Publishing } from '../tables.ts'
import { KeptLists } from './kept.ts'

export type Reader = Pick<Work, 'db' | 'council' | 'today'>

/** What hangs on the tree: a leaf for a pledge, blossom when it is matched, fruit when it was kept, a leaf that falls. */
export const growths = ['leaf', 'blossom', 'fruit', 'fallen'] as const
export type Growth = (typeof growths)[number]

export function growthOf(standing: PledgeStanding, isMatched: boolean): Growth {
  if (standing === 'delivered' || standing === 'thanked') return 'fruit'
  if (standing === 'lapsed') return 'fallen'
  return isMatched ? 'blossom' : 'leaf'
}

export interface Leaf {
  readonly id: PledgeId
  readonly words: string
  /** As the pledger agreed to be named. */
  readonly by: string
  readonly kind: PledgeKind
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly place: string | null
  readonly standing: PledgeStanding
  readonly growth: Growth
  readonly theme: ThemeId | null
  /** In young people's words. */
  readonly themeWords: string | null
  readonly changedAt: Date
}

/** Between these days of the council's settings a councillor's pledge stands on no public page. */
export function isQuiet({ quietFrom, quietUntil }: CouncilSettings['pledges'], today: Day): boolean {
  return quietFrom !== undefined && quietUntil !== undefined && quietFrom <= today && today <= quietUntil
}

/** On a row of `pledges` by the name p: it hangs for everyone. */
export function isPublished({ council, today }: Reader): RawBuilder<SqlBool> {
  const quiet = isQuiet(council.settings.pledges, today) ? sql` and p.pledger <> 'councillor'` : sql``
  return sql<SqlBool>`(p.publish <> 'no' and p.shown_words is not null and p.standing not in ('made', 'declined')${quiet})`
}

interface Row {
  readonly id: PledgeId
  readonly words: string
  readonly name: string
  readonly organisation: string | null
  readonly named_as: string | null
  readonly publish: Publishing
  readonly pledger: Pledger
  readonly kind: PledgeKind
  readonly made_on: Day
  readonly due_on: Day | null
  readonly place: string | null
  readonly standing: PledgeStanding
  readonly is_matched: boolean
  readonly theme: ThemeId | null
  readonly theme_words: string | null
  readonly changed_at: Date
}

const mostOnTree = 20_000
/** Some 100 MB of all councils' leaves. */
const kept = new KeptLists<Leaf>(10 * mostOnTree)

/**
 * All that hang, the oldest first. The list is kept until its mark changes, so that whoever holds the same list may keep
 * what was made of it.
 */
export async function listLeaves(reader: Reader): Promise<readonly Leaf[]> {
  const mark = await markOf(reader)
  const known = mark === null ? undefined : kept.find(reader.council.id, mark)
  if (known) return known
  const { rows } = await select(reader, sql`true`)
  const leaves = rows.map(leafOf)
  if (mark !== null) kept.keep(reader.council.id, { mark, items: leaves })
  return leaves
}

/** Asked before the leaves are: what is newer than its mark is read again. Null for whoever may have changed them unseen. */
async function markOf(reader: Reader): Promise<string | null> {
  const row = await reader.db
    .selectFrom('tree_marks')
    .select(['mark', sql<boolean>`pg_current_xact_id_if_assigned() is not null`.as('writes')])
    .where('authority_id', '=', reader.council.id)
    .executeTakeFirst()
  if (!row || row.writes) return null
  return isQuiet(reader.council.settings.pledges, reader.today) ? `${row.mark} quiet` : row.mark
}

export async function getLeaf(reader: Reader, id: PledgeId): Promise<Leaf> {
  const { rows } = await select(reader, sql`p.id = ${id}`)
  const [row] = rows
  if (!row) throw new NotFound('No such leaf')
  return leafOf(row)
}

/** The same for whoever reads: an ask that everyone may not know of makes no blossom, not even for those who may. */
const select = (reader: Reader, which: RawBuilder<unknown>) =>
  sql<Row>`
    select p.id, p.shown_words as words, p.name, p.organisation, p.named_as, p.publish, p.pledger, p.kind, p.made_on,
      p.due_on, p.place, p.standing, p.theme_id as theme, t.in_their_words as theme_words, greatest(p.standing_since, p.agreed_at) as changed_at,
      (p.theme_id is not null or exists (
        select from pledge_asks l join asks a on a.authority_id = l.authority_id and a.id = l.ask_id
        where l.authority_id = p.authority_id and l.pledge_id = p.id and not a.restricted)) as is_matched
    from pledges p left join themes t on t.authority_id = p.authority_id and t.id = p.theme_id
    where ${isPublished(reader)} and ${which}
    order by p.made_on, p.id limit ${mostOnTree}`.execute(reader.db)

const leafOf = (row: Row): Leaf => ({
  id: row.id,
  words: row.words,
  by: namedAs(row),
  kind: row.kind,
  madeOn: row.made_on,
  dueOn: row.due_on,
  place: row.place,
  standing: row.standing,
  growth: growthOf(row.standing, row.is_matched),
  theme: row.theme,
  themeWords: row.theme_words,
  changedAt: row.changed_at,
})
