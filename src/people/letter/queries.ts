// What a letter needs of one person. Only somebody with the whole record gets it.
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { PersonId } from '../../platform/ids.ts'
import { councilRules } from '../history/council-rules.ts'
import { statusOf } from '../history/status.ts'
import { languageName } from '../record/languages.ts'
import { requireFullView } from '../visibility.ts'
import { isCurrent, listAllocations, type Allocation } from '../workers/allocations/queries.ts'
import { capacityWords } from '../workers/words.ts'
import type { Helper, LetterFacts } from './letter-facts.ts'

export type Asking = Pick<Work, 'db' | 'caller' | 'council' | 'today' | 'now'>

/** Null after a death: then there are no letters. */
export async function getLetterFacts(asking: Asking, id: PersonId): Promise<LetterFacts | null> {
  await requireFullView(asking, id)
  const person = await asking.db
    .selectFrom('people')
    .select(['name', 'known_as', 'language', 'needs_interpreter', 'birth_date_estimated', 'facts', 'date_of_death'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const { council, today } = asking
  const rules = councilRules(council)
  const { facts, decision, nextChange } = statusOf(person, today, rules)
  // A death that is on record ends letters at once, whatever day is asked about.
  if (person.date_of_death !== null || (facts.dateOfDeath ?? null) !== null) return null
  const helpers = (await listAllocations(asking, id)).filter((one) => isCurrent(one, today))
  const adviser = helpers.find(({ capacity }) => capacity === 'adviser')
  const speaksOther = person.language !== 'en' || person.needs_interpreter
  return {
    council,
    rules,
    today,
    name: person.known_as ?? person.name,
    dateOfBirthIsEstimated: person.birth_date_estimated,
    language: speaksOther ? languageOf(person.language) : null,
    facts,
    decision,
    nextChange,
    adviser: adviser ? helperOf(adviser, asking) : null,
    otherHelpers: helpers.filter((one) => one !== adviser).map((one) => helperOf(one, asking)),
  }
}

const languageOf = (code: string) => (code === 'en' ? 'your own language' : languageName(code))

function helperOf({ worker, capacity, phone, email, workingHours }: Allocation, { council }: Asking): Helper {
  return { name: worker, as: capacityWords(capacity, council.settings), phone, email, workingHours }
}
