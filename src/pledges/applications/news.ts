// There is news of an application: words that nothing holds are passed on, and whoever applied is told that there is
// something new and nothing of what it is. A job, because neither the organisation nor most staff may see whom to tell.
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { myApplicationPath, staffApplicationPath } from '../paths.ts'
import { heldForThem } from './life.ts'
import type { ApplicationId } from './tables.ts'
import { tellWorkers } from './tell-workers.ts'

export const applicationNewsJob: Job = {
  name: 'application-news',
  run: (inTransaction, payload) =>
    inTransaction((work) => spread(work, String(payload['application']) as ApplicationId)), // an id that we queued ourselves
}

async function spread(work: Work, id: ApplicationId): Promise<void> {
  const found = await work.db
    .selectFrom('applications as a')
    .innerJoin('applicants as x', (join) =>
      join.onRef('x.authority_id', '=', 'a.authority_id').onRef('x.application_id', '=', 'a.id'),
    )
    .innerJoin('opportunities as o', (join) =>
      join.onRef('o.authority_id', '=', 'a.authority_id').onRef('o.id', '=', 'a.opportunity_id'),
    )
    .select(['a.standing', 'x.person_id', 'o.kind'])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!found || found.standing === 'taken-back') return
  if (await passOn(work, id, found.kind === 'mentoring'))
    await tellWorkers(work, found.person_id, {
      subject: 'Words of an organisation wait for you',
      line: 'An organisation has written to a young person. Please read it before it is passed on.',
      path: staffApplicationPath(id),
    })
  await tellPerson(work, found.person_id, myApplicationPath(id))
}

/** Passes on what nothing holds; true where something waits for somebody to read it. */
export async function passOn(work: Work, id: ApplicationId, alwaysWaits: boolean): Promise<boolean> {
  const { db, now } = work
  const waiting = await db
    .selectFrom('application_words')
    .selectAll()
    .where('application_id', '=', id)
    .where('passed_at', 'is', null)
    .where('kept_back_at', 'is', null)
    .forUpdate()
    .execute()
  let stays = false
  for (const said of waiting) {
    // Looked at once more: what was noted when it was said is not trusted alone.
    const isHeld = said.held.length > 0 || (await heldForThem(work, said.words)).length > 0
    // Why somebody left is for whoever works with them.
    if (isHeld || alwaysWaits || said.about === 'left') stays = true
    else
      await db
        .updateTable('application_words')
        .set({ passed_words: said.words, passed_at: now })
        .where('id', '=', said.id)
        .execute()
  }
  return stays
}

/** By the safe way on record; without one it stands on their page alone. */
async function tellPerson({ db, send, publicUrl }: Work, personId: PersonId, path: string): Promise<void> {
  const person = await db
    .selectFrom('people')
    .select(['safe_contact', 'date_of_death'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || person.date_of_death !== null) return
  const body = `There is something new for you: ${publicUrl}${path}`
  const chosen = person.safe_contact.find(({ way }) => way === 'text' || way === 'email')
  if (chosen === undefined) return
  if (chosen.way === 'text') await send({ channel: 'text', to: chosen.to, body, personId })
  else await send({ channel: 'email', to: chosen.to, subject: 'Something new for you', body, personId })
}
