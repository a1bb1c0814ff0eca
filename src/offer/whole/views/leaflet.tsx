// One entry to hand over or to pin up, with a code that leads to it.
import { QrCode } from '../../../design/index.ts'
import { EntrySections, type EntrySectionsProps } from '../../pages/views/entry.tsx'

interface LeafletProps extends Omit<EntrySectionsProps, 'level'> {
  readonly council: string
  /** The whole address of the entry. */
  readonly address: string
}

export function Leaflet({ council, address, ...shown }: LeafletProps) {
  const { text } = shown
  return (
    <article class="offer-leaflet">
      <p>
        <bdi lang="en">{council}</bdi>
      </p>
      <h1 lang={text.lang} dir={text.dir}>
        {text.title}
      </h1>
      <EntrySections {...shown} level={2} />
      <Address address={address} />
    </article>
  )
}

/** A card to share: what it is, and a code to scan. */
export function ShareCard({ council, address, text, speaker }: LeafletProps) {
  return (
    <>
      <h1>{speaker.say('share')}</h1>
      <div class="offer-card">
        <p>
          <bdi lang="en">{council}</bdi>
        </p>
        <h2 lang={text.lang} dir={text.dir}>
          {text.title}
        </h2>
        <p lang={text.lang} dir={text.dir}>
          {text.summary}
        </p>
        <Address address={address} />
      </div>
    </>
  )
}

function Address({ address }: { readonly address: string }) {
  return (
    <p class="offer-card__address">
      <QrCode text={address} label={address} />
      <a href={address} dir="ltr">
        {address.replace(/^https?:\/\//, '')}
      </a>
    </p>
  )
}
