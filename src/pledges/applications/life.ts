// What happens to an application is appended; each change tells whoever applied that there is news, by a job.
import type { Day } from '../../platform/clock.ts'
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import { heldIn } from '../making/make.ts'
import type { HeldReason } from '../tables.ts'
import { mayFollow, type Step } from './standing.ts'
import type { ApplicationEventKind, ApplicationId, WordsAbout } from './tables.ts'
import { mustBeRead } from './unread.ts'

export type Application = Awaited<ReturnType<typeof lockApplication>>

/** Locked, so that whoever acts at once acts one after the other. Out of one's view it is not found. */
export async function lockApplication({ db }: Pick<Work, 'db'>, id: ApplicationId) {
  const found = await db.selectFrom('applications').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('No such application')
  return found
}

export function refuseUnless(application: Application, step: Step): void {
  if (!mayFollow[step].includes(application.standing))
    throw new Refused('form', 'It has moved on meanwhile. Open it again to see where it stands')
}

export async function noteOn(
  { db, council, caller, now }: Work,
  id: ApplicationId,
  event: ApplicationEventKind,
  on: Day | null = null,
): Promise<void> {
  await db
    .insertInto('application_events')
    .values({
      authority_id: council.id,
      id: newId<'application-event'>(),
      application_id: id,
      at: now,
      event,
      on_day: on,
      by_account: caller.accountId,
    })
    .execute()
}

/** Their words wait until the machine has looked at them (news.ts), or somebody who works with the young person has. */
export async function sayWords(work: Work, id: ApplicationId, about: WordsAbout, words: string): Promise<void> {
  const { db, council, caller, now } = work
  await db
    .insertInto('application_words')
    .values({
      authority_id: council.id,
      id: newId<'application-words'>(),
      application_id: id,
      about,
      words,
      held: [...(await heldForThem(work, words))],
      said_at: now,
      said_by: caller.accountId,
    })
    .execute()
}

/** Why words of an organisation wait: what waits anywhere, and what nobody should say to a young person unread. */
export async function heldForThem(work: Pick<Work, 'db' | 'council'>, words: string): Promise<readonly HeldReason[]> {
  const held = await heldIn(work, words)
  return mustBeRead(words) && !held.includes('danger') ? [...held, 'danger'] : held
}

/** In the transaction of what happened: the message leaves only if that is kept. */
export const tellApplicant = ({ enqueue }: Pick<Work, 'enqueue'>, id: ApplicationId): Promise<void> =>
  enqueue('application-news', { application: id })
