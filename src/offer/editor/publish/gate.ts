// What stands between a draft and the public. What is missing must be there first; how it is written may be let pass by
// somebody who says why, and the reason is kept with the version (docs/local-offer.md, "Reading age").
import { readingAge } from '../../../eligibility/index.ts'
import { readPlainness, type AvoidWord } from '../../../words/index.ts'
import type { FieldError } from '../../../platform/forms/form.ts'
import type { EntryContent } from '../../content.ts'
import type { Version } from '../find.ts'

export interface GateRules {
  /** The highest grade of Flesch and Kincaid; a reader of grade n is about n + 5 years old. */
  readonly readingGrade: number
  readonly avoidWords: readonly AvoidWord[]
}

export interface Gate {
  /** Must be put right in the draft; the field says where. */
  readonly missing: readonly FieldError[]
  /** May be let pass with a reason. */
  readonly hard: readonly string[]
  readonly readingAge: number
}

/** GOV.UK style: sentences of 25 words at most. */
const mostWords = 25

export function checkWriting(content: EntryContent, { readingGrade, avoidWords }: GateRules): Omit<Gate, 'missing'> {
  const text = linesOf(content).join('\n')
  const age = Math.round(readingAge(text) * 10) / 10
  const { longSentences, jargon } = readPlainness(text, avoidWords)
  const long = longSentences.filter(({ words }) => words > mostWords)
  const instead = new Map(jargon.map((found) => [found.word.toLowerCase(), found]))
  return {
    readingAge: age,
    hard: [
      ...(age > readingGrade + 5
        ? [
            `The reading age is ${age}. Your council asks for ${readingGrade + 5} or less: use shorter words and sentences.`,
          ]
        : []),
      ...long.map(({ text: sentence, words }) => `${words} words in one sentence: “${sentence.slice(0, 80)}…”`),
      ...[...instead.values()].map(({ word, instead: plain }) => `Instead of “${word}”, try: ${plain}`),
    ],
  }
}

/** What young people read of it; figures and rules are phrases of ours. */
const linesOf = ({ title, summary, details, who, amount, claim, challenge }: EntryContent): string[] =>
  [
    title,
    summary,
    ...details.flatMap((paragraph) => paragraph.split('\n')),
    who.note,
    amount.note,
    ...claim.steps,
    ...claim.evidence,
    challenge,
  ].filter((line) => line !== undefined)

/** Names of what an entry leads to and that is no longer used. */
export type Gone = Readonly<Record<'place' | 'provider', readonly string[]>>

export interface Publishing {
  readonly version: Pick<Version, 'content' | 'standing' | 'startsOn' | 'changeNote' | 'consultation'>
  /** What it takes the place of, if anything. */
  readonly latest: Pick<Version, 'startsOn'> | null
  readonly gone: Gone
  readonly rules: GateRules
}

export function gateOf({ version, latest, gone, rules }: Publishing): Gate {
  return { missing: missingIn({ version, latest, gone }), ...checkWriting(version.content, rules) }
}

function missingIn({ version, latest, gone }: Omit<Publishing, 'rules'>): FieldError[] {
  const { content, standing, startsOn, changeNote, consultation } = version
  const missing: FieldError[] = []
  const add = (field: string, message: string) => missing.push({ field, message })
  if (standing === 'in-place') {
    if (content.amount.kind === 'assessed' && content.amount.note === undefined)
      add('amountNote', 'It is assessed: say what it depends on')
    // "May" and "assessed need" without who decides is what young people complain of most.
    if ((content.claim.kind !== null || content.amount.kind === 'assessed') && content.claim.decidedBy === undefined)
      add('decidedBy', 'Say which post decides')
    if (content.claim.kind !== null && content.claim.steps.length === 0) add('steps', 'Say how to ask for it')
  }
  for (const name of gone.place) add('places', `${name} is no longer used: choose another place`)
  for (const name of gone.provider) add('provider', `${name} no longer gives anything: choose who does`)
  if (latest !== null) {
    if (changeNote === null) add('changeNote', 'Say why it changes')
    // Children and Social Work Act 2017 s.2(7): care leavers and others are consulted before the offer is changed.
    if (consultation === null) add('consultation', 'Say who was asked before the change, or why nobody was')
    if (startsOn < latest.startsOn) add('startsOn', 'The first day is before that of the version it takes the place of')
  }
  return missing
}
