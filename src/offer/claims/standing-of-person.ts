// What the record says of somebody, in the terms of the offer: nothing that is held is asked again.
import { decide, type Category, type Facts } from '../../eligibility/index.ts'
import { ageOn, councilRules, factsFrom, heldFacts } from '../../people/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { Standing } from '../fit.ts'
import { conditionKeys, offerStatusOf, type Condition } from '../terms.ts'

export interface PersonStanding extends Standing {
  readonly age: number
  readonly name: string | null
  readonly hasDied: boolean
  /** The status in law on a later day, if nothing else changes. */
  readonly statusOn: (day: Day) => Standing['status']
  readonly dateOfBirth: Day
}

type Reading = Pick<Work, 'db' | 'council'>

/** Whoever calls has seen to it that the person is theirs to see. */
export async function standingOfPerson(work: Reading, id: PersonId, day: Day): Promise<PersonStanding> {
  const row = await work.db
    .selectFrom('people')
    .select(['name', 'known_as', 'date_of_birth', 'date_of_death', 'facts', 'disabled'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const facts = factsFrom(heldFacts(row))
  const rules = councilRules(work.council)
  const statusOn = (on: Day) => statusOf(decide(facts, on, rules, on).category)
  return {
    status: statusOn(day),
    wasInCare: facts.lookedAfter.length > 0 ? true : facts.historyHeldFrom === undefined ? false : null,
    age: ageOn(row.date_of_birth, day),
    conditions: { ...heldConditions(facts, day, row.disabled), ...(await answeredBefore(work, id, day)) },
    name: row.known_as ?? row.name,
    hasDied: row.date_of_death !== null || (facts.dateOfDeath ?? null) !== null,
    statusOn,
    dateOfBirth: row.date_of_birth,
  }
}

const statusOf = (category: Category): Standing['status'] =>
  category === 'unknown' ? 'unsure' : offerStatusOf(category)

/** A record that says nothing of a course leaves it open: nobody is turned away for what was not written down. */
function heldConditions(facts: Facts, day: Day, disabled: boolean | null): Partial<Record<Condition, boolean>> {
  const courses = (facts.education ?? []).filter(({ start, end }) => start <= day && (end === null || end >= day))
  const isDisabled = facts.disabled ?? disabled
  return {
    ...(courses.some(({ kind }) => kind === 'higher') && { 'higher-education': true }),
    ...(courses.some(({ kind }) => kind !== 'higher') && { 'further-education': true }),
    ...(typeof isDisabled === 'boolean' && { disabled: isDisabled }),
  }
}

const conditionPrefix = 'condition:'
export const conditionKey = (condition: Condition) => `${conditionPrefix}${condition}`

/** What they answered for an earlier claim is asked again only after a year. */
async function answeredBefore({ db }: Reading, id: PersonId, day: Day): Promise<Partial<Record<Condition, boolean>>> {
  const rows = await db
    .selectFrom('offer_claims')
    .select(['answers', 'asked_on'])
    .where('person_id', '=', id)
    .orderBy('asked_on')
    .execute()
  const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const known: Partial<Record<Condition, boolean>> = {}
  for (const { answers, asked_on: askedOn } of rows) {
    if (askedOn < yearAgo) continue
    for (const condition of conditionKeys) {
      const answer = answers[conditionKey(condition)]
      if (answer === 'yes' || answer === 'no') known[condition] = answer === 'yes'
    }
  }
  return known
}
