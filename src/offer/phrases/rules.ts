// What an entry's fields say, in phrases: how much, how often, for whom, on what ground. The one place where an amount or a
// rule becomes words, for pages, feeds, booklets and letters in every language.
import type { Amount, EntryContent } from '../content.ts'
import { inEnglish, type Part, type Speaker } from './index.ts'

const text = (words: string): Part => ({ text: words, isGiven: false })

/** As much of an entry as an amount is said from. */
type Said = Pick<EntryContent, 'amount' | 'frequency'>

/** "Up to £100, once"; what is no figure is said in whole sentences. */
export function amountParts(speaker: Speaker, { amount, frequency }: Said): readonly Part[] {
  const { say, parts, money, comma } = speaker
  const much = parts(`amount.${amount.kind}`, givenOf(amount, money))
  const limits = limitsOf(speaker, { amount, frequency })
  if (amount.pence === undefined && amount.percent === undefined)
    return [...much, ...limits.flatMap((limit) => [text(' '), ...asSentence(speaker, limit)])]
  return [
    ...much,
    text(`${comma}${say(`every.${frequency.every}`)}`),
    ...limits.flatMap((limit) => [text(comma), ...limit]),
  ]
}

function limitsOf({ parts, money }: Speaker, { amount, frequency }: Said): readonly (readonly Part[])[] {
  const { capPence, capTimes } = frequency
  return [
    ...(capPence !== undefined && capPence !== amount.pence ? [parts('cap', { amount: money(capPence) })] : []),
    ...(capTimes !== undefined && capTimes > 1 ? [parts('capTimes', { times: capTimes })] : []),
  ]
}

function asSentence({ language, stop }: Speaker, [first, ...rest]: readonly Part[]): readonly Part[] {
  if (first === undefined) return []
  const begin = first.isGiven ? first : text(first.text.charAt(0).toLocaleUpperCase(language) + first.text.slice(1))
  return [begin, ...rest, text(stop)]
}

const givenOf = (amount: Amount, money: (pence: number) => string) => ({
  ...(amount.pence === undefined ? {} : { amount: money(amount.pence) }),
  ...(amount.percent === undefined ? {} : { percent: amount.percent }),
})

const inOneLine = (parts: readonly Part[]): string => parts.map((part) => part.text).join('')

export const amountText = (speaker: Speaker, content: Said): string => inOneLine(amountParts(speaker, content))

/** Each line says one thing about whom it is for. */
export function whoLines({ say }: Speaker, { who }: EntryContent): readonly string[] {
  const statuses = who.statuses.includes('any') ? (['any'] as const) : who.statuses
  const age = ageKey(who)
  return [
    ...statuses.map((status) => say(`status.${status}`)),
    ...(age === null ? [] : [say(age, { from: who.ageFrom ?? '', below: who.ageBelow ?? '' })]),
  ]
}

function ageKey({ ageFrom, ageBelow }: EntryContent['who']): 'age.between' | 'age.from' | 'age.below' | null {
  if (ageFrom !== undefined) return ageBelow === undefined ? 'age.from' : 'age.between'
  return ageBelow === undefined ? null : 'age.below'
}

export const conditionLines = ({ say }: Speaker, { who }: EntryContent): readonly string[] =>
  who.conditions.map((condition) => say(`condition.${condition}`))

/** Null where nobody is named who decides. A post is named in English in every language. */
export function deciderParts({ parts }: Speaker, { claim }: EntryContent): readonly Part[] | null {
  const { decidedBy, decidedWithinDays: days } = claim
  if (decidedBy === undefined) return null
  const post = inEnglish(decidedBy)
  if (days === undefined) return parts('decidedBy', { post })
  return days === 0 ? parts('decidedToday', { post }) : parts('decidedBySoon', { post, days })
}

export function deciderText(speaker: Speaker, content: EntryContent): string | null {
  const parts = deciderParts(speaker, content)
  return parts && inOneLine(parts)
}
