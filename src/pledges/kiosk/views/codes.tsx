// The codes of a tablet, shown once.
import { PageHeading, PrintButton, QrCode } from '../../../design/index.ts'
import type { TabletCodes } from '../tablets.ts'

interface CodesProps {
  readonly name: string
  readonly codes: TabletCodes
  readonly link: string
}

export function Codes({ name, codes: { pairing, leaving }, link }: CodesProps) {
  return (
    <>
      <PageHeading
        title="Pair the tablet"
        caption={<span dir="auto">{name}</span>}
        lead="These codes are shown now and never again. Pair the tablet within a day, while it has a network."
      />
      <ol class="govuk-list govuk-list--number">
        <li>Scan this with the tablet, or open the link in its browser.</li>
        <li>If it asks, type the code.</li>
        <li>Add the page to the home screen, and open it once before you travel.</li>
      </ol>
      <QrCode text={link} label="The link that pairs the tablet" size={240} />
      <p>
        <a href={link}>{link}</a>
      </p>
      <dl>
        <dt>Code to pair, for one tablet</dt>
        <dd>
          <strong class="number">{pairing}</strong>
        </dd>
        <dt>Your code to leave the kiosk: keep it with you, not on the tablet</dt>
        <dd>
          <strong class="number">{leaving}</strong>
        </dd>
      </dl>
      <p>Do not sign in to this service on the tablet: strangers use it.</p>
      <PrintButton words="Print this page" classes="govuk-button--secondary" />
    </>
  )
}
