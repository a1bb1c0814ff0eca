// Reads when something was, in the words of somebody who remembers it roughly: "12 March 2021", "summer 2021",
// "about when I was 15", "in year 10", "I don't know".
import { addDays, type Day } from '../platform/clock.ts'
import { ageTail, filler, readAge } from './age-words.ts'
import { readCalendarWords, readFromToday } from './calendar-words.ts'
import { addMonths, ageOn, earlier, on, widen, within, type Span, type When } from './days.ts'

export type ReadWhen = { readonly when: When; readonly isExact: boolean } | 'unknown' | { readonly fault: string }

const unknownWords =
  /^(\?+|idk|dunno|unknown|no idea|unsure|not sure|none|i (am )?(not sure|unsure)|(i )?(do not|dont|don't|cannot|cant|can't) (know|remember|recall).*|i have no idea|not known)$/

export function saysUnknown(text: string): boolean {
  return unknownWords.test(tidy(text))
}

/** The words in small letters, without what does not matter. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[,;!"()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
}

const aboutWords =
  /^(?:i think |maybe |probably |it was |that was |around |about |roughly |approximately |some ?time |in |on |at |since |from |the )+/
const isAboutWords = /\b(?:about|around|roughly|approximately|maybe|probably|think|ish)\b|ish$/

export function readWhen(text: string, born: Span, today: Day): ReadWhen {
  const said = tidy(text)
  if (saysUnknown(said)) return 'unknown'
  const isAbout = isAboutWords.test(said)
  const words = said.replace(aboutWords, '').replace(/ish$/, '')
  const fixed = readCalendarWords(words) ?? readFromToday(words, today)
  if (fixed === 'no-such-day')
    return { fault: `There is no such day as "${shown(text)}". Check the day and the month.` }
  if (fixed) return placed(isAbout ? widen(fixed, 31) : fixed, born, today)
  const byAge = readAge(words, today)
  if (!byAge) return { fault: cannotRead(text) }
  const when: When = (day) => clamp(isAbout ? widen(byAge(day), 92) : byAge(day), day, today)
  if (byAge(born.latest).earliest > today && byAge(born.earliest).earliest > today)
    return { fault: 'That is still to come. Tell us when it was.' }
  return { when, isExact: false }
}

function placed(span: Span, born: Span, today: Day): ReadWhen {
  if (span.earliest > today) return { fault: 'That is still to come. Tell us when it was.' }
  if (span.latest < born.earliest) return { fault: 'That is before you were born. Check the year.' }
  const isExact = span.earliest === span.latest
  return { when: (day) => clamp(span, day, today), isExact }
}

const clamp = (span: Span, born: Day, today: Day): Span =>
  within(span, { earliest: born, latest: today }) ?? on(span.latest < born ? born : today)

const cannotRead = (text: string) =>
  `We could not read "${shown(text)}". Write a date (3 March 2021), a year (2021), a season (summer 2021) or how old you were (15). If you do not know, tick the box.`

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

export type ReadBorn = Span | 'unknown' | { readonly fault: string }

const oldest = 30

/** When somebody was born: a date, a month, a year or how old they are. */
export function readBorn(text: string, today: Day): ReadBorn {
  const said = tidy(text)
  if (saysUnknown(said)) return 'unknown'
  const isAbout = isAboutWords.test(said)
  const words = said.replace(aboutWords, '')
  const span = readCalendarWords(words) ?? readOwnAge(words, today)
  if (span === 'no-such-day') return { fault: `There is no such day as "${shown(text)}". Check the day and the month.` }
  if (span === null)
    return {
      fault: `We could not read "${shown(text)}". Write your date of birth (14 March 2008), a year (2008) or your age (17).`,
    }
  if (span.earliest > today) return { fault: 'Your date of birth must be in the past.' }
  if (ageOn(span.latest, today) > 120) return { fault: 'Check the year. It must be the year you were born.' }
  const wide = isAbout ? widen(span, 183) : span
  return { earliest: wide.earliest, latest: earlier(wide.latest, today) }
}

function readOwnAge(words: string, today: Day): Span | null {
  const bare = words.replace(/^(?:i'm|im) /, '').replace(filler, '')
  const found = new RegExp(`^(\\d{1,2})(?: and a half)?${ageTail}$`).exec(bare)
  const age = Number(found?.[1])
  if (!found || age > oldest * 4) return null
  return { earliest: addDays(addMonths(today, -12 * (age + 1)), 1), latest: addMonths(today, -12 * age) }
}
