// The way in which an answer reaches whoever spoke: the one they chose, to an address that they gave or that is safe.
// Nothing goes to an address that is on neither list, and nothing is sent after a death.
import type { SafeContact } from '../../../people/tables.ts'
import type { AnswerWay, DeliveriesTable } from '../../tables.ts'

export type Way = DeliveriesTable['way']

export interface Reach {
  readonly speaker: 'person' | 'group' | 'nameless'
  /** What they chose, and where to, if they said so. */
  readonly answerWay: AnswerWay
  readonly answerTo: string | null
  readonly safeContact: readonly SafeContact[]
  /** They have died, or a return says that they may have. */
  readonly hasDied: boolean
  readonly groupEmail: string | null
}

export interface WayToThem {
  readonly way: Way
  /** For a message or a letter. */
  readonly recipient: string | null
  /** Why it can't go, in words for a worker. */
  readonly failure: string | null
}

export const afterDeath = 'They have died, or a return says that they may have. Nothing is sent.'

export function wayTo(reach: Reach): WayToThem {
  const { speaker, answerWay, hasDied } = reach
  if (hasDied) return { way: answerWay, recipient: null, failure: afterDeath }
  if (speaker === 'nameless') return { way: 'code', recipient: null, failure: null }
  if (speaker === 'group') return { way: 'group', recipient: reach.groupEmail, failure: null }
  if (answerWay === 'here' || answerWay === 'in-person') return { way: answerWay, recipient: null, failure: null }
  const recipient = reach.answerTo ?? reach.safeContact.find(({ way }) => way === answerWay)?.to ?? null
  return { way: answerWay, recipient, failure: recipient === null ? noSafe[answerWay] : null }
}

const noSafe = {
  text: 'There is no number on record that is safe to text.',
  email: 'There is no e-mail address on record that is safe to write to.',
  letter: 'There is no address on record that is safe to write to.',
} as const

/** Goes by the outbox: a text, an e-mail, or an e-mail to a group that has an address. */
export function channelOf({ way, recipient }: Pick<WayToThem, 'way' | 'recipient'>): 'text' | 'email' | null {
  if (recipient === null) return null
  if (way === 'text') return 'text'
  return way === 'email' || way === 'group' ? 'email' : null
}

/** A worker says that it was done: the post, a visit, a group's meeting. */
export const isByHand = ({ way, recipient }: Pick<WayToThem, 'way' | 'recipient'>): boolean =>
  way === 'letter' || way === 'in-person' || (way === 'group' && recipient === null)
