// What a worker does about a delivery: says that it was done by hand, has it sent again, or chooses another way.
import type { Day } from '../../../platform/clock.ts'
import { Refused } from '../../../platform/forms/refused.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { NotFound } from '../../../platform/http/reply.ts'
import { requireAskInView } from '../../visibility.ts'
import type { OfAnswer } from '../judge/links.ts'
import { arrive } from './follow.ts'
import { reachOf } from './reach.ts'
import { sendBy } from './start.ts'
import { afterDeath, wayTo, type Way } from './ways.ts'

/** The letter was posted, or they were told, on this day. */
export async function markDelivered(work: Work, of: OfAnswer, on: Day): Promise<void> {
  const { givenOn } = await holdUndelivered(work, of)
  if (on > work.today) throw new Refused('on', 'The day must be today or in the past')
  if (on < givenOn) throw new Refused('on', 'The day must be on or after the day of the answer')
  await arrive(work, of, on === work.today ? work.now : new Date(`${on}T12:00:00Z`))
}

/** Once more the same way; where nothing was sent at first, by what is on record now. */
export async function sendAgain(work: Work, of: OfAnswer): Promise<void> {
  const held = await holdUndelivered(work, of)
  const reach = await reachOf(work, of.askId)
  const failure = reach.hasDied ? afterDeath : null
  await sendBy(work, of, held.recipient === null ? wayTo(reach) : { way: held.way, recipient: held.recipient, failure })
}

export async function chooseWay(work: Work, of: OfAnswer, to: { way: Way; recipient: string | null }): Promise<void> {
  await holdUndelivered(work, of)
  if ((await reachOf(work, of.askId)).hasDied) throw new Refused('way', afterDeath)
  await sendBy(work, of, { ...to, failure: null })
}

interface Held {
  readonly way: Way
  readonly recipient: string | null
  readonly givenOn: Day
}

/** Two who press at once go one after the other, and the second is told. */
async function holdUndelivered(work: Work, { answerId, askId }: OfAnswer): Promise<Held> {
  await requireAskInView(work, askId)
  const row = await work.db
    .selectFrom('deliveries as d')
    .innerJoin('answers as a', (join) =>
      join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.id', '=', 'd.answer_id'),
    )
    .select(['d.way', 'd.recipient', 'd.state', 'a.given_on'])
    .where('d.answer_id', '=', answerId)
    .where('d.ask_id', '=', askId)
    .forUpdate('d')
    .executeTakeFirst()
  if (!row || row.state === 'withdrawn') throw new NotFound()
  if (row.state === 'delivered') throw new Refused('form', 'It has arrived already. Nothing was changed.')
  return { way: row.way, recipient: row.recipient, givenOn: row.given_on }
}
