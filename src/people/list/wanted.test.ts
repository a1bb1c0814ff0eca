import { expect, test } from 'vitest'
import { dayTyped, listPath, wantedFromAddress } from './wanted.ts'

const wanted = (asked: string) => wantedFromAddress.parse(Object.fromEntries(new URLSearchParams(asked)))

test.each([
  ['5/3/2008', '2008-03-05'],
  ['05.03.2008', '2008-03-05'],
  ['5-3-2008', '2008-03-05'],
  ['2008-03-05', '2008-03-05'],
  ['31/2/2008', null],
  ['May', null],
  ['', null],
])('%s is the date %s', (typed, day) => {
  expect(dayTyped(typed)).toBe(day)
})

test('an address keeps what was asked and leaves out what was not', () => {
  const asked = 'q=mel&status=eligible&sort=-age&page=3'
  expect(listPath(wanted(asked), { page: 3 })).toBe(`/staff/people?${asked}`)
  expect(listPath(wanted(''))).toBe('/staff/people')
})

test('a changed filter starts at the first page', () => {
  expect(listPath(wanted('page=3'), { status: 'relevant' })).toBe('/staff/people?status=relevant')
})

test('what does not fit is left out, never refused', () => {
  expect(wanted('status=odd&age=odd&adviser=odd&sort=odd&page=odd&scope=odd')).toEqual(wanted(''))
  expect(wanted('q=%00%20mel%20').q).toBe('mel')
})
