/* Dated rules for the categories, the phases and the counting. Sources: leaving-care rules sections 2, 3 and 12. */
import type { Phase, Route } from './codes.ts'
import type { Day } from './days.ts'

export type CountingRule =
  | 'AGE_REACHED'
  | 'LOOKED_AFTER'
  | 'THIRTEEN_WEEKS'
  | 'SHORT_BREAKS_LEFT_OUT'
  | 'SIX_MONTHS_AT_HOME'
  | 'RESPONSIBLE_AUTHORITY'

interface CategoryRule {
  code: Route | Phase | CountingRule
  title: string
  citation: string
  from: Day
  to: Day | null
  standing: 'statutory'
}

const LEAVING_CARE_ACT = '2001-10-01'
const REGULATIONS_2010 = '2011-04-01'
const EVE_OF_REGULATIONS_2010 = '2011-03-31'

function law(
  code: CategoryRule['code'],
  title: string,
  citation: string,
  from: Day,
  to: Day | null = null,
): CategoryRule {
  return { code, title, citation, from, to, standing: 'statutory' }
}

const CATEGORIES: readonly CategoryRule[] = [
  law('deceased', 'No category after a death', 'Children Act 1989 s.24', LEAVING_CARE_ACT),
  law('under_16', 'Leaving-care rights begin at 16', 'Children Act 1989 Sch 2 para 19B(2)(a)', LEAVING_CARE_ACT),
  law(
    'eligible',
    'Eligible child',
    'Children Act 1989 Sch 2 para 19B; SI 2001/2874 reg 3',
    LEAVING_CARE_ACT,
    EVE_OF_REGULATIONS_2010,
  ),
  law('eligible', 'Eligible child', 'Children Act 1989 Sch 2 para 19B; SI 2010/959 reg 40', REGULATIONS_2010),
  law(
    'in_care',
    'Child in care who has not reached 13 weeks',
    'Children Act 1989 Sch 2 para 19B(2)(b); SI 2010/959 reg 40(1)',
    LEAVING_CARE_ACT,
  ),
  law(
    'in_care_short_break',
    'Child in care for a short break',
    'SI 2010/959 reg 40(2); SI 2010/959 reg 48',
    LEAVING_CARE_ACT,
  ),
  law('in_care_elsewhere', 'Child in care of another nation', 'Children Act 1989 s.22(1)', LEAVING_CARE_ACT),
  law(
    'relevant_left_care',
    'Relevant child who left care',
    'Children Act 1989 s.23A(2); SI 2001/2874 reg 4',
    LEAVING_CARE_ACT,
    EVE_OF_REGULATIONS_2010,
  ),
  law(
    'relevant_left_care',
    'Relevant child who left care',
    'Children Act 1989 s.23A(2); SI 2010/2571 reg 3(5)-(6)',
    REGULATIONS_2010,
  ),
  law(
    'relevant_hospital',
    'Relevant child by way of hospital or detention',
    'Children Act 1989 s.23A(3); SI 2010/2571 reg 3(2)-(4)',
    LEAVING_CARE_ACT,
  ),
  law('former_relevant_child', 'Former relevant child', 'Children Act 1989 s.23C(1)(a)', LEAVING_CARE_ACT),
  law('former_eligible_child', 'Former relevant child', 'Children Act 1989 s.23C(1)(b)', LEAVING_CARE_ACT),
  law('qualifying_guardianship', 'Qualifying through special guardianship', 'Children Act 1989 s.24(1A)', '2005-12-30'),
  law('qualifying_care', 'Qualifying through care', 'Children Act 1989 s.24(1B) and (2)(a)', LEAVING_CARE_ACT),
  law(
    'qualifying_other',
    'Qualifying through other care',
    'Children Act 1989 s.24(1B) and (2)(b)-(e)',
    LEAVING_CARE_ACT,
  ),
  law('education_after_21', 'Help with education from 21 to 24', 'Children Act 1989 s.24B(2)-(3)', LEAVING_CARE_ACT),
  law('no_category', 'No category', 'Children Act 1989 s.22(1), s.23A, s.23C, s.24', LEAVING_CARE_ACT),
  law('history_not_held', 'Care history not held', 'Children Act 1989 s.23A, s.23C, s.24', LEAVING_CARE_ACT),
]

const PHASES: readonly CategoryRule[] = [
  law('18_to_20', 'Support from 18 to 20', 'Children Act 1989 s.23C(2)-(6)', LEAVING_CARE_ACT),
  law('s23C7', 'Course in the pathway plan', 'Children Act 1989 s.23C(7)', LEAVING_CARE_ACT),
  law('s23CA', 'Back to education or training', 'Children Act 1989 s.23CA', REGULATIONS_2010),
  law('21_to_24_requested', 'Support asked for from 21 to 24', 'Children Act 1989 s.23CZB(2)-(6)', '2018-04-01'),
  law('21_to_24', 'The offer of support from 21 to 24', 'Children Act 1989 s.23CZB', '2018-04-01'),
]

const COUNTING: readonly CategoryRule[] = [
  law('AGE_REACHED', 'When an age is reached', 'Family Law Reform Act 1969 s.9', '1970-01-01'),
  law('LOOKED_AFTER', 'Looked after for more than 24 hours', 'Children Act 1989 s.22(1)-(2)', '1991-10-14'),
  law('THIRTEEN_WEEKS', '13 weeks since 14', 'SI 2001/2874 reg 3', LEAVING_CARE_ACT, EVE_OF_REGULATIONS_2010),
  law('THIRTEEN_WEEKS', '13 weeks since 14', 'SI 2010/959 reg 40(1)', REGULATIONS_2010),
  law(
    'SHORT_BREAKS_LEFT_OUT',
    'Short breaks of up to four weeks left out',
    'SI 2001/2874 reg 3(3)',
    LEAVING_CARE_ACT,
    EVE_OF_REGULATIONS_2010,
  ),
  law('SHORT_BREAKS_LEFT_OUT', 'Short breaks left out', 'SI 2010/959 reg 40(2); SI 2010/959 reg 48', REGULATIONS_2010),
  law('SIX_MONTHS_AT_HOME', 'Six months at home', 'SI 2010/2571 reg 3(5)-(6)', LEAVING_CARE_ACT),
  law(
    'RESPONSIBLE_AUTHORITY',
    'The council that last looked after you',
    'Children Act 1989 s.23A(4)',
    LEAVING_CARE_ACT,
  ),
]

export const CATEGORY_RULES: readonly CategoryRule[] = [...CATEGORIES, ...PHASES, ...COUNTING]
