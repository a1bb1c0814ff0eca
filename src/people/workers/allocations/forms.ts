import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { choice, withDays } from '../../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import { capacities, type Capacity, type WorkerId } from '../../tables.ts'

const worker = z.custom<WorkerId>((value) => typeof value === 'string' && isUuid(value), 'Select a worker')

export interface NewAllocation {
  readonly capacity: Capacity
  readonly worker: WorkerId
  readonly from: Day
}

// `withDays` types its days loosely; a required one is there when the form is taken.
export const allocateForm = defineForm(
  'allocate',
  withDays(
    { from: { label: 'The first day', required: 'Enter the first day' } },
    { capacity: choice(capacities, 'Select what they will be'), worker },
  ),
) as Form<unknown> as Form<NewAllocation>

export const acts = ['move', 'end'] as const

export type ChangedAllocation =
  { readonly act: 'end'; readonly on: Day } | { readonly act: 'move'; readonly on: Day; readonly worker: WorkerId }

export const changeForm = defineForm(
  'change-allocation',
  withDays(
    { on: { label: 'The day', required: 'Enter the day' } },
    {
      act: choice(acts, 'Select whether to move or end it'),
      worker: z.preprocess((value) => (value === '' ? undefined : value), worker.optional()),
    },
  ).superRefine((values, context) => {
    if (values['act'] === 'move' && values['worker'] === undefined)
      context.addIssue({ code: 'custom', path: ['worker'], message: 'Select who takes over' })
  }),
) as Form<unknown> as Form<ChangedAllocation>
