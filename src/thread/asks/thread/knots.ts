// A thread as a row of knots, in the order in which an answer comes about, and what is missing said in words. Pure.
import type { Day } from '../../../platform/clock.ts'
import { dayOf } from '../../../platform/clock.ts'
import { daysBetween, daysInWords } from '../words.ts'
import type { Thread } from './find.ts'

export const knotKinds = ['words', 'seen', 'themes', 'repeats', 'promises', 'actions', 'evidence', 'answers'] as const
export type KnotKind = (typeof knotKinds)[number]

export interface Knot {
  readonly kind: KnotKind
  readonly title: string
  /** The first day on which something is here; null where it has no day of its own, or nothing is here. */
  readonly day: Day | null
  readonly isMissing: boolean
  /** How long after the words, or for how long it has been missing. */
  readonly gap: string | null
}

export function knotsOf(thread: Thread, today: Day): Knot[] {
  return [
    wordsKnot(thread),
    ...seen(thread, today),
    ...themes(thread),
    ...repeats(thread),
    ...onTheWay(thread),
    ...answers(thread, today),
  ]
}

const wordsKnot = ({ ask }: Thread): Knot => there('words', 'What they said', ask.saidOn, null)

const there = (kind: KnotKind, title: string, day: Day | null, gap: string | null): Knot => ({
  kind,
  title,
  day,
  isMissing: false,
  gap,
})
const missing = (kind: KnotKind, title: string, gap: string | null): Knot => ({
  kind,
  title,
  day: null,
  isMissing: true,
  gap,
})

const since = ({ ask }: Thread, today: Day) => daysInWords(daysBetween(ask.saidOn, today))

/** "12 days later"; nothing for the same day. */
function later({ ask }: Thread, day: Day): string | null {
  const days = daysBetween(ask.saidOn, day)
  return days <= 0 ? null : `${daysInWords(days)} later`
}

function seen(thread: Thread, today: Day): Knot[] {
  const first = thread.events.find(({ event }) => event === 'seen')
  if (!first) return [missing('seen', 'Nobody has read it yet', since(thread, today))]
  const day = dayOf(first.at)
  return [there('seen', 'Who has read it', day, later(thread, day))]
}

function themes(thread: Thread): Knot[] {
  return [
    thread.ask.themes.length > 0 ? there('themes', 'Themes', null, null) : missing('themes', 'No theme yet', null),
  ]
}

function repeats({ earlier }: Thread): Knot[] {
  return earlier.length === 0 ? [] : [there('repeats', 'Also raised', earlier[0]?.saidOn ?? null, null)]
}

/** Promises, actions and evidence: an answer may need none of them, so that they are missing is not said. */
function onTheWay(thread: Thread): Knot[] {
  const [promise] = thread.promises
  const [action] = thread.actions
  const [shown] = thread.evidence
  return [
    ...(promise ? [there('promises', 'What was promised', promise.madeOn, later(thread, promise.madeOn))] : []),
    ...(action
      ? [there('actions', 'What is being done', dayOf(action.recordedAt), later(thread, dayOf(action.recordedAt)))]
      : []),
    ...(shown ? [there('evidence', 'What shows it', shown.shownOn, later(thread, shown.shownOn))] : []),
    ...(thread.promises.length + thread.actions.length > 0 && !shown
      ? [missing('evidence', 'Nothing shows yet that it was done', null)]
      : []),
  ]
}

function answers(thread: Thread, today: Day): Knot[] {
  const { ask, answers: given } = thread
  const [first] = given
  const held = first
    ? [there('answers', given.length === 1 ? 'The answer' : 'The answers', first.givenOn, later(thread, first.givenOn))]
    : []
  switch (ask.standing) {
    case 'waiting':
      return [
        ...held,
        missing('answers', first ? 'No answer has reached them yet' : 'No answer yet', since(thread, today)),
      ]
    case 'not-yet': {
      const days = daysInWords(daysBetween(dayOf(ask.standingSince), today))
      return [...held, missing('answers', 'They said “not yet”: a better answer is owed', days)]
    }
    case 'promised':
      return [...held, missing('answers', 'What the answer promised is still to come', null)]
    case 'answered':
    case 'good-enough':
      return held
    case 'withdrawn':
      return [...held, there('answers', 'They took it back: no answer is owed', dayOf(ask.standingSince), null)]
  }
}
