// The questions of a fact's form, as data: one reading serves the form, the correction and "what if".
import { readDay } from '../../platform/forms/fields.ts'
import { typedText, type FieldError, type Typed } from '../../platform/forms/form.ts'
import type { Day } from '../../platform/clock.ts'

interface Question {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** "Enter …" or "Select …" when it must be answered. */
  readonly required?: string
}

export interface DayQuestion extends Question {
  readonly type: 'day'
  /** It has happened: a day to come is refused. */
  readonly isPast?: boolean
  /** Asked, and required, only with this answer to a choice. */
  readonly onlyWith?: { readonly name: string; readonly answer: string }
}

export interface ChoiceQuestion extends Question {
  readonly type: 'choice'
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
  /** Asked only when there is an end date. */
  readonly onlyWithEnd?: boolean
  /** Chosen when the form opens. */
  readonly usual?: string
}

export interface YesNoQuestion extends Question {
  readonly type: 'yes-no'
}

export interface TextQuestion extends Question {
  readonly type: 'text'
}

/** Stays of a series of short breaks, one a line. */
export interface StaysQuestion extends Question {
  readonly type: 'stays'
}

export type FieldQuestion = DayQuestion | ChoiceQuestion | YesNoQuestion | TextQuestion | StaysQuestion

export type Answers = Readonly<Record<string, unknown>>

export interface Around {
  readonly today: Day
  readonly dateOfBirth: Day
}

export type ReadAnswers =
  { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly errors: readonly FieldError[] }

/** Reads what was typed. Every fault is named at once, in the voice of the GOV.UK forms. */
export function readAnswers(questions: readonly FieldQuestion[], typed: Typed, around: Around): ReadAnswers {
  const answers: Record<string, unknown> = {}
  const errors: FieldError[] = []
  for (const question of questions) {
    const read = readOne(question, typed, around)
    if ('fault' in read) errors.push({ field: question.name, message: read.fault })
    else if (read.value !== undefined) answers[question.name] = read.value
  }
  const order = endAfterStart(answers)
  if (order) errors.push(order)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, answers }
}

type Read = { readonly value: unknown } | { readonly fault: string }

function readOne(question: FieldQuestion, typed: Typed, around: Around): Read {
  switch (question.type) {
    case 'day':
      return readDayAnswer(question, typed, around)
    case 'choice':
      return readChoice(question, typed)
    case 'yes-no':
      return readYesNo(question, typed)
    case 'text':
      return readText(question, typed)
    case 'stays':
      return readStays(question, typed, around)
  }
}

function readDayAnswer(question: DayQuestion, typed: Typed, { today, dateOfBirth }: Around): Read {
  const { name, label, required, onlyWith, isPast } = question
  if (onlyWith && typedText(typed, onlyWith.name) !== onlyWith.answer) return { value: undefined }
  const read = readDay(typed, name, label)
  if ('fault' in read) return read
  if (read.day === null) return required ? { fault: required } : { value: null }
  if (read.day < dateOfBirth) return { fault: `${label} must be on or after the date of birth` }
  if (isPast && read.day > today) return { fault: `${label} must be today or in the past` }
  return { value: read.day }
}

function readChoice({ name, options, required, onlyWithEnd }: ChoiceQuestion, typed: Typed): Read {
  if (onlyWithEnd && !hasEnd(typed)) return { value: undefined }
  const typedValue = typedText(typed, name)
  if (options.some(({ value }) => value === typedValue)) return { value: typedValue }
  return required ? { fault: required } : { value: undefined }
}

const hasEnd = (typed: Typed) => ['day', 'month', 'year'].some((box) => typedText(typed, `end-${box}`).trim() !== '')

function readYesNo({ name, required }: YesNoQuestion, typed: Typed): Read {
  const typedValue = typedText(typed, name)
  if (typedValue === 'yes' || typedValue === 'no') return { value: typedValue === 'yes' }
  return required ? { fault: required } : { value: undefined }
}

function readText({ name, required }: TextQuestion, typed: Typed): Read {
  const text = typedText(typed, name).trim()
  if (text.length > 200) return { fault: 'This must be 200 characters or fewer' }
  if (text === '') return required ? { fault: required } : { value: undefined }
  return { value: text }
}

/** "1/3/2025 to 4/3/2025", one stay a line; without "to" the stay goes on. */
function readStays({ name, required }: StaysQuestion, typed: Typed, around: Around): Read {
  const lines = typedText(typed, name)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return { fault: required ?? 'Enter the days of each stay' }
  const stays: { start: Day; end: Day | null }[] = []
  for (const [index, line] of lines.entries()) {
    const stay = readStay(line)
    if (!stay) return { fault: `Line ${index + 1} must be two dates, such as 1/3/2025 to 4/3/2025` }
    if (stay.end !== null && stay.end < stay.start) return { fault: `Line ${index + 1} ends before it begins` }
    if (stay.start < around.dateOfBirth) return { fault: `Line ${index + 1} is before the date of birth` }
    stays.push(stay)
  }
  return { value: stays.toSorted((a, b) => (a.start < b.start ? -1 : 1)) }
}

function readStay(line: string): { start: Day; end: Day | null } | null {
  const [from = '', to = ''] = line.split(/\s+(?:to|until|-|–)\s+/)
  const start = readWritten(from)
  const end = to === '' ? null : readWritten(to)
  return start === null || end === undefined || start === undefined ? null : { start, end }
}

function readWritten(text: string): Day | null | undefined {
  const [day = '', month = '', year = '', ...rest] = text.trim().split(/[\s/.-]+/)
  if (rest.length > 0) return undefined
  const read = readDay({ 'on-day': day, 'on-month': month, 'on-year': year }, 'on', 'Date')
  return 'day' in read && read.day !== null ? read.day : undefined
}

function endAfterStart({ start, end }: Answers): FieldError | null {
  if (typeof start !== 'string' || typeof end !== 'string' || end >= start) return null
  return { field: 'end', message: 'End date must be the same as or after the start date' }
}

/** What the boxes of a form hold for a value that is already there. */
export function typedFor(questions: readonly FieldQuestion[], answers: Answers): Typed {
  const typed: Record<string, string> = {}
  for (const question of questions) {
    const value = answers[question.name]
    if (value === null || value === undefined) continue
    if (question.type === 'day' && typeof value === 'string') {
      const [year = '', month = '', day = ''] = value.split('-')
      typed[`${question.name}-day`] = String(Number(day))
      typed[`${question.name}-month`] = String(Number(month))
      typed[`${question.name}-year`] = year
    } else if (question.type === 'stays') {
      typed[question.name] = (value as { start: string; end: string | null }[]).map(writeStay).join('\n') // as read above
    } else if (typeof value === 'boolean') typed[question.name] = value ? 'yes' : 'no'
    else if (typeof value === 'string') typed[question.name] = value
  }
  return typed
}

const written = (day: string) => day.split('-').map(Number).reverse().join('/')
const writeStay = ({ start, end }: { start: string; end: string | null }) =>
  end === null ? written(start) : `${written(start)} to ${written(end)}`
