// References such as 1a, 1b, 2: which one should have come before.

interface Reference {
  readonly number: number
  readonly letter: string
}

function referenceIn(text: string): Reference | null {
  const [, number, letter = ''] = /^(\d{1,3})\.?\s?([a-z]?)[.)]?$/i.exec(text.trim()) ?? []
  return number === undefined ? null : { number: Number(number), letter: letter.toLowerCase() }
}

export const isReference = (text: string): boolean => referenceIn(text) !== null

/** What to ask where the row before this one is not there; null where it is, or where the rows are not numbered so. */
export function missingBefore(before: string | null, written: string): string | null {
  const here = referenceIn(written)
  const last = before === null ? { number: 0, letter: '' } : referenceIn(before)
  if (!here || !last) return null
  const expected = expectedBefore(here, last)
  return expected === null ? null : `Row ${expected} is missing before ${written.trim()}. Was it left out of the paper?`
}

function expectedBefore({ number, letter }: Reference, last: Reference): string | null {
  if (letter > 'a') {
    const before = String.fromCharCode(letter.charCodeAt(0) - 1)
    const isThere = last.number === number && (last.letter === before || (before === 'a' && last.letter === ''))
    return isThere ? null : `${number}${before}`
  }
  return number > last.number + 1 ? String(number - 1) : null
}
