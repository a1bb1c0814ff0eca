// Letters for tests: from facts, without a database.
import { decide, DEFAULT_SETTINGS, nextChange, type Facts } from '../../eligibility/index.ts'
import { asDay } from '../../platform/clock.ts'
import { councilSettings, type SettableCouncilSettings } from '../../platform/councils/settings.ts'
import { composeLetter, type Letter } from './letter.ts'
import type { LetterFacts } from './letter-facts.ts'

interface GivenLetter {
  readonly facts: Facts
  readonly asOf: string
  readonly settings?: SettableCouncilSettings
  readonly with?: Partial<LetterFacts>
  readonly own?: string
}

export function letterFrom({ facts, asOf, settings = {}, with: extra = {}, own }: GivenLetter): Letter {
  const given: LetterFacts = {
    council: { name: 'Ashmere County Council', settings: councilSettings.parse(settings) },
    rules: DEFAULT_SETTINGS,
    today: asDay(asOf),
    name: 'Ayo',
    dateOfBirthIsEstimated: false,
    language: null,
    facts,
    decision: decide(facts, asOf),
    nextChange: nextChange(facts, asOf),
    adviser: null,
    otherHelpers: [],
    ...extra,
  }
  return composeLetter(given, own ?? null)
}

/** Everything that a young person reads, the law in small print left out. */
export function wordsOf(letter: Letter): string {
  const { title, headline, why, facts, findOut, groups, always, byItself, changes, challenge } = letter
  return [
    title,
    headline,
    ...why,
    ...facts.flatMap(({ label, values }) => [label, ...values]),
    ...(findOut ? [...findOut.what, ...findOut.how] : []),
    ...groups.flatMap((group) => [
      group.title,
      ...group.items.flatMap((item) => [item.title, item.sentence, item.ask]),
    ]),
    ...always,
    ...byItself.sentences,
    ...byItself.gained,
    ...byItself.lost,
    ...changes,
    ...challenge,
  ].join('\n')
}
