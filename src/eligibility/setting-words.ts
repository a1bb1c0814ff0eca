/* Each disputed point in words for the council that decides it: the question, and what each choice changes. */
import type { FutureLawKey, Settings } from './settings.ts'

export type DisputedPoint = Exclude<keyof Settings, 'amounts' | 'law'>

export interface SettingWording {
  /** The question. */
  title: string
  /** The answer we take when nobody chooses, and what the other one would change. */
  sentence: string
  citation: string
}

function point(title: string, sentence: string, citation: string): SettingWording {
  return { title, sentence, citation }
}

const REG_3 = 'SI 2010/2571 reg 3'
const REG_48 = 'SI 2010/959 reg 48'
const SECTION_24 = 'Children Act 1989 s.24(1B)-(2)'

export const SETTING_WORDS: Record<DisputedPoint, SettingWording> = {
  shortBreakRule: point(
    'Which short breaks stay outside "eligible"?',
    'By default those within regulation 48 (no stay over 17 days, at most 75 days in 12 months). The four-week rule of the 2001 regulations, still found in many manuals, leaves out more stays.',
    REG_48,
  ),
  shortBreakDaysCountLater: point(
    'Do days of short breaks count once a child is in care full time?',
    'By default never. If they do, some children reach 13 weeks sooner.',
    'SI 2010/959 reg 40',
  ),
  shortBreakLengthBy: point(
    'How is "meant to last more than 17 days" judged?',
    'By default by the planned end of the stay, where one is recorded. By actual days, a stay that overran turns the series into care.',
    REG_48,
  ),
  shortBreaksEndRelevant: point(
    'Do later short breaks take relevant status away?',
    'By default not: "last ceased to be looked after" leaves them out. If they do, a relevant child who starts short breaks falls back to qualifying.',
    'Children Act 1989 s.23A(2)',
  ),
  underOneDay: point(
    'When does a period of up to 24 hours count?',
    'By default only where it touches another period of care, because the test is on the continuous period. It can also never count, or always.',
    'Children Act 1989 s.22(2)',
  ),
  welshDaysCount: point(
    'Do days in care of a Welsh council count towards the 13 weeks?',
    'By default not. If they do, more young people reach 13 weeks.',
    'SI 2010/959 reg 40(1)',
  ),
  otherNationEndsRelevant: point(
    'Is a young person relevant whose last care was in another nation?',
    'By default not: the scheme of that nation answers. Otherwise the last care in England decides.',
    'Children Act 1989 s.23A(2)',
  ),
  homeClockStarts: point(
    'When do the six months at home start?',
    'By default on the day after care ended, when the young person was home before. From the day they came home, time at home under a care order counts too, and relevant status ends sooner.',
    `${REG_3}(5)`,
  ),
  plannedMoveRestores: point(
    'Does a planned move from home bring relevant status back?',
    'By default not; only a breakdown does. If it does, more young people are relevant again.',
    `${REG_3}(6)`,
  ),
  unknownEndRestores: point(
    'Does the end of a time at home bring relevant status back when nobody wrote down why it ended?',
    'By default yes, so that nobody loses a right through a gap in the record.',
    `${REG_3}(6)`,
  ),
  homeEndsHospitalRoute: point(
    'Do six months at home end relevant status gained through hospital or detention?',
    'By default not: on its words the rule covers those who left care only.',
    `${REG_3}(5)`,
  ),
  hospitalRouteNeedsCareRightBefore: point(
    'Must care have run right up to the stay in hospital or detention?',
    'By default not: 13 weeks in all before it are enough. If it must, those who had been home in between are left out.',
    `${REG_3}(2)(c)`,
  ),
  careToEveOf18Counts: point(
    'Is somebody former relevant whose last day in care is the day before the 18th birthday?',
    'By default yes. If not, a record that ends a day early makes them qualifying only.',
    'Children Act 1989 s.23C(1)(b)',
  ),
  breakdownAfter18Restores: point(
    'Does a breakdown at home after 18 bring the status back?',
    'By default not: the status is fixed on the day before the 18th birthday.',
    `${REG_3}(6)`,
  ),
  phaseOrder: point(
    'Which duty is named first from 21 to 24?',
    'By default a course in the pathway plan, then a course the council was told of, then a request for support.',
    'Children Act 1989 ss.23C(7), 23CA, 23CZB',
  ),
  qualifyingTest: point(
    'Is "was, but is no longer" tested for each kind of care by itself?',
    'By default yes. If all are tested together, somebody who left care but lives with a voluntary organisation does not qualify until they leave there.',
    SECTION_24,
  ),
  leavingOn16thBirthdayCounts: point(
    'Is somebody relevant whose last day in care is the 16th birthday?',
    'By default yes, where 13 weeks were reached. If not, at least one later day is needed.',
    'Children Act 1989 Sch 2 para 19B(2)(b)',
  ),
  thirteenWeeksInDays: point(
    'How many days are 13 weeks?',
    'By default 91, first and last day counted. With 92, the weeks are full only when the 91st day is over.',
    'SI 2010/959 reg 40(1)',
  ),
  homelessHousingCountsAsCare: point(
    'Is housing of a homeless child of 16 or 17 taken as care?',
    'By default not: it is raised for a person to look at. If it is, it counts like accommodation under section 20.',
    'R (G) v Southwark LBC [2009] UKHL 26',
  ),
  adoptionEndsCare: point(
    'Does an adoption order end care that day, even where the record runs on?',
    'By default yes. If not, the record is taken as it stands.',
    'Adoption and Children Act 2002 s.46',
  ),
  unknownWhenHistoryMissing: point(
    'Is the answer "not known" where the care history is incomplete and the facts held prove nothing?',
    'By default yes, and never "none". If not, only what is held is judged.',
    'Children Act 1989 ss.23A, 23C, 24',
  ),
}

export const FUTURE_LAW_WORDS: Record<FutureLawKey, SettingWording> = {
  stayingClose: point(
    'Staying close support',
    'When begun: every former relevant child under 25 is assessed for staying close support, and given it where their welfare needs it.',
    "Children's Wellbeing and Schools Act 2026 s.7 (Children Act 1989 s.23CZAA)",
  ),
  widerLocalOffer: point(
    'A wider local offer',
    'When begun: the local offer must also cover moving on, money skills, future housing, release from custody and financial support.',
    "Children's Wellbeing and Schools Act 2026 s.8",
  ),
  notIntentionallyHomeless: point(
    'No intentional homelessness',
    'When begun: relevant children, and former relevant children under 25, can no longer be found to be homeless on purpose.',
    "Children's Wellbeing and Schools Act 2026 s.9",
  ),
  widerCorporateParenting: point(
    'Corporate parenting by public bodies',
    'When begun: government departments and listed public bodies must have regard to the needs of children in care and care leavers. Section numbers and start are to be confirmed.',
    "Children's Wellbeing and Schools Act 2026",
  ),
}
