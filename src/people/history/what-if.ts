// "What if": another day, or one fact that is other than the record says. Pure reading of the question and working
// out of the answer; nothing is saved.
import { isDay, type Day } from '../../platform/clock.ts'
import { readDay } from '../../platform/forms/fields.ts'
import { typedText, type FieldError, type Typed } from '../../platform/forms/form.ts'
import { isFactKind, type Correction, type Entry, type FactValue } from './fact.ts'
import type { Around, FieldQuestion } from './fields.ts'
import type { KindForm } from './kind-form.ts'
import { kindForm, readFact } from './kinds.ts'

/** What would be different. */
export type Supposed =
  | { readonly what: 'nothing' }
  /** Another date of birth: an age that is disputed or was assessed. */
  | { readonly what: 'born' }
  | { readonly what: 'add'; readonly form: KindForm }
  | { readonly what: 'change'; readonly form: KindForm; readonly entry: Entry }
  | { readonly what: 'remove'; readonly entry: Entry }

/** `add:KIND`, `change:KEY`, `remove:KEY`; anything else is nothing. */
export function supposedIn(typed: Typed, entries: readonly Entry[]): Supposed {
  const [verb, rest = ''] = splitOnce(typedText(typed, 'what'))
  if (verb === 'born') return { what: 'born' }
  if (verb === 'add' && isFactKind(rest)) return { what: 'add', form: kindForm(rest) }
  const entry = entries.find(({ key }) => key === rest)
  if (!entry) return { what: 'nothing' }
  if (verb === 'change') return { what: 'change', form: kindForm(entry.kind), entry }
  return verb === 'remove' ? { what: 'remove', entry } : { what: 'nothing' }
}

function splitOnce(text: string): [string, string?] {
  const at = text.indexOf(':')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

export type ReadOn =
  { readonly ok: true; readonly on: Day } | { readonly ok: false; readonly errors: readonly FieldError[] }

/** The day asked about: `on=2026-08-01`, or the three boxes; today when it is left out. */
export function readOn(typed: Typed, { today, dateOfBirth }: Around): ReadOn {
  const written = typedText(typed, 'on')
  if (isDay(written)) return within(written, dateOfBirth)
  const read = readDay(typed, 'on', 'Day')
  if ('fault' in read) return { ok: false, errors: [{ field: 'on', message: read.fault }] }
  return within(read.day ?? today, dateOfBirth)
}

function within(on: Day, dateOfBirth: Day): ReadOn {
  if (on < dateOfBirth)
    return { ok: false, errors: [{ field: 'on', message: 'Day must be on or after the date of birth' }] }
  if (on > '2100-01-01') return { ok: false, errors: [{ field: 'on', message: 'Day must be before 2100' }] }
  return { ok: true, on }
}

export type Supposition =
  | { readonly ok: true; readonly correction: Correction | null; readonly dateOfBirth?: Day }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/** The correction that would be recorded, if this were so. */
export function suppositionOf(supposed: Supposed, typed: Typed, around: Around): Supposition {
  if (supposed.what === 'nothing') return { ok: true, correction: null }
  if (supposed.what === 'born') return bornIn(typed, around)
  if (supposed.what === 'remove') return { ok: true, correction: as('remove', supposed.entry, null) }
  const read = readFact(supposed.form, typed, { ...around, today: latest(around.today, typed) })
  if (!read.ok) return read
  if (supposed.what === 'change') return { ok: true, correction: as('replace', supposed.entry, read.value) }
  const { kind } = supposed.form
  return {
    ok: true,
    correction: { id: 'supposed', change: 'add', kind, factKey: null, value: read.value, returnSaid: null },
  }
}

const bornQuestion: FieldQuestion = { type: 'day', name: 'born', label: 'Date of birth' }

function bornIn(typed: Typed, { today }: Around): Supposition {
  const fault = (message: string): Supposition => ({ ok: false, errors: [{ field: 'born', message }] })
  const read = readDay(typed, 'born', 'Date of birth')
  if ('fault' in read) return fault(read.fault)
  if (read.day === null) return fault('Enter a date of birth')
  if (read.day > today) return fault('Date of birth must be in the past')
  return { ok: true, correction: null, dateOfBirth: read.day }
}

/** The questions about what would be different. */
export function questionsOf(supposed: Supposed): readonly FieldQuestion[] {
  if (supposed.what === 'born') return [bornQuestion]
  return 'form' in supposed ? supposed.form.questions : []
}

/** One may suppose what has not happened yet, up to the day asked about or ten years from now. */
const latest = (today: Day, typed: Typed): Day => {
  const on = typedText(typed, 'on')
  const tenYears = `${Number(today.slice(0, 4)) + 10}${today.slice(4)}`
  return isDay(on) && on > today ? on : isDay(tenYears) ? tenYears : today
}

function as(change: 'replace' | 'remove', entry: Entry, value: FactValue | null): Correction {
  return { id: 'supposed', change, kind: entry.kind, factKey: entry.key, value, returnSaid: entry.returnSays }
}
