// Works out again what we hold of people: what every return says, with people's corrections over it, and the status
// that follows. The only writer of the facts and status columns of `people`, together with refresh.ts.
import { sql, type SqlBool } from 'kysely'
import type { Settings } from '../../eligibility/index.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { combine, type Combined, type SaidOfPerson } from './combine.ts'
import { councilRules } from './council-rules.ts'
import { refreshDueItems } from '../clocks/commands.ts'
import { chunkSize, everyone } from './everyone.ts'
import { answerOf, UnfitFacts, writeAnswers, type Answered } from './answer.ts'
import type { Correction, Ledger } from './fact.ts'
import { listReturnYears, lockPeople, readCorrections, readReturns, saidOf, type StoredPerson } from './stored.ts'

export type Who = 'everyone' | { readonly childIds: readonly string[] } | { readonly personIds: readonly PersonId[] }

export interface Rebuilt {
  readonly people: number
  /** How many have another category than before. */
  readonly changed: number
}

export type Rebuilding = Pick<Work, 'db' | 'council' | 'now' | 'today' | 'audit'>

/**
 * Rebuilds facts and status. Call it in the transaction that changed return rows or corrections. Ten thousand people
 * take a few seconds. A change of category is recorded, except when a status is given for the first time.
 */
export async function rebuildHistory(work: Rebuilding, who: Who): Promise<Rebuilt> {
  const years = await listReturnYears(work)
  let [people, changed] = [0, 0]
  for await (const ids of chunksOf(work, who)) {
    const answers = await rebuildChunk(work, ids, years)
    changed += await writeAnswers(work, answers)
    await refreshDueItems(work, answers)
    people += answers.length
  }
  return { people, changed }
}

async function rebuildChunk(work: Rebuilding, ids: readonly PersonId[], years: readonly number[]): Promise<Answered[]> {
  const settings: Settings = councilRules(work.council)
  const people = await lockPeople(work, ids)
  const returns = await readReturns(
    work,
    people.map(({ child_id }) => child_id),
  )
  const corrections = await readCorrections(work, ids)
  const options = { authority: work.council.name, years }
  return people.map((person) => {
    const returned = returns.get(person.child_id.toUpperCase())
    const said = saidOf(person, returned, options)
    const { date_of_birth: dateOfBirth, disabled } = person
    const known = { dateOfBirth, disabled, said, mayHaveDied: returned?.mayHaveDied ?? false }
    return answerFor(person, known, corrections.get(person.id) ?? [], { today: work.today, settings })
  })
}

interface By {
  readonly today: Day
  readonly settings: Settings
}

/**
 * One person whose facts do not fit together (a birth date that moved past a corrected death) must not stop an import
 * of ten thousand: their corrections wait, and the record says so.
 */
function answerFor(person: StoredPerson, known: SaidOfPerson, corrections: readonly Correction[], by: By): Answered {
  try {
    return answerOf(person, heldBy(combine(known, corrections)), by.today, by.settings)
  } catch (error) {
    if (!(error instanceof UnfitFacts)) throw error
    const held = heldBy(combine(known, []))
    const words = `What people changed does not fit what the return says now (${error.message}). It does not count until somebody looks.`
    const open = [...held.ledger.open, { code: 'CHANGES_DO_NOT_FIT', words, source: null } as const]
    return answerOf(person, { facts: held.facts, ledger: { ...held.ledger, open } }, by.today, by.settings)
  }
}

function heldBy({ facts, entries, evidence, open }: Combined): { facts: unknown; ledger: Ledger } {
  return { facts, ledger: { entries, evidence, open } }
}

async function* chunksOf(work: Rebuilding, who: Who): AsyncGenerator<PersonId[]> {
  if (who === 'everyone') {
    yield* everyone(work)
    return
  }
  // In one order everywhere, so that two who rebuild at once wait for each other and never in a circle.
  const ids = ('personIds' in who ? [...who.personIds] : await idsOfChildren(work, who.childIds)).sort()
  for (let from = 0; from < ids.length; from += chunkSize) yield ids.slice(from, from + chunkSize)
}

/** By the id as it is written, which an index finds; in another case only for those left over, which reads everyone. */
async function idsOfChildren({ db }: Pick<Work, 'db'>, childIds: readonly string[]): Promise<PersonId[]> {
  const wanted = new Set(childIds.map((id) => id.toLowerCase()))
  const people = db.selectFrom('people').select(['id', 'child_id'])
  const exact = await people.where('child_id', 'in', [...new Set(childIds)]).execute()
  for (const { child_id } of exact) wanted.delete(child_id.toLowerCase())
  const inOtherCase =
    wanted.size === 0 ? [] : await people.where(sql<SqlBool>`lower(child_id) = any(${[...wanted]})`).execute()
  return [...exact, ...inOtherCase].map(({ id }) => id)
}
