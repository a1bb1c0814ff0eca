// An action plan: its tables row by row where the format keeps them, its fragments where it does not.
import type { Draft } from './candidate.ts'
import type { Paper } from './paper.ts'
import { fragmentsIn } from './plan-fragments.ts'
import { planRows } from './plan-rows.ts'

export function readPlan(paper: Paper): Draft[] {
  const rows = planRows(paper.lines)
  return rows.length > 0 ? rows : fragmentsIn(paper.lines)
}
