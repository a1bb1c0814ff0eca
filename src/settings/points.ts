// The choices of each disputed point of the leaving-care rules, beside the engine's own words for the question.
import { DEFAULT_SETTINGS, type DisputedPoint, type Settings } from '../eligibility/index.ts'

export interface PointChoice {
  /** As it travels in a form. */
  readonly value: string
  readonly text: string
  readonly stored: unknown
}

const yesNo = [
  { value: 'true', text: 'Yes', stored: true },
  { value: 'false', text: 'No', stored: false },
] as const

const oneOf = <Key extends DisputedPoint>(texts: readonly (readonly [Settings[Key] & (string | number), string])[]) =>
  texts.map(([stored, text]) => ({ value: String(stored), text, stored }))

const phases = {
  s23C7: 'course in the plan',
  s23CA: 'course they told us of',
  '21_to_24_requested': 'request for support',
} as const
type PhaseKey = keyof typeof phases

const orders: readonly (readonly PhaseKey[])[] = [
  ['s23C7', 's23CA', '21_to_24_requested'],
  ['s23C7', '21_to_24_requested', 's23CA'],
  ['s23CA', 's23C7', '21_to_24_requested'],
  ['s23CA', '21_to_24_requested', 's23C7'],
  ['21_to_24_requested', 's23C7', 's23CA'],
  ['21_to_24_requested', 's23CA', 's23C7'],
]

export const pointChoices: Readonly<Record<DisputedPoint, readonly PointChoice[]>> = {
  shortBreakRule: oneOf<'shortBreakRule'>([
    ['reg48', 'Those within regulation 48'],
    ['four_weeks', 'Those of up to four weeks'],
  ]),
  shortBreakDaysCountLater: yesNo,
  shortBreakLengthBy: oneOf<'shortBreakLengthBy'>([
    ['planned_end', 'By the planned end'],
    ['actual_days', 'By the actual days'],
  ]),
  shortBreaksEndRelevant: yesNo,
  underOneDay: oneOf<'underOneDay'>([
    ['when_abutting', 'Where it touches another period'],
    ['never', 'Never'],
    ['always', 'Always'],
  ]),
  welshDaysCount: yesNo,
  otherNationEndsRelevant: [
    { value: 'true', text: 'No, the scheme of that nation answers', stored: true },
    { value: 'false', text: 'Yes, the last care in England decides', stored: false },
  ],
  homeClockStarts: oneOf<'homeClockStarts'>([
    ['day_after_care', 'On the day after care ended'],
    ['day_came_home', 'On the day they came home'],
  ]),
  plannedMoveRestores: yesNo,
  unknownEndRestores: yesNo,
  homeEndsHospitalRoute: yesNo,
  hospitalRouteNeedsCareRightBefore: yesNo,
  careToEveOf18Counts: yesNo,
  breakdownAfter18Restores: yesNo,
  phaseOrder: orders.map((order) => ({
    value: order.join(','),
    text: `A ${order.map((phase) => phases[phase]).join(', then a ')}`,
    stored: order,
  })),
  qualifyingTest: oneOf<'qualifyingTest'>([
    ['limb_by_limb', 'Each kind of care by itself'],
    ['all_limbs', 'All kinds together'],
  ]),
  leavingOn16thBirthdayCounts: yesNo,
  thirteenWeeksInDays: oneOf<'thirteenWeeksInDays'>([
    [91, '91 days'],
    [92, '92 days'],
  ]),
  homelessHousingCountsAsCare: yesNo,
  adoptionEndsCare: yesNo,
  unknownWhenHistoryMissing: yesNo,
}

export const points = Object.keys(pointChoices) as readonly DisputedPoint[]

/** The value of a setting as it travels in a form. */
export const formValue = (stored: Settings[DisputedPoint]): string =>
  Array.isArray(stored) ? stored.join(',') : String(stored)

export const defaultValue = (point: DisputedPoint): string => formValue(DEFAULT_SETTINGS[point])
