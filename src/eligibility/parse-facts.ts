/* Facts from outside: checked, copied, and refused with the path and a sentence when something is wrong. */
import {
  CARE_STATUSES,
  COUNTRIES,
  EDUCATION_KINDS,
  HOME_END_REASONS,
  HOSPITAL_OR_DETENTION_TYPES,
  LIVING_WITH,
  ORDER_TYPES,
  OTHER_CARE_TYPES,
  REQUEST_TYPES,
  type Education,
  type Facts,
  type HospitalOrDetention,
  type Immigration,
  type LivingWith,
  type LookedAfter,
  type Order,
  type OtherCare,
  type ShortBreakSeries,
  type ShortBreakStay,
  type StayingPut,
  type SupportRequest,
} from './facts.ts'
import {
  at,
  Fault,
  fieldOf,
  optional,
  readCode,
  readDay,
  readDayOrNull,
  readFields,
  readFlag,
  readList,
  readSpan,
  readText,
  type Fields,
} from './reading.ts'

export type ParsedFacts = { ok: true; facts: Facts } | { ok: false; path: string; message: string }

const SPAN = ['start', 'end'] as const

function code<T extends string>(codes: readonly T[]): (value: unknown, path: string) => T {
  return (value, path) => readCode(value, path, codes)
}

function readLookedAfter(value: unknown, path: string): LookedAfter {
  const known = [...SPAN, 'status', 'authority', 'country', 'over24Hours', 'placement']
  const fields = readFields(value, path, known)
  return {
    ...readSpan(fields, path),
    status: readCode(fieldOf(fields, 'status'), at(path, 'status'), CARE_STATUSES),
    authority: readText(fieldOf(fields, 'authority') ?? '', at(path, 'authority')),
    country: readCode(fieldOf(fields, 'country'), at(path, 'country'), COUNTRIES),
    ...optional(fields, path, 'over24Hours', readFlag),
    ...optional(fields, path, 'placement', readText),
  }
}

function readStay(value: unknown, path: string): ShortBreakStay {
  const fields = readFields(value, path, [...SPAN, 'plannedEnd'])
  const span = readSpan(fields, path)
  const plan = optional(fields, path, 'plannedEnd', readDay)
  if (plan.plannedEnd !== undefined && plan.plannedEnd < span.start) {
    throw new Fault(at(path, 'plannedEnd'), `${plan.plannedEnd} is before the start, ${span.start}`)
  }
  return { ...span, ...plan }
}

function readSeries(value: unknown, path: string): ShortBreakSeries {
  const fields = readFields(value, path, ['id', 'authority', 'sameCarerOrPlace', 'returnsToParentOrPR', 'stays'])
  return {
    ...optional(fields, path, 'id', readText),
    ...optional(fields, path, 'authority', readText),
    sameCarerOrPlace: readFlag(fieldOf(fields, 'sameCarerOrPlace'), at(path, 'sameCarerOrPlace')),
    returnsToParentOrPR: readFlag(fieldOf(fields, 'returnsToParentOrPR'), at(path, 'returnsToParentOrPR')),
    stays: readList(fieldOf(fields, 'stays'), at(path, 'stays'), readStay),
  }
}

function readOtherCare(value: unknown, path: string): OtherCare {
  const fields = readFields(value, path, [...SPAN, 'type'])
  return { type: readCode(fieldOf(fields, 'type'), at(path, 'type'), OTHER_CARE_TYPES), ...readSpan(fields, path) }
}

function readHospital(value: unknown, path: string): HospitalOrDetention {
  const fields = readFields(value, path, [...SPAN, 'type'])
  const type = readCode(fieldOf(fields, 'type'), at(path, 'type'), HOSPITAL_OR_DETENTION_TYPES)
  return { type, ...readSpan(fields, path) }
}

function readLivingWith(value: unknown, path: string): LivingWith {
  const fields = readFields(value, path, [...SPAN, 'with', 'endReason'])
  return {
    with: readCode(fieldOf(fields, 'with'), at(path, 'with'), LIVING_WITH),
    ...readSpan(fields, path),
    ...optional(fields, path, 'endReason', code(HOME_END_REASONS)),
  }
}

function readOrder(value: unknown, path: string): Order {
  const fields = readFields(value, path, [...SPAN, 'type', 'lookedAfterImmediatelyBefore'])
  return {
    type: readCode(fieldOf(fields, 'type'), at(path, 'type'), ORDER_TYPES),
    ...readSpan(fields, path),
    ...optional(fields, path, 'lookedAfterImmediatelyBefore', readFlag),
  }
}

function readEducation(value: unknown, path: string): Education {
  const known = [
    ...SPAN,
    'kind',
    'fullTime',
    'setOutInPathwayPlanBefore21',
    'informedAuthorityOn',
    'vacationAccommodationNeeded',
  ]
  const fields = readFields(value, path, known)
  return {
    kind: readCode(fieldOf(fields, 'kind'), at(path, 'kind'), EDUCATION_KINDS),
    fullTime: readFlag(fieldOf(fields, 'fullTime') ?? false, at(path, 'fullTime')),
    ...readSpan(fields, path),
    ...optional(fields, path, 'setOutInPathwayPlanBefore21', readFlag),
    ...optional(fields, path, 'informedAuthorityOn', readDay),
    ...optional(fields, path, 'vacationAccommodationNeeded', readFlag),
  }
}

function readStayingPut(value: unknown, path: string): StayingPut {
  const name = 'formerFosterParentImmediatelyBefore18'
  const fields = readFields(value, path, [...SPAN, name])
  return { ...readSpan(fields, path), [name]: readFlag(fieldOf(fields, name), at(path, name)) }
}

function readRequest(value: unknown, path: string): SupportRequest {
  const fields = readFields(value, path, ['date', 'type'])
  return {
    date: readDay(fieldOf(fields, 'date'), at(path, 'date')),
    type: readCode(fieldOf(fields, 'type'), at(path, 'type'), REQUEST_TYPES),
  }
}

function readImmigration(value: unknown, path: string): Immigration {
  const fields = readFields(value, path, ['status', 'supportRestricted'])
  return {
    ...optional(fields, path, 'status', readText),
    ...optional(fields, path, 'supportRestricted', readFlag),
  }
}

function list<T>(read: (item: unknown, path: string) => T): (value: unknown, path: string) => T[] {
  return (value, path) => readList(value, path, read)
}

const FACTS = [
  'dateOfBirth',
  'dateOfDeath',
  'lookedAfter',
  'shortBreakSeries',
  'otherCare',
  'hospitalOrDetention',
  'livingWith',
  'orders',
  'education',
  'stayingPut',
  'requests',
  'disabled',
  'immigration',
  'residence',
  'historyHeldFrom',
] as const satisfies readonly (keyof Facts)[]

/** Null says that none of the care history is held, which is not the same as leaving the field out. */
function readHistoryHeld(fields: Fields, path: string): Pick<Facts, 'historyHeldFrom'> {
  if (!Object.hasOwn(fields, 'historyHeldFrom')) return {}
  return { historyHeldFrom: readDayOrNull(fieldOf(fields, 'historyHeldFrom'), at(path, 'historyHeldFrom')) }
}

function readDeath(fields: Fields, path: string, dateOfBirth: string): Pick<Facts, 'dateOfDeath'> {
  const death = optional(fields, path, 'dateOfDeath', readDay)
  if (death.dateOfDeath !== undefined && death.dateOfDeath < dateOfBirth) {
    throw new Fault(at(path, 'dateOfDeath'), `${death.dateOfDeath} is before the date of birth, ${dateOfBirth}`)
  }
  return death
}

/** Reads facts or throws a Fault; `parseFacts` is the door for callers. */
export function readFacts(value: unknown, path: string): Facts {
  const fields = readFields(value, path, FACTS)
  const dateOfBirth = readDay(fieldOf(fields, 'dateOfBirth'), at(path, 'dateOfBirth'))
  return {
    dateOfBirth,
    ...readDeath(fields, path, dateOfBirth),
    lookedAfter: readList(fieldOf(fields, 'lookedAfter') ?? [], at(path, 'lookedAfter'), readLookedAfter),
    ...optional(fields, path, 'shortBreakSeries', list(readSeries)),
    ...optional(fields, path, 'otherCare', list(readOtherCare)),
    ...optional(fields, path, 'hospitalOrDetention', list(readHospital)),
    ...optional(fields, path, 'livingWith', list(readLivingWith)),
    ...optional(fields, path, 'orders', list(readOrder)),
    ...optional(fields, path, 'education', list(readEducation)),
    ...optional(fields, path, 'stayingPut', list(readStayingPut)),
    ...optional(fields, path, 'requests', list(readRequest)),
    ...optional(fields, path, 'disabled', readFlag),
    ...optional(fields, path, 'immigration', readImmigration),
    ...optional(fields, path, 'residence', code(COUNTRIES)),
    ...readHistoryHeld(fields, path),
  }
}

/** Facts of unknown origin, checked. The path names the first thing that is wrong, such as `lookedAfter[2].start`. */
export function parseFacts(value: unknown): ParsedFacts {
  try {
    return { ok: true, facts: readFacts(value, '') }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, path: error.path, message: error.message }
    throw error
  }
}
