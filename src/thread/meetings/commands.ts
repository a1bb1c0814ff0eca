// A meeting is taken down, read back, agreed by those who spoke, and only then do its points become asks.
import { Refused } from '../../platform/forms/refused.ts'
import type { Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import { newId } from '../../platform/ids.ts'
import { sayAsk } from '../asks/say.ts'
import type { AskId, GroupId, OccasionId, OccasionKind, PointId, ThemeId } from '../tables.ts'
import { getMeeting, listPoints, type Meeting, type Step } from './queries.ts'

export interface NewMeeting {
  readonly title: string
  readonly kind: OccasionKind
  readonly held: Day
  readonly place: string
  readonly group: GroupId | null
}

export async function beginMeeting(work: Work, { title, kind, held, place, group }: NewMeeting): Promise<OccasionId> {
  const { db, council, caller, now } = work
  if (group !== null) {
    const known = await db.selectFrom('groups').select('id').where('id', '=', group).executeTakeFirst()
    if (!known) throw new Refused('group', 'Select a group from the list')
  }
  const id = newId<'occasion'>()
  await db
    .insertInto('occasions')
    .values({
      authority_id: council.id,
      id,
      kind,
      title,
      held_on: held,
      place: place || null,
      group_id: group,
      capture: 'open',
      created_by: caller.accountId,
      created_at: now,
    })
    .execute()
  return id
}

/** Kept once, however often a bad line sends it. After the meeting was agreed nothing is added any more. */
export async function takeDown(work: Work, id: OccasionId, point: { words: string; key: string }): Promise<void> {
  const meeting = await lock(work, id)
  if (meeting.step === 'agreed') throw new Refused('words', 'This was agreed already. Begin a new meeting to add to it')
  await work.db
    .insertInto('meeting_points')
    .values({
      authority_id: work.council.id,
      id: newId<'meeting-point'>(),
      occasion_id: id,
      key: point.key,
      words: point.words,
      taken_by: work.caller.accountId,
      taken_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'occasion_id', 'key']).doNothing())
    .execute()
}

export async function correctPoint(
  work: Work,
  id: OccasionId,
  point: PointId,
  { act, words }: { act: 'save' | 'strike' | 'restore'; words: string },
): Promise<void> {
  const meeting = await lock(work, id)
  if (meeting.step === 'agreed') throw new Refused('words', 'This was agreed already, so it stays as it is')
  if (act === 'save' && words === '') throw new Refused('words', 'Enter what was said, or strike it out')
  const change = act === 'save' ? { words } : { struck_at: act === 'strike' ? work.now : null }
  const changed = await work.db
    .updateTable('meeting_points')
    .set(change)
    .where('occasion_id', '=', id)
    .where('id', '=', point)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound()
}

/** The number of asks that came of it: none before it is agreed. */
export async function takeStep(
  work: Work,
  id: OccasionId,
  { step, agreedBy }: { step: Step; agreedBy: string },
): Promise<number> {
  const meeting = await lock(work, id)
  if (meeting.step === 'agreed') return 0 // a second press
  const points = (await listPoints(work, id)).filter(({ isStruck }) => !isStruck)
  if (step !== 'open' && points.length === 0) throw new Refused('step', 'Nothing has been taken down yet')
  await work.db
    .updateTable('occasions')
    .set(step === 'agreed' ? { capture: step, agreed_at: work.now, agreed_by: agreedBy } : { capture: step })
    .where('id', '=', id)
    .execute()
  if (step !== 'agreed') return 0
  for (const { id: point, words } of points) {
    const ask = await sayAsk(work, {
      words,
      saidOn: meeting.heldOn,
      door: 'meeting',
      speaker: { kind: 'group', groupId: meeting.groupId },
      reader: null,
      occasionId: id,
      shownToSpeaker: true,
    })
    await work.db.updateTable('meeting_points').set({ ask_id: ask }).where('id', '=', point).execute()
  }
  return points.length
}

/** What was sorted together replaces what was there: themes are ticked and unticked by everybody in the room. */
export async function sortTogether(
  work: Work,
  id: OccasionId,
  sorted: readonly { readonly ask: AskId; readonly themes: readonly ThemeId[] }[],
): Promise<void> {
  const { db, council, caller, now } = work
  await getMeeting(work, id)
  const ours = new Set((await listPoints(work, id)).map(({ askId }) => askId))
  const known = new Set((await db.selectFrom('themes').select('id').execute()).map((theme) => theme.id))
  for (const { ask, themes } of sorted) {
    if (!ours.has(ask)) throw new NotFound()
    const wanted = themes.filter((theme) => known.has(theme))
    await db.deleteFrom('ask_themes').where('ask_id', '=', ask).execute()
    for (const theme of wanted)
      await db
        .insertInto('ask_themes')
        .values({ authority_id: council.id, ask_id: ask, theme_id: theme, added_by: caller.accountId, added_at: now })
        .execute()
  }
}

/** Two people who capture, correct or agree at once go one after the other. */
async function lock(work: Work, id: OccasionId): Promise<Meeting> {
  const found = await work.db
    .selectFrom('occasions')
    .select('id')
    .where('id', '=', id)
    .where('capture', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return getMeeting(work, id)
}
