// The file for the finance system. The one place that account details leave by. No cell runs as a formula.
import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../ssda903/index.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { openAccount } from '../claims/payee.ts'
import type { Payment } from './queries.ts'

const headings = [
  'reference',
  'payee',
  'method',
  'amount_pence',
  'cost_code',
  'entry',
  'date',
  'sort_code',
  'account_number',
] as const

export function writePayments(ctx: Pick<Ctx, 'unseal'>, payments: readonly Payment[]): string {
  const rows = payments.map((payment) => rowOf(ctx, payment))
  return stringify([headings, ...rows], { record_delimiter: 'windows', bom: true })
}

function rowOf(ctx: Pick<Ctx, 'unseal'>, payment: Payment): readonly string[] {
  const account =
    payment.method === 'bank' && payment.sealed !== null ? openAccount(ctx, payment.personId, payment.sealed) : null
  return [
    payment.reference,
    safeCell(account?.holder ?? payment.name ?? payment.childId),
    payment.method,
    String(payment.pence),
    safeCell(payment.costCode ?? ''),
    safeCell(payment.slug),
    payment.dueOn,
    account?.sortCode ?? '',
    account?.number ?? '',
  ]
}
