import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { WorkerId } from '../tables.ts'
import type { AllocationId } from './allocations/queries.ts'

export interface Handover {
  readonly allocations: readonly AllocationId[]
  readonly worker: WorkerId
  readonly on: Day
}

const ids = z
  .array(z.custom<AllocationId>((value) => typeof value === 'string' && isUuid(value)))
  .min(1, 'Select whom to hand over')
  .max(500)

// `withDays` types its days loosely; a required one is there when the form is taken.
export const handOverForm = defineForm(
  'hand-over',
  withDays(
    { on: { label: 'The first day', required: 'Enter the first day' } },
    {
      allocations: z.preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), ids),
      worker: z.custom<WorkerId>((value) => typeof value === 'string' && isUuid(value), 'Select who takes over'),
    },
  ),
) as Form<unknown> as Form<Handover>
