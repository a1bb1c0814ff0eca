// Text into sentences, by one walk over it.

export interface Sentence {
  readonly text: string
  readonly at: number
}

const abbreviations = new Set(
  'e.g i.e etc no nos cllr cllrs dr mr mrs ms prof st vs approx para paras p pp fig dept inc ltd ref'.split(' '),
)

export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!'.!?'.includes(text.charAt(at))) continue
    const end = endAfter(text, at)
    if (end === null) continue
    found.push(trimmed(text, start, end))
    start = end
    at = end - 1
  }
  found.push(trimmed(text, start, text.length))
  return found.filter((sentence) => sentence.text !== '')
}

/** Where the sentence that this mark may close ends, or null when it closes none. */
function endAfter(text: string, at: number): number | null {
  let end = at + 1
  while (end < text.length && '.!?"”’)'.includes(text.charAt(end))) end += 1
  if (end < text.length && text.charAt(end) !== ' ') return null
  const next = text.charAt(end + 1)
  if (next !== '' && next === next.toLowerCase() && !/["“‘'(£\d]/.test(next)) return null
  if (text.charAt(at) !== '.') return end
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) ? null : end
}

const trimmed = (text: string, start: number, end: number): Sentence => {
  const whole = text.slice(start, end)
  return { text: whole.trim(), at: start + whole.length - whole.trimStart().length }
}
