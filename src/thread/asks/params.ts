// The id in an address. What is no id answers exactly like the id of nothing.
import { z } from 'zod'
import { isUuid } from '../../platform/ids.ts'
import type { AskId } from '../tables.ts'

export const askId = z.custom<AskId>((value) => typeof value === 'string' && isUuid(value))
export const askParams = z.object({ ask: askId })
