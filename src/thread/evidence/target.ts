// What a new piece of evidence will hang on, as the address names it.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Viewer } from '../../people/index.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { isUuid, type Id } from '../../platform/ids.ts'
import { getWholeAction } from '../actions/queries.ts'
import { actionPath, addEvidencePath, answersPath, promisePath } from '../paths.ts'
import type { ActionId, AnswerId, PromiseId } from '../tables.ts'
import { isShown, type ShownBy } from './queries.ts'
import { promiseInView } from '../visibility.ts'
import { answerInView } from './visibility.ts'

const id = <Kind extends string>() =>
  z
    .custom<Id<Kind>>((value) => typeof value === 'string' && isUuid(value))
    .optional()
    .catch(undefined)

export const targetQuery = z.object({ promise: id<'promise'>(), action: id<'action'>(), answer: id<'answer'>() })
type TargetQuery = z.output<typeof targetQuery>

export interface Target {
  readonly of: ShownBy
  /** In its own words. */
  readonly words: string
  /** Where one comes from, and goes back to. */
  readonly back: { readonly href: string; readonly text: string }
  readonly formPath: string
  readonly mayBePublic: boolean
  readonly isShown: boolean
}

/** Throws NotFound for what is not there, or that the caller may not read whole. */
export async function getTarget(viewer: Viewer, asked: TargetQuery): Promise<Target> {
  const found = await find(viewer, asked)
  return { ...found, isShown: await isShown(viewer, found.of) }
}

function find(viewer: Viewer, { promise, action, answer }: TargetQuery): Promise<Omit<Target, 'isShown'>> {
  if (promise !== undefined) return ofPromise(viewer, promise)
  if (action !== undefined) return ofAction(viewer, action)
  if (answer !== undefined) return ofAnswer(viewer, answer)
  throw new NotFound()
}

async function ofPromise(viewer: Viewer, promiseId: PromiseId): Promise<Omit<Target, 'isShown'>> {
  const found = await viewer.db
    .selectFrom('promises')
    .select(['words', 'is_private'])
    .where('id', '=', promiseId)
    .where(promiseInView(viewer))
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return {
    of: { promiseId },
    words: found.words,
    back: { href: promisePath(promiseId), text: 'The promise' },
    formPath: addEvidencePath('promise', promiseId),
    mayBePublic: !found.is_private,
  }
}

async function ofAction(viewer: Viewer, actionId: ActionId): Promise<Omit<Target, 'isShown'>> {
  const { title, isPersonal } = await getWholeAction(viewer, actionId)
  return {
    of: { actionId },
    words: title,
    back: { href: actionPath(actionId), text: 'The action' },
    formPath: addEvidencePath('action', actionId),
    mayBePublic: !isPersonal,
  }
}

async function ofAnswer(viewer: Viewer, answerId: AnswerId): Promise<Omit<Target, 'isShown'>> {
  const found = await viewer.db
    .selectFrom('answers')
    .select('answers.words')
    .where('answers.id', '=', answerId)
    .where(answerInView(viewer, sql.ref('answers.id')))
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return {
    of: { answerId },
    words: found.words,
    back: { href: answersPath, text: 'Answers' },
    formPath: addEvidencePath('answer', answerId),
    mayBePublic: false,
  }
}
