// Every parameter of the feed: what it means, what it may hold, how it is read. The rows and the OpenAPI document are made
// from this one table.
import { z } from 'zod'
import { isUuid } from '../../platform/ids.ts'
import { weekdays } from '../content.ts'
import { readPostcode, type Postcode } from './postcode.ts'

export type Format = 'json' | 'ndjson'
export type Weekday = (typeof weekdays)[number]

/** What a request asks for, as far as it said. */
export interface Asked {
  readonly search?: string
  readonly page?: number
  readonly per_page?: number
  readonly format?: Format
  readonly taxonomy_term_id?: string
  readonly taxonomy_id?: string
  readonly organization_id?: string
  readonly modified_after?: Date
  readonly minimal?: boolean
  readonly full?: boolean
  readonly full_service?: boolean
  readonly minimum_age?: number
  readonly maximum_age?: number
  readonly start_time?: string
  readonly end_time?: string
  readonly day?: Weekday
  readonly postcode?: Postcode
  readonly proximity?: number
  readonly top_only?: boolean
  readonly parent_id?: string
}
export type ParameterName = keyof Asked

export const usualPerPage = 20
const mostPerPage = 100

interface Parameter<Value> {
  readonly description: string
  readonly schema: Readonly<Record<string, unknown>>
  /** What it must be, for whoever wrote something else. */
  readonly expects: string
  /** Undefined where it cannot be read. */
  readonly read: (text: string) => Value | undefined
}

const whole = (text: string, most: number): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text) && Number(text) <= most ? Number(text) : undefined

const flag = (description: string): Parameter<boolean> => ({
  description,
  schema: { type: 'boolean', default: false },
  expects: 'Write true or false.',
  read: (text) => ({ true: true, '1': true, false: false, '0': false })[text.toLowerCase()],
})
const idOf = (description: string): Parameter<string> => ({
  description,
  schema: { type: 'string', format: 'uuid' },
  expects: 'Write an id as this feed gives it (a UUID).',
  read: (text) => (isUuid(text.toLowerCase()) ? text.toLowerCase() : undefined),
})
const age = (description: string): Parameter<number> => ({
  description,
  schema: { type: 'number', minimum: 0, maximum: 150 },
  expects: 'Write a number of years from 0 to 150.',
  read: (text) => (/^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 150 ? Number(text) : undefined),
})
const time = (description: string): Parameter<string> => ({
  description,
  schema: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$', examples: ['09:30'] },
  expects: 'Write a time of day as HH:MM.',
  read: (text) => (/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ? text.slice(0, 5) : undefined),
})

export const parameters: { readonly [Name in ParameterName]: Parameter<NonNullable<Asked[Name]>> } = {
  search: {
    description:
      'Words to find. Of services it forgives spelling and knows words that mean alike, and the likeliest come first.',
    schema: { type: 'string', maxLength: 200 },
    expects: 'Write at most 200 characters.',
    read: (text) => (text.length <= 200 ? text : undefined),
  },
  page: {
    description: 'Which page. One past the last is empty.',
    schema: { type: 'integer', minimum: 1, default: 1 },
    expects: 'Write a whole number from 1.',
    read: (text) => whole(text, 999_999_999),
  },
  per_page: {
    description: 'How many on a page. With minimal=true everything is on one page unless this says otherwise.',
    schema: { type: 'integer', minimum: 1, maximum: mostPerPage, default: usualPerPage },
    expects: `Write a whole number from 1 to ${mostPerPage}, or ask for format=ndjson to get everything at once.`,
    read: (text) => whole(text, mostPerPage),
  },
  format: {
    description:
      'json gives a page; ndjson gives everything that was asked for, one JSON object a line, without pages.',
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
    expects: 'Write json or ndjson.',
    read: (text) => (text === 'json' || text === 'ndjson' ? text : undefined),
  },
  taxonomy_term_id: idOf('Only what has this term, or a term below it.'),
  taxonomy_id: idOf('Only what has a term of this taxonomy.'),
  organization_id: idOf('Only what this organisation gives.'),
  modified_after: {
    description:
      'Only what was changed at or after this time. What has ended since then is given too, with the status inactive or defunct, so that a copy can be kept in step.',
    schema: { type: 'string', format: 'date-time' },
    expects: 'Write a date and time such as 2026-04-01T00:00:00Z, or a date.',
    read: readInstant,
  },
  minimal: flag('Only the id and when it was last modified.'),
  full: flag('Everything that belongs to each, nested.'),
  full_service: flag('With each organisation, everything about its services.'),
  minimum_age: age('Only services with a minimum age of at least this.'),
  maximum_age: age('Only services with a maximum age of at most this.'),
  start_time: time('Only services that open at this time or later.'),
  end_time: time('Only services that close at this time or sooner.'),
  day: {
    description: 'Only services that are open on this day of the week.',
    schema: { type: 'string', enum: weekdays },
    expects: `Write one of ${weekdays.join(', ')}.`,
    read: (text) => weekdays.find((day) => day === text.slice(0, 2).toUpperCase() && /^[a-z]{2,9}$/i.test(text)),
  },
  postcode: {
    description:
      'Nearest to this postcode first. Postcodes are found among the places of this offer: the whole postcode, or else the middle of the places that share its first half.',
    schema: { type: 'string', examples: ['AM1 2HB'] },
    expects: 'Write a UK postcode, or its first half.',
    read: readPostcode,
  },
  proximity: {
    description: 'With a postcode: only what is within so many metres of it.',
    schema: { type: 'integer', minimum: 1, maximum: 1_000_000 },
    expects: 'Write a whole number of metres from 1 to 1000000.',
    read: (text) => whole(text, 1_000_000),
  },
  top_only: flag('Only terms that have no term above them.'),
  parent_id: idOf('Only terms that stand right below this term.'),
}

function readInstant(text: string): Date | undefined {
  // A plus sign that was not encoded arrives as a space.
  const written = text.replace(/ (\d\d:?\d\d)$/, '+$1')
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/i.test(written)) return undefined
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(written.slice(10)) || written.length === 10
  const instant = new Date(hasZone ? written.replace(' ', 'T') : `${written.replace(' ', 'T')}Z`)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

/** Reads these and no others; what is empty was not asked. */
export function queryOf(names: readonly ParameterName[]): z.ZodType<Asked> {
  const shape = Object.fromEntries(names.map((name) => [name, fieldOf(parameters[name])]))
  return z
    .object(shape)
    .transform((read) => Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))) // each field is read by the table's own reader of that name
}

function fieldOf({ expects, read }: Parameter<unknown>) {
  return z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given, context) => {
      if (given === undefined || given === '') return undefined
      const value = typeof given === 'string' ? read(given.trim()) : undefined
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: typeof given === 'string' ? expects : 'Say it once.' })
      return z.NEVER
    })
}
