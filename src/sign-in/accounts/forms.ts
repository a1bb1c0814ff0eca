import { z } from 'zod'
import { requiredText, tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'

const reason = requiredText('Enter the reason', 500)

export const closeForm = defineForm('close-account', z.object({ reason, evenSo: tick }), { keepsDraft: true })
export const reopenForm = defineForm('reopen-account', z.object({ reason }), { keepsDraft: true })
