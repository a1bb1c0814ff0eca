/* Which duties a council has towards a former relevant child: by age, course and request (CA ss.23C, 23CA, 23CZB). */
import type { Phase } from './codes.ts'
import { dayNumber, dayNumberOrNever, type DayNumber } from './days.ts'
import type { Education, Facts } from './facts.ts'
import { lawDay, type History } from './history.ts'
import { LAW_OF_2010_FROM, SUPPORT_TO_25_FROM } from './rules.ts'
import type { PhaseFrom21 } from './settings.ts'

const NO_EDUCATION: readonly Education[] = []

export function isUnderWay(record: { start: string; end: string | null }, day: DayNumber): boolean {
  return dayNumber(record.start) <= day && day <= dayNumberOrNever(record.end)
}

/** The course or training of the pathway plan that goes on past 21 (s.23C(7)). */
export function plannedCourseOn(facts: Facts, day: DayNumber): Education | null {
  for (const course of facts.education ?? NO_EDUCATION) {
    if (course.setOutInPathwayPlanBefore21 === true && isUnderWay(course, day)) return course
  }
  return null
}

/** The course or training the council has been told of, whether it has begun or is wished for (s.23CA(1)). */
export function reportedCourseOn(facts: Facts, day: DayNumber): Education | null {
  let latest: Education | null = null
  for (const course of facts.education ?? NO_EDUCATION) {
    if (dayNumberOrNever(course.informedAuthorityOn) > day || day > dayNumberOrNever(course.end)) continue
    if (latest === null || dayNumberOrNever(course.end) > dayNumberOrNever(latest.end)) latest = course
  }
  return latest
}

/** The day on which support was last asked for and not since declined; null when it is not asked for. */
export function requestOn(facts: Facts, day: DayNumber): DayNumber | null {
  let asked = -1
  let withdrawn = -1
  for (const request of facts.requests ?? []) {
    const on = dayNumber(request.date)
    if (on > day) continue
    if (request.type === 'support_21_plus') asked = Math.max(asked, on)
    else withdrawn = Math.max(withdrawn, on)
  }
  return asked >= 0 && asked >= withdrawn ? asked : null
}

function applies(phase: PhaseFrom21, history: History, day: DayNumber): boolean {
  const { facts } = history
  const law = lawDay(history, day)
  switch (phase) {
    case 's23C7':
      return plannedCourseOn(facts, day) !== null
    case 's23CA':
      return law >= LAW_OF_2010_FROM && reportedCourseOn(facts, day) !== null
    case '21_to_24_requested':
      return law >= SUPPORT_TO_25_FROM && requestOn(facts, day) !== null
  }
}

export function phaseOn(history: History, day: DayNumber): Phase {
  if (day < history.b21) return '18_to_20'
  if (history.facts.education === undefined && history.facts.requests === undefined) return '21_to_24'
  for (const phase of history.settings.phaseOrder) if (applies(phase, history, day)) return phase
  return '21_to_24'
}
