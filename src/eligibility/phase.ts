/* Which duties a council has towards a former relevant child: by age, course and request (CA ss.23C, 23CA, 23CZB). */
import type { Phase } from './codes.ts'
import { askedOn, plannedCourseOn, reportedCourseOn } from './courses.ts'
import type { DayNumber } from './days.ts'
import { lawDay, type History } from './history.ts'
import { LAW_OF_2010_FROM, SUPPORT_TO_25_FROM } from './rules.ts'
import type { PhaseFrom21 } from './settings.ts'

function applies(phase: PhaseFrom21, history: History, day: DayNumber): boolean {
  const law = lawDay(history, day)
  switch (phase) {
    case 's23C7':
      return plannedCourseOn(history.courses, day) !== null
    case 's23CA':
      return law >= LAW_OF_2010_FROM && reportedCourseOn(history.courses, day) !== null
    case '21_to_24_requested':
      return law >= SUPPORT_TO_25_FROM && askedOn(history.requests, day) !== null
  }
}

export function phaseOn(history: History, day: DayNumber): Phase {
  if (day < history.b21) return '18_to_20'
  if (history.courses.length === 0 && history.requests.length === 0) return '21_to_24'
  for (const phase of history.settings.phaseOrder) if (applies(phase, history, day)) return phase
  return '21_to_24'
}
