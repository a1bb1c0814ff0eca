// Sentences about claims that several pages say alike.
import type { Speaker } from '../../phrases/index.ts'
import { speakerOf } from '../../phrases/index.ts'
import type { EntryContent } from '../../content.ts'
import type { Fit, Unknown } from '../../fit.ts'
import { conditions } from '../../terms.ts'
import type { PersonStanding } from '../standing-of-person.ts'

export const english: Speaker = speakerOf('en')
export const money = (pence: number) => english.money(pence)

/** Why it is theirs: what the record says, never a rule alone. */
export function becauseOf({ who }: EntryContent, person: PersonStanding): string {
  const parts: string[] = []
  if (who.statuses.includes('any')) parts.push('you have been in care')
  else if (person.status !== null && person.status !== 'unsure') parts.push(statusWords[person.status])
  if (who.ageFrom !== undefined || who.ageBelow !== undefined) parts.push(`you are ${person.age}`)
  const met = who.conditions.filter((condition) => person.conditions[condition] === true)
  if (met.length > 0) parts.push(`you are ${met.map((condition) => conditions[condition]).join(' and ')}`)
  return `Yours because ${parts.join(', and ')}.`
}

const statusWords = {
  eligible: 'you are in care and were for 13 weeks or more since you were 14',
  relevant: 'you left care when you were 16 or 17',
  'former-relevant': 'you were in care and are now 18 or over',
  qualifying: 'you were in care for a shorter time',
} as const

export function toFindOutWords(unknown: Unknown): string {
  if (unknown === 'status') return 'which kind of care leaver you are'
  if (unknown === 'age') return 'how old you are'
  return `whether you are ${conditions[unknown]}`
}

export function notYoursWords(fit: Fit, { who }: EntryContent): string {
  if (fit.fits !== 'no') return ''
  switch (fit.because) {
    case 'too-young':
      return `You can have this from the age of ${who.ageFrom ?? ''}.`
    case 'too-old':
      return `You can have this until you turn ${who.ageBelow ?? ''}.`
    case 'status':
      return 'It is for young people whose time in care was different from yours.'
    case 'condition':
      return `It is for people who are ${who.conditions.map((condition) => conditions[condition]).join(', or ')}.`
  }
}
