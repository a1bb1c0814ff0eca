// Adds, corrects, takes out and takes back, one transaction each. Two people at once: the person's row is locked, and
// whoever saw an older state is told so and loses nothing. Sent twice, a form records one change.
import { createHash } from 'node:crypto'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId, type AccountId, type Id, type PersonId } from '../../platform/ids.ts'
import { combine } from './combine.ts'
import {
  canonicalValue,
  isListKind,
  sameValue,
  type Correction,
  type Entry,
  type FactKind,
  type FactValue,
} from './fact.ts'
import { readHeld, tryCorrections, type Held } from './held.ts'
import { rebuildHistory } from './rebuild.ts'
import { lockPeople } from './stored.ts'

export type CorrectionId = Id<'correction'>

/** The id that a form carries, so that sending it twice is one change. */
export const newCorrectionId = () => newId<'correction'>()

export type Outcome =
  | { readonly kind: 'recorded'; readonly id: CorrectionId }
  /** Somebody changed it since the form was opened. */
  | { readonly kind: 'overtaken'; readonly entry: Entry | null }
  /** The record says so already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'unfit'; readonly message: string }

interface Wanted {
  readonly id: CorrectionId
  readonly personId: PersonId
  readonly why: string
}

export interface Addition extends Wanted {
  readonly kind: FactKind
  readonly value: FactValue
}

export interface Replacement extends Wanted {
  readonly key: string
  /** What the form showed: see seenOf. */
  readonly seen: string
  /** Null takes the fact out. */
  readonly value: FactValue | null
}

/** Names the state of a fact: another one when anybody changed it, or when a new return did. */
export function seenOf(entry: Entry): string {
  const state = canonicalValue([entry.value, entry.corrections, entry.returnSays])
  return createHash('sha256').update(state).digest('hex').slice(0, 16)
}

export async function addFact(work: Work, wanted: Addition): Promise<Outcome> {
  return record(work, wanted, (held) => {
    const { kind, value } = wanted
    const entries = combine(held.known, held.corrections).entries
    const standing = entries.find(
      (entry) => entry.kind === kind && (!isListKind(kind) || sameValue(entry.value, value)),
    )
    if (!standing) return { change: 'add', kind, factKey: null, value, returnSaid: null }
    if (sameValue(standing.value, value)) return { kind: 'known' }
    // There is one of this kind, so that saying it again corrects it.
    return { change: 'replace', kind, factKey: standing.key, value, returnSaid: saidBy(standing) }
  })
}

export async function replaceFact(work: Work, wanted: Replacement): Promise<Outcome> {
  return record(work, wanted, (held) => {
    const entry = combine(held.known, held.corrections).entries.find(({ key }) => key === wanted.key)
    if (!entry || seenOf(entry) !== wanted.seen) return { kind: 'overtaken', entry: entry ?? null }
    if (sameValue(entry.value, wanted.value)) return { kind: 'known' }
    const change = wanted.value === null ? 'remove' : 'replace'
    return { change, kind: entry.kind, factKey: entry.key, value: wanted.value, returnSaid: saidBy(entry) }
  })
}

const saidBy = ({ returnSays }: Entry) => returnSays

type Decided = Omit<Correction, 'id'> | Exclude<Outcome, { kind: 'recorded' | 'unfit' }>

const isOutcome = (decided: Decided): decided is Exclude<Outcome, { kind: 'recorded' | 'unfit' }> =>
  !('change' in decided)

async function record(work: Work, wanted: Wanted, decideWith: (held: Held) => Decided): Promise<Outcome> {
  const [locked] = await lockPeople(work, [wanted.personId])
  if (!locked) throw new NotFound()
  const id = await freeId(work, wanted)
  if (id === null) return { kind: 'recorded', id: wanted.id }
  const held = await readHeld(work, wanted.personId)
  const decided = decideWith(held)
  if (isOutcome(decided)) return decided
  const tried = tryCorrections(held, [...held.corrections, { id, ...decided }])
  if (!tried.ok) return { kind: 'unfit', message: tried.message }
  await insert(work, { ...wanted, id }, decided)
  await rebuildHistory(work, { personIds: [wanted.personId] })
  return { kind: 'recorded', id }
}

/** Null when this very form was recorded before. A form gone back to and sent with something else is a new change. */
async function freeId({ db }: Work, wanted: Wanted & { readonly value?: unknown }): Promise<CorrectionId | null> {
  const before = await db
    .selectFrom('corrections')
    .select(['person_id', 'value', 'why'])
    .where('id', '=', wanted.id)
    .executeTakeFirst()
  if (!before) return wanted.id
  const isSame =
    before.person_id === wanted.personId && before.why === wanted.why && sameValue(before.value, wanted.value)
  return isSame ? null : newCorrectionId()
}

async function insert(work: Work, wanted: Wanted, correction: Omit<Correction, 'id'>): Promise<void> {
  await work.db
    .insertInto('corrections')
    .values({
      authority_id: work.council.id,
      id: wanted.id,
      person_id: wanted.personId,
      change: correction.change,
      kind: correction.kind,
      fact_key: correction.factKey,
      value: JSON.stringify(correction.value),
      return_said: JSON.stringify(correction.returnSaid),
      why: wanted.why,
      recorded_by: whoeverAsks(work),
      recorded_at: work.now,
    })
    .execute()
}

function whoeverAsks({ caller }: Work): AccountId {
  if (caller.accountId === null) throw new Error('A fact is changed by somebody, never by the machine')
  return caller.accountId
}

/**
 * Takes a change back. What was built on a fact that only a person had added goes with it. Done already: nothing
 * happens. Returns how many changes were taken back.
 */
export async function undoChange(
  work: Work,
  { personId, id, why }: { readonly personId: PersonId; readonly id: CorrectionId; readonly why: string },
): Promise<number> {
  await lockPeople(work, [personId])
  const result = await work.db
    .updateTable('corrections')
    .set({ undone_at: work.now, undone_by: whoeverAsks(work), undone_why: why })
    .where('person_id', '=', personId)
    .where('undone_at', 'is', null)
    .where((eb) => eb.or([eb('id', '=', id), eb('fact_key', 'like', `%:+${id}`)]))
    .executeTakeFirst()
  const undone = Number(result.numUpdatedRows)
  if (undone > 0) await rebuildHistory(work, { personIds: [personId] })
  return undone
}
