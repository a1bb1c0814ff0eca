// What an entry's fields say, in phrases: how much, how often, for whom, on what ground. The one place where an amount or a
// rule becomes words, for pages, feeds, booklets and letters in every language.
import type { Amount, EntryContent } from '../content.ts'
import type { Part, Speaker } from './index.ts'

const text = (words: string): Part => ({ text: words, isGiven: false })

/** "Up to £100, once". */
export function amountParts({ say, parts, money }: Speaker, { amount, frequency }: EntryContent): readonly Part[] {
  const much = parts(`amount.${amount.kind}`, givenOf(amount, money))
  const isFigure = amount.pence !== undefined || amount.percent !== undefined
  const more: Part[] = []
  if (isFigure) more.push(text(`, ${say(`every.${frequency.every}`)}`))
  if (frequency.capPence !== undefined && frequency.capPence !== amount.pence)
    more.push(text(', '), ...parts('cap', { amount: money(frequency.capPence) }))
  if (frequency.capTimes !== undefined && frequency.capTimes > 1)
    more.push(text(', '), ...parts('capTimes', { times: frequency.capTimes }))
  return [...much, ...more]
}

const givenOf = (amount: Amount, money: (pence: number) => string) => ({
  ...(amount.pence === undefined ? {} : { amount: money(amount.pence) }),
  ...(amount.percent === undefined ? {} : { percent: amount.percent }),
})

export const amountText = (speaker: Speaker, content: EntryContent): string =>
  amountParts(speaker, content)
    .map((part) => part.text)
    .join('')

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

/** Null where nobody is named who decides. */
export function deciderText({ say }: Speaker, { claim }: EntryContent): string | null {
  const { decidedBy: post, decidedWithinDays: days } = claim
  if (post === undefined) return null
  if (days === undefined) return say('decidedBy', { post })
  return days === 0 ? say('decidedToday', { post }) : say('decidedBySoon', { post, days })
}
