// A worker writes down what a young person said. Whoever wrote it has read it: the unread clock runs only where somebody
// else should read it. Words of danger are noticed as they are at every other door.
import { requireFullView } from '../../../people/index.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonId } from '../../../platform/ids.ts'
import type { AskId } from '../../tables.ts'
import { sayAsk, type Reader } from '../say.ts'
import { markSeen } from '../thread/seen.ts'
import type { Recorded } from './forms.ts'

export async function recordAsk(work: Work, personId: PersonId, form: Recorded): Promise<AskId> {
  await requireFullView(work, personId)
  await requireReader(work, form.reader)
  const { feeling } = form
  const goesSomewhere = form.answerWay === 'text' || form.answerWay === 'email'
  const ask = await sayAsk(work, {
    words: form.words,
    saidOn: work.today,
    door: 'worker',
    speaker: { kind: 'person', personId },
    reader: form.reader,
    feeling: feeling === '' ? null : feeling,
    answerWay: form.answerWay,
    answerTo: goesSomewhere ? form.answerTo : null,
    quote: form.quote,
    shownToSpeaker: form.with === 'yes' && form.shown,
  })
  await markSeen(work, ask)
  return ask
}

async function requireReader({ db }: Work, reader: Reader): Promise<void> {
  if (reader.kind === 'role') return
  const worker = await db.selectFrom('workers').select('id').where('id', '=', reader.workerId).executeTakeFirst()
  if (!worker) throw new Refused('reader', 'Select who should read it')
}
