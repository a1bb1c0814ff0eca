// About the person and their times in care, in the words of a reader of 9 to 11.
import { birthday } from './days.ts'
import {
  birthdays,
  dontKnow,
  hasCare,
  isInCareNow,
  mayBe,
  mostPeriods,
  whenHint,
  yesNo,
  type Question,
} from './question.ts'
import type { Told } from './told.ts'

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

export const careQuestions: readonly Question[] = [
  questionBorn,
  questionAge,
  questionCareNow,
  questionCareBefore,
  ...Array.from({ length: mostPeriods }, (_, index) => periodQuestions(index + 1)).flat(),
  questionShortStays,
  questionCountry,
]
