// The addresses under a person's care history; the page itself is in people/paths.ts.
import type { PersonId } from '../../platform/ids.ts'
import { historyPath } from '../paths.ts'
import type { FactKind } from './fact.ts'

type OfPerson = PersonId | ':id'

export const addPath = (id: OfPerson) => `${historyPath(id)}/add`
export const addKindPath = (id: OfPerson, kind: FactKind | ':kind') => `${addPath(id)}/${kind}`

const written = (part: string) => (part.startsWith(':') ? part : encodeURIComponent(part))
export const factPath = (id: OfPerson, key: string) => `${historyPath(id)}/facts/${written(key)}`
export const endPath = (id: OfPerson, key: string) => `${factPath(id, key)}/end`
export const removePath = (id: OfPerson, key: string) => `${factPath(id, key)}/take-out`

/** A change that was recorded: what it did to the status, and the way to take it back. */
export const changePath = (id: OfPerson, change: string) => `${historyPath(id)}/changes/${change}`
export const undoPath = (id: OfPerson, change: string) => `${changePath(id, change)}/undo`
