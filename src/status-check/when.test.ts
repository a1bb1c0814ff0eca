import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '../platform/clock.ts'
import { ageOn, birthday, on } from './days.ts'
import { readBorn, readWhen, saysUnknown } from './when.ts'

const today = asDay('2026-05-31')
const born = asDay('2008-03-14')

function span(text: string, bornOn: Day = born): string {
  const read = readWhen(text, on(bornOn), today)
  if (read === 'unknown') return 'unknown'
  if ('fault' in read) return `fault: ${read.fault}`
  const { earliest, latest } = read.when(bornOn)
  return earliest === latest ? earliest : `${earliest} to ${latest}`
}

describe('when something was', () => {
  test.each([
    ['12/03/2021', '2021-03-12'],
    ['12.3.21', '2021-03-12'],
    ['2021-03-12', '2021-03-12'],
    ['12 March 2021', '2021-03-12'],
    ['on the 12th of march 2021', '2021-03-12'],
    ['March 12 2021', '2021-03-12'],
    ['29/02/2024', '2024-02-29'],
    ['March 2021', '2021-03-01 to 2021-03-31'],
    ['03/2021', '2021-03-01 to 2021-03-31'],
    ['Sept 2021', '2021-09-01 to 2021-09-30'],
    ['end of March 2021', '2021-03-21 to 2021-03-31'],
    ['2021', '2021-01-01 to 2021-12-31'],
    ['in 2020 or 2021', '2020-01-01 to 2021-12-31'],
    ['summer 2021', '2021-06-01 to 2021-08-31'],
    ['winter 2021', '2021-12-01 to 2022-02-28'],
    ['Christmas 2021', '2021-12-01 to 2021-12-31'],
    ['early 2021', '2021-01-01 to 2021-04-30'],
    ['about March 2021', '2021-01-29 to 2021-05-01'],
  ])('"%s" is %s', (text, expected) => {
    expect(span(text)).toBe(expected)
  })

  test.each([
    ['15', '2023-03-14 to 2024-03-13'],
    ['when I was 15', '2023-03-14 to 2024-03-13'],
    ['I was 15 years old', '2023-03-14 to 2024-03-13'],
    ['aged 15', '2023-03-14 to 2024-03-13'],
    ['about when I was 15', '2022-12-12 to 2024-06-13'],
    ['14 or 15', '2022-03-14 to 2024-03-13'],
    ['15 and a half', '2023-07-14 to 2023-11-14'],
    ['when I turned 16', '2024-03-14'],
    ['on my 16th birthday', '2024-03-14'],
    ['just before I turned 16', '2023-12-14 to 2024-03-13'],
    ['just after my 16th birthday', '2024-03-14 to 2024-06-14'],
    ['after I was 17', '2025-03-14 to 2026-05-31'],
    ['before I was 10', '2008-03-14 to 2018-03-13'],
    ['when I was born', '2008-03-14 to 2009-03-13'],
    ['year 11', '2023-09-01 to 2024-08-31'],
    ['in Year 9', '2021-09-01 to 2022-08-31'],
  ])('"%s", told by somebody born on 14 March 2008, is %s', (text, expected) => {
    expect(span(text)).toBe(expected)
  })

  test.each([
    ['now', '2026-05-31'],
    ['last year', '2025-01-01 to 2025-12-31'],
    ['last month', '2026-04-01 to 2026-04-30'],
    ['last summer', '2025-06-01 to 2025-08-31'],
    ['two years ago', '2023-11-30 to 2024-11-29'],
    ['5 months ago', '2025-12-15 to 2026-01-14'],
    ['10 days ago', '2026-05-21'],
  ])('"%s", told on 31 May 2026, is %s', (text, expected) => {
    expect(span(text)).toBe(expected)
  })

  test.each(["I don't know", 'dunno', '?', 'not sure', 'I can’t remember', "don't remember exactly", 'No idea.'])(
    '"%s" says that it is not known',
    (text) => {
      expect(saysUnknown(text)).toBe(true)
      expect(span(text)).toBe('unknown')
    },
  )

  test.each([
    ['31/02/2021', 'no such day'],
    ['13/2021', 'no such day'],
    ['2030', 'still to come'],
    ['when I was 25', 'still to come'],
    ['1999', 'before you were born'],
    ['my nan came', 'could not read'],
    ['99', 'could not read'],
    ['x'.repeat(500), 'could not read'],
  ])('"%s" gets a sentence that says: %s', (text, words) => {
    expect(span(text)).toContain(words)
  })

  test('somebody born on 29 February has a birthday on 1 March in a common year', () => {
    expect(birthday(asDay('2008-02-29'), 17)).toBe('2025-03-01')
    expect(birthday(asDay('2008-02-29'), 16)).toBe('2024-02-29')
    expect(ageOn(asDay('2008-02-29'), asDay('2025-02-28'))).toBe(16)
  })

  test('a school year begins in the September before a birthday in August', () => {
    expect(span('year 11', asDay('2008-08-31'))).toBe('2023-09-01 to 2024-08-31')
    expect(span('year 11', asDay('2008-09-01'))).toBe('2024-09-01 to 2025-08-31')
  })
})

describe('when somebody was born', () => {
  test.each([
    ['14/03/2008', '2008-03-14', '2008-03-14'],
    ['March 2008', '2008-03-01', '2008-03-31'],
    ['2008', '2008-01-01', '2008-12-31'],
    ['17', '2008-06-01', '2009-05-31'],
    ["I'm 17", '2008-06-01', '2009-05-31'],
    ['I am 17 years old', '2008-06-01', '2009-05-31'],
    ['about 17', '2007-12-01', '2009-11-30'],
  ])('"%s" is from %s to %s', (text, earliest, latest) => {
    expect(readBorn(text, today)).toEqual({ earliest, latest })
  })

  test.each([
    ['31/02/2008', 'no such day'],
    ['2030', 'in the past'],
    ['1900', 'Check the year'],
    ['banana', 'could not read'],
  ])('"%s" gets a sentence that says: %s', (text, words) => {
    expect((readBorn(text, today) as { fault: string }).fault).toContain(words)
  })
})
