// The same thing was raised again and again, and no answer stands: whoever chairs the panel is told, once for each count. The
// message says what it is about and how often, never a word of anyone.
import { sql } from 'kysely'
import { newId } from '../../../platform/ids.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { AskId } from '../../tables.ts'
import { countRaised, raisedWords } from './raised.ts'

const oftenEnough = 3

export async function raiseRepeatAlarm(work: Work, askId: AskId): Promise<void> {
  const { db, council, now } = work
  const ask = await db.selectFrom('asks').select('repeat_group').where('id', '=', askId).executeTakeFirst()
  const group = ask?.repeat_group ?? null
  if (group === null) return
  const raised = (await countRaised(work, [group], { withHidden: false })).get(group)
  if (!raised || raised.times < oftenEnough || raised.hasGoodAnswer) return
  const alarm = await db
    .insertInto('alarms')
    .values({
      authority_id: council.id,
      id: newId<'alarm'>(),
      kind: 'repeat',
      ask_id: group,
      promise_id: null,
      action_id: null,
      theme_id: null,
      step: String(raised.times),
      told_account_id: null,
      raised_at: now,
      settled_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  const { panelChairEmail } = council.settings.contact
  if (!alarm || !panelChairEmail) return
  const theme = await themeOf(work, group)
  await work.send({
    channel: 'email',
    to: panelChairEmail,
    subject: 'Young people have asked for the same thing again',
    body: [
      `Theme: ${theme ?? 'no theme yet'}.`,
      `${raisedWords(raised)}. No answer to it stands today.`,
      `Please ask at the next meeting of the ${council.settings.words.panel.one} what will happen, and by when.`,
    ].join('\n\n'),
  })
}

/** The theme under which most of them stand. */
async function themeOf({ db }: Work, group: AskId): Promise<string | null> {
  const row = await db
    .selectFrom('asks')
    .innerJoin('ask_themes as given', (join) =>
      join.onRef('given.authority_id', '=', 'asks.authority_id').onRef('given.ask_id', '=', 'asks.id'),
    )
    .innerJoin('themes as t', (join) =>
      join.onRef('t.authority_id', '=', 'given.authority_id').onRef('t.id', '=', 'given.theme_id'),
    )
    .select('t.name')
    .where('asks.repeat_group', '=', group)
    .where('asks.restricted', '=', false)
    .groupBy('t.name')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('t.name')
    .executeTakeFirst()
  return row?.name ?? null
}
