// Builders for tests: an ask, a promise, an action, an answer that was delivered, in one line each.
import type { Work } from '../platform/http/ctx.ts'
import { newId, type PersonId } from '../platform/ids.ts'
import { asDay } from '../platform/clock.ts'
import { sayAsk, type Said } from './asks/say.ts'
import { settleAsk } from './asks/standing.ts'
import type { ActionId, AnswerId, AskId, GroupId, OccasionId, PromiseId, PromiseKind, ThemeId } from './tables.ts'

export interface GivenAsk extends Partial<Omit<Said, 'saidOn'>> {
  readonly personId?: PersonId
  readonly saidOn?: string
}

/** Said by this young person, or else by a group without a name. */
export function givenAnAsk(work: Work, given: GivenAsk = {}): Promise<AskId> {
  const { personId, saidOn, ...said } = given
  return sayAsk(work, {
    words: 'The bus to college costs too much',
    door: 'meeting',
    speaker: personId === undefined ? { kind: 'group', groupId: null } : { kind: 'person', personId },
    reader: null,
    ...said,
    saidOn: asDay(saidOn ?? work.today),
  })
}

export async function givenATheme({ db, council }: Work, name = 'Getting about'): Promise<ThemeId> {
  const id = newId<'theme'>()
  await db
    .insertInto('themes')
    .values({ authority_id: council.id, id, name, in_their_words: name, keywords: ['bus', 'travel'], ended_at: null })
    .execute()
  return id
}

export async function givenAGroup({ db, council }: Work, name = 'Children in care council'): Promise<GroupId> {
  const id = newId<'group'>()
  await db
    .insertInto('groups')
    .values({ authority_id: council.id, id, name, worker_id: null, email: null, ended_on: null })
    .execute()
  return id
}

export async function givenAnOccasion({ db, council, today }: Work, title = 'Joint meeting'): Promise<OccasionId> {
  const id = newId<'occasion'>()
  await db
    .insertInto('occasions')
    .values({
      authority_id: council.id,
      id,
      kind: 'joint-meeting',
      title,
      held_on: today,
      place: null,
      group_id: null,
      capture: null,
      agreed_at: null,
      agreed_by: null,
      created_by: null,
    })
    .execute()
  return id
}

interface GivenPromise {
  readonly words?: string
  readonly kind?: PromiseKind
  readonly madeOn?: string
  readonly dueOn?: string
  readonly isPublic?: boolean
  readonly askId?: AskId
}

export async function givenAPromise(work: Work, given: GivenPromise = {}): Promise<PromiseId> {
  const { db, council, today } = work
  const id = newId<'promise'>()
  await db
    .insertInto('promises')
    .values({
      authority_id: council.id,
      id,
      kind: given.kind ?? 'promise',
      words: given.words ?? 'We will pay the bus fare to college',
      made_on: asDay(given.madeOn ?? today),
      due_on: given.dueOn === undefined ? null : asDay(given.dueOn),
      is_public: given.isPublic ?? false,
    })
    .execute()
  if (given.askId !== undefined)
    await db
      .insertInto('promise_asks')
      .values({ authority_id: council.id, promise_id: id, ask_id: given.askId, linked_by: null })
      .execute()
  return id
}

export async function givenAnAction(
  { db, council }: Work,
  given: { promiseId?: PromiseId; askId?: AskId; title?: string; dueOn?: string },
): Promise<ActionId> {
  const id = newId<'action'>()
  await db
    .insertInto('actions')
    .values({
      authority_id: council.id,
      id,
      title: given.title ?? 'Agree the fares with the bus company',
      promise_id: given.promiseId ?? null,
      ask_id: given.askId ?? null,
      due_on: given.dueOn === undefined ? null : asDay(given.dueOn),
    })
    .execute()
  return id
}

/** An answer that reached the speaker, unless it is still on its way. */
export async function givenAnAnswer(
  work: Work,
  given: {
    askId: AskId
    kind?: 'did' | 'will'
    words?: string
    promiseId?: PromiseId
    isDelivered?: boolean
    verdict?: 'good-enough' | 'not-yet'
  },
): Promise<AnswerId> {
  const { db, council, now, today } = work
  const id = newId<'answer'>()
  await db
    .insertInto('answers')
    .values({
      authority_id: council.id,
      id,
      kind: given.kind ?? 'did',
      words: given.words ?? 'We did it',
      promise_id: given.promiseId ?? null,
      given_on: today,
    })
    .execute()
  const isDelivered = given.isDelivered ?? true
  await db
    .insertInto('deliveries')
    .values({
      authority_id: council.id,
      answer_id: id,
      ask_id: given.askId,
      way: 'here',
      state: isDelivered ? 'delivered' : 'waiting',
      delivered_at: isDelivered ? now : null,
      verdict: given.verdict ?? null,
    })
    .execute()
  await settleAsk(work, given.askId)
  return id
}
