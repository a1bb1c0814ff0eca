// The tree on a screen in a foyer. It looks again by itself, so that nothing stands there for a minute after somebody took it back; when the network is gone it stays as it was.
import type { Day } from '../../../platform/clock.ts'
import { overviewOf } from '../overview.ts'
import type { Leaf } from '../published.ts'
import { countedPledges } from '../words.ts'
import { TreePicture } from './picture.tsx'

interface DisplayProps {
  readonly leaves: readonly Leaf[]
  readonly today: Day
  readonly address: string
  readonly council: string
}

export function Display({ leaves, today, address, council }: DisplayProps) {
  const { times } = overviewOf(leaves)
  const quoted = leaves.slice(-3).toReversed()
  return (
    <div class="tree-display" id="display" data-look-again="45">
      <div class="tree-display__words">
        <h1>{council}’s promises to young people</h1>
        <p class="tree-display__count">
          {countedPledges(leaves.length)}, {times.fruit.toLocaleString('en-GB')} kept
        </p>
        <ul class="tree-display__newest">
          {quoted.map(({ id, words, by }) => (
            <li key={id}>
              <span dir="auto">“{words}”</span> <small dir="auto">{by}</small>
            </li>
          ))}
        </ul>
        <p>
          Make a pledge of your own: <strong>{address}</strong>
        </p>
      </div>
      <TreePicture leaves={leaves} today={today} isEmblem />
    </div>
  )
}
