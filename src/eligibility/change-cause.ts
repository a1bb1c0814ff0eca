/* Why an answer changes on a day: the first cause in the list that falls on it. */
import type { DayNumber } from './days.ts'
import type { History } from './history.ts'
import { lawChangesOn } from './rules.ts'
import type { Span } from './spans.ts'
import type { Standing } from './standing.ts'

export const CHANGE_CAUSES = [
  'DEATH_RECORDED',
  'BIRTHDAY_16',
  'BIRTHDAY_18',
  'BIRTHDAY_21',
  'BIRTHDAY_25',
  'CARE_BEGINS',
  'CARE_ENDS',
  'THIRTEEN_WEEKS_REACHED',
  'SHORT_BREAKS_BECOME_CARE',
  'HOME_ENDS',
  'SIX_MONTHS_AT_HOME',
  'SHORT_BREAK',
  'HOSPITAL_OR_DETENTION',
  'GUARDIANSHIP',
  'OTHER_CARE',
  'COURSE_BEGINS',
  'COURSE_ENDS',
  'TOLD_COUNCIL_OF_COURSE',
  'ASKED_OR_DECLINED',
  'STAYING_PUT',
  'LAW_CHANGES',
  'RECORDED_DATE',
] as const
export type ChangeCause = (typeof CHANGE_CAUSES)[number]

export const CHANGE_WORDS: Record<ChangeCause, string> = {
  DEATH_RECORDED: 'A date of death is on the record.',
  BIRTHDAY_16: 'You turn 16.',
  BIRTHDAY_18: 'You turn 18.',
  BIRTHDAY_21: 'You turn 21.',
  BIRTHDAY_25: 'You turn 25.',
  CARE_BEGINS: 'A new time in care starts.',
  CARE_ENDS: 'Your time in care has ended.',
  THIRTEEN_WEEKS_REACHED: 'You reach 13 weeks in care.',
  SHORT_BREAKS_BECOME_CARE: 'Your short breaks now count as care.',
  HOME_ENDS: 'Your time at home has ended.',
  SIX_MONTHS_AT_HOME: 'You have been home for six months.',
  SHORT_BREAK: 'A short break starts or ends.',
  HOSPITAL_OR_DETENTION: 'A stay in hospital or custody starts or ends.',
  GUARDIANSHIP: 'An order about who looks after you starts or ends.',
  OTHER_CARE: 'A stay away from home starts or ends.',
  COURSE_BEGINS: 'Your course starts.',
  COURSE_ENDS: 'Your course has ended.',
  TOLD_COUNCIL_OF_COURSE: 'You tell the council about your course.',
  ASKED_OR_DECLINED: 'You ask for help, or say you do not want it.',
  STAYING_PUT: 'Your time with your foster carer starts or ends.',
  LAW_CHANGES: 'The law changes.',
  RECORDED_DATE: 'A date on your record is reached.',
}

type Test = (history: History, day: DayNumber, before: Standing, after: Standing) => boolean

function beganOrEnded(spans: readonly Span[], day: DayNumber): boolean {
  return spans.some((span) => span.start === day || span.end + 1 === day)
}

const TESTS: Record<Exclude<ChangeCause, 'RECORDED_DATE'>, Test> = {
  DEATH_RECORDED: ({ died }, day) => died === day,
  BIRTHDAY_16: ({ b16 }, day) => b16 === day,
  BIRTHDAY_18: ({ b18 }, day) => b18 === day,
  BIRTHDAY_21: ({ b21 }, day) => b21 === day,
  BIRTHDAY_25: ({ b25 }, day) => b25 === day,
  CARE_BEGINS: ({ care }, day) => care.some((span) => !span.isShortBreak && span.start === day),
  CARE_ENDS: ({ care }, day) => care.some((span) => !span.isShortBreak && span.end + 1 === day),
  THIRTEEN_WEEKS_REACHED: ({ settings }, _day, _before, after) =>
    after.route === 'eligible' && after.care.days === settings.thirteenWeeksInDays,
  SHORT_BREAKS_BECOME_CARE: ({ care }, day) =>
    care.some((span) => span.isShortBreak && (span.from === day || span.fourWeekFrom === day)),
  HOME_ENDS: ({ homes }, day) => homes.some((home) => home.end + 1 === day),
  SIX_MONTHS_AT_HOME: (_history, day, before, after) =>
    after.home.sixMonthsOn === day || before.home.sixMonthsOn === day,
  SHORT_BREAK: ({ care }, day) => beganOrEnded(care, day),
  HOSPITAL_OR_DETENTION: ({ hospital }, day) => beganOrEnded(hospital, day),
  GUARDIANSHIP: ({ guardianships }, day) => beganOrEnded(guardianships, day),
  OTHER_CARE: ({ limbs }, day) => limbs.some((limb) => limb.countsFrom === day || limb.end + 1 === day),
  COURSE_BEGINS: ({ courses }, day) => courses.some((course) => course.start === day),
  COURSE_ENDS: ({ courses }, day) => courses.some((course) => course.end + 1 === day),
  TOLD_COUNCIL_OF_COURSE: ({ courses }, day) => courses.some((course) => course.toldOn === day),
  ASKED_OR_DECLINED: ({ requests }, day) => requests.some((request) => request.on === day),
  STAYING_PUT: ({ stayingPut }, day) => beganOrEnded(stayingPut, day),
  LAW_CHANGES: ({ settings, lawOn }, day) => lawOn === null && lawChangesOn(settings).includes(day),
}

export function changeCauseOf(
  history: History,
  day: DayNumber,
  before: Standing,
  after: Standing,
): { cause: ChangeCause; what: string } {
  const cause =
    CHANGE_CAUSES.find((each) => each === 'RECORDED_DATE' || TESTS[each](history, day, before, after)) ??
    'RECORDED_DATE'
  return { cause, what: CHANGE_WORDS[cause] }
}
