// How plain a text is, said while it is written: a reading age, sentences that run long, and words with a plainer one.
// Hints only: nobody is stopped from saving.
import { AVOID_WORDS, type AvoidWord } from './avoid-words.ts'
import { termsOf, type Term } from './terms.ts'

export interface LongSentence {
  readonly text: string
  readonly words: number
  readonly start: number
  readonly end: number
}

export interface Jargon {
  /** As it was written. */
  readonly word: string
  readonly instead: string
  readonly start: number
  readonly end: number
}

export interface Plainness {
  /** Most readers of this age can read it: whole years, 5 to 25. */
  readonly age: number
  readonly longSentences: readonly LongSentence[]
  readonly jargon: readonly Jargon[]
}

/** GOV.UK asks for 25 at most; young people asked for less. */
const LONG_SENTENCE = 20
const [YOUNGEST, OLDEST] = [5, 25]

export function readPlainness(text: string, glossary: readonly AvoidWord[] = AVOID_WORDS): Plainness {
  const sentences = sentencesOf(text)
  return {
    age: ageOf(text, sentences.length),
    longSentences: sentences.filter(({ words }) => words > LONG_SENTENCE),
    jargon: jargonIn(text, glossary),
  }
}

/** "A reader of 9 can read this". */
export const ageInWords = ({ age }: Pick<Plainness, 'age'>): string =>
  age >= OLDEST ? 'Hard to read for anybody' : `A reader of ${age} can read this`

const WORDS = /[A-Za-z][A-Za-z'’]*|\d[\d,.]*\d|\d/g

function sentencesOf(text: string): readonly LongSentence[] {
  const sentences: LongSentence[] = []
  for (const { 0: raw, index } of text.matchAll(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*/g)) {
    const words = raw.match(WORDS)?.length ?? 0
    const start = index + (raw.length - raw.trimStart().length)
    const said = raw.trim()
    if (words > 0) sentences.push({ text: said, words, start, end: start + said.length })
  }
  return sentences
}

/**
 * Flesch and Kincaid's grade, 0.39 × words a sentence + 11.8 × syllables a word − 15.59 (Kincaid and others, Navy
 * Research Branch Report 8-75, 1975). A reader of grade n is about n + 5 years old. Syllables by rule of thumb, as
 * in the eligibility rules, which stand alone.
 */
function ageOf(text: string, sentences: number): number {
  const words = text.match(WORDS) ?? []
  if (words.length === 0) return YOUNGEST
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  const grade = 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (spoken / words.length) - 15.59
  return Math.min(OLDEST, Math.max(YOUNGEST, Math.round(grade + 5)))
}

/** Groups of vowels, less a silent ending. A number counts as one. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}

interface Avoided extends AvoidWord {
  readonly stems: readonly string[]
}

/** Words of the glossary in any of their forms; of two that begin together the longer, and none inside another. */
function jargonIn(text: string, glossary: readonly AvoidWord[]): readonly Jargon[] {
  const byFirst = new Map<string, Avoided[]>()
  for (const avoid of glossary) {
    const stems = termsOf(avoid.say).map(({ stem }) => stem)
    const [first] = stems
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { ...avoid, stems }])
  }
  for (const list of byFirst.values()) list.sort((one, other) => other.stems.length - one.stems.length)
  const terms = termsOf(text)
  const jargon: Jargon[] = []
  for (let at = 0; at < terms.length; at += 1) {
    const list = byFirst.get(terms[at]?.stem ?? '') ?? []
    const found = list.find((avoid) => stands(avoid, terms, at, text))
    if (!found) continue
    const start = terms[at]?.start ?? 0
    const end = terms[at + found.stems.length - 1]?.end ?? start
    jargon.push({ word: text.slice(start, end), instead: found.instead, start, end })
    at += found.stems.length - 1
  }
  return jargon
}

function stands({ say, stems }: Avoided, terms: readonly Term[], at: number, text: string): boolean {
  if (!stems.every((stem, index) => terms[at + index]?.stem === stem)) return false
  const shortForm = /^[A-Z]{2,}/.exec(say)?.[0]
  return shortForm === undefined || text.startsWith(shortForm, terms[at]?.start ?? 0)
}
