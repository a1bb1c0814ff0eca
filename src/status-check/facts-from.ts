// Turns what somebody told us into facts for the rules. Where they do not know, or know roughly, `choose` decides which
// of the possible ways is built.
import type { Facts } from '../eligibility/index.ts'
import { addDays, type Day } from '../platform/clock.ts'
import { addMonths, birthday, earlier, later, type Span } from './days.ts'
import type { Choose } from './explore.ts'
import { hasCare, isInCareNow, mostPeriods } from './question.ts'
import type { Told } from './told.ts'

interface Period {
  readonly start: Day
  readonly end: Day | null
}

interface Around {
  readonly told: Told
  readonly choose: Choose
  readonly born: Day
  readonly at: (age: number) => Day
  readonly today: Day
}

type Country = Facts['lookedAfter'][number]['country']

/** The ages at which the law turns. */
const turningAges = [16, 18, 21, 25]

export function factsFrom(told: Told, born: Span, choose: Choose): Facts {
  const day = choose(
    'born',
    pointsIn(
      born,
      turningAges.map((age) => addMonths(told.today, -12 * age)),
    ),
  )
  const around: Around = { told, choose, born: day, at: (age) => birthday(day, age), today: told.today }
  const periods = periodsOf(around)
  const leftOn = periods[0]?.end ?? null
  return {
    dateOfBirth: day,
    ...careOf(around, periods),
    ...homeOf(around, leftOn),
    ...guardianOf(around, leftOn),
    ...otherPlaceOf(around),
    ...hospitalOf(around, leftOn),
    ...from21(around),
  }
}

/** The ends of a span, and the days inside it on which the law turns. */
function pointsIn({ earliest, latest }: Span, turns: readonly Day[] = []): readonly Day[] {
  const inside = turns.flatMap((turn) => [addDays(turn, -1), turn]).filter((day) => day > earliest && day < latest)
  return [...new Set([earliest, ...inside, latest])].toSorted()
}

function yesNo({ told, choose }: Around, question: string): boolean {
  const answer = told.choice(question)
  return answer === 'unknown' ? choose(question, [false, true]) : answer === 'yes'
}

/** The times in care, the last one first. */
function periodsOf(around: Around): readonly Period[] {
  const { told, at, today } = around
  const isNow = isInCareNow(told) || (told.choice('care-now') === 'unknown' && yesNo(around, 'care-now'))
  if (hasCare(told)) return toldPeriods(around, isNow && at(18) > today)
  if (isNow) return [{ start: startOf(around, 1, today), end: null }]
  if (told.choice('care-since-14') !== 'unknown' || !yesNo(around, 'care-since-14')) return []
  return [{ start: at(15), end: earlier(addDays(at(16), 180), addDays(today, -1)) }].filter(isReal)
}

function toldPeriods(around: Around, isNow: boolean): readonly Period[] {
  const periods: Period[] = []
  let before = around.today
  for (let number = 1; number <= mostPeriods; number += 1) {
    if (number > 1 && !hadMore(around, number - 1)) break
    const start = startOf(around, number, before)
    periods.push({ start, end: number === 1 && isNow ? null : endOf(around, number, start, before) })
    before = addDays(start, -1)
  }
  return periods.filter(isReal)
}

const isReal = ({ start, end }: Period) => end === null || end >= start

const hadMore = (around: Around, number: number) => yesNo(around, `more-${number}`)

function startOf({ told, choose, at, born }: Around, number: number, before: Day): Day {
  const question = `start-${number}`
  const when = told.when(question)
  const span = when === null || when === 'unknown' ? { earliest: at(10), latest: later(before, at(10)) } : when(born)
  return choose(question, pointsIn(span, [at(14)]))
}

function endOf({ told, choose, at, born, today }: Around, number: number, start: Day, before: Day): Day {
  const question = `end-${number}`
  const when = told.when(question)
  const latest = earlier(number === 1 ? addDays(today, -1) : before, at(18))
  const span = when === null || when === 'unknown' ? { earliest: start, latest: later(start, latest) } : when(born)
  const end = choose(question, pointsIn(span, [at(16), at(18)]))
  return later(start, earlier(end, addDays(today, -1)))
}

function careOf(around: Around, periods: readonly Period[]): Pick<Facts, 'lookedAfter' | 'shortBreakSeries'> {
  if (periods.length === 0) return { lookedAfter: [] }
  if (yesNo(around, 'short-stays')) return { lookedAfter: [], shortBreakSeries: [seriesOf(around, periods)] }
  const { told, choose } = around
  const answer = told.choice('country')
  const country = answer === 'unknown' ? choose<Country>('country', ['England', 'Wales']) : (answer as Country | null)
  return {
    lookedAfter: periods.map((period) => ({
      ...period,
      status: 'S20',
      authority: 'the council',
      country: country ?? 'England',
    })),
  }
}

/** Stays of two nights at the beginning and at the end: the rules ask for their pattern, not for each of them. */
function seriesOf({ today }: Around, periods: readonly Period[]) {
  const stays = periods.flatMap(({ start, end }) => {
    const last =
      end === null ? { start: later(start, addDays(today, -1)), end } : { start: later(start, addDays(end, -2)), end }
    const first = { start, end: addDays(start, 2) }
    return first.end < last.start ? [first, last] : [last]
  })
  return { sameCarerOrPlace: true, returnsToParentOrPR: true, stays }
}

/** Home right after care: the six months then count from the next day. */
function homeOf(around: Around, leftOn: Day | null): Pick<Facts, 'livingWith'> {
  const { told, choose, at, today, born } = around
  if (leftOn === null || leftOn < at(16) || !yesNo(around, 'home')) return {}
  const start = addDays(leftOn, 1)
  const stay = { with: 'parent', start } as const
  const how = told.choice('home-end')
  const ended = how === 'unknown' ? choose('home-end', ['yes', 'breakdown'] as const) : how
  if (ended !== 'breakdown' && ended !== 'planned_move') return { livingWith: [{ ...stay, end: null }] }
  const when = told.when('home-end-when')
  const span =
    when === null || when === 'unknown' ? { earliest: start, latest: later(start, earlier(today, at(18))) } : when(born)
  const end = later(start, choose('home-end-when', pointsIn(span, [addMonths(start, 6), at(18)])))
  return { livingWith: [{ ...stay, end, endReason: ended }] }
}

/** A day that nobody was asked for. It is built as one of two, so that no explanation can name it. */
const untold = ({ choose }: Around, name: string, day: Day): Day => choose(name, [day, addDays(day, 1)])

function guardianOf(around: Around, leftOn: Day | null): Pick<Facts, 'orders'> {
  if (!yesNo(around, 'guardian')) return {}
  const start = untold(around, 'guardian-from', leftOn === null ? around.at(10) : addDays(leftOn, 1))
  const wasInCare = leftOn !== null || yesNo(around, 'guardian-care')
  return { orders: [{ type: 'SGO', start, end: null, lookedAfterImmediatelyBefore: wasInCare }] }
}

const otherPlaces = ['health', 'private_childrens_home', 'private_fostering'] as const

function otherPlaceOf(around: Around): Pick<Facts, 'otherCare' | 'disabled'> {
  const { told, choose, at, today } = around
  const answer = told.choice('other-place')
  const type =
    answer === 'unknown'
      ? choose('other-place', [null, 'private_childrens_home'] as const)
      : (otherPlaces.find((place) => place === answer) ?? null)
  const start = addDays(at(16), -100)
  if (type === null || start > today) return {}
  const isThere = yesNo(around, 'other-now')
  const stay = { type, start, end: isThere ? null : earlier(addDays(today, -1), at(17)) }
  // Private fostering goes on after 16 only for a disabled child (Children Act 1989 s.66); nobody was asked that.
  const disabled = type === 'private_fostering' ? choose('disabled', [false, true]) : false
  return { otherCare: [stay], disabled }
}

function hospitalOf(around: Around, leftOn: Day | null): Pick<Facts, 'hospitalOrDetention'> {
  const { at, today } = around
  if (leftOn === null || at(16) > today || !yesNo(around, 'hospital-at-16')) return {}
  const earliest = leftOn < at(16) ? later(addDays(leftOn, 1), addDays(at(16), -30)) : at(16)
  const start = earlier(untold(around, 'hospital-from', earliest), at(16))
  return { hospitalOrDetention: [{ type: 'hospital', start, end: earlier(addDays(at(16), 7), today) }] }
}

function from21(around: Around): Pick<Facts, 'education' | 'requests'> {
  const { told, choose, today } = around
  const learning = told.choice('learning')
  const is = learning === 'unknown' ? choose('learning', ['no', 'yes', 'told']) : learning
  const requests = yesNo(around, 'asked-since-21')
    ? ([{ date: untold(around, 'asked-on', addDays(today, -2)), type: 'support_21_plus' }] as const)
    : []
  if (is !== 'told' && is !== 'yes') return { requests }
  const course = {
    kind: 'further',
    fullTime: true,
    start: addDays(today, -30),
    end: null,
    setOutInPathwayPlanBefore21: yesNo(around, 'in-plan'),
    informedAuthorityOn: is === 'told' ? untold(around, 'told-on', addDays(today, -30)) : null,
  } as const
  return { education: [course], requests }
}
