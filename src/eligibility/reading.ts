/*
 * Readers for values that come from outside, with the path and a sentence for whatever is wrong. They copy what they
 * know and never touch anything else, so odd keys and odd objects can do no harm.
 */
import { isDay, type Day } from './days.ts'

export class Fault extends Error {
  readonly path: string

  constructor(path: string, message: string) {
    super(message)
    this.path = path
  }
}

export type Fields = Readonly<Record<string, unknown>>

const LONGEST_SHOWN = 40

/** The value as it may stand in a message: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? value : describe(value)
  const line = Array.from(text.slice(0, LONGEST_SHOWN + 1), (char) => (char < ' ' ? ' ' : char)).join('')
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '').replaceAll('-', '')
}

/** The object's fields. A name that differs only in case or underscores from a known one is a slip, not an extra. */
export function readFields(value: unknown, path: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault(path, `Write an object here, not ${shown(value)}`)
  }
  for (const name of Object.keys(value)) {
    if (known.includes(name) || name.length > LONGEST_SHOWN) continue
    const meant = known.find((each) => plain(each) === plain(name))
    if (meant !== undefined) throw new Fault(at(path, name), `Write ${meant}, not ${shown(name)}`)
  }
  // An object that is no array and not null can be read by name.
  return value as Fields
}

export function at(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

/** A field the object itself holds; never one it inherits. Null is the same as missing. */
export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields[name] ?? undefined) : undefined
}

export function readDay(value: unknown, path: string): Day {
  if (value === undefined) throw new Fault(path, 'A date is missing: write YYYY-MM-DD')
  if (typeof value !== 'string' || !isDay(value))
    throw new Fault(path, `${shown(value)} is not a date: write YYYY-MM-DD`)
  return value
}

export function readDayOrNull(value: unknown, path: string): Day | null {
  return value === undefined ? null : readDay(value, path)
}

export function readCode<T extends string>(value: unknown, path: string, codes: readonly T[]): T {
  const code = codes.find((each) => each === value)
  if (code === undefined) throw new Fault(path, `${shown(value)} is not one of ${codes.join(', ')}`)
  return code
}

export function readText(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new Fault(path, `Write text here, not ${shown(value)}`)
  return value
}

export function readFlag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw new Fault(path, `Write true or false here, not ${shown(value)}`)
  return value
}

export function readList<T>(value: unknown, path: string, readItem: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw new Fault(path, `Write a list here, not ${shown(value)}`)
  return value.map((item: unknown, i) => readItem(item, `${path}[${i}]`))
}

/** Start and end of a record; an end that is missing has not come, and an end before the start is a slip. */
export function readSpan(fields: Fields, path: string): { start: Day; end: Day | null } {
  const start = readDay(fieldOf(fields, 'start'), at(path, 'start'))
  const end = readDayOrNull(fieldOf(fields, 'end'), at(path, 'end'))
  if (end !== null && end < start) throw new Fault(at(path, 'end'), `${end} is before the start, ${start}`)
  return { start, end }
}

/** An optional field, left out of the result when it is not there. */
export function optional<K extends string, T>(
  fields: Fields,
  path: string,
  name: K,
  read: (value: unknown, path: string) => T,
): Partial<Record<K, T>> {
  const value = fieldOf(fields, name)
  if (value === undefined) return {}
  const found: Partial<Record<K, T>> = {}
  found[name] = read(value, at(path, name))
  return found
}
