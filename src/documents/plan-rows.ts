// The rows of an action plan's tables. An owner is as written or null; a day is read only where it says one.
import { draft, type Draft } from './candidate.ts'
import { dueOf } from './due.ts'
import type { Line } from './paper.ts'
import { planColumns, type PlanColumn, type PlanColumns } from './plan-columns.ts'
import { missingBefore } from './plan-references.ts'
import { itemsInCell } from './you-said.ts'

interface Row {
  readonly line: Line
  readonly cells: Record<PlanColumn, string>
}

export function planRows(lines: readonly Line[]): Draft[] {
  const drafts: Draft[] = []
  for (const { rows, columns } of tablesIn(lines)) {
    let before: string | null = null
    for (const row of rows) {
      drafts.push(...rowDrafts(row, columns, missingBefore(before, row.cells.reference), drafts.length))
      if (row.cells.reference !== '') before = row.cells.reference
    }
  }
  return drafts
}

interface Table {
  readonly columns: PlanColumns
  readonly rows: Row[]
}

function tablesIn(lines: readonly Line[]): Table[] {
  const tables: Table[] = []
  let table: Table | null = null
  for (const line of lines) {
    if (!line.cells) continue
    const columns = planColumns(line.cells)
    if (columns) tables.push((table = { columns, rows: [] }))
    else if (table) addRow(table, line, line.cells)
  }
  return tables
}

/** A row without a reference and an action goes on with the row above: its cells were merged. */
function addRow({ columns, rows }: Table, line: Line, written: readonly string[]): void {
  const cell = (column: PlanColumn) => written[columns.get(column) ?? -1]?.trim() ?? ''
  const cells = {
    reference: cell('reference'),
    action: cell('action'),
    steps: cell('steps'),
    owner: cell('owner'),
    due: cell('due'),
  }
  const last = rows.at(-1)
  if (Object.values(cells).every((text) => text === '')) return
  if (last && cells.reference === '' && cells.action === '')
    for (const column of ['steps', 'owner', 'due'] as const)
      last.cells[column] = [last.cells[column], cells[column]].filter((text) => text !== '').join('\n')
  else rows.push({ line, cells })
}

function rowDrafts({ line, cells }: Row, columns: PlanColumns, missing: string | null, index: number): Draft[] {
  const action = itemsInCell(cells.action).join(' ')
  const text = [cells.reference, action].filter((part) => part !== '').join(' ')
  const steps = itemsInCell(cells.steps)
  const days = pairedWith(steps, itemsInCell(cells.due))
  const owners = pairedWith(steps, itemsInCell(cells.owner))
  const due = days ? null : dueOf(cells.due)
  const owner = owners ? null : ownerIn(cells.owner)
  const questions = [
    missing,
    cells.reference === '' && columns.has('reference') ? 'This row has no reference. Which one is it?' : null,
    action === '' ? 'This row names no action. What is it?' : null,
    owner === null && !owners ? 'No owner is named. Who will do this?' : null,
    owner !== null && !owners && itemsInCell(cells.owner).length > 1 && steps.length > 1
      ? 'Which owner has which step?'
      : null,
    due?.question ?? null,
  ]
  const place = { page: line.page, line: line.line, heading: line.heading }
  const row = draft({
    kind: 'action',
    rule: 'plan-row',
    text,
    place,
    owner,
    due: due?.due ?? null,
    question: asked(questions),
  })
  return [
    row,
    ...steps.map((step, at) => stepDraft(step, { ...place, heading: text }, index, days?.[at], owners?.[at])),
  ]
}

function stepDraft(text: string, place: Draft['place'], partOf: number, day = '', owner = ''): Draft {
  const due = dueOf(day)
  return draft({
    kind: 'action',
    rule: 'plan-step',
    text,
    place,
    partOf,
    owner: ownerIn(owner),
    due: due?.due ?? null,
    question: due?.question ?? null,
  })
}

/** As many as there are steps, and several: each belongs to its step. */
const pairedWith = (steps: readonly string[], others: readonly string[]): readonly string[] | null =>
  steps.length > 1 && others.length === steps.length ? others : null

const ownerIn = (cell: string): string | null => {
  const written = cell.replace(/\s*\n\s*/g, '; ').trim()
  return written === '' || /^(?:n\/?a|tbc|tba|[-–—?])$/i.test(written) ? null : written
}

const asked = (questions: readonly (string | null)[]): string | null =>
  questions.filter((question) => question !== null).join(' ') || null
