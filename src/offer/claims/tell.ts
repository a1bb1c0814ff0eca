// Tells a young person that something happened to what they asked for, by the safe way on record, and says nothing that
// somebody who looks over a shoulder could use. Without such a way it stands on their page alone.
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'

export async function tellClaimant(
  work: Pick<Work, 'db' | 'send' | 'publicUrl'>,
  personId: PersonId,
  path: string,
): Promise<void> {
  const person = await work.db
    .selectFrom('people')
    .select(['safe_contact', 'date_of_death', 'facts'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || person.date_of_death !== null || diedByFacts(person.facts)) return
  const body = `There is something new for you: ${work.publicUrl}${path}`
  const to = (wanted: 'text' | 'email') => person.safe_contact.find(({ way }) => way === wanted)?.to
  const [number, address] = [to('text'), to('email')]
  if (number !== undefined) await work.send({ channel: 'text', to: number, body, personId })
  else if (address !== undefined)
    await work.send({ channel: 'email', to: address, subject: 'Something new for you', body, personId })
}

const diedByFacts = (facts: unknown): boolean =>
  typeof facts === 'object' && facts !== null && 'dateOfDeath' in facts && typeof facts.dateOfDeath === 'string'
