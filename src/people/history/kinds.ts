// The form of every kind of fact: its question, its fields, and how its answers become the value. A new kind of fact
// is a row here.
import type { Typed } from '../../platform/forms/form.ts'
import { readAnswers, typedFor, type Answers, type Around, type DayQuestion, type FieldQuestion } from './fields.ts'
import { isListKind, type FactKind, type FactValue, type HistoryHeld } from './fact.ts'
import {
  careWords,
  countryWords,
  educationWords,
  homeEndWords,
  hospitalWords,
  livingWithWords,
  orderWords,
  otherCareWords,
  requestWords,
} from './words.ts'

export interface KindForm {
  readonly kind: FactKind
  /** The heading of the page. */
  readonly question: string
  readonly lead?: string
  readonly questions: readonly FieldQuestion[]
  /** What to ask for as the reason. */
  readonly whyHint?: string
  readonly toValue: (answers: Answers) => unknown
  readonly fromValue: (value: unknown) => Answers
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text: text.charAt(0).toUpperCase() + text.slice(1) }))

const start = (required = 'Enter the date it started'): DayQuestion => ({
  type: 'day',
  name: 'start',
  label: 'Start date',
  required,
  isPast: true,
})
const end = (hint = 'Leave this empty if it goes on'): DayQuestion => ({
  type: 'day',
  name: 'end',
  label: 'End date',
  hint,
})

const asItIs = {
  toValue: (answers: Answers): unknown => answers,
  fromValue: (value: unknown): Answers => value as Answers, // an item of a list: its fields are the questions
}

const forms: { readonly [Kind in FactKind]: Omit<KindForm, 'kind'> } = {
  lookedAfter: {
    question: 'When were they in care?',
    lead: 'A time in care with any council. If the legal status changed, add each part.',
    questions: [
      start('Enter the date care started'),
      end('The last day they were in care for any part of the day. Leave this empty if they are still in care'),
      {
        type: 'choice',
        name: 'status',
        label: 'Why were they in care?',
        required: 'Select why they were in care',
        options: options(careWords),
      },
      {
        type: 'text',
        name: 'authority',
        label: 'Which council?',
        required: 'Enter the council that looked after them',
      },
      {
        type: 'choice',
        name: 'country',
        label: 'In which country?',
        required: 'Select the country',
        options: options(countryWords),
        usual: 'England',
      },
      {
        type: 'choice',
        name: 'placement',
        label: 'Where did they live? (optional)',
        options: [
          { value: 'foster', text: 'With foster carers' },
          { value: 'childrens_home', text: 'In a children’s home' },
          { value: 'secure_childrens_home', text: 'In a secure children’s home' },
          { value: 'with_parent', text: 'With a parent' },
        ],
      },
      {
        type: 'yes-no',
        name: 'over24Hours',
        label: 'Did it last more than 24 hours? (optional)',
        hint: 'Only matters for very short stays. If you leave this empty, we take it that it did.',
      },
    ],
    ...asItIs,
  },
  livingWith: {
    question: 'Who did they live with?',
    lead: 'A stay with a parent or another person, after or between times in care.',
    questions: [
      {
        type: 'choice',
        name: 'with',
        label: 'Who with?',
        required: 'Select who they lived with',
        options: options(livingWithWords),
      },
      start('Enter the date they moved in'),
      end('Leave this empty if they still live there'),
      homeEnd(),
    ],
    ...asItIs,
  },
  hospitalOrDetention: {
    question: 'When were they in hospital or detained?',
    lead: 'Remand is time in care: add it there.',
    questions: [
      {
        type: 'choice',
        name: 'type',
        label: 'Where were they?',
        required: 'Select hospital or detention',
        options: options(hospitalWords),
      },
      start(),
      end(),
    ],
    ...asItIs,
  },
  otherCare: {
    question: 'What other care or housing was there?',
    lead: 'Care and housing that is not being looked after by a council.',
    questions: [
      {
        type: 'choice',
        name: 'type',
        label: 'What was it?',
        required: 'Select what it was',
        options: options(otherCareWords),
      },
      start(),
      end(),
    ],
    ...asItIs,
  },
  orders: {
    question: 'What order was made?',
    questions: [
      {
        type: 'choice',
        name: 'type',
        label: 'Which order?',
        required: 'Select the order',
        options: options(orderWords),
      },
      { ...start('Enter the date the order was made'), label: 'Date made' },
      end('The day it ended. Leave this empty if it is still in force or ends by itself at 18'),
      {
        type: 'yes-no',
        name: 'lookedAfterImmediatelyBefore',
        label: 'Were they in care right before it was made?',
        required: 'Select yes if they were in care right before',
      },
    ],
    ...asItIs,
  },
  education: {
    question: 'What education or training?',
    questions: [
      {
        type: 'choice',
        name: 'kind',
        label: 'What is it?',
        required: 'Select the kind of education or training',
        options: options(educationWords),
      },
      { type: 'yes-no', name: 'fullTime', label: 'Is it full time?', required: 'Select yes if it is full time' },
      { type: 'day', name: 'start', label: 'Start date', required: 'Enter the date it started or will start' },
      end('The day it ended or is meant to end. Leave this empty if you do not know'),
      {
        type: 'yes-no',
        name: 'setOutInPathwayPlanBefore21',
        label: 'Was it set out in the pathway plan before they turned 21?',
        required: 'Select yes if it was in the pathway plan before 21',
      },
      {
        type: 'day',
        name: 'informedAuthorityOn',
        label: 'Date they told us',
        hint: 'When the young person told us of it, or that they wish to. It counts for support from 21 to 24',
        isPast: true,
      },
      {
        type: 'yes-no',
        name: 'vacationAccommodationNeeded',
        label: 'Do they need a place to live in the holidays? (optional)',
      },
    ],
    ...asItIs,
  },
  requests: {
    question: 'Did they ask for support at 21 or over?',
    questions: [
      {
        type: 'choice',
        name: 'type',
        label: 'What did they say?',
        required: 'Select what they said',
        options: options(requestWords),
      },
      { type: 'day', name: 'date', label: 'Date they said it', required: 'Enter the date they said it', isPast: true },
    ],
    ...asItIs,
  },
  stayingPut: {
    question: 'Did they stay with their foster carer after 18?',
    questions: [
      start('Enter the date staying put began'),
      end(),
      {
        type: 'yes-no',
        name: 'formerFosterParentImmediatelyBefore18',
        label: 'Was this their foster carer just before they turned 18?',
        required: 'Select yes if this was their foster carer just before 18',
      },
    ],
    ...asItIs,
  },
  shortBreakSeries: {
    question: 'What short breaks did they have?',
    lead: 'A series of stays planned beforehand, with the child going back home each time.',
    questions: [
      {
        type: 'yes-no',
        name: 'sameCarerOrPlace',
        label: 'Was each stay with the same carer or in the same place?',
        required: 'Select yes if it was the same carer or place',
      },
      {
        type: 'yes-no',
        name: 'returnsToParentOrPR',
        label: 'Did they go back each time to a parent or somebody with parental responsibility?',
        required: 'Select yes if they went back each time',
      },
      {
        type: 'stays',
        name: 'stays',
        label: 'The days of each stay',
        hint: 'One stay a line, such as 1/3/2025 to 4/3/2025',
        required: 'Enter the days of each stay',
      },
    ],
    ...asItIs,
  },
  dateOfDeath: {
    question: 'When did they die?',
    lead: 'Letters and reminders to them and about them stop at once.',
    questions: [
      { type: 'day', name: 'date', label: 'Date of death', required: 'Enter the date of death', isPast: true },
    ],
    whyHint: 'How do we know?',
    toValue: ({ date }) => date,
    fromValue: (date) => ({ date }),
  },
  historyHeldFrom: {
    question: 'How much of their care history do we hold?',
    lead: 'Where history is missing we never say that somebody has no rights: the answer is “not known yet”.',
    questions: [
      {
        type: 'choice',
        name: 'held',
        label: 'We hold',
        required: 'Select how much of it we hold',
        options: [
          { value: 'all', text: 'All of it since they turned 14' },
          { value: 'from', text: 'All of it from a certain day' },
          { value: 'none', text: 'None of it' },
        ],
      },
      {
        type: 'day',
        name: 'from',
        label: 'First day from which we hold all of it',
        required: 'Enter the first day from which we hold all of it',
        onlyWith: { name: 'held', answer: 'from' },
      },
    ],
    toValue: ({ held, from }) => (held === 'from' ? { held, from } : { held }),
    fromValue: (value) => ({ ...(value as HistoryHeld) }),
  },
  immigration: {
    question: 'What is their immigration status?',
    lead: 'It never changes the leaving-care status. From 18 it may limit some support, and then a person must look at it.',
    questions: [
      { type: 'text', name: 'status', label: 'Status (optional)' },
      {
        type: 'yes-no',
        name: 'supportRestricted',
        label: 'May it limit support from 18?',
        required: 'Select yes if it may limit support from 18',
      },
    ],
    ...asItIs,
  },
  disabled: {
    question: 'Are they disabled?',
    questions: [
      { type: 'yes-no', name: 'disabled', label: 'Are they disabled?', required: 'Select yes if they are disabled' },
    ],
    toValue: ({ disabled }) => disabled,
    fromValue: (disabled) => ({ disabled }),
  },
}

function homeEnd(): FieldQuestion {
  return {
    type: 'choice',
    name: 'endReason',
    label: 'If it ended, how?',
    hint: 'If a stay of six months or more broke down before 18, their rights come back',
    required: 'Select how it ended',
    options: options(homeEndWords),
    onlyWithEnd: true,
  }
}

export const kindForm = (kind: FactKind): KindForm => ({ kind, ...forms[kind] })

/** The short form that ends something: when, and for a stay at home how. Null for facts that do not end. */
export function endForm(kind: FactKind): KindForm | null {
  const whole = kindForm(kind)
  const last = whole.questions.find(({ name }) => name === 'end')
  if (!isListKind(kind) || last?.type !== 'day') return null
  const when = { type: 'day', name: 'end', label: last.label, required: 'Enter the date it ended' } as const
  const questions: FieldQuestion[] = [when]
  if (kind === 'livingWith') questions.push({ ...homeEnd(), label: 'How did it end?' })
  return { ...whole, question: endQuestions[kind] ?? 'When did it end?', questions }
}

const endQuestions: Readonly<Partial<Record<FactKind, string>>> = {
  lookedAfter: 'When did this time in care end?',
  livingWith: 'When and how did this stay end?',
  education: 'When did the course end?',
  stayingPut: 'When did staying put end?',
}

export type ReadFact =
  | { readonly ok: true; readonly value: FactValue }
  | { readonly ok: false; readonly errors: readonly { readonly field: string; readonly message: string }[] }

export function readFact(form: KindForm, typed: Typed, around: Around): ReadFact {
  const read = readAnswers(form.questions, typed, around)
  return read.ok ? { ok: true, value: form.toValue(read.answers) as FactValue } : read // its own form wrote it
}

export const typedOf = (form: KindForm, value: unknown): Typed => typedFor(form.questions, form.fromValue(value))
