// What hangs on an ask: promises, actions, evidence, answers, and who saw it. For an ask that the caller may read.
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type {
  ActionId,
  ActionStanding,
  AnswerId,
  AskEventKind,
  AskId,
  DeliveriesTable,
  EvidenceId,
  PromiseId,
  PromiseStanding,
} from '../../tables.ts'

type Db = Pick<Work, 'db'>

export interface LinkedPromise {
  readonly id: PromiseId
  readonly words: string
  readonly madeOn: Day
  readonly dueOn: Day | null
  readonly owner: string | null
  readonly standing: PromiseStanding
}

export interface LinkedAction {
  readonly id: ActionId
  readonly title: string
  readonly recordedAt: Date
  readonly dueOn: Day | null
  readonly owner: string | null
  readonly standing: ActionStanding
  readonly lastLine: string | null
}

export interface LinkedEvidence {
  readonly id: EvidenceId
  readonly kind: 'file' | 'link' | 'figure' | 'note'
  readonly title: string
  readonly shownOn: Day
}

export interface LinkedAnswer {
  readonly id: AnswerId
  readonly kind: 'did' | 'will' | 'cannot'
  readonly words: string
  readonly givenOn: Day
  readonly givenBy: string | null
  readonly dueOn: Day | null
  readonly why: string | null
  readonly way: DeliveriesTable['way']
  readonly state: 'waiting' | 'delivered' | 'failed' | 'withdrawn'
  readonly deliveredAt: Date | null
  readonly failure: string | null
  readonly verdict: 'good-enough' | 'not-yet' | null
  readonly verdictWords: string | null
  readonly verdictAt: Date | null
}

export interface AskEvent {
  readonly at: Date
  readonly event: AskEventKind
  readonly who: string | null
  readonly words: string | null
}

export function listEvents({ db }: Db, ask: AskId): Promise<AskEvent[]> {
  return db
    .selectFrom('ask_events as e')
    .leftJoin('accounts', (join) =>
      join.onRef('accounts.authority_id', '=', 'e.authority_id').onRef('accounts.id', '=', 'e.account_id'),
    )
    .select(['e.at', 'e.event', 'accounts.display_name as who', 'e.words'])
    .where('e.ask_id', '=', ask)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
}

/** Promises made because of it, and those that an answer to it made. */
export function listPromises({ db }: Db, ask: AskId): Promise<LinkedPromise[]> {
  return db
    .selectFrom('promises')
    .select(['id', 'words', 'made_on as madeOn', 'due_on as dueOn', 'standing'])
    .select(sql<string | null>`coalesce(owner_name, owner_post, owner_written)`.as('owner'))
    .where(
      sql<boolean>`id in (select l.promise_id from promise_asks l where l.ask_id = ${ask}
        union select a.promise_id from deliveries d
          join answers a on a.authority_id = d.authority_id and a.id = d.answer_id
          where d.ask_id = ${ask} and a.promise_id is not null)`,
    )
    .orderBy('made_on')
    .orderBy('id')
    .execute()
}

export async function listActions({ db }: Db, ask: AskId, promises: readonly PromiseId[]): Promise<LinkedAction[]> {
  return db
    .selectFrom('actions')
    .select(['id', 'title', 'recorded_at as recordedAt', 'due_on as dueOn', 'standing', 'last_line as lastLine'])
    .select(sql<string | null>`coalesce(owner_name, owner_post, owner_written)`.as('owner'))
    .where((where) =>
      where.or([
        where('ask_id', '=', ask),
        ...(promises.length === 0 ? [] : [where('promise_id', 'in', [...promises])]),
      ]),
    )
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function listEvidence(
  { db }: Db,
  of: { promises: readonly PromiseId[]; actions: readonly ActionId[]; answers: readonly AnswerId[] },
): Promise<LinkedEvidence[]> {
  if (of.promises.length + of.actions.length + of.answers.length === 0) return []
  return db
    .selectFrom('evidence')
    .select(['id', 'kind', 'title', 'shown_on as shownOn'])
    .where('withdrawn_at', 'is', null)
    .where((where) =>
      where.or([
        ...(of.promises.length === 0 ? [] : [where('promise_id', 'in', [...of.promises])]),
        ...(of.actions.length === 0 ? [] : [where('action_id', 'in', [...of.actions])]),
        ...(of.answers.length === 0 ? [] : [where('answer_id', 'in', [...of.answers])]),
      ]),
    )
    .orderBy('shown_on')
    .orderBy('id')
    .execute()
}

/** Every answer to it, what was taken back left out, with how it went on its way. */
export function listAnswers({ db }: Db, ask: AskId): Promise<LinkedAnswer[]> {
  return db
    .selectFrom('deliveries as d')
    .innerJoin('answers as a', (join) =>
      join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.id', '=', 'd.answer_id'),
    )
    .leftJoin('accounts', (join) =>
      join.onRef('accounts.authority_id', '=', 'a.authority_id').onRef('accounts.id', '=', 'a.given_by'),
    )
    .select([
      'a.id',
      'a.kind',
      'a.words',
      'a.given_on as givenOn',
      'accounts.display_name as givenBy',
      'a.due_on as dueOn',
      'a.why',
      'd.way',
      'd.state',
      'd.delivered_at as deliveredAt',
      'd.failure',
      'd.verdict',
      'd.verdict_words as verdictWords',
      'd.verdict_at as verdictAt',
    ])
    .where('d.ask_id', '=', ask)
    .where('d.state', '<>', 'withdrawn')
    .orderBy('a.given_on')
    .orderBy('a.id')
    .execute()
}
