/* Plain words for every reason code. */
import type { ReasonCode } from './codes.ts'
import type { Wording } from './wording.ts'

const PARA_19B = 'Children Act 1989 Sch 2 para 19B'
const REG_40 = 'SI 2010/959 reg 40'
const REG_3 = 'SI 2010/2571 reg 3'
const AGE = 'Family Law Reform Act 1969 s.9'

function words(title: string, sentence: string, citation: string): Wording {
  return { title, sentence, citation, standing: 'statutory' }
}

export const REASON_WORDS: Record<ReasonCode, Wording> = {
  AGED_16_OR_17: words('You are 16 or 17', 'You are 16 or 17 years old.', AGE),
  AGED_16_TO_20: words('You are 16 to 20', 'You are over 15 and under 21.', AGE),
  AGED_18_TO_20: words('You are 18 to 20', 'You are over 17 and under 21.', AGE),
  AGED_21_TO_24: words('You are 21 to 24', 'You are over 20 and under 25.', AGE),
  UNDER_16: words('You are under 16', 'These rights start when you turn 16.', `${PARA_19B}(2)(a)`),
  OVER_21: words('You are 21 or over', 'You have turned 21.', 'Children Act 1989 s.24(1B)'),
  LOOKED_AFTER_NOW: words('You are in care now', 'You are in care today.', 'Children Act 1989 s.22(1)'),
  NOT_LOOKED_AFTER: words('You are not in care now', 'You are not in care today.', 'Children Act 1989 s.22(1)'),
  THIRTEEN_WEEKS_SINCE_14_MET: words(
    'You were in care for 13 weeks',
    'You were in care for 13 weeks or more after you turned 14.',
    `${REG_40}(1)`,
  ),
  THIRTEEN_WEEKS_NOT_MET: words(
    'You were in care for less than 13 weeks',
    'You were in care for less than 13 weeks after you turned 14.',
    `${REG_40}(1)`,
  ),
  LAST_PERIOD_REACHES_PAST_16: words(
    'You were in care after you turned 16',
    'Part of your time in care was after you turned 16.',
    `${PARA_19B}(2)(b)`,
  ),
  SHORT_BREAKS_EXCLUDED: words(
    'Short breaks do not count',
    'You stay away from home for short breaks. Short breaks do not count as care here.',
    'SI 2010/959 reg 40(2); SI 2010/959 reg 48',
  ),
  WAS_ELIGIBLE_BEFORE_LEAVING_CARE: words(
    'You had these rights when you left care',
    'When you left care you were 16 or 17. You had been in care for 13 weeks or more.',
    'Children Act 1989 s.23A(2)',
  ),
  NO_SIX_MONTHS_AT_HOME: words(
    'You have not been home for six months',
    'You have not lived with a parent for six months in a row.',
    `${REG_3}(5)`,
  ),
  SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER: words(
    'You went home for six months',
    'You lived with a parent, or with somebody who has the same rights, for six months or more.',
    `${REG_3}(5)`,
  ),
  HOME_ARRANGEMENT_BROKE_DOWN: words(
    'Living at home did not work out',
    'You went home, but it did not work out. So your rights came back.',
    `${REG_3}(6)`,
  ),
  IN_HOSPITAL_OR_DETAINED_ON_16TH_BIRTHDAY: words(
    'You were in hospital or locked up when you turned 16',
    'On the day you turned 16 you were in hospital or in custody.',
    `${REG_3}(2)`,
  ),
  THIRTEEN_WEEKS_BEFORE_ADMISSION: words(
    'You were in care for 13 weeks before that',
    'Before you went in, you had been in care for 13 weeks or more.',
    `${REG_3}(2)`,
  ),
  NO_CARE_ORDER: words('No care order now', 'No court order keeps you in care now.', `${REG_3}(2)(b)`),
  LOOKED_AFTER_AND_ELIGIBLE_AT_18: words(
    'You were in care until you turned 18',
    'You were in care when you turned 18, for 13 weeks or more in all.',
    'Children Act 1989 s.23C(1)(b)',
  ),
  RELEVANT_CHILD_AT_18: words(
    'You had left care and had rights at 18',
    'You left care at 16 or 17, and you still had your rights when you turned 18.',
    'Children Act 1989 s.23C(1)(a)',
  ),
  PROGRAMME_IN_PATHWAY_PLAN_CONTINUES: words(
    'Your course is in your plan',
    'You are still on the course that is in your plan.',
    'Children Act 1989 s.23C(7)',
  ),
  INFORMED_AUTHORITY_OF_EDUCATION_OR_TRAINING: words(
    'You told us about a course',
    'You told us that you are on a course, or want to start one.',
    'Children Act 1989 s.23CA(1)',
  ),
  NO_CURRENT_REQUEST_FOR_SUPPORT: words(
    'You have not asked for help',
    'You have not asked us for help right now. You can ask at any time until you turn 25.',
    'Children Act 1989 s.23CZB(2)',
  ),
  ASKED_FOR_SUPPORT: words('You asked for help', 'You asked us for help.', 'Children Act 1989 s.23CZB(2)'),
  SPECIAL_GUARDIANSHIP_ORDER: words(
    'You have a special guardian',
    'A court gave you a special guardian.',
    'Children Act 1989 s.24(1A)(a)',
  ),
  LOOKED_AFTER_IMMEDIATELY_BEFORE_ORDER: words(
    'You were in care just before the order',
    'You were in care right up to the day of that court order.',
    'Children Act 1989 s.24(1A)(b)',
  ),
  LOOKED_AFTER_BETWEEN_16_AND_18: words(
    'You were in care at 16 or 17',
    'You were in care for a time when you were 16 or 17.',
    'Children Act 1989 s.24(1B) and (2)(a)',
  ),
  ACCOMMODATED_OR_FOSTERED_BETWEEN_16_AND_18: words(
    'You lived away from home at 16 or 17',
    'You lived away from home for a time when you were 16 or 17.',
    'Children Act 1989 s.24(2)(b)-(e)',
  ),
  HIGHER_CATEGORY_NOT_MET: words(
    'The rules for more help are not met',
    'You do not meet the rules for the groups that get more help.',
    'Children Act 1989 ss.23A, 23C',
  ),
  WOULD_QUALIFY_IF_UNDER_21: words(
    'You had these rights until 21',
    'Until you turned 21 you had the right to advice and help.',
    'Children Act 1989 s.24B(3)(b)',
  ),
  IN_EDUCATION_OR_TRAINING: words('You are on a course', 'You are on a course now.', 'Children Act 1989 s.24B(2)'),
  NO_QUALIFYING_CARE: words(
    'No care that counts',
    'We hold no time in care that gives you these rights.',
    'Children Act 1989 ss.23A, 24',
  ),
  NO_CATEGORY_APPLIES_AT_THIS_AGE: words(
    'No group fits at your age',
    'With the dates we hold, none of the groups fits at your age.',
    'Children Act 1989 ss.23C, 23CZB, 24',
  ),
  CARE_HISTORY_NOT_HELD: words(
    'We do not know all the times you were in care',
    'We do not hold all the dates of your time in care. So we cannot say yes or no yet.',
    'Children Act 1989 ss.23A, 23C, 24',
  ),
  DECEASED: words('A date of death is recorded', 'A date of death is on the record.', 'Children Act 1989 s.24'),
}
