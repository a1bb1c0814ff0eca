// The asks that an answer is for, as whoever answers sees them: the exact words, and how each answer should come back.
import type { Day } from '../../platform/clock.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { AnswerWay, AskId, AskStanding } from '../tables.ts'
import { askInView, quotable } from '../visibility.ts'

export interface Asked {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  readonly standing: AskStanding
  readonly personId: PersonId | null
  /** What to call whoever spoke, for those who may read who did. */
  readonly speaker: string
  readonly isNameless: boolean
  readonly answerWay: AnswerWay
  readonly answerTo: string | null
  readonly isQuotable: boolean
}

/** These asks, in the order of when they were said. Throws NotFound when one is not in the caller's view. */
export async function listAsked(work: Work, ids: readonly AskId[]): Promise<readonly Asked[]> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) throw new NotFound()
  const rows = await asksInView(work)
    .where('asks.id', 'in', wanted)
    .orderBy('asks.said_on')
    .orderBy('asks.id')
    .execute()
  if (rows.length !== wanted.length) throw new NotFound()
  return rows.map(toAsked)
}

/** The same, with the rows held, so that two who answer at once go one after the other. */
export async function holdAsked(work: Work, ids: readonly AskId[]): Promise<readonly Asked[]> {
  await work.db
    .selectFrom('asks')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
  return listAsked(work, ids)
}

function asksInView(work: Work) {
  return work.db
    .selectFrom('asks')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'asks.authority_id').onRef('p.id', '=', 'asks.person_id'),
    )
    .leftJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'asks.authority_id').onRef('g.id', '=', 'asks.group_id'),
    )
    .select([
      'asks.id',
      'asks.words',
      'asks.said_on',
      'asks.standing',
      'asks.person_id',
      'asks.answer_way',
      'asks.answer_to',
      'p.name',
      'p.known_as',
      'g.name as group_name',
      'asks.code_hash',
      quotable().as('is_quotable'),
    ])
    .where(askInView(work))
}

type Row = Awaited<ReturnType<ReturnType<typeof asksInView>['execute']>>[number]

const toAsked = (row: Row): Asked => ({
  id: row.id,
  words: row.words,
  saidOn: row.said_on,
  standing: row.standing,
  personId: row.person_id,
  speaker: speakerOf(row),
  isNameless: row.code_hash !== null,
  answerWay: row.answer_way,
  answerTo: row.answer_to,
  isQuotable: row.is_quotable === true,
})

/** What to call whoever spoke, for somebody who may read who did. */
export function speakerOf(row: Pick<Row, 'person_id' | 'code_hash' | 'name' | 'known_as' | 'group_name'>): string {
  if (row.person_id !== null) return row.known_as ?? row.name ?? 'A young person'
  return row.code_hash !== null ? 'Somebody who gave no name' : (row.group_name ?? 'A group')
}
