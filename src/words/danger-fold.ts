// Text as it was typed, folded so that few patterns find many spellings: small letters without accents, look-alike
// letters, "su1cide", "k.m.s" and "helllp". Every folded word remembers where it stood. Runs in the browser too.

export interface Folded {
  /** Words with one space before, between and after them. */
  readonly line: string
  readonly words: readonly FoldedWord[]
}

interface FoldedWord {
  /** Where it begins in the line. */
  readonly at: number
  /** Where it stood in the text. */
  readonly start: number
  readonly end: number
}

const LONGEST_WORD = 40
/** Letters that stand alone, one sign apart ("k i l l", "k.m.s"), are one word; so are words with signs inside. */
const WORD =
  /[a-z](?:[ ._/-][a-z]){2,}(?![\p{L}\p{M}\p{N}'’])|\$?[\p{L}\p{M}\p{N}]+(?:['’ʼ‘`´*@$!\p{Cf}]+[\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}|🆘/giu

const pairs = (from: string, to: string) => new Map(Array.from(from, (letter, index) => [letter, to[index] ?? letter]))

/** Cyrillic and Greek letters that look Latin, Latin ones that do not come apart, and Arabic ones written two ways. */
const LOOKS_LIKE = pairs('аеорсухіѕкмтвнοαεικντυđıىیکةؤئ', 'aeopcyxiskmtbhoaeikvtudiييكهوي')
const NUMBER_LETTERS = pairs('013457@$!', 'oieastasi')

/** Doubled letters count once, here and in the patterns: "killl" and "kil" are "kill". */
export const single = (word: string): string => word.replace(/([a-z])\1+/g, '$1')

function foldWord(typed: string): string {
  const plain = typed
    .slice(0, LONGEST_WORD)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Lm}\p{Cf}'’‘`´* ._/-]+/gu, '')
    .replace(/[^ -~]/gu, (letter) => LOOKS_LIKE.get(letter) ?? letter)
  if (/^rapp/.test(plain)) return 'music' // "he rapped" would fold into another word
  const mixed = /[a-z]/.test(plain) && !/^\d+[a-z]{1,3}$/.test(plain)
  return single(mixed ? plain.replace(/[\d@$!]/g, (sign) => NUMBER_LETTERS.get(sign) ?? sign) : plain)
}

export function fold(text: string): Folded {
  const words: FoldedWord[] = []
  let line = ' '
  for (const { 0: typed, index } of text.matchAll(WORD)) {
    const word = foldWord(typed)
    if (word === '') continue
    words.push({ at: line.length, start: index, end: index + typed.length })
    line += `${word} `
  }
  return { line, words }
}
