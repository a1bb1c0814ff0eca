// Who somebody is and how it is safe to reach them, as they told us. The return never overwrites it.
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonRecord } from '../queries.ts'
import type { Details } from './forms.ts'

/** Returns the names of what changed, for the audit: never the values. */
export async function changeDetails(work: Work, before: PersonRecord, details: Details): Promise<string[]> {
  const changed = (Object.keys(details) as (keyof Details)[]).filter(
    (key) => asKept(details[key]) !== asKept(before[key]),
  )
  if (changed.length === 0) return []
  await work.db
    .updateTable('people')
    .set({
      name: details.name,
      known_as: details.knownAs,
      pronouns: details.pronouns,
      language: details.language,
      needs_interpreter: details.needsInterpreter,
      safe_contact: JSON.stringify(details.safeContact),
    })
    .where('id', '=', before.id)
    .execute()
  return changed
}

// The database keeps the keys of an object in an order of its own.
function asKept(value: Details[keyof Details]): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return JSON.stringify(value.map(({ way, to, note }) => [way, to, note]))
}
