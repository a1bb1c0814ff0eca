// Whoever is signed in as a young person. No id of a person ever comes in from outside.
import { z } from 'zod'
import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound } from '../platform/http/reply.ts'
import { isUuid, type PersonId } from '../platform/ids.ts'
import type { AnswerId, AskId, FileId } from '../thread/tables.ts'

/** Throws NotFound for an account that belongs to nobody's record. */
export function ownId({ caller }: Pick<Ctx, 'caller'>): PersonId {
  if (caller.personId === null) throw new NotFound('This account has no record of its own')
  return caller.personId
}

const id = <T extends AskId | FileId | AnswerId>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value))

export const askParams = z.object({ ask: id<AskId>() })
export const fileParams = z.object({ ask: id<AskId>(), file: id<FileId>() })
export const answerParams = z.object({ ask: id<AskId>(), answer: id<AnswerId>() })
