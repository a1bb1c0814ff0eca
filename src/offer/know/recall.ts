// "Did you know?": one question at a time about something that is theirs, never the same twice, and a week between two.
// What comes of it is counted by heading; a few people are never shown as a figure.
import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../platform/ids.ts'
import { whatIsMine } from '../claims/mine.ts'
import type { PublishedEntry } from '../published/offer.ts'
import type { OfferHeading } from '../terms.ts'

type Reader = Pick<Work, 'db' | 'council' | 'today'>

const restDays = 7

/** Null: nothing to ask today. */
export async function nextQuestion(reader: Reader, personId: PersonId): Promise<PublishedEntry | null> {
  const asked = await reader.db
    .selectFrom('offer_recall')
    .select(['entry_id', 'on_day'])
    .where('person_id', '=', personId)
    .execute()
  if (asked.some(({ on_day: onDay }) => onDay > addDays(reader.today, -restDays))) return null
  const before = new Set(asked.map(({ entry_id: id }) => id))
  const { yes } = await whatIsMine(reader, personId)
  const open = yes.map(({ entry }) => entry).filter(({ id }) => !before.has(id))
  return open[weekOf(reader.today) % Math.max(1, open.length)] ?? null
}

/** The same question all week, so that looking again does not change it. */
const weekOf = (day: Day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / (7 * 86_400_000))

/** The same answer twice counts once. */
export async function recordRecall(
  { db, council, today }: Reader,
  personId: PersonId,
  { entry, knew }: { readonly entry: PublishedEntry; readonly knew: boolean },
): Promise<void> {
  await db
    .insertInto('offer_recall')
    .values({
      authority_id: council.id,
      id: newId<'offer-recall'>(),
      person_id: personId,
      entry_id: entry.id,
      type: entry.content.type,
      topic: entry.content.topic,
      knew,
      on_day: today,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'person_id', 'entry_id']).doNothing())
    .execute()
}

export interface Recall {
  readonly heading: OfferHeading
  /** By quarter, the latest first. */
  readonly quarters: readonly { readonly quarter: string; readonly share: RecallShare }[]
}

/** `too-few`: fewer have answered than may be shown. */
export type RecallShare =
  { readonly kind: 'too-few' } | { readonly kind: 'share'; readonly asked: number; readonly percent: number }

export async function recallByHeading(
  { db, council }: Reader,
  headings: readonly OfferHeading[],
): Promise<readonly Recall[]> {
  const rows = await db
    .selectFrom('offer_recall')
    .select(['topic', sql<string>`to_char(on_day, 'YYYY "quarter" Q')`.as('quarter')])
    .select([sql<number>`count(*)::int`.as('asked'), sql<number>`(count(*) filter (where knew))::int`.as('knew')])
    .groupBy(['topic', sql`2`])
    .execute()
  return headings.map((heading) => {
    const mine = rows.filter(({ topic }) => heading.topics.includes(topic))
    const quarters = [...new Set(mine.map(({ quarter }) => quarter))].toSorted().toReversed()
    return {
      heading,
      quarters: quarters.map((quarter) => {
        const within = mine.filter((row) => row.quarter === quarter)
        return { quarter, share: shareOf(sumOf(within, 'asked'), sumOf(within, 'knew'), council.settings.smallNumber) }
      }),
    }
  })
}

const sumOf = (rows: readonly { asked: number; knew: number }[], key: 'asked' | 'knew') =>
  rows.reduce((sum, row) => sum + row[key], 0)

/** In steps of ten per cent, so that one person's answer cannot be worked out from two looks. */
export function shareOf(asked: number, knew: number, smallNumber: number): RecallShare {
  if (asked < smallNumber) return { kind: 'too-few' }
  return { kind: 'share', asked, percent: Math.round((knew / asked) * 10) * 10 }
}
