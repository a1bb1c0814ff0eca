import { expect, test } from 'vitest'
import { dueIn, dueOf } from './due.ts'

test.each([
  ['6 months (July 2022)', '2022-07-31', null],
  ['3 months April 2022', '2022-04-30', null],
  ['1/2/2022', '2022-02-01', null],
  ['31.03.2022', '2022-03-31', null],
  ['2027-05-09', '2027-05-09', null],
  ['11th Feb 2022', '2022-02-11', null],
  ['31st of March, 2024', '2024-03-31', null],
  ['March 5, 2024', '2024-03-05', null],
  ['To be in place APRIL 2022', '2022-04-30', null],
  ['1/2/22', '2022-02-01', null],
  ['Feb ’24', '2024-02-29', null],
  ['11/2/2022- new name options', '2022-02-11', null],
  ['28th February 2022\nMonthly meetings thereafter', '2022-02-28', 'after that day it repeats'],
  ['Monthly meetings thereafter', null, 'repeats and gives no day'],
  ['Monthly', null, 'repeats and gives no day'],
  ['within 1 month', null, 'counted from which day'],
  ['6 months', null, 'counted from which day'],
  ['September', null, 'has no year'],
  ['31/02/2022', null, 'no such day'],
  ['11th Feb 2022 to write, 11th March 2022 to share', null, 'several dates'],
  ['January 2022 – December 2024', null, 'several dates'],
  ['As soon as possible', null, 'On which day'],
  ['TBC', null, 'On which day'],
])('%s', (written, read, question) => {
  const found = dueOf(written)
  expect(found?.due).toEqual({ written: written.replace('\n', '; '), read })
  if (question === null) expect(found?.question).toBeNull()
  else expect(found?.question).toContain(question)
})

test.each(['', '  ', '-', 'n/a'])('“%s” is no day', (written) => expect(dueOf(written)).toBeNull())

test.each([
  ['We will open it by 4 May 2027 and paint it.', 'by 4 May 2027', '2027-05-04'],
  ['To launch the scheme – July 2027', 'July 2027', '2027-07-31'],
  ['We will do it by the end of 2027.', 'by the end of 2027', '2027-12-31'],
  ['We will do it in 2027.', 'in 2027', null],
  ['We will answer within two weeks.', 'within two weeks', null],
])('in a sentence: %s', (sentence, written, read) => {
  expect(dueIn(sentence)).toEqual({ written, read })
})

test('a sentence without a day has none', () => {
  expect(dueIn('We may go. The May fair of 1066 was fine.')).toBeNull()
})
