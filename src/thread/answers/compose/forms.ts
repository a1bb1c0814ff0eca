// The fields of an answer. A refusal never comes without its reason, what would change it, how to challenge it and who
// can help: for young people the duty to answer comes from UNCRC article 12 and Children Act 1989 ss.20(6), 22(4), 26.
import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { choice, optionalText, readDay, requiredText } from '../../../platform/forms/fields.ts'
import { defineForm, typedList, typedText, type Typed } from '../../../platform/forms/form.ts'
import { isUuid } from '../../../platform/ids.ts'
import type { AskId, PromiseId } from '../../tables.ts'
import type { Answer } from './commands.ts'

export const answerKinds = ['did', 'will', 'cannot'] as const

export interface Composed {
  readonly asks: readonly AskId[]
  /** What had been answered when the page was opened, and what the writer has been shown and sends theirs beside. */
  readonly seen: string
  readonly anyway: string
  readonly answer: Answer
  /** As it was typed, for showing it again. */
  readonly typed: Typed
}

const schema = z.unknown().transform((raw, context): Composed => {
  const typed = (raw ?? {}) as Typed // forms hand over their fields
  const answer = answerOf(typed, (field, message) => {
    context.addIssue({ code: 'custom', path: [field], message })
  })
  if (answer === null || context.issues.length > 0) return z.NEVER
  return { asks: asksTyped(typed), seen: typedText(typed, 'seen'), anyway: typedText(typed, 'anyway'), answer, typed }
})

export const answerForm = defineForm<Composed>('answer', schema, { keepsDraft: true })
/** To look at the words only: whatever was typed will do. */
export const wordsForm = defineForm<Typed>('answer-words', z.custom<Typed>())

export const asksTyped = (typed: Typed | undefined): readonly AskId[] =>
  typedList(typed, 'ask').filter((id): id is AskId => isUuid(id))

type Fault = (field: string, message: string) => void

function answerOf(typed: Typed, fault: Fault): Answer | null {
  const take = <T>(field: string, schema: z.ZodType<T>): T | null => {
    const read = schema.safeParse(typed[field])
    if (!read.success) fault(field, read.error.issues[0]?.message ?? 'Check this')
    return read.success ? read.data : null
  }
  const kind = take('kind', choice(answerKinds, 'Select whether you did it, will do it, or can’t'))
  const words = take('words', requiredText('Enter your answer', 4_000)) ?? ''
  switch (kind) {
    case null:
      return null
    case 'did':
      return { kind, words }
    case 'will':
      return { kind, words, ...willOf(typed, take, fault) }
    case 'cannot':
      return {
        kind,
        words,
        why: take('why', requiredText('Enter why, in plain words', 2_000)) ?? '',
        whatWouldChange: take('whatWouldChange', requiredText('Enter what would change it', 2_000)) ?? '',
        challenge: take('challenge', requiredText('Enter how they can challenge it', 2_000)) ?? '',
        advocacy: take('advocacy', requiredText('Enter who can help them', 1_000)) ?? '',
      }
  }
}

type Take = <T>(field: string, schema: z.ZodType<T>) => T | null

/** A new promise needs its date and its owner; one that was made before brings them, unless it has none. */
function willOf(typed: Typed, take: Take, fault: Fault) {
  const promise = typedText(typed, 'promise')
  const promiseId = isUuid(promise) ? (promise as PromiseId) : null // any promise that the caller may read will do
  const due = readDay(typed, 'due', 'The day')
  if ('fault' in due) fault('due', due.fault)
  const dueOn: Day | null = 'day' in due ? due.day : null
  const ownerName = take('ownerName', optionalText(200)) ?? ''
  if (promiseId === null && 'day' in due && due.day === null) fault('due', 'Enter the day by which it will be done')
  if (promiseId === null && ownerName === '') fault('ownerName', 'Enter who will see to it')
  return { promiseId, dueOn, ownerName, ownerPost: take('ownerPost', optionalText(200)) ?? '' }
}
