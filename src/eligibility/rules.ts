/*
 * The law as dated data. A rule has one row per version; `to` is the last day of that version. Law before
 * 1 October 2001 (Children (Leaving Care) Act 2000) is not modelled: the oldest version answers for it.
 */
import { CATEGORY_RULES, type CountingRule } from './category-rules.ts'
import type { EntitlementKey, Phase, Route } from './codes.ts'
import { dayNumber, dayNumberOrNever, type Day, type DayNumber } from './days.ts'
import { ENTITLEMENT_RULES } from './entitlement-rules.ts'
import type { FutureLawKey, Settings } from './settings.ts'

export type RuleCode = Route | Phase | CountingRule | EntitlementKey

export interface Rule {
  code: RuleCode
  title: string
  citation: string
  from: Day
  to: Day | null
  standing: 'statutory' | 'guidance'
  /** Which switch in the settings gives this rule its start date (law that is made but not yet begun). */
  startsWith?: FutureLawKey
}

export const rules: readonly Rule[] = [...CATEGORY_RULES, ...ENTITLEMENT_RULES]

interface Version {
  rule: Rule
  from: DayNumber
  to: DayNumber
  citations: readonly string[]
}

function versionsByCode(): ReadonlyMap<RuleCode, readonly Version[]> {
  const byCode = new Map<RuleCode, Version[]>()
  for (const rule of rules) {
    const versions = byCode.get(rule.code) ?? []
    const from = rule.startsWith === undefined ? dayNumber(rule.from) : dayNumberOrNever(null)
    versions.push({ rule, from, to: dayNumberOrNever(rule.to), citations: rule.citation.split('; ') })
    byCode.set(rule.code, versions)
  }
  return byCode
}

const VERSIONS = versionsByCode()

function versionOn(code: RuleCode, on: DayNumber): Version | undefined {
  const versions = VERSIONS.get(code) ?? []
  return versions.find((version) => version.from <= on && on <= version.to) ?? versions[0]
}

/** The version of a rule that answers for a day; the oldest one for days before any. */
export function ruleOn(code: RuleCode, on: Day): Rule | undefined {
  return versionOn(code, dayNumber(on))?.rule
}

const NO_CITATIONS: readonly string[] = []

export function citationsOn(code: RuleCode, on: DayNumber): readonly string[] {
  return versionOn(code, on)?.citations ?? NO_CITATIONS
}

const ENTITLEMENT_STARTS: ReadonlyMap<EntitlementKey, DayNumber> = new Map(
  ENTITLEMENT_RULES.filter((rule) => rule.startsWith === undefined).map((rule) => [rule.code, dayNumber(rule.from)]),
)

/** Whether an entitlement was law (or guidance) on a day. 2026 Act entitlements are judged by their own switch. */
export function isEntitlementInForce(key: EntitlementKey, on: DayNumber): boolean {
  return (ENTITLEMENT_STARTS.get(key) ?? dayNumberOrNever(null)) <= on
}

/** First day of the regulations of 2010: reg 48 short breaks, s.23CA further education. */
export const LAW_OF_2010_FROM = dayNumber('2011-04-01')

/** First day of s.23CZB: support from 21 to 24 for everybody who asks. */
export const SUPPORT_TO_25_FROM = dayNumber('2018-04-01')

const changesBySettings = new WeakMap<Settings['law'], readonly DayNumber[]>()

/** Every day on which some rule begins, earliest first, 2026 Act switches included. */
export function lawChangesOn({ law }: Settings): readonly DayNumber[] {
  const known = changesBySettings.get(law)
  if (known !== undefined) return known
  const changes = lawChanges(law)
  changesBySettings.set(law, changes)
  return changes
}

function lawChanges(law: Settings['law']): readonly DayNumber[] {
  const starts = new Set<DayNumber>(ENTITLEMENT_STARTS.values())
  starts.add(LAW_OF_2010_FROM).add(SUPPORT_TO_25_FROM)
  for (const switched of Object.values(law)) {
    if (switched.inForceFrom !== null) starts.add(dayNumber(switched.inForceFrom))
  }
  return [...starts].sort((a, b) => a - b)
}
