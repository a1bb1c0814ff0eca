// Deliveries that the caller may see: those of asks in their view.
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { AnswerId, AnswersTable, AskId, DeliveriesTable, DeliveryState } from '../../tables.ts'
import { askInView } from '../../visibility.ts'
import { speakerOf } from '../asked.ts'
import type { OfAnswer } from '../judge/links.ts'
import { perPage, type WantedDeliveries } from './wanted.ts'

export interface Delivery {
  readonly answerId: AnswerId
  readonly askId: AskId
  readonly personId: PersonId | null
  readonly speaker: string
  readonly asked: string
  readonly kind: AnswersTable['kind']
  readonly answer: string
  readonly givenOn: Day
  readonly way: DeliveriesTable['way']
  readonly recipient: string | null
  readonly state: DeliveryState
  readonly failure: string | null
  readonly waitingSince: Date
  readonly deliveredAt: Date | null
  readonly verdict: DeliveriesTable['verdict']
}

export async function listDeliveries(
  work: Work,
  wanted: WantedDeliveries,
): Promise<{ readonly deliveries: readonly Delivery[]; readonly total: number }> {
  const rows = await narrowed(work, wanted)
    .select(sql<number>`count(*) over ()`.as('total'))
    .orderBy('d.waiting_since', wanted.state === 'delivered' ? 'desc' : 'asc')
    .orderBy('d.ask_id')
    .limit(perPage)
    .offset((wanted.page - 1) * perPage)
    .execute()
  return { deliveries: rows.map(toDelivery), total: rows[0]?.total ?? 0 }
}

function narrowed(work: Work, { state, way }: WantedDeliveries) {
  let query = inView(work).where('d.state', '=', state)
  if (way === 'by-hand')
    query = query.where((eb) =>
      eb.or([
        eb('d.way', 'in', ['letter', 'in-person']),
        eb.and([eb('d.way', '=', 'group'), eb('d.recipient', 'is', null)]),
      ]),
    )
  else if (way !== '') query = query.where('d.way', '=', way)
  return query
}

export async function getDelivery(work: Work, { answerId, askId }: OfAnswer): Promise<Delivery> {
  const row = await inView(work)
    .where('d.answer_id', '=', answerId)
    .where('d.ask_id', '=', askId)
    .where('d.state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return toDelivery(row)
}

function inView(work: Work) {
  return work.db
    .selectFrom('deliveries as d')
    .innerJoin('asks', (join) =>
      join.onRef('asks.authority_id', '=', 'd.authority_id').onRef('asks.id', '=', 'd.ask_id'),
    )
    .innerJoin('answers as a', (join) =>
      join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.id', '=', 'd.answer_id'),
    )
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'asks.authority_id').onRef('p.id', '=', 'asks.person_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .select(['d.answer_id', 'd.ask_id', 'd.way', 'd.recipient', 'd.state', 'd.failure', 'd.waiting_since'])
    .select(['d.delivered_at', 'd.verdict', 'a.kind', 'a.words as answer', 'a.given_on'])
    .select(['asks.words as asked', 'asks.person_id', 'asks.code_hash', 'p.name', 'p.known_as', 'g.name as group_name'])
    .where(askInView(work))
}

type Row = Awaited<ReturnType<ReturnType<typeof inView>['execute']>>[number]

const toDelivery = (row: Row): Delivery => ({
  answerId: row.answer_id,
  askId: row.ask_id,
  personId: row.person_id,
  speaker: speakerOf(row),
  asked: row.asked,
  kind: row.kind,
  answer: row.answer,
  givenOn: row.given_on,
  way: row.way,
  recipient: row.recipient,
  state: row.state,
  failure: row.failure,
  waitingSince: row.waiting_since,
  deliveredAt: row.delivered_at,
  verdict: row.verdict,
})
