import { z } from 'zod'
import { requiredText } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../../platform/ids.ts'

const account = z.custom<AccountId>((value) => typeof value === 'string' && isUuid(value), 'Select a name')
const why = requiredText('Enter the reason', 1000)

export const nameForm = defineForm('name-reader', z.object({ account, why }))
export const endNameForm = defineForm('end-reader', z.object({ account }))
export const restrictForm = defineForm('restrict-record', z.object({ reason: why }))
