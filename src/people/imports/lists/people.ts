// Carries out a list of people, or foresees it: names, what they want to be called, how to reach them safely.
import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AccountId, PersonId } from '../../../platform/ids.ts'
import type { ImportId, SafeContact } from '../../tables.ts'
import { jsonText } from '../json.ts'
import { ImportFault } from '../failure.ts'
import type { Notes } from '../notes.ts'
import type { Progress } from '../progress.ts'
import { lastDone } from '../queries.ts'
import type { Summary } from '../summary.ts'
import { findChildren } from './children.ts'
import { ListBook } from './list-book.ts'
import { readPersonRow, type PersonSaid } from './person-row.ts'
import type { ListRow, ReadList } from './read-list.ts'

export interface ListToImport {
  readonly list: ReadList
  readonly notes: Notes
  /** Who began it: a restricted record that is not theirs to know of is, to them, no record. */
  readonly by: AccountId | null
  readonly writing: { readonly importId: ImportId; readonly by: AccountId | null } | null
  readonly progress: Progress
}

const AT_ONCE = 500

export async function carryOutPeople(work: Work, given: ListToImport): Promise<Summary> {
  const { list, notes, writing, progress } = given
  const book = new ListBook('people', list, notes)
  if (writing && list.blocked !== null) throw new ImportFault(`${list.blocked} Nothing was changed.`)
  await book.begin()
  const seen = new Map<string, number>()
  for (let from = 0; from < list.rows.length; from += AT_ONCE) {
    const rows = list.rows.slice(from, from + AT_ONCE)
    const changes = await foresee(work, rows, given, { book, seen })
    if (writing) await write(work, changes, writing)
    await progress(0.2 + (0.8 * from) / list.rows.length)
  }
  await notes.flush()
  return book.summary(writing ? null : await lastDone(work))
}

interface PersonChange {
  readonly id: PersonId
  readonly said: PersonSaid
  readonly fields: readonly string[]
}

async function foresee(
  work: Work,
  rows: readonly ListRow[],
  { by }: ListToImport,
  { book, seen }: { book: ListBook; seen: Map<string, number> },
): Promise<PersonChange[]> {
  const known = await findChildren(
    work,
    rows.map((row) => row.cell('child_id')),
    by,
  )
  const changes: PersonChange[] = []
  for (const row of rows) {
    const child = row.cell('child_id')
    const before = seen.get(child.toLowerCase())
    const person = known.get(child.toLowerCase())
    if (child === '') await book.setAside(row, noId)
    else if (before !== undefined) await book.setAside(row, twice(child, before))
    else if (!person) await book.setAside(row, unknownChild(child))
    else {
      seen.set(child.toLowerCase(), row.line)
      const { said, faults } = readPersonRow(row)
      const fields = fieldsThatDiffer(said, person)
      if (faults.length > 0) for (const fault of faults) await book.setAside(row, fault)
      else if (fields.length === 0) book.people.unchanged += 1
      else {
        book.people.changed += 1
        await book.change(person.child_id, 'changed', fields)
        changes.push({ id: person.id, said, fields })
      }
    }
  }
  return changes
}

const noId = {
  column: 'child_id',
  value: '',
  rule: 'MISSING_ID',
  message: 'This row has no child id, so nobody can tell whose it is.',
  fix: 'Enter the child id.',
}

const twice = (child: string, line: number) => ({
  column: 'child_id',
  value: child,
  rule: 'DUPLICATE',
  message: `${child} is in line ${line} already; that line was used.`,
  fix: 'Keep one row for each young person.',
})

export const unknownChild = (child: string) => ({
  column: 'child_id',
  value: child,
  rule: 'UNKNOWN_CHILD',
  message: `We hold nobody with the id ${child}.`,
  fix: 'Check the id, and import the return that names them first.',
})

type Held = Awaited<ReturnType<typeof findChildren>> extends Map<string, infer H> ? H : never

function fieldsThatDiffer(said: PersonSaid, held: Held): string[] {
  const plain = (['name', 'known_as', 'pronouns', 'language', 'needs_interpreter'] as const).filter(
    (field) => said[field] !== undefined && said[field] !== held[field],
  )
  const isOther = said.safe_contact !== undefined && !sameContacts(said.safe_contact, held.safe_contact)
  return isOther ? [...plain, 'safe_contact'] : plain
}

const sameContacts = (a: readonly SafeContact[], b: readonly SafeContact[]): boolean =>
  a.length === b.length &&
  a.every(({ way, to, note }, at) => way === b[at]?.way && to === b[at].to && note === b[at].note)

async function write(
  work: Work,
  changes: readonly PersonChange[],
  { importId, by }: NonNullable<ListToImport['writing']>,
): Promise<void> {
  if (changes.length === 0) return
  const rows = jsonText(changes.map(({ id, said, fields }) => ({ id, ...said, fields })))
  await sql`
    update people p set
      name = case when n.fields ? 'name' then n.name else p.name end,
      known_as = case when n.fields ? 'known_as' then n.known_as else p.known_as end,
      pronouns = case when n.fields ? 'pronouns' then n.pronouns else p.pronouns end,
      language = case when n.fields ? 'language' then n.language else p.language end,
      needs_interpreter = case when n.fields ? 'needs_interpreter' then n.needs_interpreter else p.needs_interpreter end,
      safe_contact = case when n.fields ? 'safe_contact' then n.safe_contact else p.safe_contact end
    from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, name text, known_as text, pronouns text, language text,
      needs_interpreter boolean, safe_contact jsonb, fields jsonb)
    where p.authority_id = ${work.council.id} and p.id = n.id`.execute(work.db)
  const actor = { authorityId: work.council.id, accountId: by, roles: [], requestId: null, now: work.now }
  const entries = changes.map(({ id, fields }) => ({
    event: 'person.changed' as const,
    personId: id,
    detail: { import: importId, fields },
  }))
  await recordAudit(work.db, actor, entries)
}
