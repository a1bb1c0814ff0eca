import type { Feature } from '../platform/http/feature.ts'
import { rows as list } from './list/routes.tsx'
import { catchUpJob, refreshJob } from './history/refresh.ts'
import { rows as due } from './clocks/routes.tsx'
import { rows as history } from './history/routes.tsx'
import { jobs as importJobs, rows as imports } from './imports/index.ts'
import { rows as letter } from './letter/routes.tsx'
import { rows as details } from './record/details/routes.tsx'
import { rows as openings } from './record/openings/routes.tsx'
import { rows as recovery } from './record/recovery/routes.tsx'
import { waiting } from './record/recovery/waiting.ts'
import { rows as restriction } from './record/restriction/routes.tsx'
import { rows as record } from './record/routes.tsx'
import { rows as seen } from './record/seen/routes.tsx'
import { rows as returns } from './returns/routes.tsx'
import { rows as viewers } from './record/viewers/routes.tsx'
import { rows as allocations } from './workers/allocations/routes.tsx'
import { rows as workers } from './workers/routes.tsx'

export { answerWithPdf, findLetter, LetterView, type Letter } from './letter/index.ts'
export {
  ImportFault,
  blankMeans,
  columnsInWords,
  foreseeNow,
  importNow,
  peopleColumns,
  reportOf,
  workerColumns,
  type Imported,
  type Summary,
} from './imports/index.ts'
export { councilRules } from './history/council-rules.ts'
export { decideEveryone } from './history/decided.ts'
export { formats, makeAnnexA, makeOc3, writeSheet, type Format, type Made } from './returns/index.ts'
export { catchUpJob } from './history/refresh.ts'
export { getHistory } from './history/queries.ts'
export { kindWords } from './history/words.ts'
export { councilWords, factsFrom, heldFacts } from './history/status.ts'
export { beginImport, confirmImport } from './imports/commands.ts'
export { checkImport, runImport } from './imports/carry.ts'
export { findImport } from './imports/queries.ts'
export type { ImportKind } from './imports/summary.ts'
export { ageOn } from './ages.ts'
export { listPeople, ofAge } from './list/queries.ts'
export { ageGroups, wantedFromAddress } from './list/wanted.ts'
export { ageWords, categoryWords } from './list/words.ts'
export { countLeftBy } from './record/recovery/queries.ts'
export { calledBy, getFullRecord } from './record/queries.ts'
export { listWorkersFrom, type WorkerChoice } from './workers/queries.ts'
export { roleWords } from './workers/words.ts'
export { inFullView, namedFor, ofSomeoneInFullView, requireFullView, seesNames, type Viewer } from './visibility.ts'

export const people: Feature = {
  name: 'people',
  rows: [
    ...list,
    ...record,
    ...details,
    ...openings,
    ...restriction,
    ...recovery,
    ...seen,
    ...viewers,
    ...allocations,
    ...workers,
    ...letter,
    ...returns,
    ...history,
    ...due,
    ...imports,
  ],
  waiting,
  jobs: [refreshJob, catchUpJob, ...importJobs],
  navigation: [
    { label: 'People', href: '/staff/people', may: 'people.read', part: 'people' },
    { label: 'Due', href: '/staff/due', may: 'people.read', part: 'people' },
    { label: 'Workers', href: '/staff/workers', may: 'allocations.change', part: 'people' },
    { label: 'Openings', href: '/staff/openings', may: 'openings.review', part: 'people' },
    { label: 'Imports', href: '/staff/imports', may: 'imports.run', part: 'returns' },
    { label: 'Set aside', href: '/staff/data-quality', may: 'data-quality.read', part: 'returns' },
    { label: 'Returns', href: '/staff/returns', may: 'returns.export', part: 'returns' },
  ],
}
