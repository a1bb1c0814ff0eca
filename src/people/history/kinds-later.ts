// The forms of what comes after 18, and of the facts of which there is one.
import { asItIs, end, options, start, type FormOf } from './kind-form.ts'
import type { HistoryHeld } from './fact.ts'
import { educationWords, requestWords } from './words.ts'

export const laterForms = {
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
  dateOfDeath: {
    question: 'When did they die?',
    lead: 'Letters and reminders to them and about them stop at once.',
    questions: [
      { type: 'day', name: 'date', label: 'Date of death', required: 'Enter the date of death', isPast: true },
    ],
    whyHint: 'Who told us, and when.',
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
} as const satisfies Readonly<Record<string, FormOf>>
