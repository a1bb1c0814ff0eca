import { z } from 'zod'
import { requiredText, withDays } from '../../platform/forms/fields.ts'
import { defineForm, type Typed } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import type { GroupId } from '../../thread/tables.ts'
import { dotsEach, mostOnOne } from './tally.ts'

export const readerRoles = ['service-manager', 'team-manager'] as const
export type ReaderRole = (typeof readerRoles)[number]
export const mostCards = 30

const isReader = (value: string) => isUuid(value) || (readerRoles as readonly string[]).includes(value)

export const openForm = defineForm(
  'open-review',
  withDays(
    {
      held: { label: 'The day of the meeting', required: 'Enter the day of the meeting' },
      closes: { label: 'The last day to vote', required: 'Enter the last day to vote' },
      answer: { label: 'The day of the answer', required: 'Enter the day by which they answer' },
    },
    {
      group: z
        .preprocess((value) => (typeof value === 'string' ? value : ''), z.string())
        .refine(isUuid, 'Choose the group')
        .transform((value) => value as GroupId), // a UUID, as just checked
      reader: z
        .preprocess((value) => (typeof value === 'string' ? value : ''), z.string())
        .refine(isReader, 'Choose who answers'),
      cards: z.preprocess(
        (value: unknown) => (value === undefined ? [] : [value].flat()),
        z
          .array(z.string().max(60))
          .min(2, 'Choose two cards or more')
          .max(mostCards, `Choose ${String(mostCards)} cards or fewer`),
      ),
    },
  ).superRefine(({ held, closes, answer }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (closes < held) fault('closes', 'The last day to vote must be the day of the meeting or later')
    if (answer <= closes) fault('answer', 'The day of the answer must be after the last day to vote')
  }),
)

export const closeForm = defineForm('close-review', z.object({}))

export const joinForm = defineForm(
  'join-review',
  z.object({ code: requiredText('Enter the code from the screen', 20) }),
)

const whole = (value: unknown, most: number): number | null => {
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return 0
  return /^\d{1,4}$/.test(text) && Number(text) <= most ? Number(text) : null
}

export interface Hands {
  readonly heads: number
  readonly cards: ReadonlyMap<number, { readonly hands: number; readonly against: number }>
}

const mostHeads = 500

/** Boxes are named for the place of their card: hands-1, against-1. */
export const handsForm = defineForm<Hands>(
  'review-hands',
  z.unknown().transform((raw, context) => {
    const typed = (raw ?? {}) as Typed // forms hand over their fields
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const heads = whole(typed['heads'], mostHeads)
    if (heads === null) fault('heads', 'How many raised their hands must be a whole number')
    const cards = new Map<number, { hands: number; against: number }>()
    for (let place = 1; place <= mostCards; place += 1) {
      const [hands, against] = [whole(typed[`hands-${place}`], mostHeads), whole(typed[`against-${place}`], mostHeads)]
      if (hands === null) fault(`hands-${place}`, 'Hands must be a whole number')
      else if (hands > (heads ?? mostHeads)) fault(`hands-${place}`, 'More hands than people in the room')
      if (against === null) fault(`against-${place}`, 'Hands must be a whole number')
      else if (against > (heads ?? mostHeads)) fault(`against-${place}`, 'More hands than people in the room')
      cards.set(place, { hands: hands ?? 0, against: against ?? 0 })
    }
    return { heads: heads ?? 0, cards }
  }),
)

export interface Mark {
  readonly place: number
  readonly dots: number
  readonly isAgainst: boolean
  readonly comment: string | null
}

export interface Ballot {
  readonly key: string | null
  readonly marks: readonly Mark[]
}

export const longestComment = 300

/** Boxes are named for the place of their card: dots-1, against-1, words-1. */
export const ballotForm = defineForm<Ballot>(
  'review-ballot',
  z.unknown().transform((raw, context) => {
    const typed = (raw ?? {}) as Typed // forms hand over their fields
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const marks: Mark[] = []
    for (let place = 1; place <= mostCards; place += 1) {
      const dots = whole(typed[`dots-${place}`], 99)
      const said = typed[`words-${place}`]
      const words = typeof said === 'string' ? said.trim() : ''
      if (dots === null || dots > mostOnOne)
        fault(`dots-${place}`, `Put ${String(mostOnOne)} dots or fewer on one card`)
      if (words.length > longestComment)
        fault(`words-${place}`, `Use ${String(longestComment)} letters and signs or fewer`)
      marks.push({
        place,
        dots: dots ?? 0,
        isAgainst: typed[`against-${place}`] === 'yes',
        comment: words === '' ? null : words,
      })
    }
    const used = marks.reduce((sum, { dots }) => sum + dots, 0)
    if (used > dotsEach)
      fault('dots', `You have ${String(dotsEach)} dots. You used ${String(used)}. Take ${String(used - dotsEach)} away`)
    if (!marks.some(({ dots, isAgainst, comment }) => dots > 0 || isAgainst || comment !== null))
      fault('dots', 'Put a dot on at least one card, or say something about one')
    const key = typed['key']
    return { key: typeof key === 'string' && isUuid(key) ? key : null, marks }
  }),
)
