// Groups in words, and in a sentence each who is missing out.
import { ageWords, categoryWords } from '../../people/index.ts'
import type { Guarded, Shown } from './guard.ts'

export const dimensions = ['status', 'age', 'disability', 'interpreter', 'sex', 'ethnicity'] as const
export type Dimension = (typeof dimensions)[number]

export const dimensionWords: Readonly<Record<Dimension, string>> = {
  status: 'Leaving-care status',
  age: 'Age',
  disability: 'Disability',
  interpreter: 'Interpreter',
  sex: 'Sex',
  ethnicity: 'Ethnic group',
}

interface Said {
  /** In a table. */
  readonly name: string
  /** "Nobody …" */
  readonly ofThem: string
}

const said: Readonly<Record<Exclude<Dimension, 'status' | 'age'>, Readonly<Record<string, Said>>>> = {
  disability: {
    yes: { name: 'Disabled', ofThem: 'who is disabled' },
    no: { name: 'Not disabled', ofThem: 'who is not disabled' },
    'not-known': { name: 'Not known', ofThem: 'of whom we don’t know whether they are disabled' },
  },
  interpreter: {
    yes: { name: 'Needs an interpreter', ofThem: 'who needs an interpreter' },
    no: { name: 'Needs none', ofThem: 'who needs no interpreter' },
  },
  sex: {
    F: { name: 'Female', ofThem: 'who is female' },
    M: { name: 'Male', ofThem: 'who is male' },
    'not-known': { name: 'Not known', ofThem: 'whose sex we don’t know' },
  },
  ethnicity: {
    W: { name: 'White', ofThem: 'who is White' },
    M: { name: 'Mixed or multiple ethnic groups', ofThem: 'of mixed or multiple ethnic groups' },
    A: { name: 'Asian or Asian British', ofThem: 'who is Asian or Asian British' },
    B: {
      name: 'Black, African, Caribbean or Black British',
      ofThem: 'who is Black, African, Caribbean or Black British',
    },
    O: { name: 'Another ethnic group', ofThem: 'of another ethnic group' },
    'not-known': { name: 'Not known', ofThem: 'whose ethnic group we don’t know' },
  },
}

export function groupWords(dimension: Dimension, key: string): Said {
  if (dimension === 'status') {
    const name = categoryWords(key)
    return { name, ofThem: `with the status “${name}”` }
  }
  if (dimension === 'age') {
    const name = (ageWords as Readonly<Record<string, string>>)[key] ?? key
    return { name, ofThem: `aged ${name.toLowerCase()}` }
  }
  return said[dimension][key] ?? { name: key, ofThem: `of the group “${key}”` }
}

export const shareWords = ({ eligible, took }: Guarded): string =>
  eligible === null || took === null
    ? 'Not shown'
    : eligible === 0
      ? '–'
      : `${String(Math.round((took / eligible) * 100))}%`

export const shownWords = (count: Shown): string => (count === null ? 'Not shown' : count.toLocaleString('en-GB'))

/** So much less often than everyone together is said. */
const halfAsOften = 0.5

export interface ByDimension {
  readonly dimension: Dimension
  readonly groups: readonly Guarded[]
}

/** Nothing is said of numbers that are not shown. */
export function missingOut(all: { eligible: number; took: number }, by: readonly ByDimension[]): string[] {
  const share = all.took / all.eligible
  return by.flatMap(({ dimension, groups }) =>
    groups.flatMap(({ key, eligible, took }) => {
      if (eligible === null || took === null || eligible === 0 || key === 'not-known') return []
      const { ofThem } = groupWords(dimension, key)
      const of = `${eligible.toLocaleString('en-GB')} could`
      if (took === 0) return [`Nobody ${ofThem} has taken anything up; ${of}.`]
      if (took / eligible >= share * halfAsOften) return []
      return [
        `Few ${ofThem.replace(/^who is /, 'who are ').replace(/^who needs /, 'who need ')} have taken anything up: ${took.toLocaleString('en-GB')} of ${of}.`,
      ]
    }),
  )
}
