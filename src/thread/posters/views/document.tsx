// The poster as a document of its own, for the PDF: styles and fonts inside it, nothing to fetch.
import { render } from 'preact-render-to-string'
import { stylesInside } from '../../../platform/pdf/styles.ts'
import { PosterView, type PosterViewProps } from './poster.tsx'

export function posterDocument(props: Omit<PosterViewProps, 'top'>): string {
  const poster = <PosterView {...props} top={1} />
  const text = render(poster)
  return `<!doctype html>\n${render(
    <html lang="en-GB" dir="ltr" class="govuk-template" data-mood="warm">
      <head>
        <meta charset="utf-8" />
        <title>{`You said, we did – ${props.contact.councilName}`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesInside('warm', text) }} />
      </head>
      <body class="govuk-template__body poster-document">
        <main>{poster}</main>
      </body>
    </html>,
  )}`
}
