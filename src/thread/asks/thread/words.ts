// Short words for what hangs on a thread.
import type { ActionStanding, PromiseStanding } from '../../tables.ts'
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
