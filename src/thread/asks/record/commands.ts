// A worker writes down what a young person said. The worker has read it by then, so the unread clock does not run; words of
// danger are noticed as they are at every other door.
import { requireFullView } from '../../../people/index.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { readDanger } from '../../../words/index.ts'
import type { AskId } from '../../tables.ts'
import { sayAsk, type Reader } from '../say.ts'
import type { Recorded } from './forms.ts'

export async function recordAsk(work: Work, personId: PersonId, form: Recorded): Promise<AskId> {
  await requireFullView(work, personId)
  await requireReader(work, form.reader)
  const { feeling } = form
  const goesSomewhere = form.answerWay === 'text' || form.answerWay === 'email'
  return sayAsk(work, {
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
    danger: readDanger(form.words, feeling === '' ? [] : [feeling]).found.map(({ words }) => words),
  })
}

async function requireReader({ db }: Work, reader: Reader): Promise<void> {
  if (reader.kind === 'role') return
  const worker = await db.selectFrom('workers').select('id').where('id', '=', reader.workerId).executeTakeFirst()
  if (!worker) throw new Refused('reader', 'Select who should read it')
}
