// Where an idea has got to, from what happened. Nobody types it.
import type { IdeaEventKind, IdeaStanding } from './tables.ts'

const leadsTo: Readonly<Partial<Record<IdeaEventKind, IdeaStanding>>> = {
  noted: 'new',
  routed: 'with-decider',
  decided: 'decided',
  told: 'told',
}

/** @param events what happened, the earliest first. */
export function standingOf(events: readonly IdeaEventKind[]): IdeaStanding {
  return events.map((event) => leadsTo[event]).findLast((standing) => standing !== undefined) ?? 'new'
}

/** What a person may do next: everything else is refused, however it was asked for. */
export const mayFollow: Readonly<Record<'routed' | 'decided' | 'told', readonly IdeaStanding[]>> = {
  routed: ['new', 'with-decider'],
  decided: ['new', 'with-decider'],
  told: ['decided'],
}
