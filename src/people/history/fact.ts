// What a fact is: its kind, its stable key, and where it came from. Pure; combine.ts puts them together.
import type { Facts } from '../../eligibility/index.ts'
import type { OpenQuestion, ReturnSource } from '../../ssda903/index.ts'

/** Kinds of which a person can have several. */
export const listKinds = [
  'lookedAfter',
  'livingWith',
  'hospitalOrDetention',
  'otherCare',
  'orders',
  'education',
  'requests',
  'stayingPut',
  'shortBreakSeries',
] as const
export type ListKind = (typeof listKinds)[number]

/** Kinds of which there is one; the kind is the key. */
export const singleKinds = ['dateOfDeath', 'historyHeldFrom', 'immigration', 'disabled'] as const

export const factKinds = [...listKinds, ...singleKinds] as const
export type FactKind = (typeof factKinds)[number]

export const isFactKind = (text: string): text is FactKind => (factKinds as readonly string[]).includes(text)
export const isListKind = (kind: FactKind): kind is ListKind => (listKinds as readonly string[]).includes(kind)

/** From when the care history is complete: for ever, from a day, or not at all. */
export type HistoryHeld =
  { readonly held: 'all' } | { readonly held: 'none' } | { readonly held: 'from'; readonly from: string }

/** The value of a fact, by kind: an item of that list of Facts, or the field itself. */
export interface FactValues {
  lookedAfter: Facts['lookedAfter'][number]
  livingWith: NonNullable<Facts['livingWith']>[number]
  hospitalOrDetention: NonNullable<Facts['hospitalOrDetention']>[number]
  otherCare: NonNullable<Facts['otherCare']>[number]
  orders: NonNullable<Facts['orders']>[number]
  education: NonNullable<Facts['education']>[number]
  requests: NonNullable<Facts['requests']>[number]
  stayingPut: NonNullable<Facts['stayingPut']>[number]
  shortBreakSeries: NonNullable<Facts['shortBreakSeries']>[number]
  dateOfDeath: string
  historyHeldFrom: HistoryHeld
  immigration: NonNullable<Facts['immigration']>
  disabled: boolean
}
export type FactValue = FactValues[FactKind]

/** What a person changed, as far as it concerns the facts. */
export interface Correction {
  readonly id: string
  readonly change: 'add' | 'replace' | 'remove'
  readonly kind: FactKind
  /** The key of the fact that is replaced or removed. */
  readonly factKey: string | null
  readonly value: unknown
  /** What the return said of it at that time. */
  readonly returnSaid: unknown
}

/** How the return stands to a fact that a person changed. */
export type ReturnNow = 'same' | 'agrees' | 'changed' | 'gone'

/** One fact as it stands, with where it came from. */
export interface Entry {
  readonly key: string
  readonly kind: FactKind
  /** What counts; null when a person took the fact out. */
  readonly value: FactValue | null
  /** The sentence of the return about it; null when only a person says so. */
  readonly words: string | null
  readonly source: ReturnSource | null
  /** What the return says now, where a person has said something else; null when it says nothing. */
  readonly returnSays: FactValue | null
  readonly returnNow: ReturnNow | null
  /** The corrections that made it what it is, the earliest first; the last one wins. */
  readonly corrections: readonly string[]
}

/** Something the return says that decides nothing, such as that a council listed them as a care leaver. */
export interface Evidence {
  readonly words: string
  readonly source: ReturnSource | null
}

/** What nobody can tell from the return, or what does not fit: for a person to find out. */
export interface Open {
  readonly code: OpenQuestion['code'] | 'CHANGES_DO_NOT_FIT' | 'MAY_HAVE_DIED'
  readonly words: string
  readonly source: ReturnSource | null
}

/** Everything that `people.inferences` holds: the facts with their sources, evidence, and what is open. */
export interface Ledger {
  readonly entries: readonly Entry[]
  readonly evidence: readonly Evidence[]
  readonly open: readonly Open[]
}

export const emptyLedger: Ledger = { entries: [], evidence: [], open: [] }

/** The first day of a fact, by which it is told from others of its kind; null for facts without days. */
export function startOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return null
  const { start, date, stays } = value as { start?: unknown; date?: unknown; stays?: unknown } // read with care below
  if (typeof start === 'string') return start
  if (typeof date === 'string') return date
  return Array.isArray(stays) ? startOf(stays[0]) : null
}

/** The last day; null while it goes on, undefined for facts that do not last. */
export function endOf(value: unknown): string | null | undefined {
  if (typeof value !== 'object' || value === null || !('end' in value)) return undefined
  return typeof value.end === 'string' ? value.end : null
}

/** Equal values have equal text, whatever the order of their fields; a missing field is the same as null. */
export function canonicalValue(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(
      Object.entries(each)
        .filter(([, inner]) => inner !== null && inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  })
}

export const sameValue = (a: unknown, b: unknown): boolean => canonicalValue(a) === canonicalValue(b)
