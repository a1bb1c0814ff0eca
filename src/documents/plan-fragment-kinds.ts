// What a line of a broken table is: a reference, a day, an owner, or words.
import { isReference } from './plan-references.ts'
import { writtenDates } from './written-dates.ts'

export type FragmentKind = 'gap' | 'reference' | 'day' | 'owner' | 'words'

export function fragmentKind(text: string): FragmentKind {
  if (text === '' || /^\d{4} ?[-–/] ?\d{2,4}$/.test(text)) return 'gap'
  if (text.length > 110) return 'words'
  if (isReference(text)) return 'reference'
  if (isDay(text)) return 'day'
  return isOwner(text) ? 'owner' : 'words'
}

const repeating = /^(?:monthly|weekly|quarterly|termly|annually|ongoing|daily)(?: meetings?)?(?: thereafter)?$/i
const counted = /^(?:within|in)? ?\d{1,2} (?:days?|weeks?|months?|years?)\b/i

/** A date first, little but a date, "monthly", or "within 2 months". */
function isDay(text: string): boolean {
  if (repeating.test(text)) return true
  const dates = writtenDates(text)
  if (dates[0]?.at === 0) return true
  const rest = dates.reduce((words, { text: date }) => words.replace(date, ''), text)
  if (rest === text) return counted.test(text) && text.length < 30
  const words = rest.match(/\p{L}{2,}/gu) ?? []
  return words.length <= 4 || counted.test(text)
}

const posts =
  /^(?:service|team|group|area|operations|manager|managers|lead|head|director|officer|of|the|all|and|social|worker|workers|advis[eo]rs?|partners?|care|leavers?|everyone)$/i

/** Initials, and the words of posts: "LD, TS", "JH/Service manager". At least one is initials or "manager" or "lead". */
function isOwner(text: string): boolean {
  const words = text.split(/[\s,/&]+/).filter((word) => word !== '')
  if (words.length === 0 || words.length > 8 || !/^\p{Lu}/u.test(text)) return false
  const isInitials = (word: string) => /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){2,4})$/u.test(word)
  const names = words.filter((word) => isInitials(word) || /^(?:managers?|lead|director|head|service)$/i.test(word))
  return names.length > 0 && words.every((word) => isInitials(word) || posts.test(word))
}
