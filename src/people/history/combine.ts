// Lays what people corrected over what the return says. Pure: the same rows and corrections give the same facts, so a
// correction survives every later import. Where both speak of one fact the person wins, and the difference is shown.
import type { History } from '../../ssda903/index.ts'
import {
  isListKind,
  listKinds,
  sameValue,
  singleKinds,
  startOf,
  type Correction,
  type Entry,
  type FactKind,
  type FactValue,
  type HistoryHeld,
  type Ledger,
  type ListKind,
  type Open,
  type ReturnNow,
} from './fact.ts'

export interface Combined extends Ledger {
  /** In the shape of Facts, not yet parsed: a correction may be older than today's rules. */
  readonly facts: Readonly<Record<string, unknown>>
}

export interface SaidOfPerson {
  readonly dateOfBirth: string
  readonly disabled: boolean | null
  /** What the returns say; null for a person whom none of them names. */
  readonly said: History | null
  /** A row of a return, set aside or not, says that they died. */
  readonly mayHaveDied?: boolean
}

/** `corrections`: the live ones, the earliest first. */
export function combine(person: SaidOfPerson, corrections: readonly Correction[]): Combined {
  const entries = entriesOf(person)
  for (const correction of corrections) correct(entries, correction)
  return {
    facts: factsOf(person, entries),
    entries,
    evidence:
      person.said?.inferences.filter(({ fact }) => fact === null).map(({ words, source }) => ({ words, source })) ?? [],
    open: openOf(person, entries),
  }
}

/** Before anything is sent to somebody, a death that a row speaks of has to be looked into. */
function openOf({ said, mayHaveDied }: SaidOfPerson, entries: readonly Entry[]): readonly Open[] {
  const open = said?.open ?? []
  const isSettled = entries.some(({ kind }) => kind === 'dateOfDeath')
  if (!mayHaveDied || isSettled || open.some(({ code }) => code === 'DEATH_CONTRADICTED')) return open
  return [{ code: 'MAY_HAVE_DIED', words: mayHaveDiedWords, source: null }, ...open]
}

const mayHaveDiedWords =
  'A row of a return that could not be used says that this person died. Find out before anybody writes or calls, and record the death here if it is so.'

function entriesOf({ said, disabled }: SaidOfPerson): Entry[] {
  if (!said) return [fromReturn('historyHeldFrom', { held: 'none' }, 'No return that we hold names this person.')]
  const entries: Entry[] = []
  const because = new Map(said.inferences.map((inference) => [inference.fact, inference]))
  for (const kind of listKinds) {
    const items: readonly unknown[] = (said.facts as Partial<Record<ListKind, readonly unknown[]>>)[kind] ?? []
    for (const [index, item] of items.entries()) {
      const { words = '', source = null } = because.get(`${kind}.${index}`) ?? {}
      entries.push(fromReturn(kind, item as FactValue, words, source, freeKey(entries, kind, item))) // as that list holds it
    }
  }
  for (const kind of singleKinds) {
    const value = singleIn(said, kind)
    if (value === undefined) continue
    const { words = '', source = null } = because.get(kind) ?? {}
    entries.push(fromReturn(kind, value, words, source))
  }
  if (disabled !== null) entries.push(fromReturn('disabled', disabled, disabled ? 'Disabled.' : 'Not disabled.'))
  return entries
}

function singleIn({ facts }: History, kind: FactKind): FactValue | undefined {
  if (kind === 'dateOfDeath') return facts.dateOfDeath
  if (kind === 'immigration') return facts.immigration
  if (kind !== 'historyHeldFrom' || facts.historyHeldFrom === undefined) return undefined
  return facts.historyHeldFrom === null ? { held: 'none' } : { held: 'from', from: facts.historyHeldFrom }
}

function fromReturn(
  kind: FactKind,
  value: FactValue,
  words: string,
  source: Entry['source'] = null,
  key: string = kind,
): Entry {
  return { key, kind, value, words, source, returnSays: value, returnNow: null, corrections: [] }
}

/** `lookedAfter:2024-03-01`; a second one of that kind and day is `…~2`. */
function freeKey(entries: readonly Entry[], kind: ListKind, value: unknown): string {
  const plain = `${kind}:${startOf(value) ?? 'undated'}`
  const taken = entries.filter(({ key }) => key === plain || key.startsWith(`${plain}~`)).length
  return taken === 0 ? plain : `${plain}~${taken + 1}`
}

/** The key of a fact that only a person says. It holds the correction's id, so that no import can take it over. */
export const addedKey = (kind: ListKind, correctionId: string) => `${kind}:+${correctionId}`

function correct(entries: Entry[], correction: Correction): void {
  const index = targetOf(entries, correction)
  const found = entries[index]
  const value = correction.change === 'remove' ? null : (correction.value as FactValue) // as the form wrote it
  if (found) {
    entries[index] = {
      ...found,
      value,
      returnNow: returnNow(found.returnSays, correction.returnSaid, value),
      corrections: [...found.corrections, correction.id],
    }
  } else if (correction.change !== 'remove' && !isOfUndoneFact(correction)) {
    const key = keyOfAdded(correction)
    const now = correction.returnSaid === null || correction.returnSaid === undefined ? null : 'gone'
    const own = { words: null, source: null, returnSays: null, returnNow: now } as const
    entries.push({ key, kind: correction.kind, value, ...own, corrections: [correction.id] })
  }
}

function keyOfAdded({ kind, factKey, id }: Correction): string {
  if (!isListKind(kind)) return kind
  return factKey ?? addedKey(kind, id)
}

/** Its fact was added by a person and taken back since: nothing is left to correct. */
const isOfUndoneFact = ({ factKey }: Correction) => factKey?.includes(':+') ?? false

function targetOf(entries: readonly Entry[], correction: Correction): number {
  const { kind, factKey, change, value, returnSaid } = correction
  if (!isListKind(kind)) return entries.findIndex((entry) => entry.kind === kind)
  if (change === 'add') return entries.findIndex((entry) => isNewsOf(entry, kind, value))
  const named = entries.findIndex((entry) => entry.key === factKey || wasAddedAs(entry, kind, factKey))
  if (named >= 0) return named
  // The return moved the first day of a fact that a person had corrected: it is still the same fact.
  return entries.findIndex((entry) => entry.kind === kind && untouched(entry) && isNear(entry.value, returnSaid))
}

/** A person added it, it was corrected by that key, and since then the return has come to tell it too. */
const wasAddedAs = ({ corrections }: Entry, kind: ListKind, key: string | null) =>
  corrections.some((id) => key === addedKey(kind, id))

/** A person added it first, and a later return tells the same: one fact, not two. */
function isNewsOf(entry: Entry, kind: ListKind, value: unknown): boolean {
  if (entry.kind !== kind || !untouched(entry)) return false
  return startOf(entry.value) === startOf(value) && sameSort(entry.value, value)
}

/** A special guardianship order and a child arrangements order of one day are two facts. */
function sameSort(a: unknown, b: unknown): boolean {
  const sort = (value: unknown) => {
    const { type, with: who } = value as { type?: unknown; with?: unknown } // both are items of one list
    return type ?? who
  }
  return sort(a) === sort(b)
}

const untouched = (entry: Entry) => entry.corrections.length === 0

const movedAtMost = 31 * 86_400_000

/** Not further: a new time in care must never be taken for the one that somebody corrected. */
function isNear(a: unknown, b: unknown): boolean {
  const [startA, startB] = [startOf(a), startOf(b)]
  if (startA === null || startB === null || !sameSort(a, b)) return false
  return Math.abs(Date.parse(startA) - Date.parse(startB)) <= movedAtMost
}

function returnNow(says: FactValue | null, said: unknown, corrected: FactValue | null): ReturnNow | null {
  if (says === null) return said === null || said === undefined ? null : 'gone'
  if (sameValue(says, corrected)) return 'agrees'
  return said === null || said === undefined || !sameValue(says, said) ? 'changed' : 'same'
}

function factsOf({ dateOfBirth }: SaidOfPerson, entries: readonly Entry[]): Record<string, unknown> {
  const facts: Record<string, unknown> = { dateOfBirth, lookedAfter: [] }
  for (const { kind, value } of entries) {
    if (value === null) continue
    if (kind === 'historyHeldFrom')
      setHeld(facts, value as HistoryHeld) // the value of that kind
    else if (isListKind(kind)) ((facts[kind] ??= []) as unknown[]).push(value)
    else facts[kind] = value
  }
  for (const kind of listKinds) (facts[kind] as unknown[] | undefined)?.sort(byStart)
  return facts
}

function setHeld(facts: Record<string, unknown>, held: HistoryHeld): void {
  if (held.held === 'all') return
  facts['historyHeldFrom'] = held.held === 'none' ? null : held.from
}

function byStart(a: unknown, b: unknown): number {
  const [left, right] = [startOf(a) ?? '', startOf(b) ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
