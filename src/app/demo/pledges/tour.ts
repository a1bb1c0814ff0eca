// The tour of the demonstration: stops that took place, one that is confirmed, one that still needs somebody for safety.
import { sql } from 'kysely'
import { cancelStop, confirmStop, planStop, reportStop, signRisks } from '../../../pledges/tour/commands.ts'
import { addDays } from '../../../platform/clock.ts'
import type { Work } from '../../../platform/http/ctx.ts'
import type { InTransaction } from '../../../platform/jobs/jobs.ts'

interface StopMade {
  readonly inDays: number
  readonly place: string
  readonly purpose: string
  readonly host: string
  readonly directions: string
  readonly then: 'reported' | 'confirmed' | 'planned' | 'cancelled'
  readonly leaves?: number
  readonly report?: string
}

const stops: readonly StopMade[] = [
  {
    inDays: -150,
    place: 'Hub garden, Ashmere',
    purpose: 'Planting the apple tree and the first leaves',
    host: 'The hub',
    directions: 'Bus 2 to Mill Lane. The garden is behind the hub.',
    then: 'reported',
    leaves: 38,
    report: 'Planted in the rain, with cake. Everyone who came wrote a leaf.',
  },
  {
    inDays: -96,
    place: 'County Hall, foyer',
    purpose: 'Pledges from senior managers of every service',
    host: 'The chief executive',
    directions: 'Main door, ask at the desk.',
    then: 'reported',
    leaves: 61,
    report: 'Two young people spoke. Managers stayed longer than they had planned.',
  },
  {
    inDays: -40,
    place: 'Millbeck Leisure Centre',
    purpose: 'Pledges from the centre and from families',
    host: 'The centre manager',
    directions: 'Bus 4 stops at the door.',
    then: 'reported',
    leaves: 104,
    report: 'No signal all day, and nothing lost. The writing table was too low.',
  },
  {
    inDays: -20,
    place: 'Eastwater market',
    purpose: 'Pledges from traders',
    host: 'The market office',
    directions: 'Bus 7 to the square.',
    then: 'cancelled',
  },
  {
    inDays: 12,
    place: 'Ashmere College, canteen',
    purpose: 'Pledges from lecturers and apprentices',
    host: 'Student services',
    directions: 'Bus 1 to the college. Wait in the canteen, by the window.',
    then: 'confirmed',
  },
  {
    inDays: 33,
    place: 'Eastwater business park',
    purpose: 'Apprenticeships and Saturday jobs',
    host: 'The park office',
    directions: 'Bus 9 to the last stop. Reception is in the glass building.',
    then: 'planned',
  },
]

export async function addTour(machine: InTransaction): Promise<void> {
  await machine(async (work) => {
    for (const stop of stops) await addStop(work, stop)
    // The leaves of the demonstration were written on the way.
    await sql`update pledges p set stop_id = (select s.id from tour_stops s where s.authority_id = p.authority_id
      and s.reported_at is not null and s.held_on >= p.made_on order by s.held_on limit 1)
      where p.made_key like 'demo-%'`.execute(work.db)
  })
}

async function addStop(work: Work, made: StopMade): Promise<void> {
  const on = addDays(work.today, made.inDays)
  const manager = await work.db
    .selectFrom('accounts')
    .select('id')
    .where(sql<boolean>`'team-manager' = any(roles)`)
    .orderBy('display_name')
    .executeTakeFirstOrThrow()
  const before = { ...work, today: addDays(on, -20) }
  const id = await planStop(before, {
    on,
    place: made.place,
    purpose: made.purpose,
    from: '10am',
    until: '3pm',
    address: null,
    directions: made.directions,
    host: made.host,
    people: 'Two young people and one member of staff',
    kit: ['The tree', 'Tablet and charger', 'Paper leaves', 'Cards'],
    safety: made.then === 'planned' ? null : manager.id,
    isPublic: true,
  })
  if (made.then === 'cancelled') return cancelStop(before, id, 'A storm warning')
  if (made.then === 'planned') return
  await signRisks(before, id, '')
  await confirmStop(before, id)
  if (made.then === 'reported')
    await reportStop({ ...work, today: on }, id, {
      leaves: made.leaves ?? 0,
      report: made.report ?? '',
      followUps: '',
    })
}
