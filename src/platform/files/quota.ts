// How many files one account may keep, and how much of them. Looked at before a form with files is handled, so that the
// form comes back with everything that was typed.
import { sql } from 'kysely'
import type { Work } from '../http/ctx.ts'
import type { UploadedFile } from '../http/uploads.ts'

type Asking = Pick<Work, 'db' | 'council' | 'caller'>

/** What is in the way of keeping these, and what to do; null when there is room. */
export async function quotaFault(asking: Asking, uploads: readonly UploadedFile[]): Promise<string | null> {
  const { caller, council } = asking
  if (caller.accountId === null || uploads.length === 0) return null
  const { quotas, words } = council.settings
  const isYoung = caller.personId !== null
  const [mostFiles, megabytes] = isYoung
    ? [quotas.youngFiles, quotas.youngMegabytes]
    : [quotas.staffFiles, quotas.staffMegabytes]
  const held = await countHeld(asking)
  const bytes = uploads.reduce((sum, file) => sum + file.bytes, 0)
  if (held.files + uploads.length <= mostFiles && held.bytes + bytes <= megabytes * 1_000_000) return null
  return isYoung ? youngWords(words.adviser.one) : staffWords(mostFiles, megabytes)
}

const youngWords = (adviser: string) =>
  `You have sent so many files that we cannot keep more. Your words are still here. Send them without a file, or ask your ${adviser} to help`

const staffWords = (files: number, megabytes: number) =>
  `This account may keep ${files.toLocaleString('en-GB')} files and ${megabytes.toLocaleString('en-GB')} MB, and with this it would be more. What you typed is still here. Take away files that nobody needs, or ask an administrator for more (settings, What is kept and shown)`

/** Of one account one after the other: two that are sent at once would each find the room that is there for one. */
async function countHeld({ db, caller }: Asking): Promise<{ files: number; bytes: number }> {
  await db.selectFrom('accounts').select('id').where('id', '=', caller.accountId).forNoKeyUpdate().execute()
  return db
    .selectFrom('files')
    .select([sql<number>`count(*)::int`.as('files'), sql<number>`coalesce(sum(bytes), 0)::bigint`.as('bytes')])
    .where('created_by', '=', caller.accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
}
