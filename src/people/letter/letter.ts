// What the letter says, as data: one content for the page, the print and the PDF. Pure, and held to a reading age of 11.
// It never says anything of immigration, of other people, or of a status that the facts do not prove.
import {
  entitlementWords,
  explain,
  type Decision,
  type EntitlementKey,
  type Settings,
} from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import { contactOf } from '../../platform/councils/contact.ts'
import type { Council } from '../../platform/councils/council.ts'
import { changeByItself, type ByItself } from './by-itself.ts'
import { factsUsed, type FactLine } from './facts-used.ts'
import type { Helper, LetterFacts } from './letter-facts.ts'
import { findingOut, type FindingOut } from './finding-out.ts'
import { inOurWords } from './our-words.ts'
import { askFor, groupOf, groups, groupTitles, type Asking } from './ways-to-ask.ts'

export interface LetterItem {
  readonly key: EntitlementKey
  readonly title: string
  readonly sentence: string
  readonly ask: string
}

export interface Letter {
  readonly council: string
  readonly team: string
  readonly date: Day
  readonly name: string | null
  /** A sentence that a worker typed for this copy. */
  readonly own: string | null
  readonly title: string
  readonly headline: string
  readonly why: readonly string[]
  readonly facts: readonly FactLine[]
  readonly groups: readonly { readonly title: string; readonly items: readonly LetterItem[] }[]
  /** What anybody may ask for: said where nothing else is certain. */
  readonly always: readonly string[]
  readonly findOut: FindingOut | null
  readonly changes: readonly string[]
  readonly byItself: ByItself
  readonly challenge: readonly string[]
  readonly helpers: readonly Helper[]
  readonly contact: Council['settings']['contact']
  readonly language: string | null
  readonly law: readonly { readonly what: string; readonly citation: string }[]
}

export function composeLetter(given: LetterFacts, own: string | null = null): Letter {
  const { council, decision, facts, rules, today } = given
  const ours = (text: string) => inOurWords(text, council.settings.words)
  // Whether somebody's right to stay limits help is for a private talk: a letter may lie where a landlord reads it.
  const told = explain({ ...decision, flags: [] }, facts)
  const isUnknown = decision.category === 'unknown'
  const items = itemsOf(given, ours)
  return {
    council: council.name,
    team: council.settings.contact.team,
    date: today,
    name: given.name,
    own,
    title: titleOf(decision, items.length > 0),
    headline: told.headline,
    why: told.paragraphs.map(ours),
    facts: factsUsed(given),
    groups: groups
      .map((group) => ({ title: groupTitles[group], items: items.filter(({ key }) => groupOf(key) === group) }))
      .filter((group) => group.items.length > 0),
    always: items.length > 0 ? [] : anybodyMay(isUnknown),
    findOut: isUnknown || decision.checks.includes('CHECK_HISTORY') ? findingOut(council) : null,
    changes: told.whatWouldChange.map(ours),
    byItself: changeByItself(decision, given.nextChange, titlesOn(rules, ours)),
    challenge: challengeOf(council, told.challenge),
    helpers: given.adviser === null ? given.otherHelpers : [given.adviser, ...given.otherHelpers],
    contact: contactOf(council),
    language: given.language,
    law: lawOf(decision, rules, ours),
  }
}

function titleOf({ category, route }: Decision, hasRights: boolean): string {
  if (category === 'unknown') return 'Your rights after care: what we must find out'
  if (!hasRights) return route === 'under_16' ? 'Your rights when you leave care' : 'Your rights after care, and why'
  return 'The help you have a right to, and why'
}

type Ours = (text: string) => string

function itemsOf({ council, decision, rules, adviser }: LetterFacts, ours: Ours): LetterItem[] {
  const asking: Asking = { advocacy: contactOf(council).advocacyName, adviserName: adviser?.name ?? null }
  return decision.entitlements.map((key) => {
    const { title, sentence } = entitlementWords(key, rules, decision.lawOn)
    return { key, title: ours(title), sentence: ours(sentence), ask: ours(askFor(key, asking)) }
  })
}

const titlesOn = (rules: Settings, ours: Ours) => (key: EntitlementKey, on: string) =>
  ours(entitlementWords(key, rules, on).title)

function anybodyMay(isUnknown: boolean): string[] {
  return [
    isUnknown
      ? 'While we find out, you can still call us and ask for help.'
      : 'You can still call us and ask for advice.',
    'If you have no home, or may lose it, the housing team must tell you what help there is.',
    'If you were in care, you can ask to read what was written about you. You can do this at any age.',
  ]
}

// Children Act 1989 s.24D (leaving care) and s.26 (children in care): complaints; s.26A: advocates.
function challengeOf(council: Pick<Council, 'name' | 'settings'>, sentence: string): string[] {
  const { complaints } = contactOf(council)
  return [
    sentence,
    `${complaints === '' ? 'Tell' : `Write to ${complaints}, or tell`} anybody who works with you. Say what you think is wrong. You do not need to know the law.`,
    'Still not happy with our answer? You can ask the Local Government and Social Care Ombudsman to look at it (www.lgo.org.uk). They do not work for us.',
  ].filter((text) => text !== '')
}

function lawOf(decision: Decision, rules: Settings, ours: Ours): Letter['law'] {
  return [
    { what: 'Our answer', citation: decision.citations.join('; ') },
    ...decision.entitlements.map((key) => {
      const { title, citation } = entitlementWords(key, rules, decision.lawOn)
      return { what: ours(title), citation }
    }),
  ].filter(({ citation }) => citation !== '')
}
