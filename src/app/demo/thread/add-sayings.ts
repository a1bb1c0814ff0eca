// What single young people said through their own page, by their adviser's hand, or without a name.
import { createHash } from 'node:crypto'
import type { WorkerId } from '../../../people/tables.ts'
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../../platform/ids.ts'
import { sayAsk, settleAsk, type Reader } from '../../../thread/index.ts'
import type { AskId, ThemeId } from '../../../thread/tables.ts'
import type { KnownPerson } from '../known.ts'
import { noonOf } from './dates.ts'
import { accountNamed, personOf } from './found.ts'
import type { ThemeKey } from './said.ts'

interface Saying {
  readonly childId: string
  readonly words: string
  readonly daysAgo: number
  readonly theme?: ThemeKey
  readonly feeling?: string
  readonly quote?: 'no' | 'nameless' | 'named'
  readonly answer?: { readonly words: string; readonly daysAfter: number; readonly verdict?: 'good-enough' | 'not-yet' }
  readonly byWorker?: boolean
}

const sayings: readonly Saying[] = [
  {
    childId: 'AC10001',
    words: 'Can I do my driving theory before I turn 17?',
    daysAgo: 40,
    theme: 'travel',
    quote: 'nameless',
    answer: {
      words: 'Yes. We booked it with you for next month and we pay the fee.',
      daysAfter: 6,
      verdict: 'good-enough',
    },
  },
  {
    childId: 'AC10001',
    words: 'I’d like to see my sister more than once a month',
    daysAgo: 36,
    theme: 'family',
    feeling: 'sad',
    quote: 'nameless',
  },
  {
    childId: 'AC10002',
    words: 'Nobody has rung since I moved back to Mum’s',
    daysAgo: 12,
    theme: 'heard',
    feeling: 'worried',
  },
  {
    childId: 'AC10003',
    words: 'The boiler is off again and the landlord does not answer',
    daysAgo: 9,
    theme: 'home',
    feeling: 'angry',
    quote: 'no',
    answer: {
      words:
        'Somebody came on Thursday and put a new pump in. If it goes off again, ring the number on the fridge at any hour.',
      daysAfter: 3,
      verdict: 'not-yet',
    },
  },
  {
    childId: 'AC10003',
    words: 'Thanks for coming with me to the college. It went well',
    daysAgo: 20,
    theme: 'work',
    feeling: 'good',
    quote: 'named',
    answer: { words: 'So glad. Tell us how the first week goes.', daysAfter: 1, verdict: 'good-enough' },
  },
  {
    childId: 'AC10004',
    words: 'I want to do the plumbing course. Is there money for the tools?',
    daysAgo: 5,
    theme: 'work',
    quote: 'nameless',
    byWorker: true,
  },
]

export async function addSayings(
  work: Work,
  known: readonly KnownPerson[],
  themeIds: ReadonlyMap<ThemeKey, ThemeId>,
): Promise<void> {
  const there = new Set(known.map(({ life }) => life.childId))
  for (const saying of sayings.filter(({ childId }) => there.has(childId))) await addSaying(work, saying, themeIds)
  await addNameless(work)
}

async function addSaying(work: Work, saying: Saying, themeIds: ReadonlyMap<ThemeKey, ThemeId>): Promise<void> {
  const personId = await personOf(work, saying.childId)
  const saidOn = addDays(work.today, -saying.daysAgo)
  const theme = saying.theme === undefined ? undefined : themeIds.get(saying.theme)
  const askId = await sayAsk(
    { ...work, now: noonOf(saidOn) },
    {
      words: saying.words,
      saidOn,
      door: saying.byWorker ? 'worker' : 'me',
      speaker: { kind: 'person', personId },
      reader: await readerOf(work, personId),
      feeling: saying.feeling ?? null,
      quote: saying.quote ?? 'no',
      shownToSpeaker: saying.byWorker ?? false,
      themes: theme === undefined ? [] : [theme],
    },
  )
  await markSeen(work, askId, noonOf(addDays(saidOn, 1)))
  if (saying.answer) await answer(work, askId, saying, saying.answer)
}

async function readerOf({ db, today }: Work, personId: PersonId): Promise<Reader> {
  const row = await db
    .selectFrom('allocations')
    .select('worker_id')
    .where('person_id', '=', personId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .orderBy('capacity')
    .executeTakeFirst()
  const workerId: WorkerId | undefined = row?.worker_id
  return workerId === undefined ? { kind: 'role', role: 'team-manager' } : { kind: 'worker', workerId }
}

async function markSeen(work: Work, askId: AskId, at: Date): Promise<void> {
  const { db, council } = work
  await db
    .updateTable('asks')
    .set({ seen_at: at, unread_with: null, unread_until: null })
    .where('id', '=', askId)
    .execute()
  await db
    .insertInto('ask_events')
    .values({
      authority_id: council.id,
      id: newId<'ask-event'>(),
      ask_id: askId,
      at,
      event: 'seen',
      account_id: await accountNamed(work, 'demo.adviser.1'),
    })
    .execute()
}

async function answer(work: Work, askId: AskId, saying: Saying, given: NonNullable<Saying['answer']>): Promise<void> {
  const { db, council, today } = work
  const id = newId<'answer'>()
  const on = addDays(today, given.daysAfter - saying.daysAgo)
  await db
    .insertInto('answers')
    .values({
      authority_id: council.id,
      id,
      kind: 'did',
      words: given.words,
      given_on: on,
      recorded_at: noonOf(on),
      given_by: await accountNamed(work, 'demo.adviser.1'),
    })
    .execute()
  await db
    .insertInto('deliveries')
    .values({
      authority_id: council.id,
      answer_id: id,
      ask_id: askId,
      way: 'here',
      state: 'delivered',
      delivered_at: noonOf(addDays(on, 1)),
      verdict: given.verdict ?? null,
      verdict_words: given.verdict === 'not-yet' ? 'It went off again last night' : null,
      verdict_at: given.verdict === undefined ? null : noonOf(addDays(on, 2)),
    })
    .execute()
  await settleAsk({ db, now: noonOf(addDays(on, 2)) }, askId)
}

/** Somebody who gave no name. Nobody holds this code. */
async function addNameless(work: Work): Promise<void> {
  const saidOn = addDays(work.today, -3)
  await sayAsk(
    { ...work, now: noonOf(saidOn) },
    {
      words: 'Why do other councils pay for your passport and you don’t?',
      saidOn,
      door: 'tell-us',
      speaker: { kind: 'nameless', codeHash: createHash('sha256').update(newId()).digest() },
      reader: { kind: 'role', role: 'team-manager' },
      quote: 'nameless',
    },
  )
}
