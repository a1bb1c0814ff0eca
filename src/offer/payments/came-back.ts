// What the finance system says was paid: read, checked line by line, and written all together or not at all. The same file
// again changes nothing.
import { parse } from 'csv-parse/sync'
import { isDay, type Day } from '../../platform/clock.ts'
import type { Work } from '../../platform/http/ctx.ts'
import { tellClaimant } from '../claims/tell.ts'
import { recordOnClaim } from '../claims/standing.ts'
import { myClaimPath } from '../paths.ts'
import { payments, type Payment } from './queries.ts'

export interface Line {
  /** Counted from 1, the headings included. */
  readonly line: number
  readonly reference: string
  readonly date: string
  readonly failure: string
}

export interface Checked {
  readonly toWrite: readonly {
    readonly payment: Payment
    readonly paidOn: Day | null
    readonly failure: string | null
  }[]
  /** Written from an earlier file: nothing to do. */
  readonly known: number
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

const most = 5_000

/** Columns: reference, date, and a reason where it failed. Null where it is no such file. */
export function readLines(text: string): readonly Line[] | null {
  let rows: string[][]
  try {
    rows = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      delimiter: [',', ';', '\t'],
    })
  } catch {
    return null
  }
  const heading = rows[0]?.map((cell) => cell.toLowerCase()) ?? []
  const place = (...names: string[]) => heading.findIndex((cell) => names.includes(cell))
  const [reference, date, failure] = [
    place('reference'),
    place('date', 'paid_on', 'paid on'),
    place('failure', 'reason', 'failed'),
  ]
  if (reference < 0 || date < 0 || rows.length - 1 > most) return null
  return rows.slice(1).map((row, index) => ({
    line: index + 2,
    reference: row[reference] ?? '',
    date: row[date] ?? '',
    failure: failure < 0 ? '' : (row[failure] ?? '').slice(0, 300),
  }))
}

/** 2026-05-31 and 31/05/2026. */
export function dayIn(text: string): Day | null {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const iso = british
    ? `${british[3] ?? ''}-${(british[2] ?? '').padStart(2, '0')}-${(british[1] ?? '').padStart(2, '0')}`
    : text
  return isDay(iso) ? iso : null
}

type Checking = Pick<Work, 'db' | 'caller' | 'council' | 'today' | 'now'>

export async function checkLines(work: Checking, lines: readonly Line[]): Promise<Checked> {
  const references = [...new Set(lines.map(({ reference }) => reference))]
  const found = references.length === 0 ? [] : await payments(work).where('y.reference', 'in', references).execute()
  const byReference = new Map(found.map((payment) => [payment.reference, payment]))
  const toWrite = new Map<string, Checked['toWrite'][number]>()
  const problems: { line: number; message: string }[] = []
  let known = 0
  for (const line of lines) {
    const payment = byReference.get(line.reference)
    const fault = faultOf(line, payment, work.today)
    if (fault !== null || !payment) {
      problems.push({ line: line.line, message: fault ?? '' })
      continue
    }
    const written = toWrite.get(line.reference)
    const outcome = outcomeOf(payment, line)
    if (written && (written.paidOn !== outcome.paidOn || written.failure !== outcome.failure))
      problems.push({ line: line.line, message: `${line.reference} stands here twice, and differs` })
    else if (isKnown(payment, outcome)) known += 1
    else if (payment.paidOn !== null || payment.failedWhy !== null)
      problems.push({
        line: line.line,
        message: `${line.reference} came back before, and this says something else: ${payment.failedWhy ?? payment.paidOn ?? ''}`,
      })
    else toWrite.set(line.reference, outcome)
  }
  return { toWrite: [...toWrite.values()], known, problems }
}

const outcomeOf = (payment: Payment, { date, failure }: Line) => ({
  payment,
  paidOn: failure === '' ? dayIn(date) : null,
  failure: failure === '' ? null : failure,
})

const isKnown = (
  { paidOn, failedWhy }: Payment,
  outcome: { readonly paidOn: Day | null; readonly failure: string | null },
) => (outcome.failure === null ? paidOn !== null && paidOn === outcome.paidOn : failedWhy === outcome.failure)

function faultOf({ reference, date, failure }: Line, payment: Payment | undefined, today: Day): string | null {
  if (reference === '') return 'There is no reference'
  if (!payment) return `There is no payment ${reference}`
  if (payment.fileId === null) return `${reference} was in no payment file yet`
  if (failure !== '') return null
  const day = dayIn(date)
  if (day === null) return `"${date}" is no date. Write it like 31/05/2026`
  return day > today ? `${reference}: ${date} is still to come` : null
}

/** Everything, in one transaction. */
export async function writeReturned(work: Work, { toWrite }: Checked): Promise<void> {
  for (const { payment, paidOn, failure } of toWrite) {
    const written = await work.db
      .updateTable('offer_payments')
      .set({ paid_on: paidOn, failed_why: failure })
      .where('id', '=', payment.id)
      .where('paid_on', 'is', null)
      .where('failed_why', 'is', null)
      .executeTakeFirst()
    if (written.numUpdatedRows === 0n) continue // whoever brought the same file in at the same moment has written it
    if (paidOn !== null) await recordOnClaim(work, payment.claimId, { what: 'paid', pence: payment.pence })
    else await recordOnClaim(work, payment.claimId, { what: 'more-wanted', words: failedWords })
    await tellClaimant(work, payment.personId, myClaimPath(payment.claimId))
    await work.audit({
      event: 'payment.returned',
      personId: payment.personId,
      detail: { reference: payment.reference, paid: paidOn !== null },
    })
  }
}

const failedWords =
  'The payment did not arrive. Please look at how you are paid, on “My claims”: is it still right? Then we pay again.'
