// Which column of an action plan is which, by the words at its head.

export type PlanColumn = 'reference' | 'action' | 'steps' | 'owner' | 'due'

const heads: readonly (readonly [PlanColumn, RegExp])[] = [
  ['owner', /\b(?:owners?|leads?|who|responsib\w+|accountable|officers?|assigned)\b/i],
  ['due', /\b(?:dates?|when|due|time ?scales?|deadlines?|time ?frames?|target date|by when|completion)\b/i],
  ['steps', /\b(?:steps?|how|tasks?|activit(?:y|ies)|what (?:we|needs)|milestones?)\b/i],
  ['reference', /^(?:ref(?:erence)?\.?|no\.?|number|#|item|row|id)(?: no\.?)?$/i],
  ['action', /\b(?:actions?|objectives?|aims?|what|priorit(?:y|ies)|recommendations?|outcomes?|issues?|areas?)\b/i],
]

export type PlanColumns = ReadonlyMap<PlanColumn, number>

/** The columns that a heading row names, or null where the row is not the head of an action plan. */
export function planColumns(cells: readonly string[]): PlanColumns | null {
  const columns = new Map<PlanColumn, number>()
  cells.forEach((cell, index) => {
    const text = cell.trim()
    if (text === '' || text.length > 50) return
    const column = heads.find(([name, says]) => !columns.has(name) && says.test(text))?.[0]
    if (column) columns.set(column, index)
  })
  const steps = columns.get('steps')
  // "Tasks" alone are the actions.
  if (!columns.has('action') && steps !== undefined) {
    columns.set('action', steps)
    columns.delete('steps')
  }
  return columns.has('action') && (columns.has('owner') || columns.has('due')) ? columns : null
}
