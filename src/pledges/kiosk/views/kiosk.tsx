// The page of the kiosk. The script draws every screen into it; without one it says so and shows another way.
import { asset } from '../../../design/index.ts'
import { kioskManifestPath, pledgePath } from '../../paths.ts'

export interface KioskFacts {
  readonly council: string
  /** The stylesheet of the council's own colours. */
  readonly colours: string | null
  /** The address of a card, but for its code. */
  readonly cards: string
  readonly help: readonly { readonly label: string; readonly detail: string }[]
}

export function KioskDocument({ facts }: { readonly facts: KioskFacts }) {
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <title>{`The tree – ${facts.council}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={asset('kiosk.css')} />
        {facts.colours !== null && <link rel="stylesheet" href={facts.colours} />}
        <link rel="manifest" href={kioskManifestPath} />
        <link rel="icon" href={asset('images/mark.svg')} type="image/svg+xml" />
        <script type="module" src={asset('kiosk.js')} />
      </head>
      <body>
        <main class="kiosk" id="kiosk" data-kiosk={JSON.stringify(facts)}>
          <h1>Leave a leaf on the tree</h1>
          <p>This page needs a browser with scripts. You can make a pledge without them.</p>
          <p>
            <a class="kiosk-button" href={pledgePath}>
              Make a pledge
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
