// What a question of the public check is. One is asked only where its answer can matter.
import type { Day } from '../platform/clock.ts'
import type { Span } from './days.ts'
import { agesOf, type Told } from './told.ts'

interface Asked {
  readonly id: string
  readonly title: (told: Told) => string
  readonly hint?: string
  /** A short name for the list of answers. */
  readonly label: string
  readonly isAsked: (told: Told) => boolean
}

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export type Question =
  | (Asked & { readonly kind: 'born' | 'when' })
  | (Asked & { readonly kind: 'choice'; readonly options: readonly Option[] })

export const mostPeriods = 3

export const yes: Option = { value: 'yes', text: 'Yes' }
export const no: Option = { value: 'no', text: 'No' }
export const dontKnow: Option = { value: 'unknown', text: 'I do not know' }
export const yesNo = [yes, no, dontKnow]

/** Whether they may have an age from one to the other today. */
export function mayBe({ born, today }: Told, from: number, to: number): boolean {
  if (born === null) return false
  const ages = agesOf(born, today)
  return ages.to >= from && ages.from <= to
}

export const isInCareNow = (told: Told) => told.choice('care-now') === 'yes'
export const hasCare = (told: Told) => isInCareNow(told) || told.choice('care-since-14') === 'yes'

export const whenHint =
  'A date, a month, a season or how old you were. For example: 3 March 2021, or summer 2021, or when I was 15.'

export const birthdays = ({ earliest, latest }: Span): readonly Day[] =>
  earliest === latest ? [earliest] : [earliest, latest]
