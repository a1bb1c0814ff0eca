import { sql, type Selectable, type SqlBool } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { NotFound } from '../../platform/http/reply.ts'
import type { Choice } from '../board/queries.ts'
import type { StopId, TourStopsTable } from '../tables.ts'

export interface StopFound extends Selectable<TourStopsTable> {
  readonly safety: string | null
  readonly signedBy: string | null
  readonly pledges: number
}

const select = ({ db }: Pick<Work, 'db'>) =>
  db
    .selectFrom('tour_stops as s')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 's.authority_id').onRef('a.id', '=', 's.safety_account_id'),
    )
    .leftJoin('accounts as g', (join) =>
      join.onRef('g.authority_id', '=', 's.authority_id').onRef('g.id', '=', 's.risk_signed_by'),
    )
    .selectAll('s')
    .select([
      'a.display_name as safety',
      'g.display_name as signedBy',
      sql<number>`(select count(*)::int from pledges p where p.authority_id = s.authority_id and p.stop_id = s.id)`.as(
        'pledges',
      ),
    ])

export const listStops = (work: Pick<Work, 'db'>): Promise<StopFound[]> =>
  select(work).orderBy('s.held_on').orderBy('s.id').limit(1_000).execute()

/** What everyone may know: confirmed, public, not called off, and still to come. */
export const listPublicStops = (work: Pick<Work, 'db' | 'today'>): Promise<StopFound[]> =>
  select(work)
    .where('s.is_public', '=', true)
    .where('s.confirmed_at', 'is not', null)
    .where('s.cancelled_at', 'is', null)
    .where('s.held_on', '>=', work.today)
    .orderBy('s.held_on')
    .orderBy('s.id')
    .limit(200)
    .execute()

export async function getStop(work: Pick<Work, 'db'>, id: StopId): Promise<StopFound> {
  const found = await select(work).where('s.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('No such stop')
  return found
}

/** Staff of the council, for young people’s safety. */
export async function listStaffChoices({ db }: Pick<Work, 'db'>): Promise<Choice[]> {
  return db
    .selectFrom('accounts')
    .select(['id as value', 'display_name as text'])
    .where('ended_at', 'is', null)
    .where('person_id', 'is', null)
    .where(
      sql<SqlBool>`roles && array['adviser', 'social-worker', 'reviewing-officer', 'team-manager', 'service-manager', 'analyst', 'clerk', 'offer-editor', 'admin']`,
    )
    .orderBy('display_name')
    .execute()
}
