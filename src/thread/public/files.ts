// The public promises as open data. No cell runs as a formula.
import type { FileColumn } from '../promises/files.ts'
import { writeSheet } from '../promises/files.ts'
import { standingForAll } from '../promises/rating-words.ts'
import { isOnlySaid } from '../promises/standing.ts'
import type { PublicPromise } from './queries.ts'

const columns: readonly FileColumn<PublicPromise>[] = [
  { header: 'id', cell: ({ id }) => id },
  { header: 'promise', cell: ({ words }) => words },
  { header: 'in_young_peoples_words', cell: ({ inTheirWords }) => inTheirWords },
  { header: 'promised_to', cell: ({ madeTo }) => madeTo },
  { header: 'promised_on', cell: ({ madeOn }) => madeOn },
  { header: 'due_on', cell: ({ dueOn }) => dueOn },
  { header: 'post', cell: ({ ownerPost }) => ownerPost },
  { header: 'priority', cell: ({ priority }) => priority },
  { header: 'how_it_is_going', cell: ({ standing }) => standingForAll[standing] },
  { header: 'shown_by_evidence', cell: (promise) => (isOnlySaid(promise) ? 'no' : promise.isShown ? 'yes' : null) },
  { header: 'why', cell: ({ endedWhy }) => endedWhy },
]

export const writePublic = (promises: readonly PublicPromise[]) =>
  writeSheet('csv', { name: 'Promises', columns, rows: promises })
