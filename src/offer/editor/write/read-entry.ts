// What was typed into the entry's form, as what an entry says. Lenient: a half-typed form still gives something to look at,
// and each thing that does not fit is named beside its field.
import { readDay } from '../../../platform/forms/fields.ts'
import { typedList, typedText, type FieldError, type Typed } from '../../../platform/forms/form.ts'
import { entryContent, type EntryContent } from '../../content.ts'
import { entitlementTypes, type EntitlementKey } from '../../terms.ts'
import type { PlaceChoice } from '../find.ts'
import { oneCalled } from '../retire/called.ts'
import { datedOf, linesOf, paragraphsOf, penceOf, scheduleOf, wholeNumberOf, wordsOf } from './lines.ts'

interface Faults {
  add(field: string, message: string): void
}

/** The parts of an entry as they were typed: what a part lacks is left out of it, and may make it unfit. */
function candidateOf(typed: Typed, faults: Faults): Record<string, unknown> {
  const text = (field: string) => typedText(typed, field).trim()
  const some = (field: string) => (text(field) === '' ? undefined : text(field))
  const money = (field: string) => readOr(penceOf(text(field)), () => faults.add(field, askMoney))
  const count = (field: string) =>
    readOr(wholeNumberOf(text(field)), () => faults.add(field, 'Enter a whole number, such as 18'))
  const type = entitlementTypes[text('type') as EntitlementKey] as (typeof entitlementTypes)[EntitlementKey] | undefined // an address may hold anything
  return {
    type: text('type'),
    topic: some('topic') ?? type?.topic,
    legal: typedList(typed, 'legal').length > 0 ? typedList(typed, 'legal') : (type?.legal ?? []),
    moments: typedList(typed, 'moments'),
    title: text('title'),
    summary: text('summary'),
    details: paragraphsOf(text('details')),
    keywords: wordsOf(text('keywords')),
    who: {
      statuses: typedList(typed, 'statuses'),
      ...optional('ageFrom', count('ageFrom')),
      ...optional('ageBelow', count('ageBelow')),
      conditions: typedList(typed, 'conditions'),
      ...optional('note', some('whoNote')),
    },
    amount: amountOf(typed, money('amountPounds'), faults),
    frequency: {
      every: some('every') ?? 'ongoing',
      ...optional('capPence', money('capPounds')),
      ...optional('capTimes', count('capTimes')),
      ...optional('note', some('everyNote')),
    },
    basis: { kind: text('basis'), ...optional('citation', some('citation')) },
    claim: {
      kind: some('claimKind') ?? null,
      steps: linesOf(text('steps')),
      evidence: linesOf(text('evidence')),
      ...optional('decidedBy', some('decidedBy')),
      ...optional('decidedWithinDays', count('decidedWithinDays')),
      ...optional('lastsMonths', count('lastsMonths')),
      ...optional('costCode', some('costCode')),
    },
    ...optional('challenge', some('challenge')),
    providerId: some('provider') ?? null,
    contact: Object.fromEntries(
      ['phone', 'text', 'email', 'url'].flatMap((name) => {
        const value = some(name)
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    spoken: wordsOf(text('spoken').toLowerCase()),
  }
}

const askMoney = 'Enter an amount in pounds, such as 100 or 99.50'

const optional = (name: string, value: unknown) => (value === undefined ? {} : { [name]: value })

function readOr(value: number | null | undefined, complain: () => void): number | undefined {
  if (value === undefined) complain()
  return value ?? undefined
}

function amountOf(typed: Typed, pence: number | undefined, faults: Faults) {
  const kind = typedText(typed, 'amountKind')
  const note = typedText(typed, 'amountNote').trim()
  const isFigure = kind === 'fixed' || kind === 'up-to' || kind === 'minimum'
  if (isFigure && pence === undefined) faults.add('amountPounds', askMoney)
  const percent = Number(typedText(typed, 'amountPercent').replace('%', '').trim() || Number.NaN)
  if (kind === 'percent' && !(percent >= 0 && percent <= 100))
    faults.add('amountPercent', 'Enter a share from 0 to 100')
  return {
    kind,
    ...(isFigure ? optional('pence', pence) : {}),
    ...(kind === 'percent' && !Number.isNaN(percent) ? { percent } : {}),
    ...(note === '' ? {} : { note }),
  }
}

function whereOf(typed: Typed, places: readonly PlaceChoice[], faults: Faults) {
  const schedules = linesOf(typedText(typed, 'schedules')).map((line) => {
    const read = scheduleOf(line, places)
    if (!read) faults.add('schedules', `“${line.slice(0, 60)}” is not like MO TU 09:00-17:00 @ a place of ours; a note`)
    return read
  })
  return {
    reach: typedText(typed, 'reach') || 'anywhere',
    isRemote: typedText(typed, 'isRemote') !== '',
    placeIds: [...new Set([...typedList(typed, 'places'), ...namedPlaces(typed, places, faults)])],
    schedules: schedules.filter((schedule) => schedule !== null),
  }
}

/** Where there are too many to tick, places are named, one on each line. */
function namedPlaces(typed: Typed, places: readonly PlaceChoice[], faults: Faults): string[] {
  return linesOf(typedText(typed, 'morePlaces')).flatMap((line) => {
    const called = oneCalled(line, places)
    if (called.ok) return called.id
    faults.add('morePlaces', called.why)
    return []
  })
}

function datesOf(typed: Typed, faults: Faults) {
  return linesOf(typedText(typed, 'dates'))
    .map((line) => {
      const read = datedOf(line)
      if (!read) faults.add('dates', `“${line.slice(0, 60)}” is not like 2027-03-05 Applications close`)
      return read
    })
    .filter((dated) => dated !== null)
}

export type ReadEntry =
  { readonly ok: true; readonly content: EntryContent } | { readonly ok: false; readonly errors: readonly FieldError[] }

export function readEntry(typed: Typed, places: readonly PlaceChoice[]): ReadEntry {
  const errors: FieldError[] = []
  const faults: Faults = {
    add: (field, message) => {
      if (!errors.some((error) => error.field === field)) errors.push({ field, message })
    },
  }
  const candidate = {
    ...candidateOf(typed, faults),
    where: whereOf(typed, places, faults),
    dates: datesOf(typed, faults),
  }
  const parsed = entryContent.safeParse(candidate)
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) {
      const { field, message } = sayOf(path.map(String))
      faults.add(field, message)
    }
  }
  for (const name of ['startsOn', 'endsOn'] as const) {
    const read = readDay(typed, name, name === 'startsOn' ? 'The first day' : 'The last day')
    if ('fault' in read) faults.add(name, read.fault)
  }
  return parsed.success && errors.length === 0 ? { ok: true, content: parsed.data } : { ok: false, errors }
}

/** As much of it as fits, for looking at while it is typed: what does not fit is shown as if it were not there yet. */
export function readSome(typed: Typed, places: readonly PlaceChoice[]): EntryContent {
  const silent = { add: () => undefined }
  const candidate: Record<string, unknown> = {
    ...candidateOf(typed, silent),
    where: whereOf(typed, places, silent),
    dates: datesOf(typed, silent),
  }
  const kept: Record<string, unknown> = { ...nothingYet }
  for (const [name, schema] of Object.entries(entryContent.shape)) {
    const read = schema.safeParse(candidate[name])
    if (read.success && read.data !== undefined) kept[name] = read.data
  }
  return entryContent.parse(kept)
}

const nothingYet = {
  type: 'always-here',
  topic: 'support',
  legal: [],
  moments: [],
  title: '…',
  summary: '…',
  details: [],
  keywords: [],
  who: { statuses: ['any'], conditions: [] },
  amount: { kind: 'none' },
  frequency: { every: 'ongoing' },
  basis: { kind: 'discretionary' },
  claim: { kind: null, steps: [], evidence: [] },
  providerId: null,
  where: { reach: 'anywhere', isRemote: false, placeIds: [], schedules: [] },
  contact: {},
  spoken: [],
  dates: [],
}

/** Which field a part of an entry is typed into, and what to say of it. */
const said: Readonly<Record<string, readonly [field: string, message: string]>> = {
  type: ['type', 'Select what kind of entry it is'],
  topic: ['topic', 'Select what it is about'],
  legal: ['legal', 'Select parts of the law from the list'],
  moments: ['moments', 'Select times of life from the list'],
  title: ['title', 'Enter a title of 200 characters or fewer'],
  summary: ['summary', 'Enter what it is, in one or two sentences: 600 characters or fewer'],
  details: ['details', 'Enter at most 12 paragraphs, each of 2,000 characters or fewer'],
  keywords: ['keywords', 'Enter at most 40 words, each of 200 characters or fewer'],
  'who.statuses': ['statuses', 'Select who it is for'],
  'who.ageFrom': ['ageFrom', 'Enter an age of 120 or less'],
  'who.ageBelow': ['ageBelow', 'Enter an age of 120 or less'],
  'who.conditions': ['conditions', 'Select conditions from the list'],
  'who.note': ['whoNote', 'Enter 600 characters or fewer'],
  amount: ['amountKind', 'Select how much it is'],
  'amount.pence': ['amountPounds', askMoney],
  'amount.percent': ['amountPercent', 'Enter a share from 0 to 100'],
  'amount.note': ['amountNote', 'Enter 600 characters or fewer'],
  frequency: ['every', 'Select how often'],
  'frequency.capPence': ['capPounds', askMoney],
  'frequency.capTimes': ['capTimes', 'Enter a number from 1 to 1,000'],
  'frequency.note': ['everyNote', 'Enter 600 characters or fewer'],
  basis: ['basis', 'Select why the council offers it'],
  'basis.citation': ['citation', 'Enter 200 characters or fewer'],
  claim: ['claimKind', 'Select what can be asked for'],
  'claim.steps': ['steps', 'Enter at most 10 steps, each of 600 characters or fewer'],
  'claim.evidence': ['evidence', 'Enter at most 12 lines, each of 200 characters or fewer'],
  'claim.decidedBy': ['decidedBy', 'Enter 200 characters or fewer'],
  'claim.decidedWithinDays': ['decidedWithinDays', 'Enter a number of days from 0 to 365'],
  'claim.lastsMonths': ['lastsMonths', 'Enter a number of months from 1 to 120'],
  'claim.costCode': ['costCode', 'Enter 40 characters or fewer'],
  challenge: ['challenge', 'Enter 600 characters or fewer'],
  providerId: ['provider', 'Select who gives it from the list'],
  where: ['reach', 'Select where it can be had'],
  'where.placeIds': ['places', 'Select places from the list'],
  'where.schedules': ['schedules', 'Enter opening hours like MO TU 09:00-17:00'],
  'contact.phone': ['phone', 'Enter a phone number of 40 characters or fewer'],
  'contact.text': ['text', 'Enter a number of 40 characters or fewer'],
  'contact.email': ['email', 'Enter an email address, such as offer@ashmere.example'],
  'contact.url': ['url', 'Enter a whole web address, such as https://ashmere.example/bus'],
  spoken: ['spoken', 'Enter codes of languages, such as en, ar, vi'],
  dates: ['dates', 'Enter days like 2027-03-05 Applications close'],
}

function sayOf(path: readonly string[]): FieldError {
  const [field, message] = said[path.slice(0, 2).join('.')] ?? said[path[0] ?? ''] ?? ['title', 'Check this entry']
  return { field, message }
}
