// A poster: make a pledge, or follow the tree; with the day and place of a stop where there is one.
import { formatDayWithWeekday, QrCode } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { StopFound } from '../../tour/queries.ts'
import type { Leaf } from '../../tree/published.ts'
import { TreePicture } from '../../tree/views/picture.tsx'
import type { WantedPrint } from '../wanted.ts'
import { shortAddress } from './short-address.ts'

interface PosterProps extends Pick<WantedPrint, 'about' | 'paper'> {
  readonly stop: StopFound | null
  readonly council: string
  readonly address: string
  readonly leaves: readonly Leaf[]
  readonly today: Day
}

const asked = {
  pledge: {
    title: 'What will you promise young people?',
    lead: 'A ticket, a first job, an hour of your time. Say what you can do for young people in care and leaving care, and by when.',
    scan: 'Scan to make a pledge. It takes three minutes.',
  },
  follow: {
    title: 'See what was promised, and what was kept',
    lead: 'Each leaf is a promise to young people in care and leaving care. It bears an apple when it was kept.',
    scan: 'Scan to see the tree.',
  },
} as const

export function Poster({ about, paper, stop, council, address, leaves, today }: PosterProps) {
  const { title, lead, scan } = asked[about]
  return (
    <article class={`print-poster print-poster--${paper}`}>
      <header>
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {stop && (
        <p class="print-poster__stop" dir="auto">
          <strong>{formatDayWithWeekday(stop.held_on)}</strong>
          {stop.from_time !== null &&
            `, ${[stop.from_time, stop.until_time].filter((time) => time !== null).join(' to ')}`}
          <br />
          {[stop.place, stop.address].filter((line) => line !== null).join(', ')}
        </p>
      )}
      <TreePicture leaves={leaves} today={today} isEmblem />
      <footer>
        <QrCode text={address} label={scan} size={220} />
        <div>
          <p class="print-poster__scan">{scan}</p>
          <p class="print-poster__address">{shortAddress(address)}</p>
          <p>{council}</p>
        </div>
      </footer>
    </article>
  )
}
