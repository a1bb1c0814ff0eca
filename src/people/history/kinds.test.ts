import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import type { Typed } from '../../platform/forms/form.ts'
import { parseFacts } from '../../eligibility/index.ts'
import { factKinds, isListKind, type FactKind } from './fact.ts'
import { endForm, kindForm, readFact, typedOf } from './kinds.ts'
import { describeFact, describeWhole } from './words.ts'

const around = { today: asDay('2026-05-31'), dateOfBirth: asDay('2008-06-30') }

const values: { readonly [Kind in FactKind]: unknown } = {
  lookedAfter: {
    start: '2024-03-01',
    end: '2025-11-30',
    status: 'S31',
    authority: 'Ashmere',
    country: 'England',
    over24Hours: true,
  },
  livingWith: { with: 'parent', start: '2025-12-01', end: '2026-02-01', endReason: 'breakdown' },
  hospitalOrDetention: { type: 'hospital', start: '2025-12-01', end: null },
  otherCare: { type: 'housing_act', start: '2025-12-01', end: null },
  orders: { type: 'SGO', start: '2025-12-01', end: null, lookedAfterImmediatelyBefore: true },
  education: {
    kind: 'higher',
    fullTime: true,
    start: '2026-09-20',
    end: null,
    setOutInPathwayPlanBefore21: false,
    informedAuthorityOn: null,
  },
  requests: { type: 'support_21_plus', date: '2026-05-01' },
  stayingPut: { start: '2026-05-01', end: null, formerFosterParentImmediatelyBefore18: true },
  shortBreakSeries: {
    sameCarerOrPlace: true,
    returnsToParentOrPR: true,
    stays: [
      { start: '2025-01-04', end: '2025-01-06' },
      { start: '2025-02-01', end: null },
    ],
  },
  dateOfDeath: '2026-05-30',
  historyHeldFrom: { held: 'from', from: '2020-01-01' },
  immigration: { status: 'asylum', supportRestricted: false },
  disabled: true,
}

describe.each(factKinds)('the form of %s', (kind) => {
  test('gives back the value that it shows', () => {
    const form = kindForm(kind)
    expect(readFact(form, typedOf(form, values[kind]), around)).toEqual({ ok: true, value: values[kind] })
  })

  test('says what is missing, and never takes an empty form', () => {
    expect(readFact(kindForm(kind), {}, around)).toMatchObject({ ok: false })
  })

  test('has words for what it records, and gives facts that parse', () => {
    expect(describeFact(kind, values[kind] as never)).not.toBe('')
    const held = kind === 'historyHeldFrom' ? '2020-01-01' : values[kind]
    const facts = { dateOfBirth: '2008-06-30', lookedAfter: [], [kind]: isListKind(kind) ? [held] : held }
    expect(parseFacts(facts)).toMatchObject({ ok: true })
  })
})

test('only what lasts can end', () => {
  const ends = factKinds.filter((kind) => endForm(kind) !== null)
  expect(ends).toEqual([
    'lookedAfter',
    'livingWith',
    'hospitalOrDetention',
    'otherCare',
    'orders',
    'education',
    'stayingPut',
  ])
})

const faults = (kind: FactKind, typed: Typed) => {
  const read = readFact(kindForm(kind), { ...typedOf(kindForm(kind), values[kind]), ...typed }, around)
  return read.ok ? [] : read.errors.map(({ message }) => message)
}

test.each<[string, FactKind, Typed, string]>([
  ['a day that is none', 'livingWith', { 'start-day': '31', 'start-month': '2' }, 'Start date must be a real date'],
  ['half a date', 'livingWith', { 'end-year': '' }, 'End date must include a year'],
  [
    'an end before the start',
    'livingWith',
    { 'end-year': '2024' },
    'End date must be the same as or after the start date',
  ],
  ['an end without how', 'livingWith', { endReason: '' }, 'Select how it ended'],
  [
    'a start to come',
    'livingWith',
    { 'start-year': '2027', 'end-year': '2028' },
    'Start date must be today or in the past',
  ],
  ['a day before birth', 'otherCare', { 'start-year': '2001' }, 'Start date must be on or after the date of birth'],
  ['a death to come', 'dateOfDeath', { 'date-year': '2027' }, 'Date of death must be today or in the past'],
  ['a code that is not one', 'orders', { type: '__proto__' }, 'Select the order'],
  [
    'a stay that is no dates',
    'shortBreakSeries',
    { stays: 'in spring' },
    'Line 1 must be two dates, such as 1/3/2025 to 4/3/2025',
  ],
  ['a stay backwards', 'shortBreakSeries', { stays: '4/3/2025 to 1/3/2025' }, 'Line 1 ends before it begins'],
  [
    'no first day of what we hold',
    'historyHeldFrom',
    { 'from-day': '', 'from-month': '', 'from-year': '' },
    'Enter the first day from which we hold all of it',
  ],
])('%s is refused with what to do', (_what, kind, typed, message) => {
  expect(faults(kind, typed)).toEqual([message])
})

test('stays may be written as people write dates', () => {
  const typed = {
    ...typedOf(kindForm('shortBreakSeries'), values.shortBreakSeries),
    stays: '1 March 2025 to 4 mar 2025\n\n1.2.2025 until 3-2-2025',
  }
  expect(readFact(kindForm('shortBreakSeries'), typed, around)).toMatchObject({
    ok: true,
    value: {
      stays: [
        { start: '2025-02-01', end: '2025-02-03' },
        { start: '2025-03-01', end: '2025-03-04' },
      ],
    },
  })
})

test('a fact reads as a sentence', () => {
  expect(describeWhole('livingWith', values.livingWith as never)).toBe(
    'Living with a parent, which broke down, from 1 December 2025 to 1 February 2026',
  )
})
