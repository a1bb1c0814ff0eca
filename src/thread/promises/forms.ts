import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { choice, optionalText, requiredText, tick, withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import { promiseKinds, type AskId, type PriorityId, type PromiseId, type PromiseKind } from '../tables.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

/** An id or nothing: what is none of ours is caught by the key it points to. */
export const optionalId = <Id extends string>() =>
  z.preprocess(
    (value) => (typeof value === 'string' && isUuid(value) ? value : null),
    z.custom<Id | null>(() => true),
  )

const ids = <Id extends string>() =>
  z.preprocess(
    (value): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    z.custom<readonly Id[]>(
      (value) => Array.isArray(value) && value.every((id) => typeof id === 'string' && isUuid(id)),
    ),
  )

export interface PromiseTyped {
  readonly kind: PromiseKind
  readonly words: string
  readonly inTheirWords: string | null
  readonly madeBy: string | null
  readonly madeTo: string | null
  readonly made: Day
  readonly meetingItem: string | null
  readonly ownerPost: string | null
  readonly ownerName: string | null
  readonly ownerAccount: AccountId | null
  readonly due: Day | null
  readonly priority: PriorityId | null
  readonly principle: number | null
  readonly measure: string | null
  readonly isPublic: boolean
}

// `withDays` types its days loosely; a required one is there when the form is taken.
export const promiseForm = defineForm(
  'promise',
  withDays(
    { made: { label: 'The day it was made', required: 'Enter the day it was made' }, due: { label: 'The due date' } },
    {
      kind: choice(promiseKinds, 'Select what it is'),
      words: requiredText('Enter what was promised, in the words that were used'),
      inTheirWords: blankIsNull(1000),
      madeBy: blankIsNull(200),
      madeTo: blankIsNull(200),
      meetingItem: blankIsNull(200),
      ownerPost: blankIsNull(200),
      ownerName: blankIsNull(200),
      ownerAccount: optionalId<AccountId>(),
      priority: optionalId<PriorityId>(),
      principle: z.coerce.number().int().min(1).max(7).nullable().catch(null),
      measure: blankIsNull(1000),
      isPublic: tick,
    },
  ),
  { keepsDraft: true },
) as Form<unknown> as Form<PromiseTyped>

export type Ended =
  | { readonly as: 'kept'; readonly why: string | null; readonly on: Day; readonly into: null }
  | { readonly as: 'changed' | 'not-kept'; readonly why: string; readonly on: Day; readonly into: PromiseId | null }

export const endForm = defineForm(
  'end-promise',
  withDays(
    { on: { label: 'The day', required: 'Enter the day' } },
    {
      as: choice(['kept', 'changed', 'not-kept'], 'Select what it came to'),
      why: blankIsNull(2000),
      into: optionalId<PromiseId>(),
    },
  ).superRefine((values, context) => {
    if (values['as'] !== 'kept' && values['why'] === null)
      context.addIssue({ code: 'custom', path: ['why'], message: 'Enter why, in plain words' })
  }),
  { keepsDraft: true },
) as Form<unknown> as Form<Ended>

/** Taken up again: why, for the history. */
export const againForm = defineForm('promise-again', z.object({ why: requiredText('Enter why it goes on', 1000) }))

export const mergeForm = defineForm(
  'merge-promise',
  z.object({
    other: z.custom<PromiseId>(
      (value) => typeof value === 'string' && isUuid(value),
      'Select the one that says the same',
    ),
    sure: z.preprocess(
      (value) => value === 'yes',
      z.literal(true, 'Tick the box to say that they are the same promise'),
    ),
  }),
)

export const linkAsksForm = defineForm('link-asks', z.object({ ask: ids<AskId>() }))
export const unlinkForm = defineForm('unlink-ask', z.object({}))
