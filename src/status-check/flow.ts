// Which page comes next, from what was told so far and the button that was pressed.
import type { FieldError } from '../platform/forms/form.ts'
import type { Day } from '../platform/clock.ts'
import { birthdays, type Question } from './question.ts'
import { questionById, questions } from './questions.ts'
import { readTold, wordsIn, type Told } from './told.ts'
import { readBorn, readWhen } from './when.ts'

export type Typed = Readonly<Record<string, string>>

export type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'ask'; readonly question: Question; readonly errors: readonly FieldError[] }
  | { readonly kind: 'answer'; readonly isForPrint: boolean }

const ask = (question: Question, errors: readonly FieldError[] = []): Step => ({ kind: 'ask', question, errors })

export function nextStep(typed: Typed, today: Day): Step {
  const told = readTold(typed, today)
  const go = typed['go'] ?? ''
  const current = questionById(typed['at'] ?? '')
  if (go === 'back') return stepBack(told, current)
  const changed = questionById(go.replace(/^change:/, ''))
  if (go.startsWith('change:') && changed?.isAsked(told)) return ask(changed)
  const problem = current?.isAsked(told) ? problemWith(current, typed, told) : null
  if (current && problem) return ask(current, [problem])
  const open = askedQuestions(told).find((question) => problemWith(question, typed, told) !== null)
  return open ? ask(open) : { kind: 'answer', isForPrint: go === 'print' }
}

function stepBack(told: Told, current: Question | undefined): Step {
  const asked = askedQuestions(told)
  const index = current ? asked.findIndex(({ id }) => id === current.id) : asked.length
  const before = asked[index - 1]
  return before ? ask(before) : { kind: 'start' }
}

export const askedQuestions = (told: Told): readonly Question[] => questions.filter(({ isAsked }) => isAsked(told))

/** What is wrong with the answer to a question, or that there is none; null when it will do. */
function problemWith(question: Question, typed: Typed, told: Told): FieldError | null {
  const message = question.kind === 'choice' ? choiceProblem(question, typed) : wordsProblem(question, typed, told)
  return message === null ? null : { field: question.id, message }
}

function choiceProblem({ id, options }: Question & { kind: 'choice' }, typed: Typed): string | null {
  return options.some(({ value }) => value === typed[id]) ? null : 'Select an answer. “I do not know” is fine too.'
}

function wordsProblem(question: Question, typed: Typed, told: Told): string | null {
  const words = wordsIn(typed, question.id)
  if (words === '')
    return question.kind === 'born'
      ? 'Enter when you were born, or tick “I do not know”'
      : 'Enter when it was, or tick “I do not know”'
  const read =
    question.kind === 'born' || told.born === null
      ? readBorn(words, told.today)
      : readWhen(words, told.born, told.today)
  if (read !== 'unknown' && 'fault' in read) return read.fault
  return endsBeforeItBegins(question.id, told)
    ? 'That is before it began. Check when it began and when it ended.'
    : null
}

function endsBeforeItBegins(id: string, told: Told): boolean {
  const number = /^end-(\d)$/.exec(id)?.[1]
  if (number === undefined || told.born === null) return false
  const [start, end] = [told.when(`start-${number}`), told.when(id)]
  if (typeof start !== 'function' || typeof end !== 'function') return false
  return birthdays(told.born).every((born) => end(born).latest < start(born).earliest)
}
