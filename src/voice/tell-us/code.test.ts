import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { codeWords } from '../../platform/auth/code-words.ts'
import { keyedHash } from '../../platform/auth/tokens.ts'
import { codeFor, hashCode } from './code.ts'

const server = { keyedHash: (purpose: string, text: string) => keyedHash('secret', purpose, text) }
const other = { keyedHash: (purpose: string, text: string) => keyedHash('another', purpose, text) }

test('a code has more than 60 bits', () => {
  expect(Math.log2(codeWords.length ** 4 * 1e9)).toBeGreaterThan(60)
  expect(codeFor(server, randomUUID())).toMatch(/^([a-z]+ ){4}\d{3} \d{3} \d{3}$/)
})

test('the same page has the same code, another page another', () => {
  const page = randomUUID()
  expect(codeFor(server, page)).toBe(codeFor(server, page))
  expect(codeFor(server, page)).not.toBe(codeFor(server, randomUUID()))
})

test('it can be typed in any way', () => {
  const hash = hashCode(server, 'amber fern tram mug 123 456 789')
  for (const typed of ['Amber-Fern-Tram-Mug 123456789', ' amber, fern tram  mug 123-456 789 '])
    expect(hashCode(server, typed).equals(hash)).toBe(true)
  expect(hashCode(server, 'amber fern tram mug 123 456 788').equals(hash)).toBe(false)
})

test('without the key of the server nobody can work out the hash', () => {
  expect(
    hashCode(other, 'amber fern tram mug 123 456 789').equals(hashCode(server, 'amber fern tram mug 123 456 789')),
  ).toBe(false)
})
