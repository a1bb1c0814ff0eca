import { describe, expect, it } from 'vitest'
import { CODES, codesIn, isCode, meaningOf } from './codes.ts'

describe('the codes of the return', () => {
  it('change with the year', () => {
    expect([isCode('SEX', '1', 2024), isCode('SEX', '1', 2025)]).toEqual([true, false])
    expect([isCode('SEX', 'M', 2024), isCode('SEX', 'M', 2025)]).toEqual([false, true])
    expect([isCode('ACTIV', 'F3', 2021), isCode('ACTIV', 'F3', 2022)]).toEqual([true, false])
    expect([isCode('PLACE', 'K3', 2024), isCode('PLACE', 'K3', 2025)]).toEqual([false, true])
    expect([isCode('PLACE', 'Z11', 2025), isCode('PLACE', 'Z11', 2026)]).toEqual([false, true])
  })
  it('keep H5, P2 and Z1 in every year, because published sources disagree on their end', () => {
    for (const code of ['H5', 'P2', 'Z1']) expect(isCode('PLACE', code, 2027)).toBe(true)
  })
  it('are counted as the specification counts them', () => {
    const count = (list: keyof typeof CODES) => CODES[list].length
    expect(count('ETHNIC')).toBe(20)
    expect(count('LS')).toBe(13)
    expect(count('CIN')).toBe(8)
    expect(count('REC')).toBe(22)
    expect(count('REASON_PLACE_CHANGE')).toBe(12)
    expect(count('SW_REASON')).toBe(10)
    expect(count('ACCOM')).toBe(33)
    expect(codesIn('ACTIV', 2026)).toEqual(['F1', 'F2', 'F4', 'F5', 'P1', 'P2', 'P4', 'P5', 'G4', 'G5', 'G6', '0'])
  })
  it('have a meaning in plain words', () => {
    expect(meaningOf('REC', 'e4a')).toBe('returned home, planned')
    expect(meaningOf('ACCOM', 'Z2')).toBe('with their former foster carer, not suitable')
    expect(meaningOf('REC', 'E99')).toBeNull()
  })
  it('are never given twice in one list for one year', () => {
    for (const list of Object.keys(CODES) as (keyof typeof CODES)[]) {
      const codes = codesIn(list, 2026)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })
})
