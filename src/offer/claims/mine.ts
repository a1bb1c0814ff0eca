// "What is mine": every entry beside what the record says, what may still be asked for this year, and what a birthday changes.
import { asDay, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { changesAt, fitOf, type Fit } from '../fit.ts'
import { publishedOffer, type PublishedEntry } from '../published/offer.ts'
import { listHeldDocuments } from './documents.ts'
import { mayAsk, type MayAsk } from './limits.ts'
import { asksAmount } from './prepare.ts'
import { listClaimsOf, type Claim } from './queries.ts'
import { standingOfPerson, type PersonStanding } from './standing-of-person.ts'

export interface MineEntry {
  readonly entry: PublishedEntry
  readonly fit: Fit
  /** Null for what nobody claims here. */
  readonly ask: MayAsk | null
  /** A press on the list is enough. */
  readonly isOneTap: boolean
  /** What may still be asked for this year, in pence; null where that is no sum. */
  readonly leftPence: number | null
}

export interface Changes {
  readonly age: number
  readonly on: Day
  readonly begins: readonly PublishedEntry[]
  readonly ends: readonly PublishedEntry[]
}

export interface Mine {
  readonly person: PersonStanding
  readonly yes: readonly MineEntry[]
  readonly maybe: readonly MineEntry[]
  readonly no: readonly MineEntry[]
  readonly changes: readonly Changes[]
  readonly claims: readonly Claim[]
}

const ages = [18, 21, 25] as const

export async function whatIsMine(work: Pick<Work, 'db' | 'council' | 'today'>, personId: PersonId): Promise<Mine> {
  const { entries } = await publishedOffer(work)
  const person = await standingOfPerson(work, personId, work.today)
  const claims = await listClaimsOf(work, personId)
  const held = await listHeldDocuments(work, personId, [
    ...new Set(entries.flatMap(({ content }) => content.claim.evidence)),
  ])
  const all = entries.map((entry): MineEntry => {
    const { content } = entry
    const fit = fitOf(content, person)
    const ask = content.claim.kind === null ? null : mayAsk(entry.id, content, { claims, today: work.today })
    const isOneTap =
      fit.fits === 'yes' &&
      ask?.may === 'ask' &&
      !asksAmount(entry) &&
      content.claim.evidence.every((need) => held.has(need))
    return {
      entry,
      fit,
      ask,
      isOneTap,
      leftPence: fit.fits === 'yes' && ask?.may === 'ask' ? leftOf(entry, ask) : null,
    }
  })
  const fitting = (wanted: Fit['fits']) => all.filter(({ fit }) => fit.fits === wanted)
  return {
    person,
    claims,
    yes: fitting('yes'),
    maybe: fitting('maybe'),
    no: fitting('no'),
    changes: changesOf(entries, person),
  }
}

function leftOf(
  { content: { claim } }: PublishedEntry,
  { balance }: { readonly balance: { readonly leftPence: number } | null },
) {
  const isMoney = claim.kind === 'payment' || claim.kind === 'allowance'
  return isMoney && balance !== null && balance.leftPence > 0 ? balance.leftPence : null
}

/** The next birthdays that matter, the nearest first. */
function changesOf(entries: readonly PublishedEntry[], person: PersonStanding): Changes[] {
  return ages
    .filter((age) => age > person.age)
    .map((age) => {
      const on = birthday(person.dateOfBirth, age)
      return { age, on, ...changesAt(entries, person, { age, status: person.statusOn(on) }) }
    })
}

/** Somebody born on 29 February has it on 1 March in other years. */
export function birthday(dateOfBirth: Day, age: number): Day {
  const year = Number(dateOfBirth.slice(0, 4)) + age
  const rest = dateOfBirth.slice(5)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return asDay(`${year}-${rest === '02-29' && !isLeap ? '03-01' : rest}`)
}
