// Documents of their own, with everything inside them: the file for places without the internet, the booklet, a leaflet.
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { stylesInside } from '../../../platform/pdf/styles.ts'
import type { Speaker } from '../../phrases/index.ts'

interface WholeDocument {
  readonly speaker: Speaker
  readonly title: string
  readonly body: ComponentChildren
}

export function documentOf({ speaker, title, body }: WholeDocument): string {
  const text = render(<>{body}</>)
  return `<!doctype html>\n${render(
    <html lang={speaker.language} dir={speaker.dir} class="govuk-template" data-mood="warm">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesInside('warm', text) }} />
      </head>
      <body class="govuk-template__body offer-document">
        <main class="govuk-width-container">{body}</main>
      </body>
    </html>,
  )}`
}
