import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { sayOnce } from '../say/commands.ts'

interface Asking {
  readonly key: string | null
  readonly name: string
  readonly reach: string
  readonly note: string
}

/** To the advocacy service alone. Only what was confirmed on the page goes with it. Kept for the young person only. */
export async function askAdvocate(work: Work, { key, name, reach, note }: Asking, personId: PersonId): Promise<void> {
  const before = key === null ? undefined : await findByKey(work, key)
  if (before) return
  await sayOnce(work, [], '', {
    words: note === '' ? 'I asked for an advocate.' : note,
    saidOn: work.today,
    door: 'me',
    speaker: { kind: 'person', personId },
    reader: null,
    isForAdvocacy: true,
    key,
  })
  await work.send({
    channel: 'email',
    to: work.council.settings.helpNow.advocacyEmail,
    subject: 'A young person asks for an advocate',
    body: [
      `${name} asks for an advocate, through the site of ${work.council.name}.`,
      `The safe way to reach them: ${reach}`,
      ...(note === '' ? [] : [`They say: ${note}`]),
      'Please do not contact their workers about this unless they say so.',
    ].join('\n\n'),
  })
}

const findByKey = ({ db }: Work, key: string) =>
  db.selectFrom('asks').select('id').where('said_key', '=', key).executeTakeFirst()

/** The day on which they last asked; null when they never did. */
export async function hasAsked({ db }: Pick<Work, 'db'>, personId: PersonId): Promise<Day | null> {
  const found = await db
    .selectFrom('asks')
    .select('said_on')
    .where('person_id', '=', personId)
    .where('for_advocacy', '=', true)
    .orderBy('recorded_at', 'desc')
    .executeTakeFirst()
  return found?.said_on ?? null
}
