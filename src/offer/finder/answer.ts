// What fits somebody who answered the finder: shown by the server, and by the phone itself when it has the data.
import type { EntryContent } from '../content.ts'
import { fitOf } from '../fit.ts'
import { standingFrom, type Told } from './finder.ts'
import type { Standing } from '../fit.ts'

export interface FinderAnswer<Entry> {
  readonly standing: Standing
  readonly fits: readonly Entry[]
  readonly mayFit: readonly Entry[]
}

export function answerFor<Entry extends { readonly who: EntryContent['who'] }>(
  told: Told,
  entries: readonly Entry[],
): FinderAnswer<Entry> {
  const standing = standingFrom(told)
  const fitting = (wanted: 'yes' | 'maybe') => entries.filter((entry) => fitOf(entry, standing).fits === wanted)
  return { standing, fits: fitting('yes'), mayFit: fitting('maybe') }
}
