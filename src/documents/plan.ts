// An action plan: tables row by row where the format keeps them, fragments where it does not.
import type { Draft } from './candidate.ts'
import type { Paper } from './paper.ts'

export const readPlan = ({ lines }: Paper): Draft[] => lines.flatMap(() => [])
