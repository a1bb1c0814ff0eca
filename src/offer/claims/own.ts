// Whoever is signed in as a young person. No id of a person ever comes in from outside.
import { z } from 'zod'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import type { FileId } from '../../thread/tables.ts'
import type { ClaimId } from '../tables.ts'

/** Throws NotFound for an account that belongs to nobody's record. */
export function ownId({ caller }: Pick<Work, 'caller'>): PersonId {
  if (caller.personId === null) throw new NotFound('This account has no record of its own')
  return caller.personId
}

const id = <T extends ClaimId | FileId>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value))

export const claimParams = z.object({ claim: id<ClaimId>() })
export const claimFileParams = z.object({ claim: id<ClaimId>(), file: id<FileId>() })
export const slugParams = z.object({ slug: z.string().max(80) })
