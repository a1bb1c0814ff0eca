// Times told by how old somebody was: "when I was 15", "just before I turned 16", "in year 10".
import { addDays, type Day } from '../platform/clock.ts'
import { addMonths, birthday, dayIn, later, on, type Span, type When } from './days.ts'

export const filler =
  /^(?:when )?(?:i )?(?:was |were |turned |am |aged? |became |being |had )*(?:age )?(?:of )?(?:my )?/
export const ageTail = '(?: ?(?:years? old|years?|yrs?|yo|or so))?'

type AgeReader = (found: RegExpExecArray, today: Day) => When | null

const year = (born: Day, age: number): Span => ({
  earliest: birthday(born, age),
  latest: addDays(birthday(born, age + 1), -1),
})

const agePatterns: readonly (readonly [RegExp, AgeReader])[] = [
  [/^(?:a )?(?:baby|born|birth|always|newborn|as a baby)$/, () => (born) => year(born, 0)],
  [/^year (\d{1,2})$/, ([, n]) => schoolYear(Number(n))],
  [
    /^(\d{1,2})(?:st|nd|rd|th) birthday$/,
    ([, n]) =>
      (born) =>
        on(birthday(born, Number(n))),
  ],
  [/^(\d{1,2}) and a half$|^(\d{1,2})½$/, ([, a, b]) => halfYear(Number(a ?? b))],
  [
    new RegExp(`^(?:between )?(\\d{1,2})(?: ?- ?| or | and | to )(\\d{1,2})${ageTail}$`),
    ([, a, b]) => between(Number(a), Number(b)),
  ],
  [new RegExp(`^(\\d{1,2})${ageTail}$`), ([, n]) => (Number(n) <= 30 ? (born) => year(born, Number(n)) : null)],
  [/^teen(?:ager)?s?$/, () => between(13, 15)],
]

/** An age, a birthday or a school year; null when the words are none of these. */
export function readAge(words: string, today: Day): When | null {
  const near =
    /^(just before|shortly before|right before|before|just after|shortly after|soon after|right after|straight after|after|by) (.+)$/.exec(
      words,
    )
  if (near) return readNear(near[1] ?? '', near[2] ?? '', today)
  const exact = /^(?:when )?(?:i )?turned (\d{1,2})$/.exec(words)
  if (exact) return (born) => on(birthday(born, Number(exact[1])))
  const bare = words.replace(filler, '')
  for (const [shape, read] of agePatterns) {
    const found = shape.exec(bare)
    if (found) return read(found, today)
  }
  return null
}

/** "just before I turned 16", "after my 16th birthday", "before I was 10" */
function readNear(how: string, words: string, today: Day): When | null {
  const age = /^(?:i (?:was|turned|became) |my |turning |age )*(\d{1,2})(?:(?:st|nd|rd|th) birthday)?$/.exec(words)?.[1]
  if (age === undefined) return null
  const at = (born: Day) => birthday(born, Number(age))
  const isClose = how !== 'before' && how !== 'after' && how !== 'by'
  if (how.includes('before') || how === 'by')
    return (born) => ({ earliest: isClose ? addMonths(at(born), -3) : born, latest: addDays(at(born), -1) })
  return (born) => ({ earliest: at(born), latest: isClose ? addMonths(at(born), 3) : later(at(born), today) })
}

const between = (a: number, b: number): When | null =>
  a > 30 || b > 30 || a > b
    ? null
    : (born) => ({ earliest: birthday(born, a), latest: addDays(birthday(born, b + 1), -1) })

const halfYear =
  (age: number): When =>
  (born) => ({
    earliest: addMonths(birthday(born, age), 4),
    latest: addMonths(birthday(born, age), 8),
  })

/** School years in England begin in September; in year 11 people turn 16. */
function schoolYear(number: number): When | null {
  if (number < 1 || number > 13) return null
  return (born) => {
    const bornAfterAugust = Number(born.slice(5, 7)) >= 9 ? 1 : 0
    const start = Number(born.slice(0, 4)) + number + 4 + bornAfterAugust
    return { earliest: dayIn(start, 9, 1), latest: dayIn(start + 1, 8, 31) }
  }
}
