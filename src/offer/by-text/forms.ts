// A received text as GOV.UK Notify posts it: id, source_number, destination_number, message, date_received.
import { z } from 'zod'
import { defineForm } from '../../platform/forms/form.ts'
import type { ReceivedTextId } from '../tables.ts'

/** Longer than any that is joined from parts. */
const longest = 2_000

export const receivedForm = defineForm(
  'received-text',
  z.object({
    id: z.uuid('Expected a UUID').transform((id) => id.toLowerCase() as ReceivedTextId),
    source_number: z.string('Expected a number').min(1, 'Expected a number').max(40, 'Expected a number'),
    destination_number: z.string('Expected a number').min(1, 'Expected a number').max(40, 'Expected a number'),
    message: z.string('Expected a text').transform((message) => message.slice(0, longest)),
    date_received: z.iso.datetime({ offset: true, error: 'Expected a time such as 2027-03-05T12:15:30.000000Z' }),
  }),
)
