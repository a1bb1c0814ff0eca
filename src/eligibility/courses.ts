/* Courses and requests for support as numbers, and which of them matter on a day. */
import { addMonths, dayNumber, dayNumberOrNever, NEVER, type DayNumber } from './days.ts'
import type { Education, SupportRequest } from './facts.ts'
import { isWithin, joined, spanOf, type Span } from './spans.ts'

export interface Course extends Span {
  /** Set out in the pathway plan before 21. */
  isPlanned: boolean
  /** Day on which the council was told of it; NEVER when it was not. */
  toldOn: DayNumber
  isHigher: boolean
  /** Leaves a full-time student in higher, or residential further, education without a home in the holidays. */
  needsVacationHome: boolean
}

export interface Request {
  on: DayNumber
  isForSupport: boolean
}

export function courseOf(record: Education): Course {
  const { start, end } = spanOf(record)
  const isAway = record.kind === 'higher' || record.kind === 'further_residential'
  return {
    start,
    end,
    isPlanned: record.setOutInPathwayPlanBefore21 === true,
    toldOn: dayNumberOrNever(record.informedAuthorityOn),
    isHigher: record.kind === 'higher',
    needsVacationHome: record.vacationAccommodationNeeded === true && record.fullTime && isAway,
  }
}

export function requestOf(record: SupportRequest): Request {
  return { on: dayNumber(record.date), isForSupport: record.type === 'support_21_plus' }
}

/** The course or training of the pathway plan that goes on past 21 (s.23C(7)). */
export function plannedCourseOn(courses: readonly Course[], day: DayNumber): Course | null {
  for (const course of courses) if (course.isPlanned && isWithin(course, day)) return course
  return null
}

/** The course or training the council has been told of, whether it has begun or is wished for (s.23CA(1)). */
export function reportedCourseOn(courses: readonly Course[], day: DayNumber): Course | null {
  let latest: Course | null = null
  for (const course of courses) {
    if (course.toldOn > day || day > course.end) continue
    if (latest === null || course.end > latest.end) latest = course
  }
  return latest
}

/** The day on which support was last asked for and not since declined; null when it is not asked for. */
export function askedOn(requests: readonly Request[], day: DayNumber): DayNumber | null {
  let asked = -NEVER
  let declined = -NEVER
  for (const request of requests) {
    if (request.on > day) continue
    if (request.isForSupport) asked = Math.max(asked, request.on)
    else declined = Math.max(declined, request.on)
  }
  return asked > -NEVER && asked >= declined ? asked : null
}

/** A course is long enough for the bursary when it runs for two academic years (SI 2009/2274 reg 3). */
const TWO_ACADEMIC_YEARS_IN_MONTHS = 18

export function isBursaryCourseOn(courses: readonly Course[], day: DayNumber): boolean {
  const planned = courses.filter((course) => course.isHigher && course.isPlanned)
  if (planned.length === 0) return false
  return joined(planned.map(({ start, end }) => ({ start, end }))).some(
    (run) => isWithin(run, day) && run.end + 1 >= addMonths(run.start, TWO_ACADEMIC_YEARS_IN_MONTHS),
  )
}

export function needsVacationHomeOn(courses: readonly Course[], day: DayNumber): boolean {
  return courses.some((course) => course.needsVacationHome && isWithin(course, day))
}
