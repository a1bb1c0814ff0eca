// A language by its English name or its code (BCP 47), as people write it in lists.

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index))
const codes = letters.flatMap((a) => letters.flatMap((b) => [`${a}${b}`, ...letters.map((c) => `${a}${b}${c}`)]))

let byName: ReadonlyMap<string, string> | null = null

/** Two-letter codes come first in their turn, so that English is en. Made at the first question. */
function codesByName(): ReadonlyMap<string, string> {
  if (byName) return byName
  const made = new Map<string, string>(others)
  for (const code of codes.toSorted((a, b) => a.length - b.length)) {
    const name = names.of(code)?.toLowerCase()
    if (name !== undefined && !made.has(name)) made.set(name, code)
  }
  byName = made
  return made
}

/** Names in use that the tables of languages write otherwise. */
const others: readonly (readonly [string, string])[] = [
  ['farsi', 'fa'],
  ['kurdish sorani', 'ckb'],
  ['sorani', 'ckb'],
  ['kurdish kurmanji', 'ku'],
  ['kurmanji', 'ku'],
  ['dari', 'fa-AF'],
  ['british sign language', 'bfi'],
  ['bsl', 'bfi'],
  ['mandarin', 'zh'],
]

export function languageCode(text: string): string | null {
  const named = codesByName().get(text.toLowerCase().trim())
  if (named !== undefined) return named
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) return null
  try {
    const [code] = Intl.getCanonicalLocales(text)
    return code !== undefined && names.of(code) !== undefined ? code : null
  } catch {
    return null
  }
}
