// What a text message asks for: one word, and nothing is guessed. Pure.

export type Wanted =
  /** `help`: a call for help, although it is no sentence. */
  | { readonly what: 'stop' | 'start' | 'status' | 'help' }
  /** One word, which may be an entry's. */
  | { readonly what: 'word'; readonly word: string }
  | { readonly what: 'other' }

const meanings: Readonly<Record<string, 'stop' | 'start' | 'status' | 'help'>> = {
  STOP: 'stop',
  STOPALL: 'stop',
  'STOP ALL': 'stop',
  UNSUBSCRIBE: 'stop',
  START: 'start',
  STATUS: 'status',
  HELP: 'help',
  SOS: 'help',
  EMERGENCY: 'help',
  URGENT: 'help',
  DANGER: 'help',
  POLICE: 'help',
}
/** Words that cannot be an entry's. */
export const keptWords: ReadonlySet<string> = new Set([...Object.keys(meanings), 'TEXT', 'PLEASE', 'YES', 'NO'])

/** "clothes", "Text CLOTHES" and "Clothes please!" are the word CLOTHES. */
export function readText(message: string): Wanted {
  const words = message
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^TEXT /, '')
    .replace(/ (PLEASE|PLS)$/, '')
  const what = Object.hasOwn(meanings, words) ? meanings[words] : undefined
  if (what !== undefined) return { what }
  return words === '' || words.includes(' ') ? { what: 'other' } : { what: 'word', word: words }
}

export const isTextCode = (word: string): boolean => /^[A-Z]{3,12}\d{0,2}$/.test(word) && !keptWords.has(word)
