// Short words for what hangs on a thread.
import type { StateKind } from '../../../design/index.ts'
import type { ActionStanding, AskEventKind, AskStanding, PromiseStanding } from '../../tables.ts'
import { standingShapes, standingWords } from '../words.ts'
import type { LinkedAnswer, LinkedEvidence } from './linked.ts'

export const promiseWords: Readonly<Record<PromiseStanding, string>> = {
  made: 'Made',
  'under-way': 'Under way',
  kept: 'Kept',
  changed: 'Changed',
  'not-kept': 'Not kept',
}

export const actionWords: Readonly<Record<ActionStanding, string>> = {
  open: 'Not started',
  'on-track': 'On track',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
}

export const evidenceWords: Readonly<Record<LinkedEvidence['kind'], string>> = {
  file: 'A file',
  link: 'A link',
  figure: 'A figure',
  note: 'A note',
}

export const answerWords: Readonly<Record<LinkedAnswer['kind'], string>> = {
  did: 'We did',
  will: 'We will',
  cannot: 'We can’t',
}

export const deliveryWords: Readonly<Record<LinkedAnswer['way'], string>> = {
  here: 'on their own page',
  text: 'by text message',
  email: 'by email',
  letter: 'by letter',
  'in-person': 'in person',
  code: 'by their code',
  group: 'to the group',
}

/** What workers, or the clock, did with it. */
export const readingWords: Readonly<Partial<Record<AskEventKind, string>>> = {
  seen: 'read it',
  'handed-on': 'passed it on',
  acted: 'acted on it',
}

/** What whoever spoke did, whichever account or code they did it with. */
export const theirWords: Readonly<Partial<Record<AskEventKind, string>>> = {
  withdrawn: 'They took it back',
  'quote-withdrawn': 'They took back their yes to being quoted',
  named: 'They gave their name',
  reopened: 'They said “not yet”, and it is open again',
}

export const isTheirs = ({ event }: { readonly event: AskEventKind }): boolean => theirWords[event] !== undefined

interface Got {
  readonly words: string
  readonly shape: StateKind
}

/** Where an ask has got to, with an answer that is on its way said as such. */
export function whereItGot(standing: AskStanding, answers: readonly Pick<LinkedAnswer, 'state'>[]): Got {
  const plain = { words: standingWords[standing], shape: standingShapes[standing] }
  if (standing !== 'waiting' && standing !== 'not-yet') return plain
  const isAgain = standing === 'not-yet'
  if (answers.some(({ state }) => state === 'waiting'))
    return { words: isAgain ? 'Not yet: a new answer is on its way' : 'An answer is on its way', shape: 'soon' }
  if (answers.some(({ state }) => state === 'failed'))
    return { words: `${standingWords[standing]}: an answer could not be delivered`, shape: 'waiting' }
  return plain
}
