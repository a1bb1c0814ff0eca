// The forms of care, home, hospital and orders.
import { asItIs, end, homeEnd, options, start, type FormOf } from './kind-form.ts'
import { careWords, countryWords, hospitalWords, livingWithWords, orderWords, otherCareWords } from './words.ts'

export const careForms = {
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
} as const satisfies Readonly<Record<string, FormOf>>
