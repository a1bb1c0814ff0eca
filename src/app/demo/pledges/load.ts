// Pledges of the demonstration, in every standing: made, checked and accepted through the same commands as everybody's.
import {
  acceptPledge,
  beginPledge,
  checkPledge,
  declinePledge,
  deliverPledge,
  lapsePledge,
  thankPledger,
} from '../../../pledges/life/commands.ts'
import { makePledge } from '../../../pledges/making/make.ts'
import type { PledgeId } from '../../../pledges/tables.ts'
import { addDays, type Day } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { InTransaction } from '../../../platform/jobs/jobs.ts'
import { suggestThemes } from '../../../words/index.ts'
import type { ThemeId } from '../../../thread/tables.ts'
import { noonOf } from '../thread/dates.ts'
import { addChecks } from './checked.ts'
import { pledged, type Pledged } from './pledged.ts'
import { addOpportunities } from './opportunities.ts'
import { addLeaves } from './leaves.ts'
import { addPartners } from './partners.ts'
import { addReviews } from './reviewed.ts'

export async function addPledges(machine: InTransaction): Promise<void> {
  await machine(async (work) => {
    const on = (daysAgo: number) => at(work, addDays(work.today, -daysAgo), 0)
    const themes = await listThemes(work)
    for (const [index, one] of pledged.entries()) await addPledge(work, { one, index, themes })
    const organisations = await addPartners(at(work, addDays(work.today, -60), 0))
    await addOpportunities(work, organisations, on)
    await addReviews(work, on)
    await addLeaves(work, on)
  })
}

interface Theme {
  readonly id: ThemeId
  readonly name: string
  readonly keywords: string[]
}

const listThemes = ({ db }: Work): Promise<Theme[]> =>
  db.selectFrom('themes').select(['id', 'name', 'keywords']).where('ended_at', 'is', null).execute()

/** Nothing is sent about what happened before the demonstration began. */
const at = (work: Work, day: Day, minutes: number): Work => ({
  ...work,
  today: day,
  now: new Date(noonOf(day).getTime() + minutes * 60_000),
  send: () => Promise.resolve(newId<'message'>()),
})

interface Adding {
  readonly one: Pledged
  readonly index: number
  readonly themes: readonly Theme[]
}

async function addPledge(work: Work, { one, index, themes }: Adding): Promise<void> {
  const made = addDays(work.today, -one.daysAgo)
  const due = one.dueIn === undefined ? null : addDays(work.today, one.dueIn)
  const { id } = await makePledge(at(work, made, 0), {
    key: `demo-${String(index)}`,
    door: 'worker',
    pledger: one.pledger,
    name: one.name,
    organisation: one.organisation ?? null,
    words: one.words,
    kind: one.kind,
    howMany: one.howMany ?? null,
    due,
    place: one.place ?? null,
    forWhom: null,
    publish: one.publish ?? 'named',
    namedAs: null,
    reachBy: 'email',
    reachAt: `pledger${String(index + 1)}@example.org`,
  })
  if (one.reached === 'made') return
  const soon = at(work, earlier(addDays(made, 4), work.today), 1)
  if (one.reached === 'declined') return declinePledge(soon, id, one.line ?? 'We can’t take it up')
  const [theme] = suggestThemes(one.words, themes)
  await checkPledge(soon, id, {
    shownWords: one.words,
    theme: themes.find(({ id: own }) => own === theme?.id)?.id ?? null,
  })
  if (one.reached === 'checked') return
  await acceptPledge(at(work, earlier(addDays(made, 8), work.today), 2), id, {
    ownerPost: 'Participation and partnerships officer',
    ownerAccount: null,
    due: due ?? addDays(work.today, 30),
  })
  await addChecks(at(work, earlier(addDays(made, 9), work.today), 3), id, one, work.today)
  await goOn(work, id, one, due ?? work.today)
}

const earlier = (one: Day, other: Day) => (one < other ? one : other)

async function goOn(work: Work, id: PledgeId, one: Pledged, due: Day): Promise<void> {
  const when = earlier(due, work.today)
  const line = one.line ?? 'It was done'
  if (one.reached === 'accepted') return
  if (one.reached === 'lapsed') return lapsePledge(at(work, when, 3), id, line)
  await beginPledge(at(work, earlier(addDays(when, -10), work.today), 3), id, null)
  if (one.reached === 'delivering') return
  await deliverPledge(at(work, when, 4), id, { shows: line, given: one.howMany ?? null, on: when, tellAskers: null })
  if (one.reached === 'thanked')
    await thankPledger(at(work, when, 5), id, 'Thank you from all of us. It made a difference.')
}
