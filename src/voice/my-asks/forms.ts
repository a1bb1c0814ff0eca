import { z } from 'zod'
import { choice } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { quotes } from '../../thread/tables.ts'

export const quoteForm = defineForm('my-quote', z.object({ quote: choice(quotes, 'Choose who may see your words') }))

export const withdrawForm = defineForm('take-back', z.object({}))
