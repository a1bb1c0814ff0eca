// The id in an address. What is no id answers exactly like the id of nobody.
import { z } from 'zod'
import { isUuid, type PersonId } from '../../platform/ids.ts'

export const personParams = z.object({ id: z.custom<PersonId>((value) => typeof value === 'string' && isUuid(value)) })
