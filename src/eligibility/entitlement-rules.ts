/*
 * Dated rules for the entitlements. A start date marked "act" is the day the Act or regulations began; those of the
 * 2026 Act take theirs from the settings. Sources: leaving-care rules sections 7, 8 and 10.
 */
import type { EntitlementKey } from './codes.ts'
import type { Day } from './days.ts'
import type { FutureLawKey } from './settings.ts'

interface EntitlementRule {
  code: EntitlementKey
  title: string
  citation: string
  from: Day
  to: null
  standing: 'statutory' | 'guidance'
  startsWith?: FutureLawKey
}

function right(code: EntitlementKey, from: Day, title: string, citation: string): EntitlementRule {
  return { code, title, citation, from, to: null, standing: 'statutory' }
}

/** Law made on 29 April 2026 whose start date stands in the settings. */
function future(code: EntitlementKey, startsWith: FutureLawKey, title: string, citation: string): EntitlementRule {
  return { ...right(code, '2026-04-29', title, citation), startsWith }
}

const CHILDREN_ACT = '1991-10-14'
const LEAVING_CARE_ACT = '2001-10-01'
const SOCIAL_WORK_ACT = '2018-04-01'

export const ENTITLEMENT_RULES: readonly EntitlementRule[] = [
  right('LOOKED_AFTER_DUTIES', CHILDREN_ACT, 'Being looked after', 'Children Act 1989 ss.22-22G'),
  right(
    'PERSONAL_ADVISER',
    LEAVING_CARE_ACT,
    'A personal adviser',
    'Children Act 1989 Sch 2 para 19C; Children Act 1989 ss.23B(2), 23C(3), 23CA(2), 23CZB(3)',
  ),
  right(
    'NEEDS_ASSESSMENT',
    LEAVING_CARE_ACT,
    'An assessment of your needs',
    'Children Act 1989 Sch 2 para 19B(4); Children Act 1989 ss.23B(3), 23CA, 23CZB(4); SI 2010/959 reg 42; SI 2010/2571 reg 5',
  ),
  right(
    'PATHWAY_PLAN',
    LEAVING_CARE_ACT,
    'A pathway plan',
    'Children Act 1989 Sch 2 para 19B(4); Children Act 1989 ss.23B(3), 23C(3)(b), 23CA, 23CZB',
  ),
  right(
    'PATHWAY_PLAN_REVIEW',
    LEAVING_CARE_ACT,
    'Reviews of your plan',
    'Children Act 1989 Sch 2 para 19B(5); Children Act 1989 s.23C(3)(b); SI 2010/2571 reg 7',
  ),
  right('KEEP_IN_TOUCH', LEAVING_CARE_ACT, 'Keeping in touch', 'Children Act 1989 ss.23B(1), 23C(2)'),
  right(
    'MAINTENANCE_AND_ACCOMMODATION',
    LEAVING_CARE_ACT,
    'Somewhere to live and money to live on',
    'Children Act 1989 s.23B(8); SI 2010/2571 reg 9',
  ),
  right(
    'EDUCATION_TRAINING_EMPLOYMENT_SUPPORT',
    LEAVING_CARE_ACT,
    'Help with learning and work',
    'Children Act 1989 ss.23B(8)(c), 23C(4)(a)-(b), 23CA; SI 2010/2571 reg 9(1)',
  ),
  right('OTHER_ASSISTANCE', LEAVING_CARE_ACT, 'Other help that you need', 'Children Act 1989 s.23C(4)(c) and (5)'),
  {
    ...right(
      'SETTING_UP_HOME_ALLOWANCE',
      LEAVING_CARE_ACT,
      'Setting up home allowance',
      'Children Act 1989 guidance, volume 3',
    ),
    standing: 'guidance',
  },
  right('HE_BURSARY', '2008-09-01', 'University bursary', 'Children Act 1989 s.23C(5A); SI 2009/2274'),
  right(
    'VACATION_ACCOMMODATION',
    LEAVING_CARE_ACT,
    'Somewhere to live in the holidays',
    'Children Act 1989 s.24B(5); SI 2010/2571 reg 9(4)',
  ),
  right('STAYING_PUT', '2014-05-13', 'Staying put', 'Children Act 1989 s.23CZA'),
  right('PA_OFFER_TO_25', SOCIAL_WORK_ACT, 'The offer of an adviser', 'Children Act 1989 s.23CZB'),
  right('S24_ADVICE_AND_BEFRIENDING', LEAVING_CARE_ACT, 'Advice', 'Children Act 1989 s.24A'),
  right('S24_ASSISTANCE', LEAVING_CARE_ACT, 'Practical help', 'Children Act 1989 s.24A'),
  right('S24_KEEP_IN_TOUCH', LEAVING_CARE_ACT, 'Keeping in touch', 'Children Act 1989 s.24(4)'),
  right('S24B_EDUCATION_SUPPORT', LEAVING_CARE_ACT, 'Help with learning costs', 'Children Act 1989 s.24B'),
  right('LOCAL_OFFER', SOCIAL_WORK_ACT, 'The local offer', 'Children and Social Work Act 2017 s.2'),
  right(
    'CORPORATE_PARENTING',
    SOCIAL_WORK_ACT,
    'A council that acts like a parent',
    'Children and Social Work Act 2017 s.1',
  ),
  right('ADVOCACY', '2004-04-01', 'An advocate', 'Children Act 1989 ss.24D, 26A'),
  right('PRIORITY_NEED_18_20', '2002-07-31', 'Help if you are homeless', 'SI 2002/2051 art 4'),
  right(
    'PRIORITY_NEED_IF_VULNERABLE_21_PLUS',
    '2002-07-31',
    'Help if you are homeless and at risk',
    'SI 2002/2051 art 5',
  ),
  right(
    'ALLOCATION_NO_LOCAL_CONNECTION_TEST',
    '2025-07-10',
    'Council housing in any area',
    'Allocation of Housing (Qualification Criteria for Victims of Domestic Abuse and Care Leavers) (England) Regulations 2025',
  ),
  future(
    'STAYING_CLOSE',
    'stayingClose',
    'Staying close support',
    "Children Act 1989 s.23CZAA; Children's Wellbeing and Schools Act 2026 s.7",
  ),
  future(
    'WIDER_LOCAL_OFFER',
    'widerLocalOffer',
    'A wider local offer',
    "Children's Wellbeing and Schools Act 2026 s.8",
  ),
  future(
    'NOT_INTENTIONALLY_HOMELESS',
    'notIntentionallyHomeless',
    'Never homeless on purpose',
    "Children's Wellbeing and Schools Act 2026 s.9",
  ),
  future(
    'WIDER_CORPORATE_PARENTING',
    'widerCorporateParenting',
    'More public bodies that act like a parent',
    "Children's Wellbeing and Schools Act 2026 (corporate parenting; section numbers to be confirmed)",
  ),
]
