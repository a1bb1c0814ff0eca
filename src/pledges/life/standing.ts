// Where a pledge has got to, from what happened. Nobody types it.
import type { PledgeEventKind, PledgeStanding } from '../tables.ts'

type Moving = Exclude<
  PledgeEventKind,
  | 'made'
  | 'confirmed'
  | 'unmatched'
  | 'said-done'
  | 'due-moved'
  | 'reminded'
  | 'publish-changed'
  | 'checks-changed'
  | 'taken-up-again'
>

const leadsTo: Readonly<Record<Moving, PledgeStanding>> = {
  checked: 'checked',
  matched: 'matched',
  accepted: 'accepted',
  begun: 'delivering',
  delivered: 'delivered',
  thanked: 'thanked',
  declined: 'declined',
  lapsed: 'lapsed',
}

/** In this order; the two ends stand beside it. */
const way = ['made', 'checked', 'matched', 'accepted', 'delivering', 'delivered', 'thanked'] as const
const farness = (standing: PledgeStanding) => (way as readonly string[]).indexOf(standing)
export const hasEnded = (standing: PledgeStanding): boolean => farness(standing) < 0 || standing === 'thanked'

/** @param events what happened, the earliest first. */
export function standingOf(events: readonly PledgeEventKind[]): PledgeStanding {
  let furthest: PledgeStanding = 'made'
  let ended: 'declined' | 'lapsed' | null = null
  for (const event of events) {
    if (event === 'taken-up-again') ended = null
    else if (event === 'unmatched') furthest = furthest === 'matched' ? 'checked' : furthest
    else if (event in leadsTo) {
      const to = leadsTo[event as Moving] // as just looked up
      if (to === 'declined' || to === 'lapsed') ended = to
      // What is matched after it was accepted does not fall back.
      else if (farness(to) > farness(furthest)) furthest = to
    }
  }
  return ended ?? furthest
}

/** What a person may do next: everything else is refused, however it was asked for. */
export const mayFollow: Readonly<Record<Moving | 'taken-up-again', readonly PledgeStanding[]>> = {
  checked: ['made'],
  matched: ['checked', 'matched', 'accepted', 'delivering'],
  accepted: ['checked', 'matched'],
  begun: ['accepted'],
  delivered: ['accepted', 'delivering'],
  thanked: ['delivered'],
  declined: ['made', 'checked', 'matched'],
  lapsed: ['accepted', 'delivering'],
  'taken-up-again': ['declined', 'lapsed'],
}
