// Contacts: added and changed with the reason why we may hold them, and forgotten on their day or when they ask.
import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { addDays } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { ContactId } from '../tables.ts'
import type { contactForm, Wanted } from './forms.ts'

type Typed = z.output<typeof contactForm.schema>

/** So long at most, from today: then they are asked again or forgotten. */
const mostDays = 3 * 365

const columnsOf = (typed: Typed) => ({
  name: typed.name,
  organisation: typed.organisation,
  post: typed.post,
  reach: typed.reach,
  purpose: typed.purpose,
  ground: typed.ground,
  ground_note: typed.groundNote,
  ground_on: typed.groundOn,
  keep_until: typed.keepUntil,
  notes: typed.notes,
})

export async function addContact(work: Work, typed: Typed): Promise<ContactId> {
  check(work, typed)
  const id = newId<'contact'>()
  const { db, council, caller, now } = work
  await db
    .insertInto('contacts')
    .values({
      authority_id: council.id,
      id,
      ...columnsOf(typed),
      added_by: caller.accountId,
      added_at: now,
      changed_at: now,
    })
    .execute()
  return id
}

export async function changeContact(work: Work, id: ContactId, typed: Typed): Promise<void> {
  check(work, typed)
  const changed = await work.db
    .updateTable('contacts')
    .set({ ...columnsOf(typed), changed_at: work.now })
    .where('id', '=', id)
    .where('forgotten_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound('No such contact')
}

function check({ today }: Work, { groundOn, keepUntil, ground, groundNote }: Typed): void {
  if (groundOn > today) throw new Refused('groundOn', 'The day must be today or before')
  if (keepUntil <= today) throw new Refused('keepUntil', 'The last day must be after today')
  if (keepUntil > addDays(today, mostDays)) throw new Refused('keepUntil', 'The last day must be within three years')
  if (ground === 'said-yes' && groundNote === null)
    throw new Refused('groundNote', 'Enter how they said yes, such as: by email on 3 May')
}

const blank = { name: '', organisation: null, post: null, reach: '', notes: null, ground_note: null }

/** Nothing of whoever it was stays but that there was somebody. */
export async function forgetContact({ db, now }: Work, id: ContactId): Promise<void> {
  await db
    .updateTable('contacts')
    .set({ ...blank, forgotten_at: now })
    .where('id', '=', id)
    .execute()
}

export const forgetContactsJob: Job = {
  name: 'forget-contacts',
  every: '10 5 * * *',
  run: (inTransaction) => inTransaction(forgetOldContacts),
}

export async function forgetOldContacts({ db, now, today }: Work): Promise<void> {
  await db
    .updateTable('contacts')
    .set({ ...blank, forgotten_at: now })
    .where('keep_until', '<', today)
    .where('forgotten_at', 'is', null)
    .execute()
}

export const perPage = 50

export async function listContacts({ db }: Pick<Work, 'db'>, { q, page }: Wanted) {
  const like = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db
    .selectFrom('contacts')
    .selectAll()
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('forgotten_at', 'is', null)
    .where(sql<SqlBool>`(name ilike ${like} or organisation ilike ${like} or purpose ilike ${like})`)
    .orderBy(sql`coalesce(organisation, name)`)
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
}

export type ContactListed = Awaited<ReturnType<typeof listContacts>>[number]

export async function getContact({ db }: Pick<Work, 'db'>, id: ContactId) {
  const found = await db
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', id)
    .where('forgotten_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound('No such contact')
  return found
}
