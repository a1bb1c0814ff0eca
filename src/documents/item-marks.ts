// The marks that open an item of a list.

const bullet = /^(?:[•●▪◦‣⁃·∙■□➢➤►✓✔\uf0b7\uf0a7]|[-–—*](?= )|o(?= \p{Lu}))\s*/u
const letterOrNumber =
  /^(?:\(?[a-z]\)|\(?[ivx]{1,5}\)|[a-z]\.(?= )|[ivx]{1,5}\.(?= )|\d{1,3}[.)](?= )|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?= ))\s*/
/** A mark on a line of its own: the words come on the next one. */
const alone = /^(?:[•●▪◦‣⁃·∙■□\uf0b7\uf0a7]|[-–—]|\(?[a-z]\)|[a-z]\.|\d{1,3}\.?)$/

export interface Item {
  readonly marker: string
  readonly text: string
}

/** The marker ("•", "a.", "12") and the words after it, which may be none; null when the line opens no item. */
export function itemOf(line: string): Item | null {
  if (alone.test(line)) return { marker: line, text: '' }
  const dot = bullet.exec(line)?.[0] ?? ''
  const after = line.slice(dot.length)
  const letter = letterOrNumber.exec(after)?.[0] ?? ''
  if (dot === '' && letter === '') return null
  const text = withoutStars(after.slice(letter.length))
  return { marker: (letter || dot).trim(), text }
}

/** Without the stars and underscores that some exports leave around bold and italic words. */
export const withoutStars = (text: string): string =>
  text
    .replace(/\*\*/g, '')
    .replace(/^\*(?=\S)|(?<=\S)\*$/g, '')
    .trim()

/** A paragraph's number in a report ("9.", "3.2"): it numbers prose, where "a." and "•" make a list. */
export const numbersProse = (marker: string): boolean => /^\d/.test(marker)
