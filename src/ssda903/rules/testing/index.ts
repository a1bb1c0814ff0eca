import { adoptionCases } from './adoption-cases.ts'
import { episodeCases } from './episode-cases.ts'
import { eventCases } from './event-cases.ts'
import { fieldCases } from './field-cases.ts'
import { leaverCases } from './leaver-cases.ts'
import { peopleCases } from './people-cases.ts'
import { placementCases } from './placement-cases.ts'
import type { Case } from './case.ts'

export type { Case }

/** Every case that is written out; those that follow from the tables are made in the test. */
export const CASES: readonly Case[] = [
  ...adoptionCases,
  ...episodeCases,
  ...eventCases,
  ...fieldCases,
  ...leaverCases,
  ...peopleCases,
  ...placementCases,
]
