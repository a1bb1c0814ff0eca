// A thread as a row of knots, in the order in which an answer comes about, and what is missing said in words. Pure.
import type { Day } from '../../../platform/clock.ts'
import { dayOf } from '../../../platform/clock.ts'
import { daysBetween, daysInWords } from '../words.ts'
import type { Thread } from './find.ts'
import { isTheirs } from './words.ts'

export const knotKinds = [
  'words',
  'seen',
  'themes',
  'repeats',
  'promises',
  'actions',
  'evidence',
  'answers',
  'theirs',
] as const
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
    ...answers(thread),
    ...theirs(thread),
    ...owed(thread, today),
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

function since({ ask }: Thread, today: Day): string {
  const days = daysBetween(ask.saidOn, today)
  return days <= 0 ? 'said today' : daysInWords(days)
}

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

function answers(thread: Thread): Knot[] {
  const [first, ...more] = thread.answers
  if (!first) return []
  const title = more.length === 0 ? 'The answer' : 'The answers'
  return [there('answers', title, first.givenOn, later(thread, first.givenOn))]
}

/** What whoever spoke did after speaking: said "not yet", took it back, gave a name. */
function theirs(thread: Thread): Knot[] {
  const first = thread.events.find(isTheirs)
  return first ? [there('theirs', 'What they did since', dayOf(first.at), later(thread, dayOf(first.at)))] : []
}

/** What is still to come, in words. */
function owed(thread: Thread, today: Day): Knot[] {
  const { ask, answers: given } = thread
  switch (ask.standing) {
    case 'waiting': {
      const title = given.length > 0 ? 'No answer has reached them yet' : 'No answer yet'
      return [missing('answers', title, since(thread, today))]
    }
    case 'not-yet': {
      const days = daysBetween(dayOf(ask.standingSince), today)
      const gap = days <= 0 ? 'since today' : daysInWords(days)
      return [missing('answers', 'They said “not yet”: a better answer is owed', gap)]
    }
    case 'promised':
      return [missing('answers', 'What the answer promised is still to come', null)]
    case 'answered':
    case 'good-enough':
      return []
    case 'withdrawn':
      return [there('answers', 'They took it back: no answer is owed', dayOf(ask.standingSince), null)]
  }
}
