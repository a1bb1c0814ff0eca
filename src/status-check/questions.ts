// The questions, one a page, in the words of a reader of 9 to 11. A question is asked only where its answer can matter.
import type { Day } from '../platform/clock.ts'
import { birthday, type Span } from './days.ts'
import { agesOf, type Told } from './told.ts'

interface Asked {
  readonly id: string
  readonly title: (told: Told) => string
  readonly hint?: string
  /** A short name for the list of answers. */
  readonly label: string
  readonly isAsked: (told: Told) => boolean
}

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export type Question =
  | (Asked & { readonly kind: 'born' | 'when' })
  | (Asked & { readonly kind: 'choice'; readonly options: readonly Option[] })

export const mostPeriods = 3

const yes: Option = { value: 'yes', text: 'Yes' }
const no: Option = { value: 'no', text: 'No' }
const dontKnow: Option = { value: 'unknown', text: 'I do not know' }
const yesNo = [yes, no, dontKnow]

/** Whether they may have an age from one to the other today. */
export function mayBe({ born, today }: Told, from: number, to: number): boolean {
  if (born === null) return false
  const ages = agesOf(born, today)
  return ages.to >= from && ages.from <= to
}

export const isInCareNow = (told: Told) => told.choice('care-now') === 'yes'
export const hasCare = (told: Told) => isInCareNow(told) || told.choice('care-since-14') === 'yes'

const whenHint =
  'A date, a month, a season or how old you were. For example: 3 March 2021, or summer 2021, or when I was 15.'

const questionBorn: Question = {
  id: 'born',
  kind: 'born',
  label: 'When you were born',
  title: () => 'When were you born?',
  hint: 'For example: 14 March 2008. If you do not know the day, a year or your age is fine too.',
  isAsked: () => true,
}

const questionAge: Question = {
  id: 'age',
  kind: 'choice',
  label: 'About how old you are',
  title: () => 'About how old are you?',
  options: [
    { value: 'under-16', text: 'Under 16' },
    { value: '16-17', text: '16 or 17' },
    { value: '18-20', text: '18, 19 or 20' },
    { value: '21-24', text: '21 to 24' },
    { value: '25-plus', text: '25 or over' },
    dontKnow,
  ],
  isAsked: (told) => told.isBornUnknown,
}

const questionCareNow: Question = {
  id: 'care-now',
  kind: 'choice',
  label: 'In care now',
  title: () => 'Are you in care now?',
  hint: 'In care means that a council looks after you. You may live with foster carers, in a children’s home or in a flat they found for you. You may also live with your family while a court order says that the council is in charge.',
  options: yesNo,
  isAsked: (told) => mayBe(told, 0, 17),
}

const questionCareBefore: Question = {
  id: 'care-since-14',
  kind: 'choice',
  label: 'In care since you turned 14',
  title: () => 'Were you in care at any time after you turned 14?',
  hint: 'Even for a short time. It counts if it began before you were 14 and went on after.',
  options: yesNo,
  isAsked: (told) => mayBe(told, 16, 24) && !isInCareNow(told),
}

function periodQuestions(number: number): readonly Question[] {
  const before = number === 1 ? hasCare : (told: Told) => told.choice(`more-${number - 1}`) === 'yes'
  const isAsked = (told: Told) => mayBe(told, 16, 24) && hasCare(told) && before(told)
  const isNow = (told: Told) => number === 1 && isInCareNow(told)
  const which = number === 1 ? '' : number === 2 ? ', the time before' : ', the time before that'
  const questions: Question[] = [
    {
      id: `start-${number}`,
      kind: 'when',
      label: `Care began${which}`,
      title: (told) =>
        isNow(told)
          ? 'When did you come into care?'
          : number === 1
            ? 'When did your last time in care begin?'
            : 'When did that time in care begin?',
      hint: whenHint,
      isAsked,
    },
    {
      id: `end-${number}`,
      kind: 'when',
      label: `Care ended${which}`,
      title: () => 'When did it end?',
      hint: `The last day you were in care. ${whenHint}`,
      isAsked: (told) => isAsked(told) && !isNow(told),
    },
  ]
  if (number === mostPeriods) return questions
  const more: Question = {
    id: `more-${number}`,
    kind: 'choice',
    label: `Another time in care${which || ', before'}`,
    title: () => 'Was there another time in care before that, after you turned 14?',
    options: yesNo,
    isAsked: (told) => isAsked(told) && couldHaveMore(told, number),
  }
  return [...questions, more]
}

/** Before a time in care that began by the 14th birthday nothing more counts. */
function couldHaveMore(told: Told, number: number): boolean {
  const start = told.when(`start-${number}`)
  if (start === null || told.born === null) return false
  return start === 'unknown' || birthdays(told.born).some((born) => start(born).latest > birthday(born, 14))
}

export const birthdays = ({ earliest, latest }: Span): readonly Day[] =>
  earliest === latest ? [earliest] : [earliest, latest]

const questionShortStays: Question = {
  id: 'short-stays',
  kind: 'choice',
  label: 'Only short stays',
  title: () => 'Was it only short stays, and then you went home again?',
  hint: 'Planned before, with the same carer or in the same place. Some people call them short breaks or respite.',
  options: yesNo,
  isAsked: (told) => mayBe(told, 16, 24) && hasCare(told),
}

const questionCountry: Question = {
  id: 'country',
  kind: 'choice',
  label: 'Where the council was',
  title: () => 'Where was the council that looked after you?',
  options: [
    { value: 'England', text: 'England' },
    { value: 'Wales', text: 'Wales' },
    { value: 'Scotland', text: 'Scotland' },
    { value: 'NorthernIreland', text: 'Northern Ireland' },
    dontKnow,
  ],
  isAsked: (told) => mayBe(told, 16, 24) && hasCare(told),
}

/** Whether care may have ended on or after the 16th birthday. */
function mayHaveLeftAfter16(told: Told): boolean {
  if (!hasCare(told) || isInCareNow(told) || told.born === null) return false
  const end = told.when('end-1')
  if (end === null) return false
  return end === 'unknown' || birthdays(told.born).some((born) => end(born).latest >= birthday(born, 16))
}

const questionHospital: Question = {
  id: 'hospital-at-16',
  kind: 'choice',
  label: 'In hospital or locked up when you turned 16',
  title: () => 'Were you in hospital or locked up on the day you turned 16?',
  hint: 'Locked up means in prison or another place that a court sent you to.',
  options: yesNo,
  isAsked: (told) => mayBe(told, 16, 24) && hasCare(told) && !isInCareNow(told) && mayHaveLeftBefore17(told),
}

function mayHaveLeftBefore17(told: Told): boolean {
  const end = told.when('end-1')
  if (end === null || told.born === null) return false
  return end === 'unknown' || birthdays(told.born).some((born) => end(born).earliest <= birthday(born, 16))
}

const questionHome: Question = {
  id: 'home',
  kind: 'choice',
  label: 'Went home after care',
  title: () => 'When you left care, did you go to live with your mum, your dad or a guardian?',
  hint: 'A guardian is a person who has the legal right to make choices for you, like a special guardian.',
  options: yesNo,
  isAsked: (told) => mayBe(told, 16, 24) && mayHaveLeftAfter16(told),
}

const questionHomeEnd: Question = {
  id: 'home-end',
  kind: 'choice',
  label: 'How it went at home',
  title: (told) => (mayBe(told, 0, 17) ? 'Do you still live there?' : 'Did you live there until you turned 18?'),
  options: [
    yes,
    { value: 'breakdown', text: 'No. It went wrong, and I could not stay' },
    { value: 'planned_move', text: 'No. I moved on, and that was the plan' },
    dontKnow,
  ],
  isAsked: (told) => questionHome.isAsked(told) && told.choice('home') === 'yes',
}

const questionHomeEndWhen: Question = {
  id: 'home-end-when',
  kind: 'when',
  label: 'When you left home again',
  title: () => 'When did you leave there?',
  hint: whenHint,
  isAsked: (told) =>
    questionHomeEnd.isAsked(told) && ['breakdown', 'planned_move'].includes(told.choice('home-end') ?? ''),
}

const questionGuardian: Question = {
  id: 'guardian',
  kind: 'choice',
  label: 'Special guardian',
  title: () => 'Did a court give you a special guardian?',
  hint: 'This is often a grandparent, an aunt or a family friend. The paper says “special guardianship order”.',
  options: yesNo,
  isAsked: (told) => mayBe(told, 16, 24) && !isInCareNow(told),
}

const questionGuardianCare: Question = {
  id: 'guardian-care',
  kind: 'choice',
  label: 'In care just before that',
  title: () => 'Were you in care just before the court did that?',
  options: yesNo,
  isAsked: (told) => questionGuardian.isAsked(told) && told.choice('guardian') === 'yes',
}

const questionOther: Question = {
  id: 'other-place',
  kind: 'choice',
  label: 'Somewhere else at 16 or 17',
  title: () => 'When you were 16 or 17, did you live in one of these places?',
  options: [
    { value: 'health', text: 'A hospital or a boarding school, for three months or more' },
    { value: 'private_childrens_home', text: 'A children’s home that a charity or a company runs' },
    {
      value: 'private_fostering',
      text: 'With people who are not close family, for 28 days or more',
      hint: 'Your family set it up, and not the council.',
    },
    { value: 'none', text: 'None of these' },
    dontKnow,
  ],
  isAsked: (told) => mayBe(told, 16, 20) && !isInCareNow(told),
}

const questionOtherNow: Question = {
  id: 'other-now',
  kind: 'choice',
  label: 'Still live there',
  title: () => 'Do you live there now?',
  options: yesNo,
  isAsked: (told) =>
    mayBe(told, 16, 17) &&
    questionOther.isAsked(told) &&
    !['none', 'unknown', ''].includes(told.choice('other-place') ?? ''),
}

const questionLearning: Question = {
  id: 'learning',
  kind: 'choice',
  label: 'Learning or training',
  title: () => 'Are you learning or training, or do you want to?',
  options: [
    { value: 'told', text: 'Yes, and the council knows' },
    { value: 'yes', text: 'Yes, but I have not told the council' },
    no,
    dontKnow,
  ],
  isAsked: (told) => mayBe(told, 21, 24) && (hasCare(told) || told.choice('guardian') === 'yes'),
}

const questionPlan: Question = {
  id: 'in-plan',
  kind: 'choice',
  label: 'Course in your pathway plan',
  title: () => 'Was this course in your pathway plan before you turned 21?',
  options: yesNo,
  isAsked: (told) => questionLearning.isAsked(told) && ['told', 'yes'].includes(told.choice('learning') ?? ''),
}

const questionRequest: Question = {
  id: 'asked-since-21',
  kind: 'choice',
  label: 'Asked for help since you turned 21',
  title: () => 'Have you asked the council for help since you turned 21?',
  options: yesNo,
  isAsked: (told) => mayBe(told, 21, 24) && hasCare(told),
}

export const questions: readonly Question[] = [
  questionBorn,
  questionAge,
  questionCareNow,
  questionCareBefore,
  ...Array.from({ length: mostPeriods }, (_, index) => periodQuestions(index + 1)).flat(),
  questionShortStays,
  questionCountry,
  questionHospital,
  questionHome,
  questionHomeEnd,
  questionHomeEndWhen,
  questionGuardian,
  questionGuardianCare,
  questionOther,
  questionOtherNow,
  questionLearning,
  questionPlan,
  questionRequest,
]

export const questionById = (id: string): Question | undefined => questions.find((question) => question.id === id)
