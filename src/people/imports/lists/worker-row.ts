// Reads one row of a list of workers. Pure: who the worker is, whom they work with, or what is wrong with the row.
import { isDay, type Day } from '../../../platform/clock.ts'
import { parseDay } from '../../../ssda903/index.ts'
import { capacities, type Capacity, type WorkerRole } from '../../tables.ts'
import { workerRoles } from './columns.ts'
import { nearest } from './nearest.ts'
import type { Read, RowFault } from './person-row.ts'
import type { ListRow } from './read-list.ts'

/** A field that is not there stays as it is held; null clears it. */
export interface WorkerSaid {
  readonly name?: string
  readonly role?: WorkerRole
  readonly team?: string | null
  readonly signIn?: string | null
  readonly email?: string | null
  readonly phone?: string | null
}

export interface AllocationSaid {
  readonly child: string
  /** Null: as their role. */
  readonly capacity: Capacity | null
  readonly from: Day
  readonly to: Day | null
}

export interface RowSaid {
  readonly worker: WorkerSaid
  readonly allocation: AllocationSaid | null
}

export function readWorkerRow(row: ListRow): Read<RowSaid> {
  const faults: RowFault[] = []
  const worker = workerIn(row, faults)
  const allocation = allocationIn(row, faults)
  return { said: { worker, allocation }, faults }
}

function workerIn(row: ListRow, faults: RowFault[]): WorkerSaid {
  const said: { -readonly [K in keyof WorkerSaid]: WorkerSaid[K] } = {}
  const name = row.cell('name')
  if (name !== '' && name !== '-') said.name = name.slice(0, 200)
  const role = codeOf(row.cell('role'))
  if (role !== '' && isRole(role)) said.role = role
  else if (role !== '') faults.push(notListed('role', row.cell('role'), 'ROLE', workerRoles))
  for (const [column, field] of [
    ['team', 'team'],
    ['sign_in', 'signIn'],
    ['email', 'email'],
    ['phone', 'phone'],
  ] as const) {
    const text = row.cell(column)
    if (text !== '') said[field] = text === '-' ? null : text.slice(0, 200)
  }
  if (said.email && !/^\S+@\S+\.\S+$/.test(said.email))
    faults.push({
      column: 'email',
      value: said.email,
      rule: 'EMAIL',
      message: `“${said.email}” is not an e-mail address.`,
      fix: 'Write it as name@example.com.',
    })
  return said
}

function allocationIn(row: ListRow, faults: RowFault[]): AllocationSaid | null {
  const child = row.cell('child_id')
  const capacity = codeOf(row.cell('capacity'))
  const [from, to] = [dayIn(row, 'from', faults), dayIn(row, 'to', faults)]
  if (child === '') {
    if (capacity !== '' || from !== null || to !== null) faults.push(noChild)
    return null
  }
  if (capacity !== '' && !isCapacity(capacity))
    faults.push(notListed('capacity', row.cell('capacity'), 'CAPACITY', capacities))
  if (row.cell('from') === '') faults.push(noFirstDay)
  if (from !== null && to !== null && to < from)
    faults.push({
      column: 'to',
      value: row.cell('to'),
      rule: 'DAY',
      message: 'The last day is before the first.',
      fix: 'Correct one of them.',
    })
  if (faults.length > 0 || from === null) return null
  return { child, capacity: isCapacity(capacity) ? capacity : null, from, to }
}

/** DD/MM/YYYY, as in the return; YYYY-MM-DD is understood too. 31/02/2010 is no day. */
function dayIn(row: ListRow, column: 'from' | 'to', faults: RowFault[]): Day | null {
  const text = row.cell(column)
  if (text === '') return null
  const day = parseDay(text) ?? text
  if (isDay(day)) return day
  faults.push({
    column,
    value: text,
    rule: 'DAY',
    message: `“${text}” is not a date in the calendar.`,
    fix: 'Write it as DD/MM/YYYY.',
  })
  return null
}

const noChild: RowFault = {
  column: 'child_id',
  value: '',
  rule: 'NO_CHILD',
  message: 'This row has a capacity or dates, but not whom they work with.',
  fix: 'Enter the child id, or leave capacity, from and to blank.',
}

const noFirstDay: RowFault = {
  column: 'from',
  value: '',
  rule: 'DAY',
  message: 'The first day is missing.',
  fix: 'Enter the day from which they work together, as DD/MM/YYYY.',
}

function notListed(column: string, value: string, rule: string, list: readonly string[]): RowFault {
  const near = nearest(codeOf(value), list)
  const hint = near === null ? '' : ` The nearest is ${near}.`
  const message = `“${value}” is not a ${column} that we know.${hint}`
  return { column, value, rule, message, fix: `Write one of: ${list.join(', ')}.` }
}

const codeOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^personal-adviser$/, 'adviser')
const isRole = (text: string): text is WorkerRole => (workerRoles as readonly string[]).includes(text)
const isCapacity = (text: string): text is Capacity => (capacities as readonly string[]).includes(text)
