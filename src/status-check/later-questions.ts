// About what came after care, and about other places than care, in the words of a reader of 9 to 11.
import { birthday } from './days.ts'
import {
  birthdays,
  dontKnow,
  hasCare,
  isInCareNow,
  mayBe,
  no,
  whenHint,
  yes,
  yesNo,
  type Question,
} from './question.ts'
import type { Told } from './told.ts'

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

export const laterQuestions: readonly Question[] = [
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
