// Writes the invented threads: what was said at meetings over the years, what was promised, done and answered, and what
// the four young people whom every demonstration knows have said themselves. Gaps are left on purpose.
import { sql } from 'kysely'
import type { Work } from '../../../platform/http/ctx.ts'
import { addDays, type Day } from '../../../platform/clock.ts'
import { newId } from '../../../platform/ids.ts'
import type { InTransaction } from '../../../platform/jobs/jobs.ts'
import { recordReply, sayAsk, settleAsk } from '../../../thread/index.ts'
import type { AskId, GroupId, PromiseId, ThemeId } from '../../../thread/tables.ts'
import type { KnownPerson } from '../known.ts'
import { addPromises } from './add-promises.ts'
import { addSayings } from './add-sayings.ts'
import { addCouncilAsks } from './council-asks.ts'
import { monthsAgo, noonOf } from './dates.ts'
import { accountNamed } from './found.ts'
import { meetings, themes, type Answered, type MeetingHeld, type SaidThere, type ThemeKey } from './said.ts'

export async function addThreads(machine: InTransaction, known: readonly KnownPerson[]): Promise<void> {
  await machine(async (work) => {
    const group = await addGroup(work)
    const themeIds = await addThemes(work)
    const promises = await addPromises(work)
    await addMeetings(work, { group, themeIds, promises })
    await addSayings(work, known, themeIds)
    await addCouncilAsks(work)
    await addUnlinkedReplies(work)
  })
}

async function addGroup({ db, council }: Work): Promise<GroupId> {
  const worker = await db
    .selectFrom('workers')
    .select('id')
    .where('role', '=', 'team-manager')
    .orderBy('name')
    .executeTakeFirst()
  const id = newId<'group'>()
  await db
    .insertInto('groups')
    .values({ authority_id: council.id, id, name: 'Young people’s council', worker_id: worker?.id ?? null })
    .execute()
  return id
}

async function addThemes({ db, council }: Work): Promise<ReadonlyMap<ThemeKey, ThemeId>> {
  const ids = new Map<ThemeKey, ThemeId>()
  for (const [position, { key, name, inTheirWords, keywords }] of themes.entries()) {
    const id = newId<'theme'>()
    ids.set(key, id)
    await db
      .insertInto('themes')
      .values({ authority_id: council.id, id, name, in_their_words: inTheirWords, keywords: [...keywords], position })
      .execute()
  }
  return ids
}

interface Known {
  readonly group: GroupId
  readonly themeIds: ReadonlyMap<ThemeKey, ThemeId>
  readonly promises: ReadonlyMap<string, PromiseId>
}

async function addMeetings(work: Work, known: Known): Promise<void> {
  const asks = new Map<string, AskId>()
  for (const meeting of meetings) await addMeeting(work, known, meeting, asks)
}

async function addMeeting(work: Work, known: Known, meeting: MeetingHeld, asks: Map<string, AskId>): Promise<void> {
  const { db, council, today } = work
  const heldOn = monthsAgo(today, meeting.monthsAgo)
  const occasionId = newId<'occasion'>()
  const kind = meeting.title.startsWith('Survey')
    ? 'survey'
    : meeting.title.startsWith('Joint')
      ? 'joint-meeting'
      : 'group-meeting'
  await db
    .insertInto('occasions')
    .values({
      authority_id: council.id,
      id: occasionId,
      kind,
      title: meeting.title,
      held_on: heldOn,
      group_id: known.group,
    })
    .execute()
  for (const said of meeting.said) {
    const askId = await sayAsk(work, {
      words: said.words,
      saidOn: heldOn,
      door: 'meeting',
      speaker: { kind: 'group', groupId: known.group },
      reader: null,
      occasionId,
      shownToSpeaker: true,
      themes: themesOf(known, said),
    })
    await db
      .updateTable('asks')
      .set({ recorded_at: noonOf(heldOn), standing_since: noonOf(heldOn) })
      .where('id', '=', askId)
      .execute()
    if (said.key !== undefined) asks.set(said.key, askId)
    await sayAgain(work, askId, asks.get(said.againOf ?? ''))
    if (said.answer) await answer(work, known, { askId, heldOn, given: said.answer })
  }
}

const themesOf = (known: Known, said: SaidThere) =>
  said.themes.map((key) => known.themeIds.get(key)).filter((id) => id !== undefined)

async function sayAgain({ db, council }: Work, askId: AskId, earlier: AskId | undefined): Promise<void> {
  if (earlier === undefined) return
  await db
    .insertInto('ask_repeats')
    .values({ authority_id: council.id, ask_id: askId, earlier_ask_id: earlier, is_repeat: true })
    .execute()
  await sql`select regroup_repeats(${council.id}, ${askId})`.execute(db)
}

interface ToAnswer {
  readonly askId: AskId
  readonly heldOn: Day
  readonly given: Answered
}

async function answer(work: Work, known: Known, { askId, heldOn, given }: ToAnswer): Promise<void> {
  const { db, council } = work
  const id = newId<'answer'>()
  const on = addDays(heldOn, Math.round(given.after * 30.4))
  const promiseId = given.promise === undefined ? null : (known.promises.get(given.promise) ?? null)
  await db
    .insertInto('answers')
    .values({
      authority_id: council.id,
      id,
      kind: given.kind,
      words: given.words,
      promise_id: promiseId,
      given_on: on,
      recorded_at: noonOf(on),
      given_by: await accountNamed(work, 'demo.team-manager.1'),
      ...(given.kind === 'cannot' && {
        why: 'Some homes are only paid for until the eighteenth birthday, and we do not own them.',
        what_would_change: 'A home that is ours to offer, or staying put with your carers.',
        challenge: 'You can make a complaint. Your adviser helps you with it, or somebody else if you would rather.',
        advocacy: 'An advocate is on your side and does not work for us. You can ask for one on your page.',
      }),
    })
    .execute()
  await db
    .insertInto('deliveries')
    .values({
      authority_id: council.id,
      answer_id: id,
      ask_id: askId,
      way: 'group',
      state: 'delivered',
      delivered_at: noonOf(on),
      verdict: given.verdict ?? null,
      verdict_words: given.verdictWords ?? null,
      verdict_at: given.verdict === undefined ? null : noonOf(addDays(on, 5)),
    })
    .execute()
  if (promiseId !== null)
    await db
      .insertInto('promise_asks')
      .values({ authority_id: council.id, promise_id: promiseId, ask_id: askId })
      .execute()
  if (given.evidence !== undefined) await addProof(work, id, given.evidence, on)
  await settleAsk({ db, now: noonOf(addDays(on, 5)) }, askId)
}

async function addProof({ db, council }: Work, answerId: string, title: string, on: Day): Promise<void> {
  await db
    .insertInto('evidence')
    .values({
      authority_id: council.id,
      id: newId<'evidence'>(),
      kind: 'note',
      answer_id: answerId as never, // the answer that was written a moment ago
      title,
      shown_on: on,
      is_public: true,
    })
    .execute()
}

/** Read off a slide and for nobody yet: somebody has to say what they answer. */
async function addUnlinkedReplies(work: Work): Promise<void> {
  const givenOn = monthsAgo(work.today, 2)
  for (const words of ['Two more driving schools were asked for a price', 'There is a heater in each family room now'])
    await recordReply(work, { kind: 'did', words, givenOn })
}
