/*
 * Reading age by Flesch and Kincaid's formula: grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59, and
 * a reader of grade n is about n + 5 years old. Syllables are counted by rule of thumb.
 */

const GRADE_ONE_AGE = 5

function words(text: string): string[] {
  return text.match(/[A-Za-z][A-Za-z'’]*|\d[\d,.]*\d|\d/g) ?? []
}

function sentences(text: string): number {
  return Math.max(1, text.split(/[.!?](?:\s|$)|\n+/).filter((part) => words(part).length > 0).length)
}

/** Groups of vowels, less a silent ending. A number counts as one. */
function syllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1)
}

/** The age at which most people can read a text; 5 for an empty one. */
export function readingAge(text: string): number {
  const all = words(text)
  if (all.length === 0) return GRADE_ONE_AGE
  const spoken = all.reduce((sum, word) => sum + syllables(word), 0)
  const grade = 0.39 * (all.length / sentences(text)) + 11.8 * (spoken / all.length) - 15.59
  return Math.max(GRADE_ONE_AGE, grade + GRADE_ONE_AGE)
}
