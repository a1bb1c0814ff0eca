// The words that open a list on a "you said, we did" slide.

export type SlideKind = 'ask' | 'reply' | 'promise'

export interface SlideMark {
  readonly kind: SlideKind
  /** What stands before the words, such as "Family Time" in "Family Time: you said…". */
  readonly theme: string | null
  /** What follows on the same line: "You said: the bus is too dear". */
  readonly rest: string
}

const marks: readonly (readonly [SlideKind, RegExp])[] = [
  [
    'promise',
    /\b(?:we(?:'re| are| will)? (?:also )?(?:going to|now going to|plan(?:ning)? to)|we will(?: also)?(?: now)?|what (?:happens|will happen|we will do|we'll do) next|what(?:'s| is) next|next steps|next we(?:'ll| will))\b/i,
  ],
  ['reply', /\b(?:what )?we(?: have|'ve)? (?:did|done)\b/i],
  ['ask', /\b(?:what )?(?:you|young people|children|they)(?: have|'ve)? (?:said|told us|asked(?: for)?)\b/i],
]

const LONGEST = 400

/** The mark that a line is, or null. A line that says both ("You said, we did") is a title and opens nothing. */
export function slideMark(text: string): SlideMark | null {
  if (text.length > LONGEST) return null
  const plain = text.trim().replaceAll('’', "'")
  const found = marks.flatMap(([kind, pattern]) => {
    const match = pattern.exec(plain)
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : []
  })
  const [mark] = found
  if (!mark || found.length > 1) return null
  const theme = themeIn(plain.slice(0, mark.start))
  const rest = restIn(plain.slice(mark.end))
  if (theme === undefined || rest === undefined) return null
  return { kind: mark.kind, theme, rest: text.trim().slice(text.trim().length - rest.length) }
}

export const isMarker = (text: string): boolean => slideMark(text)?.rest === ''

/** Nothing, or a few words closed by a colon or a dash. Undefined: the words are the middle of a sentence. */
function themeIn(before: string): string | null | undefined {
  if (before.trim() === '') return null
  const theme = /^(?:\d{1,2}[.)] ?)?([^:]{2,70}?) ?[:–—-] ?["“']?$/.exec(before)?.[1]?.trim()
  return theme === undefined || theme.split(' ').length > 9 ? undefined : theme
}

/** Nothing but dots, or a colon and words. Undefined: the sentence goes on, so it is no mark. */
function restIn(after: string): string | undefined {
  if (/^["”']?[\s.…:?!–—-]*$/.test(after)) return ''
  return /^(?:\s?[:…]|\.{2,}|\s[–—-]\s)[\s.…]*(\S.*)$/.exec(after)?.[1]
}
