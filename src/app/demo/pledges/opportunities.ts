// What organisations offer in the demonstration, and who applied: through the same commands as everybody's, on the days on
// which it would have happened.
import {
  answerApplicant,
  inviteApplicant,
  markSeen,
  saidByOrganisation,
  startApplicant,
} from '../../../pledges/applications/answer.ts'
import { apply, takeBack } from '../../../pledges/applications/apply.ts'
import { passOn } from '../../../pledges/applications/news.ts'
import type { ApplicationId } from '../../../pledges/applications/tables.ts'
import {
  openOpportunity,
  sendBackOpportunity,
  sendOpportunity,
  withdrawOpportunity,
  writeOpportunity,
} from '../../../pledges/opportunities/commands.ts'
import type { OpportunityId } from '../../../pledges/opportunities/tables.ts'
import type { OrganisationId } from '../../../pledges/organisations/tables.ts'
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { PersonId } from '../../../platform/ids.ts'
import { addChecksOf } from './checked.ts'
import { offered, whatTheyShow, type Applied, type OfferedHere } from './offered.ts'

type On = (daysAgo: number) => Work

export async function addOpportunities(
  work: Work,
  organisations: ReadonlyMap<string, OrganisationId>,
  on: On,
): Promise<void> {
  // What would be told to somebody is told to nobody; the local offer hears of what was opened.
  const quietly: On = (daysAgo) => {
    const then = on(daysAgo)
    return {
      ...then,
      enqueue: (job, ...rest) => (job.startsWith('announced-') ? work.enqueue(job, ...rest) : Promise.resolve()),
    }
  }
  const people = await listPeople(work)
  for (const [name, organisation] of organisations) {
    const kinds = offered.filter(({ by }) => by === name).map(({ kind }) => kind)
    await addChecksOf(quietly(250), organisation, {
      kinds,
      name: `Somebody at ${name}`,
      until: addDays(work.today, 120),
    })
  }
  let next = 0
  for (const one of offered) {
    const organisation = organisations.get(one.by)
    if (organisation === undefined) throw new Error(`The demonstration has no ${one.by}`)
    const id = await addOne(quietly, organisation, one)
    for (const applied of one.applied ?? []) {
      const person = people[next % people.length]
      if (person === undefined) break
      await addApplication(quietly, { organisation, opportunity: id, person, applied, one, place: next })
      next += 1
    }
    if (one.reached === 'withdrawn') await withdrawOpportunity(quietly(3), organisation, id)
  }
}

/** Old enough to apply, and known by name; whoever signs in as themself comes first. */
async function listPeople({ db, today }: Work): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('people as p')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'p.authority_id').onRef('a.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'a.id as account'])
    .where('p.restricted', '=', false)
    .where('p.name', 'is not', null)
    .where('p.date_of_death', 'is', null)
    .where('p.date_of_birth', '<=', addDays(today, -16 * 366))
    .where('p.date_of_birth', '>', addDays(today, -25 * 365))
    .orderBy('a.id')
    .orderBy('p.child_id')
    .limit(20)
    .execute()
  return rows.map(({ id }) => id)
}

async function addOne(on: On, organisation: OrganisationId, one: OfferedHere): Promise<OpportunityId> {
  const written = on(one.daysAgo)
  const pledge = await written.db
    .selectFrom('pledges')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('kind', '=', one.kind === 'taster-flat' ? 'home' : one.kind)
    .executeTakeFirst()
  const id = await writeOpportunity(written, organisation, {
    kind: one.kind,
    title: one.title,
    description: one.description,
    criteria: [...one.criteria],
    pay: one.pay,
    hours: one.hours ?? null,
    place: one.place,
    places: one.places,
    isGuaranteed: one.isGuaranteed ?? false,
    pledge: pledge?.id ?? null,
    closes: addDays(written.today, one.daysAgo + one.closesIn),
    starts: null,
  })
  if (one.reached === 'drafted') return id
  await sendOpportunity(written, organisation, id)
  const checked = on(Math.max(0, one.daysAgo - 1))
  if (one.reached === 'returned') await sendBackOpportunity(checked, id, one.returnedWhy ?? 'Please look at it again')
  else if (one.reached !== 'sent') await openOpportunity(checked, id, written.now.toISOString())
  return id
}

interface Adding {
  readonly organisation: OrganisationId
  readonly opportunity: OpportunityId
  readonly person: PersonId
  readonly applied: Applied
  readonly one: OfferedHere
  readonly place: number
}

async function addApplication(on: On, adding: Adding): Promise<void> {
  const { organisation, opportunity, person, applied, one, place } = adding
  const choices = whatTheyShow[place % whatTheyShow.length]
  if (choices === undefined) return
  // Soon after it was opened, and before its last day.
  const sent = Math.max(1, one.daysAgo - 5)
  const id = await apply(on(sent), { personId: person, opportunity, choices, consent: null })
  if (applied.as === 'applied') return
  if (applied.as === 'taken-back') return takeBack(on(sent - 1), person, id)
  await markSeen(on(Math.max(0, sent - 1)), organisation, id)
  await goOn(on, { id, organisation, sent }, applied)
  // Whatever nothing holds would have been passed on by now.
  await passOn(on(0), id, one.kind === 'mentoring')
}

interface Going {
  readonly id: ApplicationId
  readonly organisation: OrganisationId
  /** How many days ago it was sent. */
  readonly sent: number
}

async function goOn(on: On, { id, organisation, sent }: Going, applied: Applied): Promise<void> {
  const soon = on(Math.max(0, sent - 2))
  if (applied.as === 'invited') {
    const when = on(Math.max(applied.daysAgo + 1, 1))
    await inviteApplicant(when, organisation, id, {
      on: addDays(on(0).today, -applied.daysAgo),
      at: '10:30',
      where: applied.where,
    })
  } else if (applied.as === 'refused' || applied.as === 'offered')
    await answerApplicant(soon, organisation, id, {
      isOffered: applied.as === 'offered',
      feedback: applied.feedback,
      unmet: applied.as === 'refused' ? (applied.unmet ?? [0]) : [],
    })
  else if (applied.as === 'started') {
    await answerApplicant(soon, organisation, id, {
      isOffered: true,
      feedback: 'We are glad that you come.',
      unmet: [],
    })
    await startApplicant(on(applied.daysAgo), organisation, id, on(applied.daysAgo).today)
    for (const months of applied.thereAt ?? [])
      await saidByOrganisation(on(applied.daysAgo - months * 31), organisation, id, {
        isThere: true,
        leftOn: null,
        why: null,
      })
    if (applied.leftDaysAgo !== undefined)
      await saidByOrganisation(on(applied.leftDaysAgo), organisation, id, {
        isThere: false,
        leftOn: on(applied.leftDaysAgo).today,
        why: null,
      })
  }
}
