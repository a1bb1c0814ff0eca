// The answers that were given: those that no ask has, and those of asks in the caller's view.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { AnswerId, AnswersTable, AskId, DeliveriesTable, DeliveryState } from '../../tables.ts'
import { askInView } from '../../visibility.ts'
import { speakerOf } from '../asked.ts'
import { perPage, type AnswerTab, type WantedAnswers } from './wanted.ts'

export interface ListedAnswer {
  readonly id: AnswerId
  readonly kind: AnswersTable['kind']
  readonly words: string
  readonly givenOn: Day
  readonly givenBy: string | null
  /** Where it was read, when it was: a paper's title. */
  readonly paper: string | null
  /** Of asks in the caller's view. */
  readonly asks: number
  readonly arrived: number
  readonly notYet: number
}

export interface FoundAnswers {
  readonly answers: readonly ListedAnswer[]
  readonly total: number
}

export async function listAnswers(work: Work, wanted: WantedAnswers): Promise<FoundAnswers> {
  let query = counted(work).where(onTab(work, wanted.show))
  if (wanted.q !== '') query = query.where('a.words', 'ilike', `%${wanted.q.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await query
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('a.given_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(perPage)
    .offset((wanted.page - 1) * perPage)
    .execute()
  return { answers: rows.map(toListed), total: rows[0]?.total ?? 0 }
}

export async function getAnswer(work: Work, id: AnswerId): Promise<ListedAnswer> {
  const row = await counted(work)
    .where('a.id', '=', id)
    .where(sql<SqlBool>`(not a.is_linked or ${has(work)})`)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return toListed(row)
}

/** The one after this in the list of those that no ask has, from its top again at the end; null when there is no other. */
export async function findNextUnlinked({ db }: Work, { id, givenOn }: ListedAnswer): Promise<AnswerId | null> {
  const others = db
    .selectFrom('answers as a')
    .select('a.id')
    .where(sql<SqlBool>`not a.is_linked`)
    .where('a.id', '<>', id)
    .orderBy(sql`(a.given_on, a.id) > (${givenOn}::date, ${id}::uuid)`)
    .orderBy('a.given_on', 'desc')
    .orderBy('a.id', 'desc')
  return (await others.limit(1).executeTakeFirst())?.id ?? null
}

function counted(work: Work) {
  const count = (condition: RawBuilder<SqlBool>) => sql<number>`(select count(*)::int from deliveries d
    join asks on asks.authority_id = d.authority_id and asks.id = d.ask_id
    where d.authority_id = a.authority_id and d.answer_id = a.id and ${condition} and ${askInView(work)})`
  return work.db
    .selectFrom('answers as a')
    .leftJoin('accounts as giver', (join) =>
      join.onRef('giver.authority_id', '=', 'a.authority_id').onRef('giver.id', '=', 'a.given_by'),
    )
    .leftJoin('papers', (join) =>
      join.onRef('papers.authority_id', '=', 'a.authority_id').onRef('papers.id', '=', 'a.paper_id'),
    )
    .select(['a.id', 'a.kind', 'a.words', 'a.given_on', 'a.is_linked'])
    .select(['giver.display_name as giver', 'papers.title as paper'])
    .select([
      count(sql<SqlBool>`d.state <> 'withdrawn'`).as('asks'),
      count(sql<SqlBool>`d.state = 'delivered'`).as('arrived'),
      count(sql<SqlBool>`d.verdict = 'not-yet'`).as('not_yet'),
    ])
}

/** On some ask in view, and there in one of these states. */
function has(work: Work, more: RawBuilder<SqlBool> = sql<SqlBool>`d.state <> 'withdrawn'`): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from deliveries d
    join asks on asks.authority_id = d.authority_id and asks.id = d.ask_id
    where d.authority_id = a.authority_id and d.answer_id = a.id and ${more} and ${askInView(work)})`
}

function onTab(work: Work, tab: AnswerTab): RawBuilder<SqlBool> {
  switch (tab) {
    case 'unlinked':
      return sql<SqlBool>`not a.is_linked`
    case 'on-the-way':
      return has(work, sql<SqlBool>`d.state in ('waiting', 'failed')`)
    case 'delivered':
      return has(work, sql<SqlBool>`d.state = 'delivered'`)
    case 'not-yet':
      return has(work, sql<SqlBool>`d.verdict = 'not-yet' and asks.standing = 'not-yet'`)
  }
}

type Row = Awaited<ReturnType<ReturnType<typeof counted>['execute']>>[number]

const toListed = (row: Row): ListedAnswer => ({
  id: row.id,
  kind: row.kind,
  words: row.words,
  givenOn: row.given_on,
  givenBy: row.giver,
  paper: row.paper,
  asks: row.asks,
  arrived: row.arrived,
  notYet: row.not_yet,
})

export interface LinkedAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly personId: PersonId | null
  readonly speaker: string
  readonly state: DeliveryState
  readonly verdict: DeliveriesTable['verdict']
  readonly verdictWords: string | null
}

/** The asks in view that have this answer. */
export async function listLinkedAsks(work: Work, answerId: AnswerId): Promise<readonly LinkedAsk[]> {
  const rows = await work.db
    .selectFrom('deliveries as d')
    .innerJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 'd.authority_id').onRef('asks.id', '=', 'd.ask_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'asks.authority_id').onRef('p.id', '=', 'asks.person_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .select(['asks.id', 'asks.words', 'asks.said_on', 'asks.person_id', 'asks.code_hash'])
    .select(['p.name', 'p.known_as', 'g.name as group_name', 'd.state', 'd.verdict', 'd.verdict_words'])
    .where('d.answer_id', '=', answerId)
    .where('d.state', '<>', 'withdrawn')
    .where(askInView(work))
    .orderBy('asks.said_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    saidOn: row.said_on,
    personId: row.person_id,
    speaker: speakerOf(row),
    state: row.state,
    verdict: row.verdict,
    verdictWords: row.verdict_words,
  }))
}
