// How the invented council's offer is used: champions, what was opened and searched for, who said that it was useful, and
// whether people knew. Numbers without a chance in them, so that every demonstration shows the same.
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId, type PersonId } from '../../../platform/ids.ts'
import type { InTransaction } from '../../../platform/jobs/jobs.ts'
import { setChampion } from '../../../offer/champions/queries.ts'
import { recordRecall } from '../../../offer/know/recall.ts'
import { publishedOffer, type PublishedEntry } from '../../../offer/published/offer.ts'

export async function addUse(machine: InTransaction): Promise<void> {
  await machine(async (work) => {
    const { entries } = await publishedOffer(work)
    await addChampions(work)
    await addViews(work, entries)
    await addSearches(work)
    await addRatings(work, entries)
    await addRecall(work, entries)
  })
}

/** Work, and voice and community, have nobody yet. */
const champions: readonly (readonly [heading: string, name: string, daysAgo: number])[] = [
  ['money', 'Councillor Anil Brackley', 190],
  ['home', 'Councillor Ruth Sowerby', 420],
  ['health', 'Named nurse for care leavers', 260],
  ['learning', 'Head of the virtual school', 610],
  ['people', 'Participation lead', 75],
]

async function addChampions(work: Work): Promise<void> {
  for (const [heading, name, daysAgo] of champions)
    await setChampion({ ...work, today: addDays(work.today, -daysAgo) }, { heading, name })
}

const months = [12, 45, 78, 110, 150, 200]
/** Some are looked for more than others. */
const weights = [1, 4, 1, 2, 1, 7, 1, 3, 1, 1, 2]

async function addViews({ db, council, today }: Work, entries: readonly PublishedEntry[]): Promise<void> {
  const rows = entries.flatMap(({ id }, place) =>
    months.map((daysAgo, month) => ({
      authority_id: council.id,
      entry_id: id,
      day: addDays(today, -daysAgo),
      views: (weights[place % weights.length] ?? 1) * (1 + ((place * 7 + month * 5) % 9)),
    })),
  )
  await db.insertInto('offer_views').values(rows).execute()
}

/** Nothing of the offer answers these. */
const inVain: readonly (readonly [words: string, times: number])[] = [
  ['haircut', 14],
  ['gaming', 9],
  ['tattoo', 6],
]

async function addSearches({ db, council, today }: Work): Promise<void> {
  const day = addDays(today, -20)
  const rows = inVain.map(([words, times]) => ({ authority_id: council.id, day, words, found: false, times }))
  await db.insertInto('offer_searches').values(rows).execute()
}

async function addRatings({ db, council, today }: Work, entries: readonly PublishedEntry[]): Promise<void> {
  const rated = entries.filter(({ content }) => content.claim.kind !== null).slice(0, 12)
  const rows = rated.flatMap(({ id }, place) =>
    Array.from({ length: 8 + (place % 5) }, (_, n) => ({
      authority_id: council.id,
      id: newId<'offer-rating'>(),
      entry_id: id,
      useful: n % (2 + (place % 3)) !== 1,
      on_day: addDays(today, -10 * (n + 1)),
    })),
  )
  await db.insertInto('offer_ratings').values(rows).execute()
}

/** One entry under each heading that was asked about, and how many of ten knew of it. */
const askedAbout: readonly (readonly [slug: string, knew: number])[] = [
  ['setting-up-home', 8],
  ['gym-card', 6],
  ['laptop', 4],
  ['bus-pass', 7],
  ['council-tax', 3],
]
const answersEach = 24

async function addRecall(work: Work, entries: readonly PublishedEntry[]): Promise<void> {
  const people = await listOthers(work)
  for (const [slug, knew] of askedAbout) {
    const entry = entries.find((one) => one.slug === slug)
    if (!entry) continue
    for (const [n, personId] of people.entries())
      await recordRecall({ ...work, today: addDays(work.today, -7 * (n % 24)) }, personId, {
        entry,
        knew: (n * 7) % 10 < knew,
      })
  }
}

async function listOthers({ db }: Work): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('category', '=', 'former_relevant')
    .where('restricted', '=', false)
    .where('date_of_death', 'is', null)
    .where('child_id', 'like', 'AC2%')
    .orderBy('child_id')
    .limit(answersEach)
    .execute()
  return rows.map(({ id }) => id)
}
