// What the pages call things.
import type { StateKind } from '../../design/index.ts'
import type { Import } from './queries.ts'
import type { ChangeKind, ImportKind } from './summary.ts'

export const kindWords: Readonly<Record<ImportKind, string>> = {
  ssda903: 'SSDA903 return',
  people: 'List of people',
  workers: 'List of workers',
}

const blocked = { words: 'Cannot be imported', is: 'soon' } as const

type Standing = Pick<Import, 'state' | 'preview'>

/** Checked, and nothing of it may go in as it is. */
const isBlocked = ({ state, preview }: Standing) => state === 'ready' && preview !== null && preview.blocked.length > 0

export const stateOf = (one: Standing) => (isBlocked(one) ? blocked : stateWords[one.state])

/** Whether it waits for somebody to press Import. */
export const isReady = (one: Standing) => one.state === 'ready' && !isBlocked(one)

const stateWords: Readonly<Record<Import['state'], { readonly words: string; readonly is: StateKind }>> = {
  checking: { words: 'Being checked', is: 'waiting' },
  ready: { words: 'Ready to import', is: 'soon' },
  running: { words: 'Being imported', is: 'waiting' },
  done: { words: 'Imported', is: 'good' },
  failed: { words: 'Failed', is: 'soon' },
  abandoned: { words: 'Abandoned', is: 'plain' },
}

export const changeWords: Readonly<Record<ChangeKind, { readonly title: string; readonly what: string }>> = {
  new: { title: 'New', what: 'Not held before.' },
  changed: { title: 'Changed', what: 'Something differs from what was held.' },
  ended: { title: 'Care ended', what: 'They were in care in what we held, and this return ends it.' },
  gone: {
    title: 'No longer named',
    what: 'In the last return we held, and not in this one. Nothing of theirs is changed or removed.',
  },
  stopped: { title: 'Set aside', what: 'Nothing of theirs goes in; the problems say why.' },
}

export const titleOf = ({ kind, year }: Pick<Import, 'kind' | 'year'>): string =>
  year === null || kind !== 'ssda903' ? kindWords[kind] : `${kindWords[kind]} ${year}`

export const numberWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

export const sizeWords = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
