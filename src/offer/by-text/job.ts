// Answers a text that came in: starts a claim, says where claims stand, stops texts. In one transaction with everything that
// comes of it, so that a try that failed leaves nothing behind and one that is done is never done again.
import { Refused } from '../../platform/forms/refused.ts'
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import { plainNumber } from '../../platform/mail/numbers.ts'
import { startTexts, stopTexts } from '../../platform/mail/stops.ts'
import { readDanger } from '../../words/index.ts'
import { sayAsk } from '../../thread/index.ts'
import { startClaim } from '../claims/start.ts'
import { publishedOffer, type PublishedEntry } from '../published/offer.ts'
import type { ReceivedTextId, TextAct } from '../tables.ts'
import { readText, type Wanted } from './read.ts'
import * as say from './replies.ts'
import { listForText } from './standing.ts'
import { whoseNumber } from './whose.ts'

export const answerTextJobName = 'answer-text'

export const answerTextJob: Job = {
  name: answerTextJobName,
  run: (inTransaction, { id }) => inTransaction((work) => answerText(work, String(id) as ReceivedTextId)), // as the door queued it
}

interface Answer {
  readonly act: TextAct
  readonly reply: string
  readonly detail?: Readonly<Record<string, unknown>>
}

async function answerText(work: Work, id: ReceivedTextId): Promise<void> {
  const { db, council, now } = work
  const received = await db
    .selectFrom('offer_received_texts')
    .select(['from_number', 'words'])
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!received || received.from_number === null || received.words === null) return
  const from = plainNumber(received.from_number)
  const owner = await whoseNumber(work, from)
  const asker = owner === null || owner.isRestricted ? null : owner.personId
  const { act, reply, detail } = await answerTo(work, {
    from,
    words: received.words,
    owner: owner?.personId ?? null,
    asker,
  })
  await db
    .updateTable('offer_received_texts')
    .set({ answered_at: now, act, from_number: null, words: null })
    .where('id', '=', id)
    .execute()
  await work.send({ channel: 'text', to: from, body: reply, personId: asker })
  if (asker !== null) await work.audit({ event: 'text.answered', personId: asker, detail: { act, ...detail } })
  work.log.info({ council: council.code, text: id, act }, 'a text was answered')
}

interface Asking {
  readonly from: string
  readonly words: string
  /** Whose number it is, if it is one person's. */
  readonly owner: PersonId | null
  /** The same, but for whoever must not be known. */
  readonly asker: PersonId | null
}

async function answerTo(work: Work, asking: Asking): Promise<Answer> {
  const wanted = readText(asking.words)
  if (wanted.what === 'stop') {
    await stopTexts(work, asking.from)
    return { act: 'stop', reply: say.stopped }
  }
  if (wanted.what === 'start') {
    await startTexts(work, asking.from)
    return { act: 'start', reply: say.started }
  }
  const entry = await entryWanted(work, wanted)
  if (wanted.what === 'help' || (entry === undefined && readDanger(asking.words).found.length > 0))
    return hearDanger(work, asking, wanted.what === 'help' ? 'unsafe' : null)
  const { settings } = work.council
  if (asking.asker === null) return { act: 'unknown', reply: say.notFromThisPhone(settings) }
  if (wanted.what === 'status')
    return { act: 'status', reply: say.whereTheyStand(await listForText(work, asking.asker), settings) }
  return entry === undefined ? { act: 'unknown', reply: say.unknownWord(settings) } : claim(work, asking.asker, entry)
}

async function entryWanted(work: Work, wanted: Wanted): Promise<PublishedEntry | undefined> {
  if (wanted.what !== 'word') return undefined
  const { entries } = await publishedOffer(work)
  return entries.find(({ textCode, content }) => textCode === wanted.word && content.claim.kind !== null)
}

async function claim(work: Work, personId: PersonId, entry: PublishedEntry): Promise<Answer> {
  try {
    const started = await startClaim(work, {
      personId,
      entryId: entry.id,
      versionId: entry.versionId,
      way: 'text',
      isForThem: false,
      form: { version: entry.versionId, amount: '', words: '', fresh: false },
      files: [],
    })
    const detail = { claim: started.id, isNew: started.isNew }
    return { act: 'claim', reply: started.isNew ? say.asked : say.askedBefore, detail }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { act: 'unknown', reply: say.notByText(work.council.settings) }
  }
}

/** Words of danger reach somebody who reads, although this is not the place for them. The reply tells nothing of who wrote. */
async function hearDanger(work: Work, { words, owner }: Asking, feeling: 'unsafe' | null): Promise<Answer> {
  if (owner !== null)
    await sayAsk(work, {
      words,
      saidOn: work.today,
      door: 'text',
      speaker: { kind: 'person', personId: owner },
      reader: null, // whoever reads words of danger where nobody is named
      // A call for help by itself holds no word of danger, and is one.
      feeling,
      answerWay: 'text',
    })
  return { act: 'danger', reply: say.inDanger(work.council.settings) }
}
