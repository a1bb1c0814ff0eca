import { describe, expect, it } from 'vitest'
import {
  ageTurnedIn,
  birthday,
  collectionYearOf,
  dayFrom,
  dayFromIso,
  isPartlyKnownDay,
  isoOf,
  parseDay,
  spokenDay,
  writtenDay,
} from './days.ts'

describe('a day of the return', () => {
  it.each([
    ['05/09/2025', '2025-09-05'],
    ['29/02/2024', '2024-02-29'],
    [' 01/04/2025 ', '2025-04-01'],
  ])('%s is read', (text, iso) => expect(parseDay(text)).toBe(iso))

  it.each([
    '31/02/2010',
    '29/02/2023',
    '5/9/2025',
    '2025-09-05',
    '05/09/25',
    '00/01/2020',
    '01/13/2020',
    '01/01/0020',
    '',
    'ZZ/ZZ/2010',
  ])('“%s” is not a day', (text) => expect(parseDay(text)).toBeNull())

  it('is written as it was read, and spoken as people say it', () => {
    const day = dayFrom('05/03/2027') ?? 0
    expect(writtenDay(day)).toBe('05/03/2027')
    expect(spokenDay(day)).toBe('5 March 2027')
  })
})

describe('a day known in part', () => {
  it.each(['ZZ/05/2010', 'ZZ/ZZ/2010', 'ZZ/ZZ/ZZZZ', '01/05/2010', '29/02/ZZZZ'])('%s is accepted', (text) =>
    expect(isPartlyKnownDay(text)).toBe(true),
  )
  it.each(['31/02/2010', 'ZZ/13/2010', '05/ZZ/2010', '2010', 'ZZ/ZZ/10', '31/02/ZZZZ'])('%s is refused', (text) =>
    expect(isPartlyKnownDay(text)).toBe(false),
  )
})

describe('the collection year', () => {
  it('begins on 1 April of the year before', () => {
    expect(collectionYearOf(dayFromIso('2025-04-01'))).toBe(2026)
    expect(collectionYearOf(dayFromIso('2025-03-31'))).toBe(2025)
  })
  it('is the one in which somebody turns an age', () => {
    const born = dayFromIso('2008-04-01')
    expect(ageTurnedIn(born, 2026)).toBe(17)
    expect(ageTurnedIn(born, 2025)).toBe(16)
  })
})

describe('a birthday', () => {
  it('of 29 February falls on 1 March in a common year', () => {
    expect(isoOf(birthday(dayFromIso('2008-02-29'), 17))).toBe('2025-03-01')
    expect(isoOf(birthday(dayFromIso('2008-02-29'), 16))).toBe('2024-02-29')
  })
})
