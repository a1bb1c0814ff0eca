import { z } from 'zod'
import { choice, optionalText, requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm, typedList, typedText, type Typed } from '../../platform/forms/form.ts'
import { isUuid, type PersonId } from '../../platform/ids.ts'
import { factKeys, writtenKeys, type Choices, type FactKey, type WrittenKey } from './disclosure.ts'

const longest: Readonly<Record<WrittenKey, number>> = { reach: 300, done: 2_000, about: 2_000, helps: 2_000, days: 300 }

/** What one may press: look at what they will see, go back to it, or send it. */
const acts = ['look', 'change', 'send'] as const

const shows = z
  .preprocess((value: unknown) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
  .transform((chosen) => factKeys.filter((key) => chosen.includes(key)))

const fields = {
  act: z.enum(acts).catch('look'),
  shows,
  reach: optionalText(longest.reach),
  done: optionalText(longest.done),
  about: optionalText(longest.about),
  helps: optionalText(longest.helps),
  days: optionalText(longest.days),
}

const isWritten = (key: FactKey): key is WrittenKey => (writtenKeys as readonly string[]).includes(key)

/** What is to be shown must be there. */
function nothingEmpty(typed: z.output<z.ZodObject<typeof fields>>, context: z.RefinementCtx): void {
  if (typed.act === 'change') return
  for (const key of typed.shows)
    if (isWritten(key) && typed[key] === '')
      context.addIssue({ code: 'custom', path: [key], message: 'Write something here, or take the tick away' })
}

export const applyForm = defineForm('apply', z.object(fields).superRefine(nothingEmpty), { keepsDraft: true })

export const applyForForm = defineForm(
  'apply-for',
  z.object({ ...fields, consent: requiredText('Say how and when they said yes', 300) }).superRefine(nothingEmpty),
  { keepsDraft: true },
)

type Written = z.output<typeof applyForm.schema>

export const choicesFrom = ({ shows: chosen, reach, done, about, helps, days }: Written): Choices => ({
  shows: chosen,
  written: { reach, done, about, helps, days },
})

export const boxesFrom = ({ shows: chosen, written }: Choices): Typed => ({ ...written, shows: chosen })

/** What was typed, as hidden fields of the page that shows what they will see. */
export const hiddenFrom = (typed: Typed): readonly (readonly [string, string])[] => [
  ...typedList(typed, 'shows').map((key) => ['shows', key] as const),
  ...[...writtenKeys, 'consent'].flatMap((key) =>
    typedText(typed, key) === '' ? [] : [[key, typedText(typed, key)] as const],
  ),
]

export const whomForm = defineForm(
  'apply-for-whom',
  z.object({
    person: z
      .string({ error: 'Choose who it is for' })
      .refine(isUuid, 'Choose who it is for')
      .transform((value) => value as PersonId), // a UUID, as just checked
  }),
)

export const inviteForm = defineForm(
  'application-invite',
  withDays(
    { on: { label: 'The day', required: 'Enter the day' } },
    {
      // A time and nothing else: it reaches the young person as it stands.
      at: requiredText('Enter the time, such as 10:30').pipe(
        z
          .string()
          .regex(
            /^([01]?\d|2[0-3])[:.][0-5]\d$|^(1[0-2]|0?[1-9])([:.][0-5]\d)? ?[ap]m$/iu,
            'Enter the time in the correct format, like 10:30 or 2pm',
          ),
      ),
      where: requiredText('Say where, whom to ask for and what to bring', 1_000),
    },
  ),
)

export const answerForm = defineForm(
  'application-answer',
  z.object({
    answer: choice(['offered', 'not-this-time'], 'Choose your answer'),
    feedback: requiredText('Write some words of feedback: what was good, and what would help', 2_000),
    unmet: z
      .preprocess((value: unknown) => (value === undefined ? [] : [value].flat()), z.array(z.string()))
      .transform((places) => places.filter((place) => /^\d{1,2}$/.test(place)).map(Number)),
  }),
  { keepsDraft: true },
)

export const startForm = defineForm(
  'application-start',
  withDays({ on: { label: 'The first day', required: 'Enter their first day' } }, {}),
)

export const goesForm = defineForm(
  'application-goes',
  withDays(
    { left: { label: 'The last day' } },
    {
      goes: choice(['there', 'left'], 'Choose whether it still goes on'),
      why: optionalText(1_000).transform((text) => (text === '' ? null : text)),
    },
  ).superRefine(({ goes, left }, context) => {
    if (goes === 'left' && left === null)
      context.addIssue({ code: 'custom', path: ['left'], message: 'Enter the last day' })
  }),
)

export const wordsForm = defineForm(
  'application-words',
  z
    .object({ act: z.enum(['pass', 'keep-back']).catch('pass'), words: optionalText(2_000) })
    .superRefine(({ act, words }, context) => {
      if (act === 'pass' && words === '')
        context.addIssue({ code: 'custom', path: ['words'], message: 'Enter the words to pass on' })
    }),
)

export const wantedFromAddress = z.object({
  shows: z.enum(['', 'late', 'words', 'ended']).catch(''),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
})
export type Wanted = z.output<typeof wantedFromAddress>
