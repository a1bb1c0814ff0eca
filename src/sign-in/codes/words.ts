// Codes and sign-in names, made of words that can be read out over a telephone and typed from paper.
import { randomInt } from 'node:crypto'
import { codeWords } from '../../platform/auth/code-words.ts'

const wordsInCode = 4

/** Four words: over 2^32 codes, and only ten tries in a quarter of an hour. */
export function newCode(): string {
  return Array.from({ length: wordsInCode }, someWord).join(' ')
}

/** A name that says nothing about the person: two words and a number without 0 and 1. */
export function newSignInName(): string {
  return `${someWord()}-${someWord()}-${someDigit()}${someDigit()}`
}

/** The sign-in name however it was typed: "Amber fern 27" is amber-fern-27. */
export function asTypedName(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_–—-]+/g, '-')
}

const someWord = (): string => codeWords[randomInt(codeWords.length)] ?? ''
const someDigit = (): number => randomInt(2, 10)
