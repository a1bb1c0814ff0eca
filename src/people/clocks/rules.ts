// What falls due for a young person, and when (duties.md section 1): a table of rules. Pure. Nothing falls due after a
// death. What hangs on a plan or a visit (reviews, visits after moving in) comes with the plans.
import type { Decision, Facts, StatusSegment } from '../../eligibility/index.ts'
import { addMonths, birthdayOn } from '../history/birthdays.ts'
import { addDays, asDay, type Day } from '../../platform/clock.ts'

export const dueKinds = [
  'birthday-16',
  'birthday-18',
  'birthday-21',
  'birthday-25',
  'thirteen-weeks',
  'six-months-home',
  'assessment-eligible',
  'assessment-relevant',
  'assessment-education',
  'support-asked-for',
  'offer-from-21',
  'staying-put',
  'leaving-care-decision',
  'bursary',
  'birthday-record',
] as const
export type DueKind = (typeof dueKinds)[number]

/** What the rules look at: the facts, the answer of today, and the answers from 16 to a year from now. */
export interface Watched {
  readonly facts: Facts
  readonly decision: Decision
  readonly calendar: readonly StatusSegment[]
}

export interface DueRule {
  readonly kind: DueKind
  /** In two or three words, for filters. */
  readonly short: string
  /** What is to be done, to the worker. */
  readonly what: string
  readonly citation: string
  /** The days on which it falls due, past ones too. */
  readonly when: (watched: Watched) => readonly string[]
}

type Segment = StatusSegment

const covers = (segment: Segment, day: string) => segment.from <= day && (segment.to === null || day <= segment.to)

function segmentOn({ calendar }: Watched, day: string): Segment | undefined {
  return calendar.find((segment) => covers(segment, day))
}

/** The segment of the day before: what they were on the eve. */
const onEveOf = (watched: Watched, day: Day) => segmentOn(watched, addDays(day, -1))

const isFormerRelevant = (segment: Segment | undefined) => segment?.category.startsWith('former_relevant') ?? false

function wasInCareOn({ facts }: Watched, day: string): boolean {
  return facts.lookedAfter.some(({ start, end }) => start <= day && (end === null || end >= day))
}

/** The first days of stretches in which `holds` is true and was not the day before. */
function beginningsOf(calendar: readonly Segment[], holds: (segment: Segment) => boolean): string[] {
  return calendar.flatMap((segment, index) => {
    const before = calendar[index - 1]
    return holds(segment) && !(before && holds(before)) ? [segment.from] : []
  })
}

const age = ({ facts }: Watched, years: number) => birthdayOn(facts.dateOfBirth, years)

function birthday(years: number, isWatched: (watched: Watched, day: Day) => boolean) {
  return (watched: Watched): readonly string[] => {
    const day = age(watched, years)
    return isWatched(watched, day) ? [day] : []
  }
}

const hadStatusOnEve = (watched: Watched, day: Day) => {
  const eve = onEveOf(watched, day)
  return wasInCareOn(watched, addDays(day, -1)) || (eve !== undefined && eve.category !== 'none')
}

export const dueRules: readonly DueRule[] = [
  {
    kind: 'birthday-16',
    short: '16th birthday',
    what: 'Turns 16 in care: leaving-care duties begin once 13 weeks are reached',
    citation: 'Children Act 1989 Sch 2 para 19B(2)',
    when: birthday(16, (watched, day) => wasInCareOn(watched, addDays(day, -1))),
  },
  {
    kind: 'birthday-18',
    short: '18th birthday',
    what: 'Turns 18: say what changes, and put the plan for 18 to 20 in place',
    citation: 'Children Act 1989 s.23C(1)-(5B)',
    when: birthday(18, hadStatusOnEve),
  },
  {
    kind: 'birthday-21',
    short: '21st birthday',
    what: 'Turns 21: say what changes and what they can still ask for',
    citation: 'Children Act 1989 ss.23C(6)-(7), 23CZB, 24',
    when: birthday(21, (watched, day) => (onEveOf(watched, day)?.category ?? 'none') !== 'none'),
  },
  {
    kind: 'birthday-25',
    short: '25th birthday',
    what: 'Turns 25: leaving-care support ends by law. Say goodbye well, and say who can still help',
    citation: 'Children Act 1989 s.23CZB(1)',
    when: birthday(25, (watched, day) => isFormerRelevant(onEveOf(watched, day))),
  },
  {
    kind: 'thirteen-weeks',
    short: '13 weeks in care',
    what: '13 weeks in care since 14 are reached: they become an eligible child',
    citation: 'Children Act 1989 Sch 2 para 19B(2)(b); SI 2010/959 reg 40(1)',
    when: (watched) =>
      beginningsOf(watched.calendar, ({ category }) => category === 'eligible').filter(
        (day) => day > age(watched, 16) && wasInCareOn(watched, addDays(asDay(day), -1)),
      ),
  },
  {
    kind: 'six-months-home',
    short: 'Six months at home',
    what: 'Six months at home are complete: they stop being a relevant child unless the stay breaks down',
    citation: 'SI 2010/2571 reg 3(5)',
    when: ({ decision: { used, category } }) => {
      const isHome = used.home !== null && used.home.endedOn === null && used.home.sixMonthsOn < used.turns18
      return isHome && used.home && category !== 'unknown' ? [used.home.sixMonthsOn] : []
    },
  },
  {
    kind: 'assessment-eligible',
    short: 'Assessment: eligible child',
    what: 'Needs assessment complete: within 3 months of becoming an eligible child',
    citation: 'SI 2010/959 reg 42(1)',
    when: ({ calendar }) =>
      beginningsOf(calendar, ({ category }) => category === 'eligible').map((day) => addMonths(day, 3)),
  },
  {
    kind: 'assessment-relevant',
    short: 'Assessment: relevant child',
    what: 'Needs assessment complete: within 3 months of becoming a relevant child, if there is no pathway plan',
    citation: 'SI 2010/2571 reg 5(2)(a)',
    when: ({ calendar }) =>
      beginningsOf(calendar, ({ category }) => category === 'relevant').map((day) => addMonths(day, 3)),
  },
  {
    kind: 'assessment-education',
    short: 'Assessment: education at 21 or over',
    what: 'Assessment complete: within 3 months of being told of education or training at 21 to 24',
    citation: 'SI 2010/2571 reg 5(2)(b); Children Act 1989 s.23CA',
    when: (watched) =>
      (watched.facts.education ?? []).flatMap(({ informedAuthorityOn: told }) => {
        if (!told || told < age(watched, 21)) return []
        return segmentOn(watched, told)?.phase === 's23CA' ? [addMonths(told, 3)] : []
      }),
  },
  {
    kind: 'support-asked-for',
    short: 'Support asked for',
    what: 'Asked for support at 21 to 24: give an adviser, begin the assessment and the pathway plan',
    citation: 'Children Act 1989 s.23CZB(2)-(6)',
    when: ({ calendar }) => beginningsOf(calendar, ({ phase }) => phase === '21_to_24_requested'),
  },
  {
    kind: 'offer-from-21',
    short: 'Offer of support from 21',
    what: 'Offer support: at 21, then at least every 12 months to 25, while they receive none',
    citation: 'Children Act 1989 s.23CZB',
    when: (watched) =>
      [21, 22, 23, 24]
        .map((years) => age(watched, years))
        .filter((day) => segmentOn(watched, day)?.phase === '21_to_24'),
  },
  {
    kind: 'staying-put',
    short: 'Staying put at 18',
    what: 'Foster placement ends at 18: ask both whether they wish to stay, and arrange staying put',
    citation: 'Children Act 1989 s.23CZA',
    when: (watched) => {
      const turns18 = age(watched, 18)
      const isFostered = watched.facts.lookedAfter.some(
        ({ placement, start, end }) => placement === 'foster' && start < turns18 && (end === null || end >= turns18),
      )
      return isFostered && onEveOf(watched, turns18)?.category === 'eligible' ? [turns18] : []
    },
  },
  {
    kind: 'leaving-care-decision',
    short: 'Decision on leaving care',
    what: 'Stops being looked after at 16 or 17: decision by the director of children’s services',
    citation: 'SI 2010/959 reg 39',
    when: (watched) => {
      const [turns16, turns18] = [age(watched, 16), age(watched, 18)]
      return watched.facts.lookedAfter.flatMap(({ status, end }) => {
        if (status !== 'S20' || end === null || end < turns16 || end >= addDays(turns18, -1)) return []
        return wasInCareOn(watched, addDays(asDay(end), 1)) ? [] : [end]
      })
    },
  },
  {
    kind: 'bursary',
    short: 'Higher education bursary',
    what: 'Starts higher education under the plan: pay the bursary',
    citation: 'Children Act 1989 s.23C(5A); SI 2009/2274',
    when: (watched) =>
      (watched.facts.education ?? []).flatMap(({ kind, start, setOutInPathwayPlanBefore21: isPlanned }) =>
        kind === 'higher' && isPlanned && isFormerRelevant(segmentOn(watched, start)) ? [start] : [],
      ),
  },
  {
    kind: 'birthday-record',
    short: 'Record around the birthday',
    what: 'Record contact, home and activity around the birthday for the yearly return (to one month after)',
    citation: 'SSDA903 guidance, care leavers (OC3)',
    when: (watched) =>
      [17, 18, 19, 20, 21]
        .map((years) => age(watched, years))
        .filter((day) => {
          const on = segmentOn(watched, day)
          return on?.category === 'relevant' || isFormerRelevant(on)
        })
        .map((day) => addMonths(day, 1)),
  },
]

export const dueRule = (kind: string): DueRule | undefined => dueRules.find((rule) => rule.kind === kind)

export interface Due {
  readonly kind: DueKind
  readonly on: Day
  readonly citation: string
}

/** Everything that falls due by the table, past days too; nothing after a death. */
export function dueFor(watched: Watched): Due[] {
  if (watched.facts.dateOfDeath) return []
  return dueRules.flatMap(({ kind, citation, when }) =>
    [...new Set(when(watched))].map((on): Due => ({ kind, on: asDay(on), citation })),
  )
}
