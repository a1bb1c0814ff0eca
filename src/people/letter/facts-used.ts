// The facts that the answer rests on, as lines that a young person can check one by one.
import { longDay, type Decision } from '../../eligibility/index.ts'
import type { LetterFacts } from './letter-facts.ts'
import { timesInCare } from './times-in-care.ts'

export interface FactLine {
  readonly label: string
  readonly values: readonly string[]
}

type Given = Pick<LetterFacts, 'facts' | 'decision' | 'today' | 'dateOfBirthIsEstimated'>

/** What is wrong in the record shows here first: every line is one that can be put right. */
export function factsUsed(given: Given): FactLine[] {
  const { used } = given.decision
  const lines: (FactLine | null)[] = [
    { label: 'You were born on', values: [born(given)] },
    { label: 'Times in care', values: care(given) },
    heldLine(given.decision),
    used.firstCountedDay === null
      ? null
      : {
          label: 'Days in care since you turned 14',
          values: [`${daysOf(used.daysSince14)}. The rule asks for ${daysOf(used.daysNeeded)}.`],
        },
    { label: 'Short breaks', values: shortBreaks(given) },
    { label: 'Living away from home', values: otherCare(given) },
    { label: 'Staying with your foster carer', values: stayingPut(given) },
    { label: 'Living at home again', values: home(given.decision) },
    { label: 'In hospital or custody', values: used.admittedOn === null ? [] : [`from ${longDay(used.admittedOn)}`] },
    {
      label: 'Special guardian',
      values: used.guardianshipFrom === null ? [] : [`from ${longDay(used.guardianshipFrom)}`],
    },
    { label: 'Your course', values: course(given.decision) },
    {
      label: 'You asked for help',
      values: used.askedForSupportOn === null ? [] : [`on ${longDay(used.askedForSupportOn)}`],
    },
  ]
  return lines.filter((line) => line !== null).filter(({ values }) => values.length > 0)
}

function born({ facts, decision, dateOfBirthIsEstimated }: Given): string {
  const age = `You are ${decision.used.age}.`
  const day = longDay(facts.dateOfBirth)
  return dateOfBirthIsEstimated
    ? `${day}. We are not sure of this day. Tell us if it is wrong. ${age}`
    : `${day}. ${age}`
}

function care({ facts, today }: Given): string[] {
  const times = timesInCare(facts, today)
  if (times.length === 0) return ['We hold none.']
  return times.map(({ from, to }) => fromTo({ start: from, end: to }, today))
}

function heldLine({ used }: Decision): FactLine | null {
  if (used.historyHeldFrom === null) return null
  return { label: 'What we do not know', values: [`Any time in care before ${longDay(used.historyHeldFrom)}`] }
}

function shortBreaks({ facts, today }: Given): string[] {
  return (facts.shortBreakSeries ?? []).flatMap(({ stays }) => {
    const past = stays.filter(({ start }) => start <= today)
    const [first] = past
    if (!first) return []
    return [`${past.length === 1 ? '1 stay' : `${past.length} stays`} from ${longDay(first.start)}`]
  })
}

function otherCare({ facts, today }: Given): string[] {
  return (facts.otherCare ?? []).filter(({ start }) => start <= today).map((one) => fromTo(one, today))
}

function stayingPut({ facts, today }: Given): string[] {
  return (facts.stayingPut ?? []).filter(({ start }) => start <= today).map((one) => fromTo(one, today))
}

function home({ used, asOf }: Decision): string[] {
  if (used.home === null) return []
  const { countedFrom, sixMonthsOn, endedOn } = used.home
  if (endedOn !== null && endedOn < asOf) return [between(countedFrom, endedOn)]
  return [`from ${longDay(countedFrom)}. Six months are full on ${longDay(sixMonthsOn)}.`]
}

function course({ used }: Decision): string[] {
  if (used.course === null) return []
  const { start, end, toldCouncilOn } = used.course
  return [
    end === null ? `from ${longDay(start)}` : between(start, end),
    ...(toldCouncilOn === null ? [] : [`You told us on ${longDay(toldCouncilOn)}.`]),
  ]
}

function fromTo({ start, end }: { readonly start: string; readonly end: string | null }, today: string): string {
  return end === null || end > today ? `from ${longDay(start)}, and still today` : between(start, end)
}

const between = (from: string, to: string) => `from ${longDay(from)} to ${longDay(to)}`
const daysOf = (days: number) => (days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`)
