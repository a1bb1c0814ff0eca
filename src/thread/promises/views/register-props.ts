// What the page is given.
import type { ListedPromise, PromisesCounted, RegisterChoices } from '../queries.ts'
import type { Wanted } from '../wanted.ts'

export interface RegisterProps {
  readonly promises: readonly ListedPromise[]
  readonly counted: PromisesCounted
  readonly wanted: Wanted
  readonly choices: RegisterChoices
  readonly mayChange: boolean
}
