import type { Level } from '../problems.ts'

// Faults that the reader itself finds. They are rules like the others in a report, but they run while a file streams in.

interface Fault {
  readonly title: string
  readonly level: Level
  readonly source: string
  readonly fix: string
}

const FORMAT = 'SSDA903 file format'

export const READING_FAULTS = {
  EMPTY_FILE: {
    title: 'A file must hold a heading and rows',
    level: 'error',
    source: FORMAT,
    fix: 'Leave the file out, or export the table again.',
  },
  NOT_TEXT: {
    title: 'A file must be CSV or XML text',
    level: 'error',
    source: FORMAT,
    fix: 'Export the table as “CSV UTF-8”.',
  },
  ENCODING: {
    title: 'A file must be in UTF-8',
    level: 'error',
    source: FORMAT,
    fix: 'Save it again as “CSV UTF-8”.',
  },
  QUOTE: {
    title: 'Every quotation mark must be closed',
    level: 'error',
    source: FORMAT,
    fix: 'Correct the line and export the table again.',
  },
  XML: {
    title: 'XML must be well formed, without document type or entities',
    level: 'error',
    source: FORMAT,
    fix: 'Export the return from your case system again.',
  },
  XML_ELEMENT: {
    title: 'This element is not part of the return and was not read',
    level: 'warning',
    source: FORMAT,
    fix: 'Nothing to do if you did not expect it to be read.',
  },
  NOT_RECOGNISED: {
    title: 'A file must hold one of the tables of the return',
    level: 'error',
    source: FORMAT,
    fix: 'Choose only the tables of the return, each with the columns that the Department prints.',
  },
  TABLE_TWICE: {
    title: 'Each table may be there once',
    level: 'error',
    source: FORMAT,
    fix: 'Choose the files of one year only. Files of the year before are given apart, as the previous return.',
  },
  MISSING_ID: {
    title: 'This row has no child id, so nobody can tell whose it is',
    level: 'error',
    source: FORMAT,
    fix: 'Enter the child id in CHILD.',
  },
  TOO_MANY_ROWS: {
    title: 'One child has more rows in this table than can be real; the rest was not read',
    level: 'error',
    source: FORMAT,
    fix: 'Check that the export did not repeat its rows.',
  },
  TOO_MUCH: {
    title: 'A file must not hold more than a return can',
    level: 'error',
    source: FORMAT,
    fix: 'Check that the export did not repeat its rows, and that it is for one council and one year.',
  },
} as const satisfies Record<string, Fault>

export type ReadingFault = keyof typeof READING_FAULTS
