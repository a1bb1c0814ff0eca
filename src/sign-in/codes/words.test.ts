import { expect, test } from 'vitest'
import { asTypedCode, codeWords } from '../../platform/auth/code-words.ts'
import { asTypedName, newCode, newSignInName } from './words.ts'

test('no word has a letter that looks like a digit, and no word is there twice', () => {
  expect(codeWords.filter((word) => /[ilo]/.test(word))).toEqual([])
  expect(codeWords.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([])
  expect(new Set(codeWords).size).toBe(codeWords.length)
  expect(codeWords.length).toBeGreaterThanOrEqual(256)
})

test('no two words differ by one letter', () => {
  const alike = codeWords.flatMap((word, i) =>
    codeWords.slice(i + 1).filter((other) => word.length === other.length && differences(word, other) < 2),
  )
  expect(alike).toEqual([])
})

test('a code is four words, and two codes are never the same', () => {
  const codes = Array.from({ length: 50 }, newCode)
  for (const code of codes) expect(code).toMatch(/^[a-z]+( [a-z]+){3}$/)
  expect(new Set(codes).size).toBe(50)
})

test('a sign-in name holds no 0 or 1', () => {
  expect(newSignInName()).toMatch(/^[a-z]+-[a-z]+-[2-9][2-9]$/)
})

test.each([
  ['Amber Badge candy DANCE', 'amber badge candy dance'],
  [' amber-badge,candy.dance ', 'amber badge candy dance'],
  ['amber\tbadge\u00a0candy\ndance', 'amber badge candy dance'],
  ['', ''],
])('the code typed as %j reads as %j', (typed, code) => {
  expect(asTypedCode(typed)).toBe(code)
})

test.each([
  ['Amber-Fern-27', 'amber-fern-27'],
  [' amber fern 27 ', 'amber-fern-27'],
  ['amber_fern–27', 'amber-fern-27'],
  ['j.bloggs@council.example', 'j.bloggs@council.example'],
])('the name typed as %j reads as %j', (typed, name) => {
  expect(asTypedName(typed)).toBe(name)
})

function differences(word: string, other: string): number {
  return Array.from(word).filter((letter, i) => letter !== other[i]).length
}
