// Words for where an idea goes, what it costs and how it stands, the same on every page.
import type { Cost, IdeaEventKind, IdeaStanding, Outcome, Route } from './tables.ts'

export const routeWords: Readonly<Record<Route, string>> = {
  service: 'The service decides',
  senior: 'The senior managers decide',
  regional: 'The regional board decides',
}

/** Who decides where nobody else was named. */
export const usualDecider: Readonly<Record<Route, string>> = {
  service: 'Service manager',
  senior: 'Senior managers',
  regional: 'Regional board',
}

export const costWords: Readonly<Record<Cost, string>> = {
  none: 'Nothing, or hardly anything',
  'under-500': 'Under £500',
  'under-5000': 'Under £5,000',
  more: '£5,000 or more',
}

export const outcomeWords: Readonly<Record<Outcome, string>> = { yes: 'Yes', no: 'No' }

export const ideaEventWords: Readonly<Record<IdeaEventKind, string>> = {
  noted: 'Written down',
  routed: 'Sent to whoever decides',
  raised: 'Its answer is late: the service managers were told',
  decided: 'Decided',
  told: 'Those who had the idea were told',
  promised: 'Became a promise',
}

/** The one status that everybody sees. */
export function statusOf(standing: IdeaStanding, outcome: Outcome | null): string {
  switch (standing) {
    case 'new':
      return 'New'
    case 'with-decider':
      return 'With whoever decides'
    case 'decided':
      return outcome === 'yes' ? 'Yes, still to tell' : 'No, still to tell'
    case 'told':
      return outcome === 'yes' ? 'Yes' : 'No'
    default:
      return standing satisfies never
  }
}

export const referenceOf = (number: number): string => `I${String(number)}`
