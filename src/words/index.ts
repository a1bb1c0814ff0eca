/* Words and working time: pure, no dependencies, in Node and in the browser. Nothing here decides for a person. */
export { AVOID_WORDS, type AvoidWord } from './avoid-words.ts'
export { bankHolidayDays, bankHolidays, type BankHoliday } from './bank-holidays.ts'
export { readDanger, type Danger, type DangerFound } from './danger.ts'
export { hoursInWords, timeInWords, whenInWords, type WhenOptions } from './hours-words.ts'
export { notForEveryone, type NotForEveryone } from './not-for-everyone.ts'
export { ageInWords, readPlainness, type Jargon, type LongSentence, type Plainness } from './plain.ts'
export { inCommonWords, wordsInCommon, type InCommon } from './repeated.ts'
export { meaningsOf, searchTerms, SYNONYM_GROUPS, toTsQuery, type Meaning } from './synonyms.ts'
export { stemOf as stemOfWord } from './terms.ts'
export { suggestThemes, type Suggestion, type ThemeToSuggest } from './themes.ts'
export {
  addWorkingDays,
  addWorkingMinutes,
  isOpenAt,
  minuteOf,
  nextOpening,
  WEEKDAYS,
  type OpenHours,
  type Weekday,
  type WeekHours,
} from './working-hours.ts'
