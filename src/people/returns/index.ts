/** Statutory lists, for the pages here and for the command line. */
export { makeAnnexA, makeOc3, type Made } from './make.ts'
export { formats, writeSheet, type Format } from './sheet.ts'
