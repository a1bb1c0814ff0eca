import { expect, test } from 'vitest'
import { hoursOn, openingOf, spansOf } from './opening.ts'

test.each([
  ['9:00 to 17:00', [{ opens: '09:00', closes: '17:00' }]],
  [
    '9-12, 1pm-5.30pm',
    [
      { opens: '09:00', closes: '12:00' },
      { opens: '13:00', closes: '17:30' },
    ],
  ],
  ['12am until 12pm', [{ opens: '00:00', closes: '12:00' }]],
  ['09:30–16:00', [{ opens: '09:30', closes: '16:00' }]],
  ['', []],
  ['Closed', []],
])('“%s” is read as hours', (typed, spans) => {
  expect(spansOf(typed)).toEqual(spans)
})

test.each(['9 to 5', '17:00 to 9:00', 'mornings', '25:00 to 26:00', '9:75 to 10:00', '13pm to 14pm', '9:00'])(
  '“%s” is not like hours',
  (typed) => {
    expect(spansOf(typed)).toBeNull()
  },
)

test('days with the same hours stand together, and go back into their boxes', () => {
  const long = [
    { opens: '09:00', closes: '12:00' },
    { opens: '13:00', closes: '17:00' },
  ]
  const opening = openingOf({
    MO: long,
    TU: long,
    WE: [],
    TH: [],
    FR: [],
    SA: [{ opens: '09:00', closes: '12:00' }],
    SU: [],
  })
  expect(opening).toEqual([
    { days: ['MO', 'TU', 'SA'], opens: '09:00', closes: '12:00' },
    { days: ['MO', 'TU'], opens: '13:00', closes: '17:00' },
  ])
  expect([hoursOn(opening, 'TU'), hoursOn(opening, 'WE'), hoursOn(opening, 'SA')]).toEqual([
    '09:00 to 12:00, 13:00 to 17:00',
    '',
    '09:00 to 12:00',
  ])
})
