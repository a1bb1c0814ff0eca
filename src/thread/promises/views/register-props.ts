// What the page is given.
import type { PromisesFound, RegisterChoices } from '../queries.ts'
import type { Wanted } from '../wanted.ts'

export interface RegisterProps {
  readonly found: PromisesFound
  readonly wanted: Wanted
  readonly choices: RegisterChoices
  readonly withoutOwner: number
  readonly mayChange: boolean
}
