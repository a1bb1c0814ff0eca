import { z } from 'zod'
import type { Day } from '../../platform/clock.ts'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Form } from '../../platform/forms/form.ts'
import { isUuid, type AccountId } from '../../platform/ids.ts'
import type { ActionManager, ActionOwner } from './add.ts'
import { sayings, type Saying } from './change/say.ts'

const account = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z
    .custom<AccountId>((value) => typeof value === 'string' && isUuid(value), 'Select somebody from the list')
    .optional(),
)
const email = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : ''),
  z.union([z.literal(''), z.email('Enter an email address in the correct format, like name@example.com').max(200)], {
    error: 'Enter an email address in the correct format, like name@example.com',
  }),
)
const phone = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : ''),
  z.string().regex(/^$|^\+?[\d ()-]{7,20}$/, 'Enter a phone number, like 07700 900 982'),
)

export const whose = ['account', 'other', 'nobody'] as const

const whoFields = {
  who: choice(whose, 'Select who sees to it'),
  ownerAccount: account,
  ownerName: optionalText(200),
  ownerPost: optionalText(200),
  ownerEmail: email,
  ownerPhone: phone,
  managerAccount: account,
  managerEmail: email,
}

interface WhoTyped {
  readonly who: (typeof whose)[number]
  readonly ownerAccount?: AccountId | undefined
  readonly ownerName: string
  readonly ownerPost: string
  readonly ownerEmail: string
  readonly ownerPhone: string
  readonly managerAccount?: AccountId | undefined
  readonly managerEmail: string
}

// A named person is what holds: a post alone is nobody in particular.
function checkWho(values: WhoTyped, context: z.RefinementCtx): void {
  if (values.who === 'account' && values.ownerAccount === undefined)
    context.addIssue({ code: 'custom', path: ['ownerAccount'], message: 'Select who sees to it' })
  if (values.who === 'other' && values.ownerName === '')
    context.addIssue({ code: 'custom', path: ['ownerName'], message: 'Enter the name of whoever sees to it' })
}

export function ownerOf(typed: WhoTyped): ActionOwner | null {
  const post = typed.ownerPost || null
  switch (typed.who) {
    case 'nobody':
      return null
    case 'account':
      return { name: null, post, accountId: typed.ownerAccount ?? null, email: null, phone: null }
    case 'other':
      return {
        name: typed.ownerName,
        post,
        accountId: null,
        email: typed.ownerEmail || null,
        phone: typed.ownerPhone || null,
      }
  }
}

export function managerOf({ managerAccount, managerEmail }: WhoTyped): ActionManager | null {
  if (managerAccount !== undefined) return { accountId: managerAccount, email: null }
  return managerEmail === '' ? null : { accountId: null, email: managerEmail }
}

export interface Added extends WhoTyped {
  readonly title: string
  readonly reference: string
  readonly dueOn: Day | null
  readonly dueWritten: string
  readonly steps: string
}

// `withDays` types its days loosely: what follows says what is there once a form is taken.
export const addForm = defineForm(
  'add-action',
  withDays(
    { dueOn: { label: 'The date' } },
    {
      title: requiredText('Enter what will be done', 300),
      reference: optionalText(40),
      dueWritten: optionalText(200),
      steps: optionalText(8000),
      ...whoFields,
    },
  ).superRefine((values, context) => checkWho(values as unknown as WhoTyped, context)),
  { keepsDraft: true },
) as Form<unknown> as Form<Added>

export const ownerForm = defineForm(
  'action-owner',
  z.object(whoFields).superRefine((values, context) => checkWho(values, context)),
)

export const dateForm = defineForm(
  'action-date',
  withDays(
    { dueOn: { label: 'The date' } },
    { dueWritten: optionalText(200), line: requiredText('Enter why the date changes', 500) },
  ),
  { keepsDraft: true },
) as Form<unknown> as Form<{ readonly dueOn: Day | null; readonly dueWritten: string; readonly line: string }>

export const keepDateForm = defineForm(
  'action-keep-date',
  z.object({ keepLine: requiredText('Enter why the date stays', 500) }),
)

const sayFields = { said: choice(sayings, 'Select how it is going'), line: optionalText(500) }

function checkStuck({ said, line }: { readonly said: Saying; readonly line: string }, context: z.RefinementCtx): void {
  if (said === 'stuck' && line === '')
    context.addIssue({ code: 'custom', path: ['line'], message: 'Enter what is in the way' })
}

export const sayForm = defineForm('action-say', z.object(sayFields).superRefine(checkStuck), { keepsDraft: true })

export interface SaidFromLink {
  readonly said: Saying
  readonly line: string
  readonly newDueOn: Day | null
  readonly why: string
}

export const linkForm = defineForm(
  'action-link',
  withDays({ newDueOn: { label: 'The new date' } }, { ...sayFields, why: optionalText(500) }).superRefine(
    (values, context) => {
      const said = values as unknown as SaidFromLink // as above
      checkStuck(said, context)
      if (said.newDueOn !== null && said.why === '')
        context.addIssue({ code: 'custom', path: ['why'], message: 'Enter why you need a new date' })
      if (said.newDueOn === null && said.why !== '')
        context.addIssue({ code: 'custom', path: ['newDueOn'], message: 'Enter the new date that you ask for' })
    },
  ),
) as Form<unknown> as Form<SaidFromLink>

export const stepForm = defineForm('action-step', z.object({ step: requiredText('Enter the step', 300) }))

export const tickForm = defineForm(
  'action-tick',
  z.object({
    tickedStep: requiredText('Select a step', 40),
    isDone: choice(['yes', 'no'], 'Select whether it is done'),
  }),
)

export const endForm = defineForm('action-end', z.object({ line: requiredText('Enter why', 500) }), {
  keepsDraft: true,
})

/** A button by itself. */
export const pressForm = defineForm('press', z.object({}))
