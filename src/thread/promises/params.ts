// The id of a promise in an address. What is no id answers exactly like the id of nothing.
import { z } from 'zod'
import { isUuid } from '../../platform/ids.ts'
import type { AskId, PromiseId } from '../tables.ts'

const id = <Id extends string>() => z.custom<Id>((value) => typeof value === 'string' && isUuid(value))

export const promiseParams = z.object({ promise: id<PromiseId>() })
export const linkParams = promiseParams.extend({ ask: id<AskId>() })
export const searchQuery = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200))
    .catch(''),
})
