// Works out what a list changes in who works with whom. Pure; the database was asked before.
import type { Day } from '../../../platform/clock.ts'
import { newId, type Id, type PersonId } from '../../../platform/ids.ts'
import type { Capacity, WorkerId } from '../../tables.ts'
import type { RowFault } from './person-row.ts'

export interface HeldAllocation {
  readonly id: Id<'allocation'>
  readonly person_id: PersonId
  readonly worker_id: WorkerId
  readonly capacity: Capacity
  readonly starts_on: Day
  readonly ends_on: Day | null
}

export interface AllocationWanted {
  readonly personId: PersonId
  readonly workerId: WorkerId
  readonly capacity: Capacity
  readonly from: Day
  readonly to: Day | null
}

export type PlannedAllocation =
  | { readonly state: 'new' | 'changed' | 'unchanged'; readonly allocation: HeldAllocation }
  | { readonly state: 'refused'; readonly fault: RowFault }

const together = (personId: PersonId, workerId: WorkerId, capacity: Capacity) => `${personId} ${workerId} ${capacity}`

export class AllocationPlan {
  readonly #byPair: Map<string, HeldAllocation[]>
  readonly #named = new Set<string>()

  constructor(held: readonly HeldAllocation[]) {
    this.#byPair = Map.groupBy(held, ({ person_id, worker_id, capacity }) => together(person_id, worker_id, capacity))
  }

  /** The same first day is the same allocation: its last day follows the list. */
  add({ personId, workerId, capacity, from, to }: AllocationWanted): PlannedAllocation {
    const pair = together(personId, workerId, capacity)
    const name = `${pair} ${from}`
    if (this.#named.has(name)) return refused('DUPLICATE', from, 'This is in an earlier line already.')
    this.#named.add(name)
    const others = this.#byPair.get(pair) ?? []
    const held = others.find(({ starts_on }) => starts_on === from)
    const rest = others.filter((one) => one !== held)
    if (rest.some((one) => overlap(one, from, to)))
      return refused('OVERLAP', from, 'They work together in this capacity over these days already.')
    const allocation: HeldAllocation = {
      id: held?.id ?? newId<'allocation'>(),
      person_id: personId,
      worker_id: workerId,
      capacity,
      starts_on: from,
      ends_on: to,
    }
    this.#byPair.set(pair, [...rest, allocation])
    return { state: !held ? 'new' : held.ends_on === to ? 'unchanged' : 'changed', allocation }
  }
}

const overlap = ({ starts_on, ends_on }: HeldAllocation, from: Day, to: Day | null): boolean =>
  (to === null || starts_on <= to) && (ends_on === null || from <= ends_on)

const refused = (rule: string, value: string, message: string): PlannedAllocation => ({
  state: 'refused',
  fault: { column: 'from', value, rule, message, fix: 'Keep one row for each time that they work together.' },
})
