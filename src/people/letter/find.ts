import type { PersonId } from '../../platform/ids.ts'
import { composeLetter, type Letter } from './letter.ts'
import { getLetterFacts, type Asking } from './queries.ts'

/**
 * The letter to one young person as of today. Null after a death; NotFound for anyone who does not see the whole
 * record. `own`: a worker's own sentence for this copy.
 */
export async function findLetter(asking: Asking, id: PersonId, own: string | null = null): Promise<Letter | null> {
  const facts = await getLetterFacts(asking, id)
  return facts && composeLetter(facts, own)
}
