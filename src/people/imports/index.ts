import { rows as dataQuality } from './data-quality/routes.tsx'
import { rows as found } from './found-routes.tsx'
import { rows as imports } from './routes.tsx'

export const rows = [...imports, ...found, ...dataQuality]

export { ImportFault } from './failure.ts'
export { foreseeNow, importNow, type Imported } from './import-now.ts'
export { jobs } from './jobs.ts'
export { blankMeans, columnsInWords, peopleColumns, workerColumns } from './lists/columns.ts'
export { reportOf, type Summary } from './summary.ts'
