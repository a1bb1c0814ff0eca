// The letter as a document of its own, for the PDF: styles and fonts inside it, nothing to fetch.
import { render } from 'preact-render-to-string'
import { stylesInside } from '../../../platform/pdf/styles.ts'
import type { Letter } from '../letter.ts'
import { LetterView } from './letter-view.tsx'

export function letterDocument(letter: Letter): string {
  const text = render(<LetterView letter={letter} top={1} />)
  return `<!doctype html>\n${render(
    <html lang="en-GB" dir="ltr" class="govuk-template" data-mood="warm">
      <head>
        <meta charset="utf-8" />
        <title>{`${letter.title} – ${letter.council}`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesInside('warm', text) }} />
      </head>
      <body class="govuk-template__body letter-document">
        <main dangerouslySetInnerHTML={{ __html: text }} />
      </body>
    </html>,
  )}`
}
