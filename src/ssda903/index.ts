// Reading, recognising, checking and writing the SSDA903 return, and what it says of a person's history.
// Pure: it reads the bytes it is handed and nothing else, and needs no other part of Alongside.

export { UnreadableFile, sniff, textOf, withHead, type NamedSource } from './bytes.ts'
export { readCsv } from './csv.ts'
export { KEPT_OF_PREVIOUS, checkReading, checkReturn } from './check.ts'
export { type CheckOptions, type CheckResult, type CheckReturnOptions, type RuleState } from './check.ts'
export { childrenOf, type ChildRows, type SetAsideRow } from './children.ts'
export { CODES, codesIn, isCode, meaningOf, type Code, type CodeList } from './codes.ts'
export { parseDay } from './days.ts'
export { historyFromReturn, type HistoryOptions } from './history.ts'
export {
  type History,
  type HistoryFacts,
  type Inference,
  type OpenQuestion,
  type ReturnSource,
} from './history-facts.ts'
export { type Level, type Problem } from './problems.ts'
export { readReturn, type ReadOptions } from './read.ts'
export { type ReadFile, type Reading } from './reading.ts'
export { recognise, type Recognised } from './recognise.ts'
export { canonical, rowsOf, type KeptRow, type RecordOf } from './records.ts'
export { formatCheck } from './report.ts'
export { RULES } from './rules/index.ts'
export { type Rule } from './rules/rule.ts'
export { TABLE_NAMES, columnsOf, type ColumnOf, type TableName } from './tables.ts'
export { safeCell, tableRows, writeTable, type WrittenRow } from './write.ts'
export { findYear, type YearFound } from './year.ts'
