// The addresses of imports and of what they set aside; without an id the pattern that the router takes.
import { dataQualityPath, importsPath } from '../paths.ts'
import type { ImportId } from '../tables.ts'

const ofImport = (part: string) => (id: ImportId | ':id') => `${importsPath}/${id}${part}`

export const paths = {
  imports: importsPath,
  columns: `${importsPath}/columns`,
  import: ofImport(''),
  confirm: ofImport('/import'),
  abandon: ofImport('/abandon'),
  checkAgain: ofImport('/check-again'),
  problems: ofImport('/problems'),
  problemsFile: ofImport('/problems.csv'),
  changes: ofImport('/changes'),
  dataQuality: dataQualityPath,
  dataQualityFile: `${dataQualityPath}.csv`,
} as const
