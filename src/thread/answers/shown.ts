// The answers to one ask, as they are shown to whoever spoke and to whoever answers. The caller has seen to it that the
// ask is in view.
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type {
  AnswerId,
  AnswersTable,
  AskId,
  DeliveriesTable,
  DeliveryState,
  PromiseId,
  PromiseStanding,
} from '../tables.ts'

export interface AnswerShown {
  readonly id: AnswerId
  readonly kind: AnswersTable['kind']
  readonly words: string
  readonly why: string | null
  readonly whatWouldChange: string | null
  readonly challenge: string | null
  readonly advocacy: string | null
  readonly dueOn: Day | null
  readonly ownerName: string | null
  readonly promise: { readonly id: PromiseId; readonly standing: PromiseStanding } | null
  readonly givenOn: Day
  /** The name of whoever gave it; null for one that was read from a paper. */
  readonly givenBy: string | null
  readonly way: DeliveriesTable['way']
  readonly state: DeliveryState
  readonly deliveredAt: Date | null
  readonly verdict: DeliveriesTable['verdict']
  readonly verdictWords: string | null
  /** Something shows that it was done; else it was only said. */
  readonly isShown: boolean
  /** The newest that has arrived: what the speaker says of it counts. */
  readonly isNewest: boolean
}

/** The newest first; what was taken off the ask again is left out. */
export async function listAnswersFor({ db }: Pick<Work, 'db'>, askId: AskId): Promise<readonly AnswerShown[]> {
  const rows = await db
    .selectFrom('deliveries as d')
    .innerJoin('answers as a', (join) =>
      join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.id', '=', 'd.answer_id'),
    )
    .leftJoin('promises as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.promise_id'),
    )
    .leftJoin('accounts as giver', (join) =>
      join.onRef('giver.authority_id', '=', 'a.authority_id').onRef('giver.id', '=', 'a.given_by'),
    )
    .selectAll('a')
    .select(['d.way', 'd.state', 'd.delivered_at', 'd.verdict', 'd.verdict_words'])
    .select(['p.standing as promise_standing', 'giver.display_name as giver'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('evidence as e')
            .select('e.id')
            .where('e.withdrawn_at', 'is', null)
            .where((shown) =>
              shown.or([
                shown('e.answer_id', '=', shown.ref('a.id')),
                shown('e.promise_id', '=', shown.ref('a.promise_id')),
              ]),
            ),
        )
        .as('is_shown'),
    ])
    .where('d.ask_id', '=', askId)
    .where('d.state', '<>', 'withdrawn')
    .orderBy('a.recorded_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  const newest = newestDelivered(rows)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    words: row.words,
    why: row.why,
    whatWouldChange: row.what_would_change,
    challenge: row.challenge,
    advocacy: row.advocacy,
    dueOn: row.due_on,
    ownerName: row.owner_name,
    promise:
      row.promise_id !== null && row.promise_standing !== null
        ? { id: row.promise_id, standing: row.promise_standing }
        : null,
    givenOn: row.given_on,
    givenBy: row.giver,
    way: row.way,
    state: row.state,
    deliveredAt: row.delivered_at,
    verdict: row.verdict,
    verdictWords: row.verdict_words,
    isShown: row.is_shown === true,
    isNewest: row.id === newest,
  }))
}

interface Arrived {
  readonly id: AnswerId
  readonly state: DeliveryState
  readonly delivered_at: Date | null
}

/** Of several, the one that arrived last: the same that decides where the ask has got to (asks/standing.ts). */
function newestDelivered(rows: readonly Arrived[]): AnswerId | null {
  const arrived = rows.filter(({ state, delivered_at: at }) => state === 'delivered' && at !== null)
  return arrived.toSorted((a, b) => Number(a.delivered_at) - Number(b.delivered_at)).at(-1)?.id ?? null
}
