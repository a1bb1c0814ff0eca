// Cuts a text of any offered language into words and folds each, so that spellings of one word are found by one another:
// small letters, no accents (Vietnamese, Albanian), one form of the Arabic letters that people and keyboards mix, no tatweel.
import { stemOfWord } from '../../words/index.ts'

/** Arabic-script letters that stand for one another in Arabic, Farsi, Dari, Pashto and Sorani. */
const arabicForms: readonly (readonly [RegExp, string])[] = [
  [/[\u064B-\u065F\u0670\u0640\u200C\u200D\u0621]/g, ''], // vowel signs, tatweel, joiners, hamza
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'], // alef
  [/[\u064A\u0649\u06CC\u06CD\u06D0\u06CE]/g, '\u06CC'], // ya
  [/[\u0643\u06AA]/g, '\u06A9'], // kaf
  [/[\u0629\u06C0\u06D5\u06BE\u06C1]/g, '\u0647'], // ha
  [/[\u0624\u06C6\u06C7]/g, '\u0648'], // waw
  [/\u0695/g, '\u0631'], // Sorani ra
  [/\u06B5/g, '\u0644'], // Sorani lam
  [/\u06AB/g, '\u06AF'], // Pashto gaf
]

/** Rows of Ge'ez letters that sound alike in Tigrinya: where the row begins, and where the one it is written as begins. */
const geezRows: readonly (readonly [RegExp, number])[] = [
  [/[\u1220-\u1227]/g, 0x1230 - 0x1220],
  [/[\u1340-\u1347]/g, 0x1338 - 0x1340],
  [/[\u1280-\u1287]/g, 0x1200 - 0x1280],
  [/\u12A3/g, 0x12a0 - 0x12a3],
]

/** The words of a text, folded, in order. */
export function foldForSearch(text: string): string[] {
  let folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
  for (const [forms, one] of arabicForms) folded = folded.replace(forms, one)
  for (const [row, by] of geezRows)
    folded = folded.replace(row, (letter) => String.fromCharCode(letter.charCodeAt(0) + by))
  const words = folded.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.map((word) => (/^[a-z]+$/.test(word) ? stemOfWord(word) : withoutPrefix(word)))
}

/** "The rent" and "rent" are one word in Arabic letters, "for rent" and "by bus" in Ge'ez ones. */
const withoutPrefix = (word: string): string =>
  word.replace(/^(?:\u0627\u0644(?=\p{Script=Arabic}{3})|[\u1295\u1265](?=\p{Script=Ethiopic}{3}))/u, '')
