/* The first words of an explanation, by route: what you are, and why. */
import type { Phase, Route } from './codes.ts'
import type { Decision, Used } from './decision.ts'
import { longDay, type Words } from './wording.ts'

const HEADLINES: Record<Route, string> = {
  deceased: 'No status is shown.',
  under_16: 'You are under 16, so leaving care rights have not started yet.',
  eligible: 'You have leaving care rights. The law calls you an eligible child.',
  in_care: 'You are in care. You do not have leaving care rights yet.',
  in_care_short_break: 'You are on a short break. Short breaks do not give leaving care rights.',
  in_care_elsewhere: 'You are in care outside England. Other rules apply there.',
  relevant_left_care: 'You have left care and you still have rights. The law calls you a relevant child.',
  relevant_hospital: 'You have leaving care rights. The law calls you a relevant child.',
  former_relevant_child: 'You are a care leaver. The law calls you a former relevant child.',
  former_eligible_child: 'You are a care leaver. The law calls you a former relevant child.',
  qualifying_guardianship: 'You can ask us for help. The law says you qualify for advice and help.',
  qualifying_care: 'You can ask us for help. The law says you qualify for advice and help.',
  qualifying_other: 'You can ask us for help. The law says you qualify for advice and help.',
  education_after_21: 'You can ask us for help with your course.',
  no_category: 'With the dates we hold, you have no leaving care rights today.',
  history_not_held: 'We cannot say yet. We do not know all the times you were in care.',
}

export function headlineOf({ route, phase }: Decision): string {
  if (phase === 's23CA') return 'You are a care leaver and we must help you with your course.'
  return HEADLINES[route]
}

type Why = (used: Used, decision: Decision, words: Words) => readonly string[]

const QUALIFYING_HELP = 'You can ask for advice and help until you turn 21.'

function leaverWhy(used: Used, decision: Decision): readonly string[] {
  const why = [
    'You have left care and you are under 18. You had been in care for 13 weeks or more when you left, and you were 16 or 17.',
  ]
  if (decision.reasons.includes('HOME_ARRANGEMENT_BROKE_DOWN')) {
    return [...why, 'You went home, but that did not work out. So your rights came back.']
  }
  const isHome = used.home !== null && (used.home.endedOn === null || used.home.endedOn >= decision.asOf)
  if (!isHome || used.home === null) return why
  return [...why, `You have been home for less than six months. We count from ${longDay(used.home.countedFrom)}.`]
}

function careWhy(used: Used, decision: Decision): readonly string[] {
  const why = ['You were in care for a time when you were 16 or 17. You are not in care now.']
  if (decision.reasons.includes('SIX_MONTHS_WITH_PARENT_OR_PR_HOLDER')) {
    const from = used.home === null ? '' : ` We count from ${longDay(used.home.countedFrom)}.`
    return [
      ...why,
      `After you left care you lived at home for six months or more.${from} That is why you are not in the group that gets more help.`,
      QUALIFYING_HELP,
    ]
  }
  return [...why, 'It was not for long enough to put you in the group that gets more help.', QUALIFYING_HELP]
}

const WHY: Record<Route, Why> = {
  deceased: () => ['A date of death is on the record.'],
  under_16: (used) =>
    used.isInCare
      ? [
          'You are in care and have all the rights of a child in care.',
          `Leaving care rights can start when you turn 16, on ${longDay(used.turns16)}.`,
        ]
      : [`These rights can start when you turn 16, on ${longDay(used.turns16)}.`],
  eligible: () => [
    'You are 16 or 17 and you are in care now. You have been in care for 13 weeks or more since you turned 14.',
  ],
  in_care: (used) => [
    'You are in care and have all the rights of a child in care.',
    used.thirteenWeeksOn === null
      ? 'You have not been in care for 13 weeks since you turned 14.'
      : `You get leaving care rights when you reach 13 weeks. That is on ${longDay(used.thirteenWeeksOn)}, if nothing changes.`,
  ],
  in_care_short_break: () => [
    'You go away from home for short stays, and then you go back. While you stay you have the rights of a child in care.',
    'The law does not count these stays when it asks if you were in care for 13 weeks.',
  ],
  in_care_elsewhere: () => ['You are in care in Wales, Scotland or Northern Ireland. Ask there what help you can get.'],
  relevant_left_care: leaverWhy,
  relevant_hospital: (used) => [
    'When you turned 16 you were in hospital or in custody. Before that you had been in care for 13 weeks or more.',
    ...(used.admittedOn === null ? [] : [`You went in on ${longDay(used.admittedOn)}.`]),
  ],
  former_relevant_child: (_used, decision, words) => [
    'You left care before you turned 18, and you still had your rights on that day.',
    ...(decision.reasons.includes('HOME_ARRANGEMENT_BROKE_DOWN')
      ? ['You had gone home, but that did not work out. So your rights came back.']
      : []),
    ...phaseWhy(decision, words),
  ],
  former_eligible_child: (_used, decision, words) => [
    'You were in care until you turned 18. You had been in care for 13 weeks or more.',
    ...phaseWhy(decision, words),
  ],
  qualifying_guardianship: (used) => [
    'A court gave you a special guardian. You were in care right up to that day.',
    ...(used.guardianshipFrom === null ? [] : [`The order began on ${longDay(used.guardianshipFrom)}.`]),
    QUALIFYING_HELP,
  ],
  qualifying_care: careWhy,
  qualifying_other: () => [
    'You lived away from home for a time when you were 16 or 17. You do not live there now.',
    QUALIFYING_HELP,
  ],
  education_after_21: () => [
    'Until you turned 21 you could ask us for advice and help.',
    'You are on a course now. So you can still ask for help with the cost of it until you turn 25.',
  ],
  no_category: (used) => noCategoryWhy(used),
  history_not_held: (_used, _decision, words) => [
    'That does not mean no. It means we must find out more.',
    `Tell us when you were in care, where it was, and why it ended. We need the time since you turned 14. If you do not know, ask ${words.council} to look for your records.`,
  ],
}

function noCategoryWhy(used: Used): readonly string[] {
  if (used.age >= 25) return ['Leaving care rights end when you turn 25. You can still ask us for advice.']
  if (used.age >= 21)
    return ['Rights after 21 are for people who left care at 16 or over, and were in care for 13 weeks.']
  const wasInCare = used.lastDayInCare !== null && used.lastDayInCare >= used.turns16
  if (wasInCare) return ['The time in care that we hold does not fit the rules here.']
  return ['To have rights you must have been in care on or after the day you turned 16. We hold no such day.']
}

const PHASE_WHY: Record<Phase, Why> = {
  '18_to_20': () => ['You are 18, 19 or 20. We must keep in touch with you and help you.'],
  s23C7: () => ['You are 21 or over and your course is in your plan. So all your help goes on until the course ends.'],
  s23CA: (used) => [
    used.course === null || used.course.toldCouncilOn === null
      ? 'You told us about a course. So we must help you with it.'
      : `On ${longDay(used.course.toldCouncilOn)} you told us about a course. So we must help you with it.`,
  ],
  '21_to_24_requested': (used, _decision, words) => [
    used.askedForSupportOn === null
      ? `You asked us for help. So you get a ${words.adviser}.`
      : `On ${longDay(used.askedForSupportOn)} you asked us for help. So you get a ${words.adviser}.`,
  ],
  '21_to_24': (_used, _decision, words) => [
    `You are 21 or over, and under 25. You can ask for a ${words.adviser} at any time. We have no such request from you now.`,
  ],
}

function phaseWhy(decision: Decision, words: Words): readonly string[] {
  return decision.phase === null ? [] : PHASE_WHY[decision.phase](decision.used, decision, words)
}

export function whyOf(decision: Decision, words: Words): readonly string[] {
  return WHY[decision.route](decision.used, decision, words)
}
