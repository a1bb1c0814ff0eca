// Leaves that came home from the tour of the demonstration: some hang, two wait to be read. The tablet is paired; whoever
// wants to try one adds another.
import { randomBytes } from 'node:crypto'
import type { EntryId, Hanging, TabletId } from '../../../pledges/kiosk/tables.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { sayAsk, settleAsk } from '../../../thread/index.ts'
import type { AskId } from '../../../thread/tables.ts'

interface InventedLeaf {
  readonly words: string
  readonly daysAgo: number
  readonly language?: string
  readonly hang: Hanging
  readonly namedAs?: string
  /** What was said back when somebody had read it; null while it waits. */
  readonly answer: string | null
}

const thanks = 'Thank you. It hangs on the tree for everyone to read.'

const leaves: readonly InventedLeaf[] = [
  { words: 'You are braver than you think. Keep going', daysAgo: 40, hang: 'nameless', answer: thanks },
  { words: 'I wish somebody had taught me to cook before I moved out', daysAgo: 40, hang: 'nameless', answer: thanks },
  {
    words: 'To whoever reads this in their first flat: it gets warmer',
    daysAgo: 40,
    hang: 'named',
    namedAs: 'Dee',
    answer: thanks,
  },
  { words: 'Swimming is free here. I did not know', daysAgo: 40, hang: 'nameless', answer: thanks },
  { words: 'أتمنى لكم بيتًا دافئًا وأصدقاء طيبين', daysAgo: 39, language: 'ar', hang: 'nameless', answer: thanks },
  { words: 'We are proud of every one of you', daysAgo: 96, hang: 'named', namedAs: 'The library', answer: thanks },
  {
    words: 'Please stop moving people in exam week',
    daysAgo: 39,
    hang: 'no',
    answer: 'Nobody moves in exam weeks from this year on unless they are not safe. Thank you for saying so.',
  },
  { words: 'Can there be a quiet room at the next one?', daysAgo: 2, hang: 'nameless', answer: null },
  {
    words: 'I grew up in care and I run a garage now. Ask me anything',
    daysAgo: 2,
    hang: 'named',
    namedAs: 'Lou',
    answer: null,
  },
]

/** @param on the machine's work on the day so many days ago. */
export async function addLeaves(work: Work, on: (daysAgo: number) => Work): Promise<void> {
  const tablet = newId<'tablet'>()
  await addTablet(work, tablet, on(2).now)
  for (const leaf of leaves) await addLeaf(on(leaf.daysAgo), tablet, leaf)
}

async function addTablet({ db, council }: Work, id: TabletId, lastContact: Date): Promise<void> {
  await db
    .insertInto('tablets')
    .values({
      authority_id: council.id,
      id,
      name: 'The green tablet',
      added_at: lastContact,
      added_by: null,
      pairing_hash: null,
      pairing_until: null,
      paired_at: lastContact,
      token_hash: randomBytes(32),
      leaving_salt: randomBytes(16),
      leaving_rounds: 100_000,
      leaving_hash: randomBytes(32),
      last_contact_at: lastContact,
      still_waiting: 0,
      lost_at: null,
      wiped_at: null,
    })
    .execute()
}

async function addLeaf(work: Work, tablet: TabletId, leaf: InventedLeaf): Promise<void> {
  const id: EntryId = newId<'kiosk-entry'>()
  const code = randomBytes(32)
  const ask = await sayAsk(work, {
    words: leaf.words,
    saidOn: work.today,
    door: 'kiosk',
    speaker: { kind: 'nameless', codeHash: code },
    reader: { kind: 'role', role: 'team-manager' },
    quote: leaf.hang,
    key: id,
  })
  await work.db
    .insertInto('kiosk_entries')
    .values({
      authority_id: work.council.id,
      id,
      tablet_id: tablet,
      received_at: work.now,
      kind: 'message',
      said_at: work.now.toISOString(),
      language: leaf.language ?? 'en',
      code_hash: code,
      ask_id: ask,
      pledge_id: null,
      hang: leaf.hang,
      named_as: leaf.namedAs ?? null,
      decided: null,
      decided_at: null,
      decided_by: null,
      shown_words: null,
      sealed: null,
    })
    .execute()
  if (leaf.answer !== null) await addAnswer(work, { entry: id, ask, leaf: { ...leaf, answer: leaf.answer } })
}

interface Answering {
  readonly entry: EntryId
  readonly ask: AskId
  readonly leaf: InventedLeaf & { readonly answer: string }
}

/** Somebody read it, decided whether it hangs, and said something back; whoever made it has come back with the card. */
async function addAnswer(work: Work, { entry, ask, leaf }: Answering): Promise<void> {
  const { db, council, now, today } = work
  const hangs = leaf.hang !== 'no'
  await db
    .updateTable('kiosk_entries')
    .set({ decided: hangs ? 'hung' : 'kept', decided_at: now, shown_words: hangs ? leaf.words : null })
    .where('id', '=', entry)
    .execute()
  await db
    .updateTable('asks')
    .set({ seen_at: now, unread_with: null, unread_until: null })
    .where('id', '=', ask)
    .execute()
  const answer = newId<'answer'>()
  await db
    .insertInto('answers')
    .values({
      authority_id: council.id,
      id: answer,
      kind: 'did',
      words: leaf.answer,
      given_on: today,
      recorded_at: now,
      given_by: null,
    })
    .execute()
  await db
    .insertInto('deliveries')
    .values({
      authority_id: council.id,
      answer_id: answer,
      ask_id: ask,
      way: 'code',
      state: 'delivered',
      delivered_at: now,
      verdict: null,
      verdict_words: null,
      verdict_at: null,
    })
    .execute()
  await settleAsk(work, ask)
}
