/* What would give another answer: the changes that are open to this person, in plain words. */
import type { Route } from './codes.ts'
import type { Decision } from './decision.ts'
import type { Facts } from './facts.ts'
import { longDay, type Words } from './wording.ts'

type Change = (decision: Decision, words: Words) => readonly string[]

const TELL_US_DATES = 'If a date is wrong, or we missed a time in care, tell us. That could change the answer.'

function relevantChange({ used, asOf, reasons }: Decision): readonly string[] {
  const at18 = `When you turn 18 on ${longDay(used.turns18)} you become a former relevant child. You can get help until you turn 25.`
  const isHome = used.home !== null && (used.home.endedOn === null || used.home.endedOn >= asOf)
  if (isHome && used.home !== null && !reasons.includes('HOME_ARRANGEMENT_BROKE_DOWN')) {
    return [
      `If you are still home on ${longDay(used.home.sixMonthsOn)} your status changes. You will get less help then.`,
      'If home stops working before you turn 18, tell us. Your rights come back.',
    ]
  }
  return [
    at18,
    'If you go to live with a parent for six months or more, your status changes. You will get less help then.',
  ]
}

function careChange({ used, reasons, asOf }: Decision): readonly string[] {
  const isHeldBack = reasons.includes('SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER')
  if (isHeldBack && asOf < used.turns18) {
    return ['If home stops working before you turn 18, tell us. Then you are a relevant child and get more help.']
  }
  return [TELL_US_DATES]
}

function formerChange({ phase }: Decision, words: Words): readonly string[] {
  switch (phase) {
    case '18_to_20':
      return [
        'After you turn 21 you get more help if you ask for it, or if you are on a course.',
        'Tell us if you start a course, or want to.',
      ]
    case 's23C7':
    case 's23CA':
      return ['When your course ends your help changes. You can still ask for help until you turn 25.']
    case '21_to_24_requested':
      return [`You can tell us at any time that you do not want a ${words.adviser}. You can ask again later.`]
    case '21_to_24':
    case null:
      return [
        `If you ask for help you get a ${words.adviser} and a ${words.plan}.`,
        'If you tell us that you are on a course, or want to start one, we must help you with it.',
      ]
  }
}

function inCareChange({ used }: Decision): readonly string[] {
  if (used.thirteenWeeksOn === null) return [TELL_US_DATES]
  return [
    `If you leave care before ${longDay(used.thirteenWeeksOn)}, you have fewer rights. You can still ask us for help.`,
    TELL_US_DATES,
  ]
}

const CHANGES: Record<Route, Change> = {
  deceased: () => [],
  under_16: ({ used }) =>
    used.isInCare
      ? [
          'If you are in care when you turn 16, you can have leaving care rights. You need 13 weeks in care since you turned 14.',
        ]
      : ['If you are in care when you are 16 or 17, you will have rights.'],
  eligible: ({ used }) => [
    `When you turn 18 on ${longDay(used.turns18)} you become a former relevant child. You can get help until you turn 25.`,
    'If you leave care before that, you are a relevant child. We must still help you.',
  ],
  in_care: inCareChange,
  in_care_short_break: ({ used }) => [
    used.shortBreakRule === 'four_weeks'
      ? 'If a stay lasts more than four weeks, it counts as care.'
      : 'If a stay is planned for more than 17 days, it counts as care. So it does if you stay more than 75 days in a year.',
    'If you come into care full time, those days count.',
  ],
  in_care_elsewhere: () => ['If you come into care in England, our rules apply too.'],
  relevant_left_care: relevantChange,
  relevant_hospital: ({ used }) => [
    `When you turn 18 on ${longDay(used.turns18)} you become a former relevant child. You can get help until you turn 25.`,
  ],
  former_relevant_child: formerChange,
  former_eligible_child: formerChange,
  qualifying_guardianship: () => [TELL_US_DATES],
  qualifying_care: careChange,
  qualifying_other: () => [TELL_US_DATES],
  education_after_21: () => ['If you stop your course, this help stops too.'],
  no_category: ({ used }) =>
    used.age >= 16 && used.age < 18
      ? ['If you come into care before you turn 18, you will have rights.', TELL_US_DATES]
      : [TELL_US_DATES],
  history_not_held: () => [
    'You have rights if you were in care for 13 weeks since you turned 14. Some of that must be after you turned 16.',
  ],
}

/** An adopted young person's old record may not tell where they live now. */
function adoptionChange(facts: Facts, decision: Decision): readonly string[] {
  const isAdopted = (facts.orders ?? []).some((order) => order.type === 'ADOPTION' && order.start <= decision.asOf)
  return isAdopted && decision.category === 'none'
    ? ['Did you come into care again after you were adopted? Tell us.']
    : []
}

export function whatWouldChange(decision: Decision, facts: Facts, words: Words): readonly string[] {
  return [...CHANGES[decision.route](decision, words), ...adoptionChange(facts, decision)]
}
