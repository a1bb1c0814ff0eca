// How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975). Grade 5 is a reading age of about 10.
// A rough gauge, good enough to catch a text that drifts; it does not replace a young reader.

export interface Readability {
  readonly grade: number
  readonly longestSentence: number
}

/** Reads the words of rendered HTML: each heading, paragraph and list item ends a sentence. */
export function readabilityOf(html: string): Readability {
  const text = html
    .replace(/<\/(h\d|p|li|dt|dd|td|th|div)>/g, '. ')
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;|[\d’']/g, '')
  const sentences = text
    .split(/[.!?:]+/)
    .map(wordsIn)
    .filter((words) => words.length > 0)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return {
    grade: 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59,
    longestSentence: Math.max(...sentences.map((sentence) => sentence.length)),
  }
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[a-z]+/gi) ?? []
}

function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}
