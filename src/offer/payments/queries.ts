// Payments as whoever makes the file sees them: of those whom they may see. A restricted young person's are there for those
// who are named, and for nobody else.
import { sql } from 'kysely'
import type { Day } from '../../platform/clock.ts'
import type { PersonId } from '../../platform/ids.ts'
import type { PayMethod, PaymentFileId, PaymentId, ClaimId } from '../tables.ts'
import type { Reading } from '../deciding/queries.ts'
import { claimInView } from '../deciding/visibility.ts'

export interface Payment {
  readonly id: PaymentId
  readonly reference: string
  readonly claimId: ClaimId
  readonly personId: PersonId
  readonly name: string | null
  readonly childId: string
  readonly title: string
  readonly slug: string
  readonly pence: number
  readonly method: PayMethod
  readonly costCode: string | null
  readonly dueOn: Day
  readonly fileId: PaymentFileId | null
  readonly paidOn: Day | null
  readonly failedWhy: string | null
  readonly sealed: Buffer | null
}

export const payments = (reading: Reading) =>
  reading.db
    .selectFrom('offer_payments as y')
    .innerJoin('offer_claims as c', (join) =>
      join.onRef('c.authority_id', '=', 'y.authority_id').onRef('c.id', '=', 'y.claim_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.person_id'),
    )
    .innerJoin('offer_versions as v', (join) =>
      join.onRef('v.authority_id', '=', 'c.authority_id').onRef('v.id', '=', 'c.version_id'),
    )
    .innerJoin('offer_entries as e', (join) =>
      join.onRef('e.authority_id', '=', 'c.authority_id').onRef('e.id', '=', 'c.entry_id'),
    )
    .leftJoin('offer_payees as w', (join) =>
      join.onRef('w.authority_id', '=', 'c.authority_id').onRef('w.person_id', '=', 'c.person_id'),
    )
    .select([
      'y.id',
      'y.reference',
      'y.claim_id as claimId',
      'c.person_id as personId',
      'p.name',
      'p.child_id as childId',
    ])
    .select(['e.slug', 'y.pence', 'y.method', 'y.cost_code as costCode', 'y.due_on as dueOn', 'y.file_id as fileId'])
    .select(['y.paid_on as paidOn', 'y.failed_why as failedWhy', 'w.sealed'])
    .select(sql<string>`v.content ->> 'title'`.as('title'))
    .where(claimInView(reading))

/** Ready, and in no file yet. */
export const listToMake = (reading: Reading): Promise<Payment[]> =>
  payments(reading)
    .where('y.file_id', 'is', null)
    .where('y.failed_why', 'is', null)
    .where('y.due_on', '<=', reading.today)
    .orderBy('y.due_on')
    .orderBy('y.reference')
    .execute()

export const listOfFile = (reading: Reading, file: PaymentFileId): Promise<Payment[]> =>
  payments(reading).where('y.file_id', '=', file).orderBy('y.reference').execute()

/** Those that came back as failed and were not made again. */
export const listFailed = (reading: Reading): Promise<Payment[]> =>
  payments(reading)
    .where('y.file_id', 'is not', null)
    .where('y.failed_why', 'is not', null)
    .where('c.standing', '=', 'agreed')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('offer_payments as later')
            .select('later.id')
            .whereRef('later.authority_id', '=', 'y.authority_id')
            .whereRef('later.claim_id', '=', 'y.claim_id')
            .where('later.failed_why', 'is', null),
        ),
      ),
    )
    .orderBy('y.reference')
    .execute()

export interface PaymentFile {
  readonly id: PaymentFileId
  readonly madeAt: Date
  readonly by: string | null
  readonly payments: number
  readonly pence: number
}

export function listFiles({ db }: Reading): Promise<readonly PaymentFile[]> {
  return db
    .selectFrom('offer_payment_files as f')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.authority_id', '=', 'f.authority_id').onRef('a.id', '=', 'f.made_by'),
    )
    .select(['f.id', 'f.made_at as madeAt', 'a.display_name as by', 'f.payments', 'f.pence'])
    .orderBy('f.made_at', 'desc')
    .limit(20)
    .execute()
}

/** How many agreed claims wait because nobody has said how to pay. */
export async function countWithoutPayee(reading: Reading): Promise<number> {
  const row = await reading.db
    .selectFrom('offer_claims as c')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('c.standing', '=', 'agreed')
    .where('c.agreed_pence', '>', 0)
    .where(claimInView(reading))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('offer_payees as w')
            .select('w.person_id')
            .whereRef('w.authority_id', '=', 'c.authority_id')
            .whereRef('w.person_id', '=', 'c.person_id'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return row.count
}
