// The answer: one where every way the facts may have been gives the same, else all that it may be and what decides it.
import {
  CATEGORIES,
  CATEGORY_WORDS,
  decide,
  explain,
  type Category,
  type Decision,
  type EntitlementKey,
  type Explanation,
  type Phase,
  type Settings,
  type Words,
} from '../eligibility/index.ts'
import { explore, type Explored } from './explore.ts'
import { factsFrom } from './facts-from.ts'
import type { Told } from './told.ts'

export interface Outcome {
  readonly category: Category
  readonly phase: Phase | null
  readonly headline: string
  /** What holds in every way that leads to this outcome; a date that is only guessed is left out. */
  readonly paragraphs: readonly string[]
  readonly whatWouldChange: readonly string[]
  readonly law: string
  readonly entitlements: readonly EntitlementKey[]
}

export interface Verdict {
  readonly outcomes: readonly [Outcome, ...Outcome[]]
  /** Questions whose answer would decide between the outcomes, the most telling first; empty when there is one. */
  readonly deciders: readonly string[]
  /** What they can ask for in every case, and what only in some. */
  readonly sure: readonly EntitlementKey[]
  readonly maybe: readonly EntitlementKey[]
}

interface Rules {
  readonly settings: Settings
  readonly words: Words
}

interface Way extends Explored<Decided> {
  readonly key: string
}
interface Decided {
  readonly decision: Decision
  readonly explanation: Explanation
}

const mostWays = 2_000
const mostDeciders = 3

/** Null while they have not told how old they are. */
export function verdictOn(told: Told, { settings, words }: Rules): Verdict | null {
  const { born, today } = told
  if (born === null) return null
  const ways = explore((choose) => {
    const facts = factsFrom(told, born, choose)
    const decision = decide(facts, today, settings)
    return { decision, explanation: explain(decision, facts, words) }
  }, mostWays).map((way) => ({ ...way, key: keyOf(way.built.decision) }))
  const byOutcome = [...Map.groupBy(ways, ({ key }) => key).values()]
  const [first, ...others] = byOutcome.map(outcomeOf).toSorted((a, b) => standingOf(a) - standingOf(b))
  if (!first) return null
  const sure = common(ways.map(({ built }) => built.decision.entitlements))
  const all = new Set(ways.flatMap(({ built }) => built.decision.entitlements))
  return {
    outcomes: [first, ...others],
    deciders: others.length === 0 ? [] : decidersOf(ways),
    sure,
    maybe: [...all].filter((key) => !sure.includes(key)),
  }
}

/** Those with the most help come first. */
const standingOf = ({ category }: Outcome) => CATEGORIES.indexOf(category)

const keyOf = ({ category, phase }: Decision) => `${category}:${phase ?? ''}`

function outcomeOf(ways: readonly Way[]): Outcome {
  const all = ways.map(({ built }) => built)
  const [first] = all
  if (!first) throw new Error('An outcome comes from at least one way')
  const { category, phase } = first.decision
  const isOneHeadline = all.every(({ explanation }) => explanation.headline === first.explanation.headline)
  const isOneLaw = all.every(({ explanation }) => explanation.law === first.explanation.law)
  return {
    category,
    phase,
    headline: asTold(isOneHeadline ? first.explanation.headline : CATEGORY_WORDS[category].sentence),
    paragraphs: common(all.map(({ explanation }) => explanation.paragraphs)).map(asTold),
    whatWouldChange: common(all.map(({ explanation }) => explanation.whatWouldChange)).map(asTold),
    law: isOneLaw ? first.explanation.law : '',
    entitlements: common(all.map(({ decision }) => decision.entitlements)),
  }
}

/** What is in every list, in the order of the first. */
function common<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list))
  return first.filter((item) => sets.every((set) => set.has(item)))
}

/** Nobody's record is read here: the words speak of what was told. */
function asTold(text: string): string {
  return text
    .replace('With the dates we hold', 'With the dates you gave us')
    .replace('With the facts we hold', 'With the facts you gave us')
    .replace('The time in care that we hold', 'The time in care that you told us of')
    .replace('We hold no such day.', 'You told us of no such day.')
    .replace('We do not hold all the facts', 'We do not have all the facts')
    .replace('We have no such request from you now.', 'You told us that you have not asked.')
}

/** A question decides when one of its answers leaves fewer outcomes than all of them together. */
function decidersOf(ways: readonly Way[]): readonly string[] {
  const ids = new Set(ways.flatMap(({ picks }) => [...picks.keys()]))
  const outcomes = new Set(ways.map(({ key }) => key)).size
  return [...ids]
    .map((id) => ({ id, left: outcomesLeft(ways, id) }))
    .filter(({ left }) => left < outcomes)
    .toSorted((a, b) => a.left - b.left)
    .slice(0, mostDeciders)
    .map(({ id }) => id)
}

/** How many outcomes are left on average once the question is answered. */
function outcomesLeft(ways: readonly Way[], id: string): number {
  const asked = ways.filter(({ picks }) => picks.has(id))
  const byPick = [...Map.groupBy(asked, ({ picks }) => picks.get(id)).values()]
  const counts = byPick.map((group) => new Set(group.map(({ key }) => key)).size)
  const without =
    asked.length < ways.length ? [new Set(ways.filter(({ picks }) => !picks.has(id)).map(({ key }) => key)).size] : []
  const all = [...counts, ...without]
  return all.reduce((sum, count) => sum + count, 0) / all.length
}
