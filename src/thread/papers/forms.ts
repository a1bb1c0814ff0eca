import { z } from 'zod'
import { choice, optionalText, requiredText, tick, withDays } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { isUuid } from '../../platform/ids.ts'
import {
  candidateKinds,
  occasionKinds,
  type AskId,
  type CandidateId,
  type GroupId,
  type OccasionId,
  type PaperLineId,
  type ThemeId,
} from '../tables.ts'
import { readings } from './words.ts'

const optionalId = <T extends string>() =>
  z
    .preprocess((value) => (typeof value === 'string' && isUuid(value) ? value : null), z.string().nullable())
    .transform((id) => id as T | null) // an id by its form; that it exists is looked up by the command

/** One file, or pasted text. Both are kept as they came. */
export const uploads = { field: 'paper', maxFiles: 1, maxBytesEach: 30_000_000 } as const

export const paperForm = defineForm(
  'paper',
  withDays(
    { dated: { label: 'The date of the paper' } },
    {
      pasted: z.preprocess((value) => (typeof value === 'string' ? value : ''), z.string().max(2_000_000)),
      title: optionalText(200),
      readAs: choice(readings, 'Select what to look for'),
      occasion: optionalId<OccasionId>(),
      group: optionalId<GroupId>(),
      newOccasion: optionalText(200),
      occasionKind: z.enum(occasionKinds).catch('other'),
    },
  ),
  { keepsDraft: true },
)

const ids = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  z.array(z.string().refine(isUuid)).min(1, 'Tick at least one').max(1_000),
)

export interface TickedPair {
  readonly reply: CandidateId
  readonly ask: CandidateId
}

/** "reply.ask": the two keys of a pair. That both are of this paper is looked up by the command. */
const pairs = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z
    .array(z.string().transform((pair) => pair.split('.')))
    .max(1_000)
    .transform((list) =>
      list.flatMap(([reply = '', ask = '']): TickedPair[] =>
        isUuid(reply) && isUuid(ask) ? [{ reply: reply as CandidateId, ask: ask as CandidateId }] : [],
      ),
    ),
)

/** What becomes of everything that is ticked. */
export const tickedForm = defineForm(
  'candidates',
  z.object({
    candidate: ids.transform((list) => list as CandidateId[]), // their paper is looked up with them
    act: choice(['confirm', 'drop', 'again'], 'Select what to do with them'),
    merge: tick,
    themes: tick,
    pair: pairs,
    heard: tick,
  }),
)

/** Lines that were read as nothing, taken in by hand. */
export const linesForm = defineForm(
  'paper-lines',
  z.object({
    line: ids.transform((list) => list as PaperLineId[]), // their paper is looked up with them
    kind: choice(candidateKinds, 'Select what they are'),
  }),
)

/** One candidate, looked at closely. */
export const candidateForm = defineForm(
  'candidate',
  withDays(
    { due: { label: 'The date' } },
    {
      act: choice(['confirm', 'join', 'drop'], 'Select what becomes of it'),
      kind: choice(candidateKinds, 'Select what it is'),
      words: requiredText('Enter the words', 8_000),
      theme: optionalId<ThemeId>(),
      ownerPost: optionalText(200),
      ownerName: optionalText(200),
      ask: optionalId<AskId>(),
    },
  ),
  { keepsDraft: true },
)
