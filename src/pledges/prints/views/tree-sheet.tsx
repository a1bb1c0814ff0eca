// The tree as it stands today, on one A3 sheet.
import { formatDay, QrCode } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { growths, type Leaf } from '../../tree/published.ts'
import { TreePicture } from '../../tree/views/picture.tsx'
import { countedGrowth, countedPledges, growthWords } from '../../tree/words.ts'
import { shortAddress } from './short-address.ts'

interface TreeSheetProps {
  readonly leaves: readonly Leaf[]
  readonly today: Day
  readonly council: string
  readonly address: string
}

export function TreeSheet({ leaves, today, council, address }: TreeSheetProps) {
  return (
    <article class="print-tree">
      <header>
        <h1>The tree: {countedPledges(leaves.length)} to young people</h1>
        <p>
          {council}, {formatDay(today)}
        </p>
      </header>
      <TreePicture leaves={leaves} today={today} isEmblem />
      <footer>
        <ul>
          {growths.map((growth) => (
            <li key={growth}>
              <strong>{countedGrowth(growth, leaves.filter((leaf) => leaf.growth === growth).length)}</strong>
              <br />
              {growthWords[growth]}
            </li>
          ))}
        </ul>
        <div class="print-tree__code">
          <QrCode text={address} label="The tree’s page" size={110} />
          <p>{shortAddress(address)}</p>
        </div>
      </footer>
    </article>
  )
}
